import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { call, type Contract } from "../../desk/client.ts";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { useToday } from "../../desk/dates.ts";
import { listPlans, readAction, readPlan } from "../../plan/api.ts";
import { listMattersRoute, previewMatter, readChoices, readMatter, readSessionRoute } from "../api.ts";
import type { UnitDraft } from "../words.ts";

const kinds = ["matter", "session", "action"];
const minute = 60_000;

export type MatterQuery = z.input<NonNullable<(typeof listMattersRoute)["query"]>>;

/** A page of matters. Read again every minute: their clocks run. */
export const useMatters = (query: MatterQuery) =>
  useQuery({
    queryKey: ["matters", query],
    queryFn: () => call(listMattersRoute, { query }),
    placeholderData: (before) => before,
    refetchInterval: minute,
    meta: { kinds },
  });

export const useMatter = (id: string) =>
  useQuery({
    queryKey: ["matter", id],
    queryFn: () => call(readMatter, { params: { id } }),
    enabled: id !== "",
    refetchInterval: minute,
    meta: { kinds },
  });

export const useSession = (id: string) =>
  useQuery({
    queryKey: ["session-of-matters", id],
    queryFn: () => call(readSessionRoute, { params: { id } }),
    enabled: id !== "",
    refetchInterval: minute,
    meta: { kinds },
  });

export const useChoices = () =>
  useQuery({
    queryKey: ["matter-choices"],
    queryFn: () => call(readChoices, {}),
    meta: { kinds: ["unit", "post", "person", "county"] },
  });

/** Who would decide about these units; nothing is asked before there are some. */
export const usePreview = (units: readonly UnitDraft[]) =>
  useQuery({
    queryKey: ["matter-preview", units],
    queryFn: () => call(previewMatter, { body: { units: [...units] } }),
    enabled: units.length > 0,
    retry: false,
    meta: { kinds: ["unit", "post", "person"] },
  });

/** The areas of a year's plan; null when the year has none. */
export const useAreas = (year: number) => {
  const plans = useQuery({
    queryKey: ["matter-plans"],
    queryFn: () => call(listPlans, {}),
    meta: { kinds: ["plan"] },
  });
  const known = plans.data?.plans.some((plan) => plan.year === year) ?? false;
  return useQuery({
    queryKey: ["matter-areas", year],
    queryFn: () => call(readPlan, { params: { year } }),
    enabled: known,
    meta: { kinds: ["plan"] },
  });
};

/** The action a new matter comes from. */
export const useOriginAction = (id: string | undefined) =>
  useQuery({
    queryKey: ["action", id],
    queryFn: () => call(readAction, { params: { id: id! } }),
    enabled: id !== undefined,
    meta: { kinds: ["action"] },
  });

/** The time zone of the county. */
export const useZone = (): string => useToday().data?.zone ?? "Asia/Shanghai";

/** One act by its contract; afterwards everything of matters is read again. */
export const useAct = <C extends Contract>(contract: C) => useActOn(contract, ["matter"]);
