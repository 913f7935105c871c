import { chartSvg, type DocumentChart, numberedHeading } from "../../ground/documents/index.ts";
import { figure, fullDay, signed } from "../../ground/look/format.ts";
import { awardsByCategory, sizeOf } from "../report/arrange.ts";
import type { MeetingNamed } from "../report/compose.ts";
import { ranksSaid } from "../report/summarise.ts";
import { nameOf, percent, titled, type Voice } from "../report/voice.ts";
import type { ReportDraft, ReportSection } from "../report/words.ts";
import type { FigureFact, PlanFact, SummaryFacts } from "../summary/words.ts";
import type { Deck, Slide } from "../words/slides.ts";

const empty: Omit<Slide, "key" | "kind" | "title"> = {
  eyebrow: "",
  figures: [],
  lines: [],
  drawing: null,
  notes: "",
};

/** Slides take what the page around them is set in. */
const drawn = (chart: DocumentChart): string => chartSvg(chart, "inherit");

interface Telling {
  readonly facts: SummaryFacts;
  readonly draft: ReportDraft;
  readonly voice: Voice;
}

const sectionOf = ({ draft }: Telling, key: string): ReportSection | undefined =>
  draft.sections.find((section) => section.key === key);

/** What the speaker reads: the report's own words for that part. */
const notesOf = (telling: Telling, key: string): string => {
  const section = sectionOf(telling, key);
  return section ? [section.lead, section.text].filter(Boolean).join("\n") : "";
};
const headingOf = (telling: Telling, key: string): string => sectionOf(telling, key)?.heading ?? "";

/** Large figures stand six to a slide: more cannot be read from the last row. */
const mostFigures = 6;

const figureCard = (one: FigureFact, voice: Voice): Slide["figures"][number] => {
  const growth = one.growth === null ? [] : [`${signed(one.growth)}%`];
  const said = [...(one.size ? [one.size[voice.lang]] : []), ...growth, ...ranksSaid(one, voice)];
  return { name: one.name[voice.lang], value: said[0] ?? "—", note: said.slice(1).join(" · ") };
};

const figureSlides = (telling: Telling): Slide[] => {
  const { facts, voice } = telling;
  const cards = facts.figures.map((one) => figureCard(one, voice));
  const pages = Math.ceil(cards.length / mostFigures);
  const each = Math.ceil(cards.length / Math.max(1, pages));
  const title = headingOf(telling, "figures");
  const eyebrow = headingOf(telling, "summarise");
  const slides = Array.from({ length: pages }, (_, page): Slide => {
    const figures = cards.slice(page * each, (page + 1) * each);
    const notes = page === 0 ? notesOf(telling, "figures") : "";
    return { ...empty, key: `figures:${page}`, kind: "figures", eyebrow, title, figures, notes };
  });
  return [...slides, ...chartSlide(telling, "figures", eyebrow)];
};

/** A section's chart on a slide of its own; none where it has none. */
const chartSlide = (telling: Telling, key: string, eyebrow: string): Slide[] => {
  const chart = sectionOf(telling, key)?.chart;
  if (!chart) return [];
  const notes = notesOf(telling, key);
  return [
    {
      ...empty,
      key: `${key}:chart`,
      kind: "chart",
      eyebrow,
      title: chart.caption,
      drawing: drawn(chart),
      notes,
    },
  ];
};

const heardSlide = (telling: Telling): Slide[] => {
  const { heard } = telling.facts;
  if (!sectionOf(telling, "heard")) return [];
  const { say } = telling.voice;
  const rates = (["response", "solution", "satisfaction"] as const).map((key) => ({
    name: say(`rates.${key}`),
    value: percent(heard[key]),
    note: say("meeting.slides.of", { count: heard.valid }),
  }));
  const counts = (["received", "answered"] as const).map((key) => ({
    name: say(`meeting.slides.${key}`),
    value: figure(heard[key]),
    note: "",
  }));
  const [eyebrow, title] = [headingOf(telling, "summarise"), headingOf(telling, "heard")];
  const notes = notesOf(telling, "heard");
  return [{ ...empty, key: "heard", kind: "figures", eyebrow, title, figures: [...counts, ...rates], notes }];
};

