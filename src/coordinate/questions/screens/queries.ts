import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../../desk/client.ts";
import { readTable } from "../../../indicators/api.ts";
import { listActions } from "../../../plan/api.ts";
import { listQuestionsRoute, readQuestion } from "../api.ts";

// `matter` is among the kinds because every act of this room reads again what is of matters.
const kinds = ["question", "matter"];

export type QuestionQuery = z.input<NonNullable<(typeof listQuestionsRoute)["query"]>>;

export const useQuestions = (query: QuestionQuery) =>
  useQuery({
    queryKey: ["questions", query],
    queryFn: () => call(listQuestionsRoute, { query }),
    placeholderData: (before) => before,
    meta: { kinds },
  });

export const useQuestion = (id: string) =>
  useQuery({
    queryKey: ["question", id],
    queryFn: () => call(readQuestion, { params: { id } }),
    enabled: id !== "",
    meta: { kinds },
  });

const most = 30;

/** The actions of a year that fit some words, to be cited. */
export const useActionsFor = (year: string, words: string) =>
  useQuery({
    queryKey: ["actions-to-cite", year, words],
    queryFn: () =>
      call(listActions, { params: { year }, query: { limit: most, ...(words ? { q: words } : {}) } }),
    placeholderData: (before) => before,
    enabled: year !== "",
    meta: { kinds: ["action"] },
  });

/** The figures of the latest year that was published, to be cited. */
export const useFigures = () =>
  useQuery({
    queryKey: ["figures-to-cite"],
    queryFn: () => call(readTable, { query: {} }),
    meta: { kinds: ["publication"] },
  });
