import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, type Contract } from "../../desk/client.ts";
import { useActOn } from "../../desk/parts/act-form.tsx";
import {
  countAppeals,
  listAppeals,
  listCategories,
  listRoutes,
  listTemplates,
  readAppeal,
  readAppealChoices,
  readDesk,
} from "../api.ts";
import { readLearned, readSimilar, readSuggestions, suggestForCall } from "../routing/api.ts";
import type { AppealSearch } from "./search.ts";

const kinds = ["appeal", "matter", "identity"];
const minute = 60_000;
const page = 30;
/** Of fewer nothing is known yet. */
const leastCharacters = 4;

/** What is written down of a call. */
export interface CallSaid {
  readonly text: string;
  readonly territoryId: string | null;
  readonly phone: string | null;
}

/** A list of the queue, page after page. Read again every minute: its clocks run. */
export const useQueue = (search: AppealSearch) => {
  const narrowed = { ...search, act: undefined };
  return useInfiniteQuery({
    queryKey: ["appeals", narrowed],
    queryFn: ({ pageParam }) =>
      call(listAppeals, { query: { list: "all", ...narrowed, limit: page, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: minute,
    meta: { kinds },
  });
};

export const useCounts = () =>
  useQuery({ queryKey: ["appeal-counts"], queryFn: () => call(countAppeals, {}), meta: { kinds } });

export const useDeskDay = (enabled: boolean) =>
  useQuery({ queryKey: ["appeal-desk"], queryFn: () => call(readDesk, {}), enabled, meta: { kinds } });

export const useAppeal = (id: string) =>
  useQuery({
    queryKey: ["appeal", id],
    queryFn: () => call(readAppeal, { params: { id } }),
    enabled: id !== "",
    refetchInterval: minute,
    meta: { kinds },
  });

/** To whom an appeal may be given, with reasons; asked only by who gives it out. */
export const useSuggestions = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["appeal-suggestions", id],
    queryFn: () => call(readSuggestions, { params: { id } }),
    enabled,
    meta: { kinds: ["appeal", "appeal-route"] },
  });

/** How well guesses do. */
export const useLearned = () =>
  useQuery({
    queryKey: ["appeal-learned"],
    queryFn: () => call(readLearned, {}),
    meta: { kinds: ["setting"] },
  });

/** What a call may be about, and what was said alike, by what is written down so far. */
export const useCallHints = (said: CallSaid) =>
  useQuery({
    queryKey: ["call-hints", said],
    queryFn: () => call(suggestForCall, { body: said }),
    enabled: said.text.length >= leastCharacters,
    placeholderData: (before) => before,
    meta: { kinds },
  });

/** The similar ones of the last 90 days. */
export const useSimilar = (id: string) =>
  useQuery({
    queryKey: ["appeal-similar", id],
    queryFn: () => call(readSimilar, { params: { id } }),
    meta: { kinds },
  });

export const useAppealChoices = () =>
  useQuery({
    queryKey: ["appeal-choices"],
    queryFn: () => call(readAppealChoices, {}),
    meta: { kinds: ["unit", "post", "appeal-category"] },
  });

export const useTemplates = () =>
  useQuery({
    queryKey: ["appeal-templates"],
    queryFn: () => call(listTemplates, {}),
    meta: { kinds: ["appeal-template"] },
  });

export const useCategories = () =>
  useQuery({
    queryKey: ["appeal-categories"],
    queryFn: () => call(listCategories, {}),
    meta: { kinds: ["appeal-category"] },
  });

export const useRoutingTable = () =>
  useQuery({
    queryKey: ["appeal-routes"],
    queryFn: () => call(listRoutes, {}),
    meta: { kinds: ["appeal-route", "appeal-category"] },
  });

/** One act on an appeal; afterwards everything of appeals is read again. */
export const useAppealAct = <C extends Contract>(contract: C) => useActOn(contract, ["appeal"]);

/** One change of what the desk works by. */
export const useSetUpAct = <C extends Contract>(contract: C) =>
  useActOn(contract, ["appeal-category", "appeal-route", "appeal-template"]);
