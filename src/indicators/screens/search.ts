import { useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { period } from "../words.ts";

/** What the address of these screens holds: the period, and the day as of which figures are shown. What does not fit is left out. */
export const figureSearch = z.object({
  period: period.optional().catch(undefined),
  asKnownOn: plainDate.optional().catch(undefined),
  /** Whether growth worked out from levels is shown: only where it is asked for. */
  computed: z.coerce.boolean().optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type FigureSearch = z.output<typeof figureSearch>;

/** The search of the address, and how to change a part of it. */
export const useFigureSearch = (): [FigureSearch, (change: FigureSearch) => void] => {
  const search = figureSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: FigureSearch) =>
    void navigate({ to: ".", search: (was: object) => ({ ...was, ...part }) });
  return [search, change];
};

/** The address of an indicator's page, with the day as of which the reader looks. */
export const seriesHref = (code: string, asKnownOn?: string): string =>
  `/desk/indicators/${encodeURIComponent(code)}${asKnownOn ? `?asKnownOn=${asKnownOn}` : ""}`;
