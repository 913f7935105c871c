import { fullDay, figure, shortDay, signed } from "../../ground/look/format.ts";
import { promisedIn, together } from "../summary/rules.ts";
import type { FigureFact, Outcome, OutcomeCounts, SummaryFacts } from "../summary/words.ts";
import { clauses, end, listed, nameOf, percent, start, type Voice } from "./voice.ts";
import type { ReportSection } from "./words.ts";

const plain = { text: "", table: null, chart: null };

/** One hue for magnitudes (黛); promises are counted in the colours of the lights. */
const dai = "2C5563";
const colours: Readonly<Record<Outcome, string>> = {
  verified: "1D5B9E",
  claimed: "8FAEB5",
  open: "BFD0D3",
  missed: "C3152A",
  withdrawn: "6A655D",
};
const shownOutcomes: readonly Outcome[] = ["verified", "claimed", "open", "missed", "withdrawn"];

export const ranksSaid = ({ ranks }: FigureFact, { lang, say }: Voice): string[] =>
  ranks.map(({ rank, by }) => say("meeting.report.rank", { rank, by: by?.[lang] ?? "" }).trim());

/** A figure as a clause: 地区生产总值 295 亿元，增长 3.2%，居全市第 2 位. Only what was published is said. */
const figureClause = (one: FigureFact, voice: Voice): string => {
  const { lang, say } = voice;
  const growth = one.growth === null ? [] : [say("meeting.report.growth", { growth: signed(one.growth) })];
  const parts = [...growth, ...ranksSaid(one, voice)];
  const head = one.size ? `${one.name[lang]}${lang === "zh" ? "" : " "}${one.size[lang]}` : one.name[lang];
  return one.size === null
    ? `${head}${lang === "zh" ? "" : " "}${parts.join(lang === "zh" ? "，" : ", ")}`
    : [head, ...parts].join(lang === "zh" ? "，" : ", ");
};

const sourceSaid = ({ sources }: FigureFact, { lang }: Voice): string =>
  sources.map(({ source, publishedOn }) => `${source} ${shortDay(publishedOn, lang)}`).join("\n") || "—";

export const figureColumns = ["name", "size", "growth", "rank", "source"] as const;

export const figureCells = (one: FigureFact, voice: Voice): string[] => [
  one.name[voice.lang],
  one.size?.[voice.lang] ?? "—",
  one.growth === null ? "—" : `${signed(one.growth)}%`,
  ranksSaid(one, voice).join("\n") || "—",
  sourceSaid(one, voice),
];

const growthChart = (facts: SummaryFacts, { lang, say }: Voice): ReportSection["chart"] => {
  const grown = facts.figures.flatMap(({ name, growth }) =>
    growth === null ? [] : [{ name: name[lang], values: [Number(growth)], said: `${signed(growth)}%` }],
  );
  if (grown.length === 0) return null;
  const caption = say("meeting.report.growth-chart", { year: `${facts.year}` });
  const alt = listed(
    lang,
    grown.map(({ name, said }) => `${name} ${said}`),
  );
  return { caption, alt, series: [{ name: caption, colour: dai }], bars: grown };
};

const figures = (facts: SummaryFacts, voice: Voice): ReportSection[] => {
  if (facts.figures.length === 0) return [];
  const { lang, say } = voice;
  const aligns = { name: start, size: end, growth: end, rank: start, source: start } as const;
  const table = {
    caption: say("meeting.report.figures-table", { year: `${facts.year}` }),
    columns: figureColumns.map((key) => aligns[key](say(`meeting.report.column.${key}`))),
    rows: facts.figures.map((one) => figureCells(one, voice)),
  };
  const said = clauses(
    lang,
    facts.figures.map((one) => figureClause(one, voice)),
  );
  const lead = say("meeting.report.figures-lead", { on: fullDay(facts.on, lang), figures: said });
  const chart = growthChart(facts, voice);
  return [{ key: "figures", level: 2, heading: say("meeting.report.figures"), lead, text: "", table, chart }];
};

export const outcomeSaid = (outcome: Outcome, { say }: Voice): string => say(`meeting.outcome.${outcome}`);

