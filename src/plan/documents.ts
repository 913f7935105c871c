import type { Db } from "../ground/db/index.ts";
import { type OutColumn, type OutSheet, type OutValue, writeCsv } from "../ground/sheets/index.ts";
import { type Lang, named, titled } from "../ground/texts.ts";
import { deadlineWord } from "./words/deadline.ts";
import { inLang } from "./words/naming.ts";
import { actionsWhere } from "./store/actions.ts";
import { actionRowsOf, type ActionRow, cooperatingUnits, pillarsIn } from "./store/details.ts";
import { type ActionInList, actionFilter, type Plan } from "./words.ts";

export interface Line {
  readonly inList: ActionInList;
  readonly row: ActionRow;
  readonly cooperating: readonly string[];
  readonly pillars: readonly string[];
}

interface Heading {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly value: (line: Line, lang: Lang) => OutValue;
  /** Equal cells below each other are printed as one. */
  readonly merge?: true;
}

const between = { zh: "、", en: ", " } as const;
const postTitle = (lang: Lang, post: { titleZh: string; titleEn: string | null } | null): string | null =>
  post && titled(lang, post);

/** The columns of the county's own table, in its order; in Chinese it can be imported again as it is. */
const headings: readonly Heading[] = [
  { zh: "序号", en: "Number", width: 9, value: ({ row }) => row.number },
  { zh: "任务", en: "Task", width: 10, value: ({ inList }, lang) => named(lang, inList.task), merge: true },
  { zh: "方面", en: "Area", width: 13, value: ({ inList }, lang) => named(lang, inList.area), merge: true },
  {
    zh: "工作任务",
    en: "Action",
    width: 32,
    value: ({ row }, lang) => inLang(lang, row.titleZh, row.titleEn),
  },
  {
    zh: "怎样算完成",
    en: "Done when",
    width: 36,
    value: ({ row }, lang) => inLang(lang, row.doneWhenZh, row.doneWhenEn),
  },
  {
    zh: "数量",
    en: "Quantity",
    width: 8,
    value: ({ row }) => (row.quantity === null ? null : Number(row.quantity)),
  },
  { zh: "计量单位", en: "Measure", width: 8, value: ({ row }) => row.measure },
  { zh: "牵头领导", en: "Led by", width: 14, value: ({ inList }, lang) => postTitle(lang, inList.ledBy) },
  {
    zh: "牵头单位",
    en: "Lead unit",
    width: 18,
    value: ({ inList }, lang) => inList.lead && named(lang, inList.lead),
  },
  {
    zh: "配合单位",
    en: "Cooperating units",
    width: 28,
    value: ({ cooperating }, lang) => cooperating.join(between[lang]),
  },
  {
    zh: "完成时限",
    en: "Deadline",
    width: 12,
    value: ({ inList }, lang) => deadlineWord(inList.deadline, lang),
  },
  { zh: "服务于", en: "Serves", width: 16, value: ({ pillars }, lang) => pillars.join(between[lang]) },
  { zh: "来源", en: "Source", width: 18, value: ({ row }) => row.source },
  { zh: "备注", en: "Note", width: 12, value: ({ row }) => row.note },
];

const everything = actionFilter.parse({});

/** All of a plan's actions, page by page: withdrawn ones are not in the table any more. */
const allInList = async (db: Db, countyId: string, planId: string): Promise<ActionInList[]> => {
  const found: ActionInList[] = [];
  for (let page = 1; ; page += 1) {
    const { actions } = await actionsWhere(db, countyId, planId, { ...everything, page, limit: 2000 });
    found.push(...actions);
    if (actions.length < 2000) return found;
  }
};

/** A plan's actions with all that is printed of them, in the plan's order. */
export const linesOf = async (db: Db, countyId: string, planId: string, lang: Lang): Promise<Line[]> => {
  const rows = new Map((await actionRowsOf(db, countyId, planId)).map((row) => [row.id, row]));
  const units = Map.groupBy(
    await cooperatingUnits(db, countyId, planId).execute(),
    ({ actionId }) => actionId,
  );
  const pillars = Map.groupBy(await pillarsIn(db, countyId, planId).execute(), ({ actionId }) => actionId);
  return (await allInList(db, countyId, planId)).map((inList) => ({
    inList,
    row: rows.get(inList.id)!,
    cooperating: (units.get(inList.id) ?? []).map((unit) => named(lang, unit)),
    pillars: (pillars.get(inList.id) ?? []).map((pillar) => named(lang, pillar)),
  }));
};

const tableOf = (lines: readonly Line[], lang: Lang): OutValue[][] =>
  lines.map((line) => headings.map(({ value }) => value(line, lang)));

const columnsIn = (lang: Lang): OutColumn[] =>
  headings.map((heading) => ({
    title: heading[lang],
    width: heading.width,
    format: heading.zh === "数量" ? "decimal" : "text",
  }));

/** Runs of equal cells in the columns that are merged; a run of an area never spans two tasks. */
const mergesOf = (lines: readonly Line[]): { column: number; from: number; to: number }[] =>
  headings.flatMap(({ merge }, column) => {
    if (!merge) return [];
    const keyOf = ({ inList }: Line) => (headings[column]!.zh === "任务" ? inList.task.id : inList.area.id);
    const runs: { column: number; from: number; to: number }[] = [];
    for (const [at, line] of lines.entries()) {
      const last = runs.at(-1);
      if (last && keyOf(lines[last.from]!) === keyOf(line)) last.to = at;
      else runs.push({ column, from: at, to: at });
    }
    return runs.filter(({ from, to }) => to > from);
  });

/** The breakdown as the county prints it (重点任务分解表): merged, on A4 landscape. */
export const breakdownSheet = async (db: Db, countyId: string, plan: Plan, lang: Lang): Promise<OutSheet> => {
  const lines = await linesOf(db, countyId, plan.id, lang);
  return {
    name: lang === "zh" ? "重点任务分解表" : "Breakdown",
    title: (lang === "en" && plan.titleEn) || plan.titleZh,
    columns: columnsIn(lang),
    rows: tableOf(lines, lang),
    merges: mergesOf(lines),
    freezeColumns: 1,
    orientation: "landscape",
  };
};

/** The same as CSV, one row an action. */
export const breakdownAsCsv = async (
  db: Db,
  countyId: string,
  plan: Plan,
  lang: Lang,
): Promise<Uint8Array> => {
  const lines = await linesOf(db, countyId, plan.id, lang);
  return writeCsv([headings.map((heading) => heading[lang]), ...tableOf(lines, lang)]);
};
