import type { ImportProblem } from "../../ground/imports/index.ts";
import { type Columns, headingKey } from "../../ground/sheets/index.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { UnitDirectory } from "../../people/index.ts";
import type { PlanTables } from "../tables.ts";
import { type ActionColumn, actionColumnKeys, actionColumns } from "./columns.ts";

/** What a heading means that is not to be read. */
export const unreadColumn = "-";

/** A unit's name as it is kept: without the spaces that spreadsheets put in. */
const unitKey = (name: string): string => name.normalize("NFKC").replace(/\s/g, "");

/** A word as it is kept and found again. */
export const wordKey = (kind: string, said: string): string =>
  kind === "column" ? headingKey(said) : unitKey(said);

type Word = Pick<PlanTables["synonym"], "kind" | "said" | "means">;

/** What a county has taught: headings for columns, headings to leave, names for units. */
export interface Learnt {
  readonly columns: Columns<ActionColumn>;
  readonly unread: ReadonlySet<string>;
  readonly unitsOver: (directory: UnitDirectory) => UnitDirectory;
}

const columnsWith = (words: readonly Word[]): Columns<ActionColumn> =>
  Object.fromEntries(
    actionColumnKeys.map((key) => {
      const said = words.filter(({ means }) => means === key).map((word) => word.said);
      return [key, { ...actionColumns[key], names: [...actionColumns[key].names, ...said] }];
    }),
  ) as unknown as Columns<ActionColumn>;

/** The county's own words, put before what is known anyway. A name for a unit that has ended is not known any more. */
export const learntFrom = (words: readonly Word[]): Learnt => {
  const columns = words.filter(({ kind }) => kind === "column");
  const units = new Map(words.filter(({ kind }) => kind === "unit").map(({ said, means }) => [said, means]));
  const unread = columns.filter(({ means }) => means === unreadColumn).map(({ said }) => said);
  return {
    columns: columnsWith(columns),
    unread: new Set(unread),
    unitsOver: (directory) => ({
      ...directory,
      find: (text) => {
        const unit = directory.byId(units.get(unitKey(text)) ?? "");
        return unit ? { kind: "one", unit } : directory.find(text);
      },
    }),
  };
};

const asked: Readonly<Record<string, "column" | "unit">> = {
  "plan-unknown-column": "column",
  "plan-lead-unknown": "unit",
  "plan-lead-several": "unit",
  "plan-unit-unknown": "unit",
  "plan-unit-several": "unit",
};

/** A problem that is only a word not known asks what it means. */
export const withAsk = (problem: ImportProblem): ImportProblem => {
  const kind = asked[problem.id];
  if (!kind) return problem;
  const said = kind === "column" ? problem.params?.text : problem.params?.name;
  return said ? { ...problem, ask: { kind, said: String(said) } } : problem;
};

const isLatin = (name: string): boolean => /^[\w\s.()-]+$/.test(name);
const columnName = (key: ActionColumn, lang: Lang): string => {
  const { names } = actionColumns[key];
  return names.find((name) => isLatin(name) === (lang === "en")) ?? names[0] ?? key;
};

const unread = { zh: "不用读这一列", en: "Leave this column unread" } as const;
const most = 400;

/** What a unit's name may mean: every unit above the villages. */
export const unitChoices = ({ units }: UnitDirectory, lang: Lang) =>
  units
    .filter(({ kind }) => kind !== "village")
    .slice(0, most)
    .map((unit) => ({ value: unit.id, label: named(lang, unit) }));

/** What an asked word may mean: every column, or to leave it; a unit. */
export const choicesIn = (directory: UnitDirectory, lang: Lang) => ({
  column: [
    ...actionColumnKeys.map((value) => ({ value: value as string, label: columnName(value, lang) })),
    { value: unreadColumn, label: unread[lang] },
  ],
  unit: unitChoices(directory, lang),
});
