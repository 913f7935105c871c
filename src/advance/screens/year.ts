import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { listPlans } from "../../plan/api.ts";

/** What the address of this room's screens may ask. */
export const advanceSearch = z.object({
  year: z.string().optional().catch(undefined),
  page: z.string().optional().catch(undefined),
  preset: z.string().optional().catch(undefined),
});

/** What the address of the form of a report may ask: the letter that is mended. */
export const reportSearch = z.object({ mend: z.uuid().optional().catch(undefined) });

/** The year to show: the one asked for, else this year's, else the latest adopted; null when there is none. */
export const useYear = (asked: string | undefined): number | null | undefined => {
  const plans = useQuery({
    queryKey: ["plan", "list"],
    queryFn: () => call(listPlans, {}),
    meta: { kinds: ["plan", "action"] },
  });
  const today = useToday();
  if (!plans.data || !today.data) return undefined;
  const years = plans.data.plans.filter(({ state }) => state === "adopted").map(({ year }) => year);
  const wanted = Number(asked ?? today.data.date.slice(0, 4));
  return years.includes(wanted) ? wanted : (years[0] ?? null);
};
