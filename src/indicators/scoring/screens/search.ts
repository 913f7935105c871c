import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { plainDate } from "../../../ground/clock.ts";

export const views = ["sheet", "what-if", "entry", "scheme"] as const;

/** What the address of a scheme holds: the view, the unit whose score is open, the day. What does not fit is left out. */
export const schemeSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  asKnownOn: plainDate.optional().catch(undefined),
});
export type SchemeSearch = z.output<typeof schemeSearch>;

export const useSchemeSearch = (): [SchemeSearch, (change: SchemeSearch) => void] => {
  const search = schemeSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [search, (part) => void navigate({ to: ".", search: { ...search, ...part } })];
};

/** The address of a scheme with what is to be shown of it; the day looked back to goes along. */
export const useSchemeHref = (): ((change: SchemeSearch) => string) => {
  const { schemeId = "" } = useParams({ strict: false });
  const [{ asKnownOn }] = useSchemeSearch();
  return (change) => {
    const given = Object.entries({ asKnownOn, ...change }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    );
    return `/desk/scores/${schemeId}?${new URLSearchParams(given).toString()}`;
  };
};
