import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listChannels, listDeadLetters } from "../../../ground/messages/api.ts";
import { type Call, call, type Contract, isRefused, type Received } from "../../client.ts";
import { invalidateKind } from "../../live.ts";

const pageSize = 50;

export const useChannels = () =>
  useQuery({
    queryKey: ["channel", "list"],
    queryFn: () => call(listChannels, {}),
    meta: { kinds: ["channel"] },
  });

export const useDeadLetters = () =>
  useInfiniteQuery({
    queryKey: ["delivery", "dead"],
    queryFn: ({ pageParam }) => call(listDeadLetters, { query: { before: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length === pageSize ? page.at(-1)?.id : undefined),
    meta: { kinds: ["delivery", "channel"] },
  });

/** A change of channels or deliveries, after which both are read again; and how its refusal looks at a field. */
export const useChannelChange = <C extends Contract>(contract: C, done?: (received: Received<C>) => void) => {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async (received) => {
      await Promise.all([invalidateKind(queries, "channel"), invalidateKind(queries, "delivery")]);
      done?.(received);
    },
  });
  const refused = isRefused(change.error) ? change.error : undefined;
  const problemAt = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  return { ...change, problemAt, elsewhere: change.error && !refused?.field ? change.error : null };
};
