import { useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { plainDate } from "../../../ground/clock.ts";
import { period } from "../../words.ts";
import { targetMeasure, year } from "../words.ts";

export const tiled = ["level", "growth", "increment"] as const;

/** What the address of these screens holds. What does not fit is left out. */
export const outlookSearch = z.object({
  unit: z.uuid().optional().catch(undefined),
  year: year.optional().catch(undefined),
  period: period.optional().catch(undefined),
  measure: targetMeasure.optional().catch(undefined),
  /** What the tiles show. */
  by: z.enum(tiled).optional().catch(undefined),
  asKnownOn: plainDate.optional().catch(undefined),
});
export type OutlookSearch = z.output<typeof outlookSearch>;

export const useOutlookSearch = (): [OutlookSearch, (change: OutlookSearch) => void] => {
  const search = outlookSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [search, (part) => void navigate({ to: ".", search: (was: object) => ({ ...was, ...part }) })];
};

/** An address of these screens with what it is to show. */
export const outlookHref = (path: string, search: OutlookSearch = {}): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `/desk${path}${query ? `?${query}` : ""}`;
};
