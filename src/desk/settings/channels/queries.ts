import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { listChannels, listDeadLetters } from "../../../ground/messages/api.ts";
import { useChangeOf } from "../../change.ts";
import { call, type Contract, type Received } from "../../client.ts";

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

/** A change of channels or deliveries, after which both are read again. */
export const useChannelChange = <C extends Contract>(contract: C, done?: (received: Received<C>) => void) =>
  useChangeOf(["channel", "delivery"], contract, done);
