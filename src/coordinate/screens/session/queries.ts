import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Received, type Refused } from "../../../desk/client.ts";
import { attendRoute, openAsksRoute, sessionsAheadRoute } from "../../session/api.ts";
import type { SessionAhead } from "../../words.ts";

const kinds = ["matter", "session"];
const minute = 60_000;
const aheadKey = ["today", "sessions"];

export const useSessionsAhead = () =>
  useQuery({
    queryKey: aheadKey,
    queryFn: () => call(sessionsAheadRoute, {}),
    refetchInterval: minute,
    meta: { kinds },
  });

export const useOpenAsks = () =>
  useQuery({ queryKey: ["today", "asks"], queryFn: () => call(openAsksRoute, {}), meta: { kinds } });

type Ahead = Received<typeof sessionsAheadRoute>;

/** Answers an invitation, or takes the answer back: shown at once, and put back as it was where the answer is no. */
export const useAnswer = (postId: string) => {
  const queries = useQueryClient();
  type Given = { id: string; state: NonNullable<SessionAhead["attendance"]>; who?: string | null };
  return useMutation<null, Refused | TypeError, Given, { before: Ahead | undefined }>({
    mutationFn: ({ id, state, who = null }) =>
      call(attendRoute, { params: { id }, body: { postId, state, who } }),
    onMutate: async ({ id, state }) => {
      await queries.cancelQueries({ queryKey: aheadKey });
      const before = queries.getQueryData<Ahead>(aheadKey);
      const sessions = before?.sessions.map((one) => (one.id === id ? { ...one, attendance: state } : one));
      if (sessions) queries.setQueryData<Ahead>(aheadKey, { sessions });
      return { before };
    },
    onError: (_error, _given, kept) => queries.setQueryData(aheadKey, kept?.before),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ meta }) => meta?.kinds?.includes("session") ?? false }),
  });
};
