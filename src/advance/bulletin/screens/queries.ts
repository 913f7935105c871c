import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import {
  discardBulletinRoute,
  draftBulletinRoute,
  editBulletinRoute,
  issueBulletinRoute,
  listBulletins,
  readBulletin,
  readSigners,
  redraftBulletinRoute,
  returnBulletinRoute,
  submitBulletinRoute,
  takeBackBulletinRoute,
  withdrawBulletinRoute,
} from "../api.ts";
import type { BulletinEdit, BulletinWhole, Period } from "../words.ts";

export const useBulletins = (page: number, limit: number) =>
  useQuery({
    queryKey: ["bulletin", "list", page, limit],
    queryFn: () => call(listBulletins, { query: { page, limit } }),
    placeholderData: (before) => before,
  });

const keyOf = (id: string) => ["bulletin", "one", id];

export const useBulletin = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call(readBulletin, { params: { id } }),
    enabled: id !== "",
  });

export const useDraft = (onSuccess: (bulletin: BulletinWhole) => void) =>
  useMutation({
    mutationFn: ({ cadence, from }: Period) => call(draftBulletinRoute, { body: { cadence, day: from } }),
    onSuccess,
  });

/** What the answer says is shown at once; lists are read again. */
const useKeep = () => {
  const queries = useQueryClient();
  return (bulletin: BulletinWhole) => {
    queries.setQueryData(keyOf(bulletin.id), bulletin);
    return queries.invalidateQueries({ queryKey: ["bulletin", "list"] });
  };
};

export const useEdit = (id: string) => {
  const [queries, onSuccess] = [useQueryClient(), useKeep()];
  return useMutation({
    mutationFn: (body: BulletinEdit) => call(editBulletinRoute, { params: { id }, body }),
    onSuccess,
    // Refused: whatever it is now is read, so that both drafts can be shown.
    onError: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
};

/** Reads the facts again, or issues: both from the version that is on the screen. */
export const useOfVersion = (id: string, act: "redraft" | "issue") => {
  const onSuccess = useKeep();
  const contract = act === "redraft" ? redraftBulletinRoute : issueBulletinRoute;
  return useMutation({
    mutationFn: (version: number) => call(contract, { params: { id }, body: { version } }),
    onSuccess,
  });
};

export const useWithdraw = (id: string) => {
  const onSuccess = useKeep();
  return useMutation({
    mutationFn: (reason: string) => call(withdrawBulletinRoute, { params: { id }, body: { reason } }),
    onSuccess,
  });
};

export const useSigners = () =>
  useQuery({ queryKey: ["bulletin", "signers"], queryFn: () => call(readSigners, {}) });

export const useSubmit = (id: string) => {
  const onSuccess = useKeep();
  return useMutation({
    mutationFn: (body: { version: number; postId: string }) =>
      call(submitBulletinRoute, { params: { id }, body }),
    onSuccess,
  });
};

export const useTakeBack = (id: string) => {
  const onSuccess = useKeep();
  return useMutation({ mutationFn: () => call(takeBackBulletinRoute, { params: { id } }), onSuccess });
};

/** Sends it back unsigned; the signer no longer sees the draft then. */
export const useReturn = (id: string, done: () => void) =>
  useMutation({
    mutationFn: (reason: string) => call(returnBulletinRoute, { params: { id }, body: { reason } }),
    onSuccess: done,
  });

export const useDiscard = (id: string, done: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(discardBulletinRoute, { params: { id } }),
    onSuccess: () => {
      done();
      return invalidateKind(queries, "bulletin");
    },
  });
};