const countsSaid = (counts: OutcomeCounts): Record<string, number> => ({
  ...counts,
  total: promisedIn(counts),
});

const tasks = (facts: SummaryFacts, voice: Voice): ReportSection[] => {
  const { promised } = facts;
  if (!promised) return [];
  const { lang, say } = voice;
  const all = together(promised.tasks.map(({ counts }) => counts));
  const columns = [
    start(say("meeting.report.column.task")),
    end(say("meeting.report.column.promised")),
    ...shownOutcomes.map((one) => end(outcomeSaid(one, voice))),
  ];
  const rows = promised.tasks.map((task) => [
    nameOf(lang, task),
    figure(promisedIn(task.counts)),
    ...shownOutcomes.map((one) => figure(task.counts[one])),
  ]);
  const bars = promised.tasks.map((task) => ({
    name: nameOf(lang, task),
    values: shownOutcomes.map((one) => task.counts[one]),
    said: `${figure(task.counts.verified)} / ${figure(promisedIn(task.counts))}`,
  }));
  const caption = say("meeting.report.tasks-chart", { year: `${facts.year}` });
  const series = shownOutcomes.map((one) => ({ name: outcomeSaid(one, voice), colour: colours[one] }));
  return [
    {
      key: "tasks",
      level: 2,
      heading: say("meeting.report.tasks"),
      lead: say("meeting.report.tasks-lead", { ...countsSaid(all), year: `${facts.year}` }),
      text: "",
      table: { caption: say("meeting.report.tasks-table"), columns, rows },
      chart: {
        caption,
        alt: listed(
          lang,
          bars.map(({ name, said }) => `${name} ${said}`),
        ),
        series,
        bars,
      },
    },
  ];
};

const heard = ({ heard: facts, year }: SummaryFacts, { say }: Voice): ReportSection[] => {
  if (facts.received === 0) return [];
  const rates = {
    response: percent(facts.response),
    solution: percent(facts.solution),
    satisfaction: percent(facts.satisfaction),
  };
  const { received, answered, valid } = facts;
  const lead = say("meeting.report.heard-lead", { year: `${year}`, received, answered, valid, ...rates });
  return [{ key: "heard", level: 2, heading: say("meeting.report.heard"), lead, ...plain }];
};

const decided = ({ decided: facts, year }: SummaryFacts, { say }: Voice): ReportSection[] => {
  if (facts.raised === 0 && facts.decisions === 0) return [];
  const lead = say("meeting.report.decided-lead", { ...facts, year: `${year}` });
  return [{ key: "decided", level: 2, heading: say("meeting.report.decided"), lead, ...plain }];
};

const stages = ({ stages: all }: SummaryFacts, { lang, say }: Voice): ReportSection[] => {
  if (all.length === 0) return [];
  const lead = all.map(({ field, text }) => `${field}${lang === "zh" ? "：" : ": "}${text}`).join("\n");
  return [{ key: "stages", level: 2, heading: say("meeting.report.stages"), lead, ...plain }];
};

/** Of what the year has nothing here, said once, so that silence is not taken for none. */
const missing = (facts: SummaryFacts, { lang, say }: Voice): string => {
  const nothing = [
    ...(facts.promised ? [] : ["tasks"]),
    ...(facts.heard.received === 0 ? ["heard"] : []),
    ...(facts.decided.raised === 0 && facts.decided.decisions === 0 ? ["decided"] : []),
  ].map((key) => say(`meeting.report.missing.${key}`));
  return nothing.length === 0
    ? ""
    : say("meeting.report.missing", { year: `${facts.year}`, what: listed(lang, nothing) });
};

/** The first part: what the year came to. What is not known is left out, and said to be. */
export const summarise = (facts: SummaryFacts, voice: Voice): ReportSection[] => [
  {
    key: "summarise",
    level: 1,
    heading: voice.say("meeting.report.summarise", { year: `${facts.year}` }),
    lead: missing(facts, voice),
    ...plain,
  },
  ...figures(facts, voice),
  ...tasks(facts, voice),
  ...heard(facts, voice),
  ...decided(facts, voice),
  ...stages(facts, voice),
];
