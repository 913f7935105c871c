import { useRouter, useSearch } from "@tanstack/react-router";
import { z } from "zod";

const text = z.string().optional().catch(undefined);

/** What the address of the log says: how its entries are narrowed. */
export const logSearch = z.object({
  unit: text,
  person: text,
  post: text,
  kind: text,
  subject: text,
  act: text,
  via: text,
  from: text,
  to: text,
});
export type LogSearch = z.output<typeof logSearch>;

/** The address of the log, narrowed so; empty parts are left out. Other rooms lead here with `kind` and `subject`. */
export const logHref = (search: LogSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return pairs.length > 0 ? `/desk/log?${new URLSearchParams(pairs)}` : "/desk/log";
};

/** The filter in the address, and how to change a part of it. */
export const useLogSearch = (): [LogSearch, (change: Partial<LogSearch>) => void] => {
  const router = useRouter();
  const search = logSearch.parse(useSearch({ strict: false }));
  return [search, (part) => router.history.push(logHref({ ...search, ...part }))];
};
