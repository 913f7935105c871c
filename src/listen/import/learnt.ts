import type { ImportProblem } from "../../ground/imports/index.ts";
import { type Columns, headingKey } from "../../ground/sheets/index.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { TicketColumn } from "./columns.ts";
import { ticketColumnKeys, ticketColumns } from "./columns.ts";
import type { KnownCategory } from "../store/tickets.ts";
import { categoryKey } from "./known.ts";
import type { TicketTables } from "./tables.ts";

type Word = Pick<TicketTables["appealSynonym"], "kind" | "said" | "means">;

/** What a county's own words in tickets are asked for, and how they are kept. */
export const wordKinds = ["column", "category"] as const;
export const wordKey = (kind: Word["kind"], said: string): string =>
  kind === "column" ? headingKey(said) : categoryKey(said);

/** The headings that the county has taught, with those that are known anyway. */
export const columnsWith = (words: readonly Word[]): Columns<TicketColumn> =>
  Object.fromEntries(
    ticketColumnKeys.map((key) => {
      const said = words
        .filter(({ kind, means }) => kind === "column" && means === key)
        .map((word) => word.said);
      return [key, { ...ticketColumns[key], names: [...ticketColumns[key].names, ...said] }];
    }),
  ) as unknown as Columns<TicketColumn>;

/** What the county calls its categories, by the word as it is kept. */
export const categoryWords = (words: readonly Word[]): ReadonlyMap<string, string> =>
  new Map(words.filter(({ kind }) => kind === "category").map(({ said, means }) => [said, means]));

const asked: Readonly<Record<string, string>> = {
  "ticket-category-unknown": "category",
  "ticket-unit-unknown": "unit",
  "ticket-unit-several": "unit",
  "ticket-column-unknown": "column",
};

/** A problem that is only a word not known asks what it means. */
export const withAsk = (problem: ImportProblem): ImportProblem => {
  const kind = asked[problem.id];
  const said = kind === "column" ? problem.params?.text : problem.params?.name;
  return kind && said ? { ...problem, ask: { kind, said: String(said) } } : problem;
};

const isLatin = (name: string): boolean => /^[\w\s.()-]+$/.test(name);
const columnName = (key: TicketColumn, lang: Lang): string => {
  const { names } = ticketColumns[key];
  return names.find((name) => isLatin(name) === (lang === "en")) ?? names[0] ?? key;
};

/** What an asked heading or category may mean. */
export const choicesIn = (categories: readonly KnownCategory[], lang: Lang) => ({
  column: ticketColumnKeys.map((value) => ({ value: value as string, label: columnName(value, lang) })),
  category: categories.map((one) => ({ value: one.id, label: named(lang, one) })),
});