const linesSlide = (telling: Telling, key: string): Slide[] => {
  const section = sectionOf(telling, key);
  if (!section) return [];
  const notes = notesOf(telling, key);
  const lines = notes.split("\n").filter(Boolean);
  const eyebrow = key === "asks" ? "" : headingOf(telling, "summarise");
  return [{ ...empty, key, kind: "lines", eyebrow, title: section.heading, lines, notes }];
};

/** Names stand twenty-four to a slide. */
const mostNames = 24;

const awardSlides = (telling: Telling): Slide[] => {
  const { facts, voice } = telling;
  return awardsByCategory(facts.awards).flatMap(([category, own], at) =>
    Array.from({ length: Math.ceil(own.length / mostNames) }, (_, page): Slide => {
      const lines = own
        .slice(page * mostNames, (page + 1) * mostNames)
        .map((one) => (one.unit ? `${nameOf(voice.lang, one)}　${one.unit}` : nameOf(voice.lang, one)));
      const notes = at === 0 && page === 0 ? notesOf(telling, "commend") : "";
      const eyebrow = headingOf(telling, "commend");
      const key = `awards:${at}:${page}`;
      return { ...empty, key, kind: "names", eyebrow, title: nameOf(voice.lang, category), lines, notes };
    }),
  );
};

const planSlides = (telling: Telling, plan: PlanFact): Slide[] => {
  const { voice } = telling;
  const { lang } = voice;
  const eyebrow = headingOf(telling, "arrange");
  const title = voice.say("meeting.slides.plan", { ...sizeOf(plan), year: `${plan.year}` });
  const lines = plan.tasks.map((task, at) => numberedHeading(at + 1, nameOf(lang, task), lang));
  const cover: Slide = {
    ...empty,
    key: "plan",
    kind: "lines",
    eyebrow,
    title,
    lines,
    notes: notesOf(telling, "arrange"),
  };
  const tasks = plan.tasks.map((task, at): Slide => {
    const areas = task.areas.map((area) => {
      const count = voice.say("meeting.slides.actions", { count: area.actions.length });
      return area.actions.length > 0 ? `${nameOf(lang, area)}　${count}` : nameOf(lang, area);
    });
    const notes = notesOf(telling, `task:${task.number}`);
    const heading = numberedHeading(at + 1, nameOf(lang, task), lang);
    return {
      ...empty,
      key: `task:${task.number}`,
      kind: "lines",
      eyebrow,
      title: heading,
      lines: areas,
      notes,
    };
  });
  return [cover, ...chartSlide(telling, "arrange", eyebrow), ...tasks];
};

/**
 * The slides for the hall, in the order of the agenda: summarise, commend, arrange. They say what the report says; what is
 * spoken to each is the report's own text.
 */
export const deckOf = (
  draft: ReportDraft,
  { facts, meeting }: { readonly facts: SummaryFacts; readonly meeting: MeetingNamed },
  voice: Voice,
): Deck => {
  const telling = { facts, draft, voice };
  const { lang } = voice;
  const cover: Slide = {
    ...empty,
    key: "cover",
    kind: "cover",
    eyebrow: meeting.place,
    title: titled(lang, meeting),
    lines: [fullDay(meeting.on, lang)],
    notes: notesOf(telling, "opening"),
  };
  const slides = [
    cover,
    ...figureSlides(telling),
    ...chartSlide(telling, "tasks", headingOf(telling, "summarise")),
    ...heardSlide(telling),
    ...linesSlide(telling, "decided"),
    ...linesSlide(telling, "stages"),
    ...awardSlides(telling),
    ...(facts.plan ? planSlides(telling, facts.plan) : []),
    ...linesSlide(telling, "asks"),
  ];
  return { lang, title: titled(lang, meeting), slides };
};
