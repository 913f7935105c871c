import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Received, type Refused } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import { chaseRoute, readBelow, readToChase, readToReport, undoChaseRoute } from "../../today/api.ts";
import { listClaims } from "../../api.ts";
import { useYear } from "../year.ts";

const kinds = ["action", "plan", "setting", "chase", "message"];
const shown = 8;

/** The running year's plan; 0 where there is none, for which nothing is asked. */
const useThisYear = (): { year: number; known: boolean } => {
  const year = useYear(undefined);
  return { year: year ?? 0, known: year !== undefined };
};

/** What a query is given when it is not this reader's: it asks nothing. */
interface Wanted {
  readonly wanted: boolean;
}

const useOfYear = <T>(key: string, read: (year: number) => Promise<T>, { wanted }: Wanted) => {
  const { year, known } = useThisYear();
  const query = useQuery({
    queryKey: ["today", key, year],
    queryFn: () => read(year),
    enabled: wanted && year > 0,
    meta: { kinds },
  });
  return { ...query, year, none: known && (year === 0 || !wanted) };
};

export const useBelow = (wanted: Wanted) =>
  useOfYear("below", (year) => call(readBelow, { params: { year }, query: { limit: shown } }), wanted);

export const useToReport = (wanted: Wanted) =>
  useOfYear("to-report", (year) => call(readToReport, { params: { year }, query: { limit: shown } }), wanted);

export const useToChase = (wanted: Wanted) =>
  useOfYear("to-chase", (year) => call(readToChase, { params: { year }, query: { limit: shown } }), wanted);

/** The claims that wait, the oldest first, as many as a page has. */
export const useClaimsToJudge = ({ wanted }: Wanted) =>
  useQuery({
    queryKey: ["today", "claims"],
    queryFn: () => call(listClaims, { query: { page: 1, limit: 200 } }),
    enabled: wanted,
    meta: { kinds },
  });

type Heads = Received<typeof readToChase>;
export type Head = Heads["heads"][number];

const marked = (before: Heads | undefined, postId: string, chased: Head["chased"]): Heads | undefined =>
  before && {
    total: before.total + (chased ? -1 : 1),
    heads: before.heads.map((head) => (head.post.id === postId ? { ...head, chased } : head)),
  };

/** Chases a head, or takes it back: shown at once, and put back as it was where the answer is no. */
const useChaseAct = <T>(
  year: number,
  { send, becomes }: { send: (head: Head) => Promise<T>; becomes: () => Head["chased"] },
) => {
  const queries = useQueryClient();
  const key = ["today", "to-chase", year];
  return useMutation<T, Refused | TypeError, Head, { before: Heads | undefined }>({
    mutationFn: send,
    onMutate: async ({ post }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Heads>(key);
      queries.setQueryData<Heads>(key, marked(before, post.id, becomes()));
      return { before };
    },
    onError: (_error, _head, kept) => queries.setQueryData(key, kept?.before),
    onSettled: () => invalidateKind(queries, "chase"),
  });
};

export const useChase = (year: number) =>
  useChaseAct(year, {
    send: ({ post }) => call(chaseRoute, { params: { year }, body: { postId: post.id } }),
    becomes: () => ({ id: "", at: new Date().toISOString(), undoable: false }),
  });

export const useUndoChase = (year: number) =>
  useChaseAct(year, {
    send: ({ chased }) => call(undoChaseRoute, { params: { id: chased?.id ?? "" } }),
    becomes: () => null,
  });
