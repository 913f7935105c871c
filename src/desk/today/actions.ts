import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listActions, listPlans } from "../../plan/api.ts";
import { call } from "../client.ts";
import { useToday } from "../dates.ts";

export type ActionQuery = z.input<NonNullable<(typeof listActions)["query"]>>;

const kinds = ["plan", "action"];

/** The plans there are, and what this reader may do with them. */
export const usePlans = () =>
  useQuery({ queryKey: ["today", "plans"], queryFn: () => call(listPlans, {}), meta: { kinds } });

/** The year's plan; undefined while it is read, null when the year has none. */
export const usePlanOfYear = () => {
  const [plans, today] = [usePlans(), useToday()];
  if (!plans.data || !today.data) return undefined;
  const year = Number(today.data.date.slice(0, 4));
  return plans.data.plans.find((plan) => plan.year === year) ?? null;
};

/** The next of a year's actions that fit, the earliest due first, and how many fit in all. */
export const useActions = (year: number, query: ActionQuery) =>
  useQuery({
    queryKey: ["today", "actions", year, query],
    queryFn: () => call(listActions, { params: { year }, query: { order: "due", ...query } }),
    meta: { kinds },
  });
