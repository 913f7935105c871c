import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  choosePost,
  exampleSignIns,
  type me,
  readSession,
  signIn,
  signOut,
  signOutEverywhere,
} from "../people/session/api.ts";
import { call, callOnce } from "./client.ts";
import { signInAgain } from "./gate.ts";
import { boxOfDevice } from "./outbox/box.ts";
import { forgetKept } from "./worker/forget.ts";

type Session = z.output<typeof me>;
export type ActingPost = Session["posts"][number];

/** Who is signed in, with the post they act as. */
export interface Me extends Session {
  readonly acting: ActingPost;
}

const key = ["session"];
const always = Number.POSITIVE_INFINITY;

const withPost = (session: Session | null): Me | null => {
  const acting = session?.posts.find(({ postId }) => postId === session.postId) ?? session?.posts[0];
  return session && acting ? { ...session, acting } : null;
};

const read = async (): Promise<Me | null> => withPost(await callOnce(readSession, {}));

/** Who asks; null when nobody is signed in. Once somebody was, an ended sign-in waits at the gate over the page. */
export const useMe = () => {
  const queries = useQueryClient();
  const queryFn = async () => {
    const [before, now] = [queries.getQueryData(key), await read()];
    return before && !now && (await signInAgain()) ? read() : now;
  };
  return useQuery({ queryKey: key, queryFn, staleTime: always });
};

/** Within the frame somebody is always signed in. */
export const useMyPost = (): ActingPost | undefined => useMe().data?.acting;

/** Everything read belongs to who read it: a new post or person starts from nothing. */
const useStart = () => {
  const queries = useQueryClient();
  return (session: Session | null) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    queries.setQueryData(key, withPost(session));
  };
};

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Signs in; what to do then is said by the caller, as it differs over a page that waits. */
export const useSignIn = (done: (session: Session) => void) =>
  useMutation({ mutationFn: (body: Credentials) => callOnce(signIn, { body }), onSuccess: done });

/** Signs in again: the same person goes on in the post they acted as. */
export const useSignInAgain = (me: Me, done: (session: Session) => void) =>
  useMutation({
    mutationFn: async (body: Credentials) => {
      const session = await callOnce(signIn, { body });
      const goesOn = session.person.id === me.person.id && session.postId !== me.postId;
      return goesOn ? callOnce(choosePost, { body: { postId: me.postId } }) : session;
    },
    onSuccess: done,
  });

export const useStartSession = useStart;

export const useChoosePost = () => {
  const start = useStart();
  return useMutation({
    mutationFn: (postId: string) => call(choosePost, { body: { postId } }),
    onSuccess: start,
  });
};

/** Drafts and what was kept for reading without a signal go; what was sent by word stays until it is sent. */
const leaveNothing = async () => {
  await forgetKept().catch(() => undefined);
  await (await boxOfDevice()).dropDrafts();
};

export const useSignOut = () => {
  const start = useStart();
  return useMutation({
    mutationFn: (everywhere: boolean) => callOnce(everywhere ? signOutEverywhere : signOut, {}),
    onSettled: async () => {
      await leaveNothing();
      start(null);
    },
  });
};

/** The sign-ins of an example county; none on any other. */
export const useExampleSignIns = () =>
  useQuery({
    queryKey: ["example-sign-ins"],
    queryFn: () => callOnce(exampleSignIns, {}),
    staleTime: always,
  });
