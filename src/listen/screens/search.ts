import { useRouter, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { appealClass, voice } from "../words/states.ts";
import { queueLists } from "../words/queue.ts";

const id = z.uuid().optional().catch(undefined);

/** What the addresses of appeals hold: which list, how narrowed, and which act is open. What does not fit is left out. */
export const appealSearch = z.object({
  list: z.enum(queueLists).optional().catch(undefined),
  class: appealClass.optional().catch(undefined),
  voice: voice.optional().catch(undefined),
  categoryId: id,
  unitId: id,
  territoryId: id,
  q: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  act: z.string().optional().catch(undefined),
});
export type AppealSearch = z.output<typeof appealSearch>;

const addressOf = (path: string, search: AppealSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
};

/** The address of the queue. */
export const queueHref = (search: AppealSearch): string => addressOf("/desk/appeals", search);

/** The address of an appeal beside the list it was found in. */
export const appealHref = (appealId: string, search: AppealSearch = {}): string =>
  addressOf(`/desk/appeals/${appealId}`, search);

/** The search of the address, and how to change a part of it in place. */
export const useAppealSearch = (): [AppealSearch, (change: Partial<AppealSearch>) => void] => {
  const router = useRouter();
  const search = appealSearch.parse(useSearch({ strict: false }));
  const change = (part: Partial<AppealSearch>) => {
    router.history.push(addressOf(router.state.location.pathname, { ...search, act: undefined, ...part }));
  };
  return [search, change];
};
