import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { countMessages, listMessages, readMessages } from "../../ground/messages/api.ts";
import { call } from "../client.ts";
import { invalidateKind } from "../live.ts";
import type { ReminderShow } from "./search.ts";

const meta = { kinds: ["message"] };
const pageSize = 50;

/** How many reminders of the reader's post are unread: the number beside the bell. */
export const useUnread = () =>
  useQuery({ queryKey: ["message", "count"], queryFn: () => call(countMessages, {}), meta });

export const useReminders = (show: ReminderShow) =>
  useInfiniteQuery({
    queryKey: ["message", "list", show],
    queryFn: ({ pageParam }) =>
      call(listMessages, {
        query: { unread: String(show === "unread"), before: pageParam, limit: pageSize },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length === pageSize ? page.at(-1)?.id : undefined),
    meta,
  });

/** Marks reminders as read: these, or with null all of them. */
export const useMarkRead = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => call(readMessages, { body: { ids } }),
    onSettled: () => invalidateKind(queries, "message"),
  });
};
