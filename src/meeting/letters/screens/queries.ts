import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../../desk/client.ts";
import { listPlans } from "../../../plan/api.ts";
import { listLetters, readLetter, remindLetters, signLetterRoute } from "../api.ts";

const kinds = ["letter", "plan", "action", "post", "tenure", "setting"];

/** The years whose plan is adopted, the latest first. */
export const useAdoptedYears = () =>
  useQuery({
    queryKey: ["plans"],
    queryFn: () => call(listPlans, {}),
    select: ({ plans }) => plans.filter(({ state }) => state === "adopted").map(({ year }) => year),
    meta: { kinds: ["plan"] },
  });

type Asked = z.input<NonNullable<(typeof listLetters)["query"]>>;

export const useLetters = (year: number | undefined, query: Asked) =>
  useQuery({
    queryKey: ["letters", year, query],
    queryFn: () => call(listLetters, { params: { year: year! }, query }),
    enabled: year !== undefined,
    placeholderData: (before) => before,
    meta: { kinds },
  });

export const useLetter = (year: number, postId: string) =>
  useQuery({
    queryKey: ["letter", year, postId],
    queryFn: () => call(readLetter, { params: { year, postId } }),
    meta: { kinds },
  });

/** After an act everything of the letters is read again, and what waits. */
const useAgain = () => {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey, meta }) =>
        meta?.kinds === "any" || queryKey[0] === "letters" || queryKey[0] === "letter",
    });
};

export const useSign = (year: number, postId: string) => {
  const again = useAgain();
  return useMutation({
    mutationFn: (hash: string) => call(signLetterRoute, { params: { year, postId }, body: { hash } }),
    onSettled: again,
  });
};

export const useRemind = (year: number) =>
  useMutation({ mutationFn: () => call(remindLetters, { params: { year } }) });
