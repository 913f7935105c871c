import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { readTree } from "../../people/api.ts";
import {
  adoptPlanRoute,
  amendActionRoute,
  closeActionRoute,
  divideActionRoute,
  paceActionRoute,
  resumeActionRoute,
  suspendActionRoute,
  changeActionRoute,
  createActionRoute,
  createPlanRoute,
  listActions,
  listPlans,
  planChoices,
  planHeads,
  planTimeline,
  readAction,
  readPlan,
  withdrawActionRoute,
} from "../api.ts";
import type { Adoption } from "../words.ts";
import type { actionDraft, division, pace } from "../words/drafts.ts";

const kinds = ["plan", "action"];

export type ActionQuery = z.input<NonNullable<(typeof listActions)["query"]>>;
export type ActionRead = z.output<(typeof readAction)["reply"]>;
export type DraftInput = z.input<typeof actionDraft>;

/** The years that have a plan, and what this reader may do with them. */
export const usePlans = () =>
  useQuery({ queryKey: ["plan", "list"], queryFn: () => call(listPlans, {}), meta: { kinds } });

/** The year to show: the one asked for, else this year's plan, else the latest; null when there is none. */
export const useYear = (asked: string | undefined): number | null | undefined => {
  const [plans, today] = [usePlans(), useToday()];
  if (!plans.data || !today.data) return undefined;
  const years = plans.data.plans.map(({ year }) => year);
  const wanted = Number(asked ?? today.data.date.slice(0, 4));
  return years.includes(wanted) ? wanted : (years[0] ?? null);
};

export const usePlanTree = (year: number) =>
  useQuery({
    queryKey: ["plan", "tree", year],
    queryFn: () => call(readPlan, { params: { year } }),
    meta: { kinds },
  });

export const useActions = (year: number, query: ActionQuery) =>
  useQuery({
    queryKey: ["plan", "actions", year, query],
    queryFn: () => call(listActions, { params: { year }, query }),
    placeholderData: (before) => before,
    meta: { kinds },
  });

/** The heads who owe something in a year, for narrowing by one. */
export const useHeads = (year: number) =>
  useQuery({
    queryKey: ["plan", "heads", year],
    queryFn: () => call(planHeads, { params: { year } }),
    select: ({ heads }) => heads,
    meta: { kinds },
  });

export const useTimeline = (year: number) =>
  useQuery({
    queryKey: ["plan", "timeline", year],
    queryFn: () => call(planTimeline, { params: { year } }),
    select: ({ actions }) => actions,
    meta: { kinds },
  });

export const useAction = (id: string) =>
  useQuery({
    queryKey: ["action", id],
    queryFn: () => call(readAction, { params: { id } }),
    enabled: id !== "",
    meta: { kinds },
  });

/** Every living unit, for narrowing by one. */
export const useUnits = () =>
  useQuery({
    queryKey: ["plan", "units"],
    queryFn: () => call(readTree, {}),
    meta: { kinds: ["unit", "county"] },
  });

/** What the form of an action offers. */
export const useChoices = () =>
  useQuery({
    queryKey: ["plan", "choices"],
    queryFn: () => call(planChoices, {}),
    meta: { kinds: ["unit", "post", "county"] },
  });

/** After a change of the plan everything read of it is read again. */
const useReadAgain = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ meta }) => meta?.kinds?.includes("plan") ?? false });
};

export const useCreatePlan = () => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: { year: number; titleZh: string; carryFrom: number | null }) =>
      call(createPlanRoute, { body }),
    onSuccess,
  });
};

export const useAdoptPlan = (year: number) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: Adoption) => call(adoptPlanRoute, { params: { year }, body }),
    onSuccess,
  });
};

/** Writes a draft: a new one into a year, or over the one by `id`. */
export const useSaveAction = (place: { year: number } | { id: string }) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: DraftInput) =>
      "id" in place
        ? call(changeActionRoute, { params: place, body })
        : call(createActionRoute, { params: place, body }),
    onSuccess,
  });
};

const reasoned = { withdraw: withdrawActionRoute, suspend: suspendActionRoute } as const;
const plain = { resume: resumeActionRoute, close: closeActionRoute } as const;

/** Acts that take a sentence why. */
export const useReasoned = (id: string, act: keyof typeof reasoned) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (reason: string) => call(reasoned[act], { params: { id }, body: { reason } }),
    onSuccess,
  });
};

/** Acts that take nothing more. */
export const useStep = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (act: keyof typeof plain) => call(plain[act], { params: { id } }),
    onSuccess,
  });
};

/** Writes a draft in the place of a promise; its reason comes with the fields. */
export const useAmend = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: ({ reason, ...draft }: DraftInput & { reason?: string }) =>
      call(amendActionRoute, { params: { id }, body: { reason: reason ?? "", draft } }),
    onSuccess,
  });
};

export const usePace = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: z.input<typeof pace>) => call(paceActionRoute, { params: { id }, body }),
    onSuccess,
  });
};

export const useDivide = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: z.input<typeof division>) => call(divideActionRoute, { params: { id }, body }),
    onSuccess,
  });
};
