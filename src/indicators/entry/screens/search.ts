import { useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { releaseState } from "../words.ts";

/** What the address of these screens holds: which releases, which page, whether all columns. */
export const releaseSearch = z.object({
  state: releaseState.optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  columns: z.literal("all").optional().catch(undefined),
});
export type ReleaseSearch = z.output<typeof releaseSearch>;

export const useReleaseSearch = (): [ReleaseSearch, (change: ReleaseSearch) => void] => {
  const search = releaseSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [search, (part) => void navigate({ to: ".", search: { ...search, ...part }, replace: true })];
};
