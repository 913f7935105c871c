import { day, figure } from "../../ground/look/format.ts";
import type { AwardFact, PlanFact, SummaryFacts } from "../summary/words.ts";
import { clauses, listed, nameOf, titled, type Voice } from "./voice.ts";
import type { ReportSection } from "./words.ts";

const plain = { text: "", table: null, chart: null };

export const awardsByCategory = (awards: readonly AwardFact[]): [AwardFact["category"], AwardFact[]][] =>
  [...Map.groupBy(awards, ({ category }) => category.nameZh).values()].map((own) => [own[0]!.category, own]);

/** The second part: who is commended, counted; their names stand in an annex. */
export const commendation = (facts: SummaryFacts, { lang, say }: Voice): ReportSection[] => {
  if (facts.awards.length === 0) return [];
  const counts = awardsByCategory(facts.awards).map(([category, own]) =>
    say(`meeting.report.award-count.${own[0]!.of}`, { category: nameOf(lang, category), count: own.length }),
  );
  const lead = say("meeting.report.commend-lead", { year: `${facts.year}`, counts: listed(lang, counts) });
  return [{ key: "commend", level: 1, heading: say("meeting.report.commend"), lead, ...plain }];
};

type Task = PlanFact["tasks"][number];
type Area = Task["areas"][number];

const actionClause = (action: Area["actions"][number], { lang, say }: Voice): string => {
  const who = action.lead ? [nameOf(lang, action.lead)] : [];
  const by = action.dueOn ? [say("meeting.report.by", { on: day(action.dueOn, lang) })] : [];
  const beside = [...who, ...by];
  const open = lang === "zh" ? "（" : " (";
  const shut = lang === "zh" ? "）" : ")";
  const title = titled(lang, action);
  return beside.length === 0 ? title : `${title}${open}${beside.join(lang === "zh" ? "，" : ", ")}${shut}`;
};

const areaSection = (task: Task, area: Area, voice: Voice): ReportSection => ({
  key: `area:${task.number}:${area.number}`,
  level: 3,
  heading: nameOf(voice.lang, area),
  lead: clauses(
    voice.lang,
    area.actions.map((action) => actionClause(action, voice)),
  ),
  ...plain,
});

const lineOf = ({ lineZh, lineEn }: Task, voice: Voice): string =>
  ((voice.lang === "en" && lineEn) || lineZh) ?? "";

const taskSections = (task: Task, voice: Voice): ReportSection[] => {
  const { lang, say } = voice;
  const names = listed(
    lang,
    task.areas.map((area) => nameOf(lang, area)),
  );
  const areas = say("meeting.report.areas", { count: task.areas.length, names });
  const lead = [lineOf(task, voice), areas].filter(Boolean).join("\n");
  return [
    { key: `task:${task.number}`, level: 2, heading: nameOf(lang, task), lead, ...plain },
    ...task.areas.map((area) => areaSection(task, area, voice)),
  ];
};

/** How many tasks, areas and actions a plan has. */
export const sizeOf = ({ tasks }: PlanFact): { tasks: number; areas: number; actions: number } => {
  const areas = tasks.flatMap((task) => task.areas);
  return {
    tasks: tasks.length,
    areas: areas.length,
    actions: areas.reduce((sum, { actions }) => sum + actions.length, 0),
  };
};

const planChart = ({ tasks, year }: PlanFact, { lang, say }: Voice): ReportSection["chart"] => {
  const bars = tasks.map((task) => {
    const count = task.areas.reduce((sum, { actions }) => sum + actions.length, 0);
    const name = nameOf(lang, task);
    return { name, values: [count], said: figure(count) };
  });
  if (bars.every(({ values: [count] }) => count === 0)) return null;
  const caption = say("meeting.report.plan-chart", { year: `${year}` });
  const alt = listed(
    lang,
    bars.map(({ name, said }) => `${name} ${said}`),
  );
  return { caption, alt, series: [{ name: caption, colour: "2C5563" }], bars };
};

/** The third part: the plan of the year that opens, task by task and area by area, and what is asked of everyone. */
export const arrange = ({ plan, opens }: SummaryFacts, voice: Voice): ReportSection[] => {
  const { say } = voice;
  const asks: ReportSection = {
    key: "asks",
    level: 1,
    heading: say("meeting.report.asks"),
    lead: say("meeting.report.asks-lead"),
    ...plain,
  };
  if (!plan) return [asks];
  const lead = say("meeting.report.arrange-lead", { ...sizeOf(plan), year: `${opens}` });
  const heading = say("meeting.report.arrange", { year: `${opens}` });
  return [
    { key: "arrange", level: 1, heading, lead, text: "", table: null, chart: planChart(plan, voice) },
    ...plan.tasks.flatMap((task) => taskSections(task, voice)),
    asks,
  ];
};
