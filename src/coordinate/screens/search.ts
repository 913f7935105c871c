import { useRouter, useSearch } from "@tanstack/react-router";
import { z } from "zod";

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** What the addresses of matters say: which list, how narrowed; which act is open; which action a new one comes from. */
export const matterSearch = z.object({
  list: z.enum(["mine", "passed", "asked", "all"]).optional().catch(undefined),
  state: z.enum(["awaiting", "decided", "ended"]).optional().catch(undefined),
  q: text,
  page: text,
  act: text,
  action: text,
  by: z.enum(["head", "unit"]).optional().catch(undefined),
  month: text,
});
export type MatterSearch = z.output<typeof matterSearch>;

const addressOf = (path: string, search: MatterSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
};

/** The address of a list of matters. */
export const mattersHref = (search: MatterSearch): string => addressOf("/desk/matters", search);

/** The address of the records of heads, or of units. */
export const recordsHref = (search: MatterSearch): string => addressOf("/desk/records", search);

/** The address of a post's record, with the matters of one month. */
export const recordHref = (postId: string, month?: string): string =>
  addressOf(`/desk/records/${postId}`, { month });

/** The address of a matter, with one of its acts open. */
export const matterHref = (id: string, act?: string): string => addressOf(`/desk/matters/${id}`, { act });

/** The search of the address, and how to change a part of it in place. */
export const useMatterSearch = (): [MatterSearch, (change: Partial<MatterSearch>) => void] => {
  const router = useRouter();
  const search = matterSearch.parse(useSearch({ strict: false }));
  const change = (part: Partial<MatterSearch>) => {
    router.history.push(addressOf(router.state.location.pathname, { ...search, page: undefined, ...part }));
  };
  return [search, change];
};
