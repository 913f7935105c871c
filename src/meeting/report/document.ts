import {
  type Annex,
  type Block,
  type HeadingLevel,
  linesOf,
  type Masthead,
  numberedHeading,
  type OfficialDocument,
} from "../../ground/documents/index.ts";
import { fullDay, shortDay } from "../../ground/look/format.ts";
import type { PlanFact, SummaryFacts } from "../summary/words.ts";
import { awardsByCategory } from "./arrange.ts";
import { outcomeSaid } from "./summarise.ts";
import { end, nameOf, start, titled, type Voice } from "./voice.ts";
import type { ReportDraft, ReportSection } from "./words.ts";

const isEmpty = ({ lead, text, table, chart, heading }: ReportSection): boolean =>
  !heading && !lead && !text && !table && !chart;

const paragraphs = (text: string): Block[] =>
  linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

/** Counts places level by level: a heading begins the levels below it anew. */
const placesOf = (sections: readonly ReportSection[]): number[][] => {
  const at = [0, 0, 0];
  return sections.map(({ level, heading }) => {
    if (level === 0 || !heading) return [];
    at[level - 1]! += 1;
    at.fill(0, level);
    return at.slice(0, level);
  });
};

const blocksOf = (sections: readonly ReportSection[], { lang }: Voice): Block[] => {
  const full = sections.filter((section) => !isEmpty(section));
  const places = placesOf(full);
  return full.flatMap(({ heading, level, lead, text, table, chart }, index) => {
    const head: Block[] =
      heading && level > 0
        ? [
            {
              kind: "heading",
              text: numberedHeading(places[index]!, heading, lang),
              level: level as HeadingLevel,
            },
          ]
        : [];
    const tables: Block[] = table && table.rows.length > 0 ? [{ kind: "table", table }] : [];
    const charts: Block[] = chart ? [{ kind: "chart", chart }] : [];
    return [...head, ...paragraphs(lead), ...tables, ...charts, ...paragraphs(text)];
  });
};

const awardsAnnex = (facts: SummaryFacts, { lang, say }: Voice): Annex[] => {
  if (facts.awards.length === 0) return [];
  const blocks = awardsByCategory(facts.awards).flatMap(([category, own], at): Block[] => {
    const persons = own[0]!.of === "person";
    const columns = [
      end(say("meeting.report.column.place")),
      start(say(`meeting.report.column.${persons ? "person" : "unit"}`)),
      ...(persons ? [start(say("meeting.report.column.unit"))] : []),
    ];
    const rows = own.map((one, index) => [
      `${index + 1}`,
      nameOf(lang, one),
      ...(persons ? [one.unit ?? "—"] : []),
    ]);
    return [
      { kind: "heading", text: numberedHeading(at + 1, nameOf(lang, category), lang) },
      { kind: "table", table: { columns, rows } },
    ];
  });
  return [{ title: say("meeting.report.annex.awards", { year: `${facts.year}` }), blocks }];
};

const promisesAnnex = (facts: SummaryFacts, voice: Voice): Annex[] => {
  const { lang, say } = voice;
  if (!facts.promised || facts.promised.promises.length === 0) return [];
  const columns = [
    start(say("meeting.report.column.number")),
    start(say("meeting.report.column.promise")),
    start(say("meeting.report.column.lead")),
    end(say("meeting.report.column.due")),
    start(say("meeting.report.column.outcome")),
    start(say("meeting.report.column.said")),
  ];
  const rows = facts.promised.promises.map((one) => [
    one.number,
    titled(lang, one),
    nameOf(lang, one.lead),
    one.dueOn ? shortDay(one.dueOn, lang) : "—",
    outcomeSaid(one.outcome, voice),
    one.said ?? "—",
  ]);
  const title = say("meeting.report.annex.promises", { year: `${facts.year}` });
  return [{ title, blocks: [{ kind: "table", table: { columns, rows } }] }];
};

const planRows = ({ tasks }: PlanFact, { lang }: Voice): string[][] =>
  tasks.flatMap((task) =>
    task.areas.flatMap((area) =>
      area.actions.map((action) => [
        action.number,
        nameOf(lang, area),
        titled(lang, action),
        action.doneWhen ?? "—",
        nameOf(lang, action.lead),
        action.dueOn ? shortDay(action.dueOn, lang) : "—",
      ]),
    ),
  );

const planAnnex = (facts: SummaryFacts, voice: Voice): Annex[] => {
  const { say } = voice;
  const rows = facts.plan ? planRows(facts.plan, voice) : [];
  if (rows.length === 0) return [];
  const keys = ["number", "area", "action", "done-when", "lead", "due"] as const;
  const columns = keys.map((key) => (key === "due" ? end : start)(say(`meeting.report.column.${key}`)));
  const title = say("meeting.report.annex.plan", { year: `${facts.opens}` });
  return [{ title, blocks: [{ kind: "table", table: { columns, rows } }] }];
};

/** What a report is printed with beside its words. */
export interface ReportPaper {
  readonly facts: SummaryFacts;
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  /** Its number once it is issued; null for a draft, which has no red head and says what it is. */
  readonly number: number | null;
  /** The day it is dated. */
  readonly on: string;
}

const headOf = (
  county: string,
  { facts, number }: Pick<ReportPaper, "facts" | "number">,
  { say }: Voice,
): Masthead | null =>
  number === null
    ? null
    : {
        form: "letterhead",
        name: say("meeting.report.masthead", { county }),
        number: say("meeting.report.number", { year: `${facts.opens}`, number }),
      };

/** A meeting's report as an official document: under a red head once it is issued; what is long stands in annexes. */
export const documentOf = (
  draft: ReportDraft,
  { facts, county, number, on }: ReportPaper,
  voice: Voice,
): OfficialDocument => {
  const { lang, say } = voice;
  const from = nameOf(lang, county);
  return {
    lang,
    masthead: headOf(from, { facts, number }, voice),
    from,
    date: fullDay(on, lang),
    title: draft.title,
    addressee: draft.addressee || null,
    blocks: blocksOf(draft.sections, voice),
    annexes: [...awardsAnnex(facts, voice), ...promisesAnnex(facts, voice), ...planAnnex(facts, voice)],
    imprint: linesOf(draft.imprint),
    foot: say(number === null ? "meeting.report.foot-draft" : "meeting.report.foot"),
  };
};

/** The list of those commended by itself, as it hangs in the hall; null where nobody is. */
export const awardsDocument = (
  { facts, county, on }: Pick<ReportPaper, "facts" | "county" | "on">,
  voice: Voice,
): OfficialDocument | null => {
  const [annex] = awardsAnnex(facts, voice);
  if (!annex) return null;
  const { lang, say } = voice;
  const head = { lang, masthead: null, from: nameOf(lang, county), date: fullDay(on, lang) };
  const { title, blocks } = annex;
  return { ...head, title, addressee: null, blocks, imprint: [], foot: say("meeting.report.foot") };
};
