import { useRouter, useSearch } from "@tanstack/react-router";
import { z } from "zod";

/** The router reads `task=2` as a number; to us it is text. What does not fit is left out. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);

/** What the address of the plan says: which year, and how its actions are narrowed. */
export const planSearch = z.object({
  year: text,
  task: text,
  area: text,
  unit: text,
  ledBy: text,
  role: text,
  below: text,
  pillar: text,
  head: text,
  light: text,
  shares: text,
  /** The columns shown, by key, with commas; the usual ones without it. */
  columns: text,
  state: text,
  from: text,
  to: text,
  q: text,
  page: text,
});
export type PlanSearch = z.output<typeof planSearch>;

/** The address of the plan, narrowed so; empty parts are left out. */
export const planHref = (search: PlanSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return pairs.length > 0 ? `/desk/plan?${new URLSearchParams(pairs)}` : "/desk/plan";
};

/** The filter in the address, and how to change a part of it: any change but of the page goes to the first page. */
export const usePlanSearch = (): [PlanSearch, (change: Partial<PlanSearch>) => void] => {
  const router = useRouter();
  const search = planSearch.parse(useSearch({ strict: false }));
  const change = (part: Partial<PlanSearch>) => {
    router.history.push(planHref({ ...search, page: undefined, ...part }));
  };
  return [search, change];
};
