import type { Db } from "../ground/db/index.ts";
import type { ProgressOf, ProgressSaid } from "../ground/progress.ts";
import type { OutColumn, OutSheet, OutValue } from "../ground/sheets/index.ts";
import { type Lang, named, titled } from "../ground/texts.ts";
import { type Line, linesOf } from "./documents.ts";
import type { Plan } from "./words.ts";
import { deadlineWord } from "./words/deadline.ts";
import { inLang } from "./words/naming.ts";
import { expectedAt, trajectoryOf } from "./words/trajectory.ts";
import { screenTexts } from "./texts-of-screens.ts";

interface Printed extends Line {
  readonly said: ProgressSaid | undefined;
  /** What its trajectory expects by today, in percentage points. */
  readonly due: number | null;
}

interface Heading {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly format?: OutColumn["format"];
  readonly value: (line: Printed, lang: Lang) => OutValue;
}

const rounded = (percent: number): number => Math.round(percent * 10) / 10;

/** The columns of a ledger (工作台账) as offices keep it: what was promised, how it stands, what is in the way, what is next. */
const headings: readonly Heading[] = [
  { zh: "序号", en: "Number", width: 9, value: ({ row }) => row.number },
  {
    zh: "工作任务",
    en: "Action",
    width: 28,
    value: ({ row }, lang) => inLang(lang, row.titleZh, row.titleEn),
  },
  {
    zh: "怎样算完成",
    en: "Done when",
    width: 24,
    value: ({ row }, lang) => inLang(lang, row.doneWhenZh, row.doneWhenEn),
  },
  {
    zh: "牵头单位",
    en: "Lead unit",
    width: 16,
    value: ({ inList }, lang) => inList.lead && named(lang, inList.lead),
  },
  {
    zh: "负责人",
    en: "Accountable",
    width: 16,
    value: ({ inList }, lang) => inList.accountable && titled(lang, inList.accountable),
  },
  {
    zh: "完成时限",
    en: "Deadline",
    width: 11,
    value: ({ inList }, lang) => deadlineWord(inList.deadline, lang),
  },
  { zh: "应完成", en: "Due by now", width: 8, format: "percent", value: ({ due }) => due },
  {
    zh: "状态",
    en: "State",
    width: 9,
    value: ({ row }, lang) => screenTexts[`plan.state.${row.state}`][lang],
  },
  { zh: "进展情况", en: "Progress", width: 32, value: ({ said }) => said?.progress },
  { zh: "存在的问题", en: "In the way", width: 22, value: ({ said }) => said?.problem },
  { zh: "下一步措施", en: "Next", width: 22, value: ({ said }) => said?.next },
];

const printed = (line: Line, said: ProgressSaid | undefined, year: number, today: string): Printed => {
  const trajectory = line.row.state === "draft" ? null : trajectoryOf(line.row, year);
  return { ...line, said, due: trajectory && rounded(expectedAt(trajectory, today)) };
};

/** The ledger of a year with how each action stands, printable on A4 landscape. Cells of what was not reported are blank. */
export const ledgerSheet = async (
  { db, progressOf }: { readonly db: Db; readonly progressOf: ProgressOf },
  countyId: string,
  plan: Plan,
  { today, lang }: { readonly today: string; readonly lang: Lang },
): Promise<OutSheet> => {
  const said = await progressOf(db, countyId, plan.id);
  const lines = (await linesOf(db, countyId, plan.id, lang)).map((line) =>
    printed(line, said.get(line.row.id), plan.year, today),
  );
  const title = lang === "zh" ? `${plan.year}年重点任务工作台账` : `Ledger of ${plan.year}`;
  return {
    name: lang === "zh" ? "工作台账" : "Ledger",
    title,
    subtitle: lang === "zh" ? `截至 ${today}` : `As of ${today}`,
    columns: headings.map((heading) => ({
      title: heading[lang],
      width: heading.width,
      format: heading.format ?? "text",
    })),
    rows: lines.map((line) => headings.map(({ value }) => value(line, lang))),
    freezeColumns: 2,
    orientation: "landscape",
  };
};
