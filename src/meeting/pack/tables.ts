import { figure } from "../../ground/look/format.ts";
import type { OutColumn, OutSheet } from "../../ground/sheets/index.ts";
import { figureCells, figureColumns, outcomeSaid } from "../report/summarise.ts";
import { nameOf, titled, type Voice } from "../report/voice.ts";
import { promisedIn } from "../summary/rules.ts";
import { outcomes, type SummaryFacts } from "../summary/words.ts";

const columns = (titles: readonly string[], widths: readonly number[]): OutColumn[] =>
  titles.map((title, at) => ({ title, width: widths[at] ?? 14 }));

const figures = (facts: SummaryFacts, voice: Voice): OutSheet => ({
  name: voice.say("meeting.tables.figures"),
  title: voice.say("meeting.report.figures-table", { year: `${facts.year}` }),
  columns: columns(
    figureColumns.map((key) => voice.say(`meeting.report.column.${key}`)),
    [32, 18, 12, 26, 36],
  ),
  rows: facts.figures.map((one) => figureCells(one, voice)),
});

const tasks = (facts: SummaryFacts, voice: Voice): OutSheet[] =>
  facts.promised
    ? [
        {
          name: voice.say("meeting.tables.tasks"),
          title: voice.say("meeting.report.tasks-table"),
          columns: [
            { title: voice.say("meeting.report.column.task"), width: 24 },
            { title: voice.say("meeting.report.column.promised"), format: "whole" },
            ...outcomes.map((one) => ({ title: outcomeSaid(one, voice), format: "whole" as const })),
          ],
          rows: facts.promised.tasks.map((task) => [
            nameOf(voice.lang, task),
            promisedIn(task.counts),
            ...outcomes.map((one) => task.counts[one]),
          ]),
        },
      ]
    : [];

const promises = (facts: SummaryFacts, voice: Voice): OutSheet[] => {
  const { lang, say } = voice;
  if (!facts.promised) return [];
  const keys = ["number", "promise", "lead", "due", "outcome", "said"] as const;
  return [
    {
      name: say("meeting.tables.promises"),
      title: say("meeting.report.annex.promises", { year: `${facts.year}` }),
      columns: columns(
        keys.map((key) => say(`meeting.report.column.${key}`)),
        [10, 40, 22, 12, 12, 46],
      ),
      rows: facts.promised.promises.map((one) => [
        one.number,
        titled(lang, one),
        nameOf(lang, one.lead),
        one.dueOn,
        outcomeSaid(one.outcome, voice),
        one.said,
      ]),
    },
  ];
};

const awards = (facts: SummaryFacts, { lang, say }: Voice): OutSheet[] =>
  facts.awards.length === 0
    ? []
    : [
        {
          name: say("meeting.tables.awards"),
          title: say("meeting.report.annex.awards", { year: `${facts.year}` }),
          columns: columns(
            ["category", "commended", "unit"].map((key) => say(`meeting.report.column.${key}`)),
            [26, 26, 30],
          ),
          rows: facts.awards.map((one) => [nameOf(lang, one.category), nameOf(lang, one), one.unit]),
        },
      ];

const plan = ({ plan: facts, opens }: SummaryFacts, { lang, say }: Voice): OutSheet[] => {
  if (!facts) return [];
  const keys = ["number", "task", "area", "action", "done-when", "lead", "head", "due"] as const;
  return [
    {
      name: say("meeting.tables.plan"),
      title: say("meeting.report.annex.plan", { year: `${opens}` }),
      columns: columns(
        keys.map((key) => say(`meeting.report.column.${key}`)),
        [10, 14, 20, 36, 40, 22, 22, 12],
      ),
      rows: facts.tasks.flatMap((task) =>
        task.areas.flatMap((area) =>
          area.actions.map((one) => [
            one.number,
            nameOf(lang, task),
            nameOf(lang, area),
            titled(lang, one),
            one.doneWhen,
            nameOf(lang, one.lead),
            titled(lang, one.head),
            one.dueOn,
          ]),
        ),
      ),
    },
  ];
};

const attendance = ({ attendance: rows }: SummaryFacts, { say }: Voice): OutSheet => {
  const keys = ["invited", "coming", "sent", "excused", "came"] as const;
  return {
    name: say("meeting.tables.attendance"),
    title: say("meeting.tables.attendance"),
    columns: columns(
      [say("meeting.tables.level"), ...keys.map((key) => say(`meeting.attendance.${key}`))],
      [16],
    ),
    rows: rows.map((row) => [say(`meeting.level.${row.level}`), ...keys.map((key) => figure(row[key]))]),
  };
};

/** The tables of a report, a sheet each. */
export const tablesOf = (facts: SummaryFacts, voice: Voice): OutSheet[] => [
  figures(facts, voice),
  ...tasks(facts, voice),
  ...promises(facts, voice),
  attendance(facts, voice),
  ...awards(facts, voice),
  ...plan(facts, voice),
];
