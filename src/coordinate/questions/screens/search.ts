import { useRouter, useSearch } from "@tanstack/react-router";
import { z } from "zod";

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** What the addresses of questions say: which list, how narrowed, and which act is open. */
export const questionSearch = z.object({
  list: z.enum(["mine", "all"]).optional().catch(undefined),
  state: z.enum(["open", "answered", "withdrawn"]).optional().catch(undefined),
  q: text,
  page: text,
  act: text,
});
export type QuestionSearch = z.output<typeof questionSearch>;

const addressOf = (path: string, search: QuestionSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
};

export const questionsHref = (search: QuestionSearch): string => addressOf("/desk/questions", search);

/** The address of a question, with one of its acts open. */
export const questionHref = (id: string, act?: string): string => addressOf(`/desk/questions/${id}`, { act });

/** The search of the address, and how to change a part of it in place. */
export const useQuestionSearch = (): [QuestionSearch, (change: Partial<QuestionSearch>) => void] => {
  const router = useRouter();
  const search = questionSearch.parse(useSearch({ strict: false }));
  const change = (part: Partial<QuestionSearch>) =>
    router.history.push(addressOf(router.state.location.pathname, { ...search, page: undefined, ...part }));
  return [search, change];
};
