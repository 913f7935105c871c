import type { LightKind } from "../../ground/look/lights.ts";
import type { ActionState } from "../../plan/words.ts";
import { figure, signed } from "../../ground/look/format.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import {
  type Correction,
  type FigureFact,
  type Outcome,
  type OutcomeCounts,
  outcomes,
  type SummaryFacts,
} from "./words.ts";

interface Promised {
  readonly state: ActionState;
  readonly dueOn: string | null;
}

/**
 * What became of a promise by a day. Done is what was verified; said to be done is a claim; what is neither and whose day
 * is past was missed; what has no day, or whose day is to come, is open. A draft was never promised.
 */
export const outcomeOf = (
  { state, dueOn }: Promised,
  light: LightKind | undefined,
  on: string,
): Outcome | null => {
  if (state === "draft") return null;
  if (state === "withdrawn") return "withdrawn";
  if (light === "verified") return "verified";
  if (light === "claimed") return "claimed";
  return dueOn !== null && dueOn < on ? "missed" : "open";
};

export const noOutcomes: OutcomeCounts = { verified: 0, claimed: 0, missed: 0, open: 0, withdrawn: 0 };

export const countOutcomes = (all: readonly Outcome[]): OutcomeCounts =>
  Object.fromEntries(
    outcomes.map((one) => [one, all.filter((each) => each === one).length]),
  ) as OutcomeCounts;

/** All tasks' counts together. */
export const together = (all: readonly OutcomeCounts[]): OutcomeCounts =>
  all.reduce(
    (sum, one) => Object.fromEntries(outcomes.map((key) => [key, sum[key] + one[key]])) as OutcomeCounts,
    noOutcomes,
  );

/** How many were promised: those withdrawn since too. */
export const promisedIn = (counts: OutcomeCounts): number =>
  outcomes.reduce((sum, key) => sum + counts[key], 0);

type Both = { readonly zh: string; readonly en: string };
type SayIn = Readonly<Record<Lang, Say>>;

const inBoth = (said: (lang: Lang) => string): Both => ({ zh: said("zh"), en: said("en") });

const figureSaid = (one: FigureFact | undefined, say: Say, lang: Lang): string => {
  if (!one) return "—";
  const growth = one.growth === null ? [] : [`${signed(one.growth)}%`];
  const ranks = one.ranks.map(({ rank }) => say("meeting.corrected.rank", { rank }));
  return (
    [...(one.size ? [one.size[lang]] : []), ...growth, ...ranks].join(lang === "zh" ? "，" : ", ") || "—"
  );
};

const differs = (a: Both, b: Both): boolean => a.zh !== b.zh || a.en !== b.en;

const figuresCorrected = (then: SummaryFacts, now: SummaryFacts, say: SayIn): Correction[] =>
  now.figures.flatMap((one) => {
    const was = then.figures.find(({ code }) => code === one.code);
    const [before, after] = [was, one].map((each) => inBoth((lang) => figureSaid(each, say[lang], lang))) as [
      Both,
      Both,
    ];
    return differs(before, after)
      ? [{ kind: "figure" as const, of: one.code, name: one.name, before, after }]
      : [];
  });

const promisesCorrected = (then: SummaryFacts, now: SummaryFacts, say: SayIn): Correction[] => {
  const before = new Map(then.promised?.promises.map((one) => [one.id, one.outcome]));
  const said = (outcome: Outcome) => inBoth((lang) => say[lang](`meeting.outcome.${outcome}`));
  return (now.promised?.promises ?? []).flatMap(({ id, number, titleZh, titleEn, outcome }) => {
    const was = before.get(id);
    if (was === undefined || was === outcome) return [];
    const name = { zh: `${number} ${titleZh}`, en: `${number} ${titleEn ?? titleZh}` };
    return [{ kind: "promise" as const, of: id, name, before: said(was), after: said(outcome) }];
  });
};

const counted = [
  ["heard", "received"],
  ["heard", "answered"],
  ["decided", "raised"],
  ["decided", "decisions"],
  ["decided", "carriedOut"],
] as const;

const numberAt = (facts: SummaryFacts, [part, name]: (typeof counted)[number]): string =>
  figure((facts[part] as Readonly<Record<string, unknown>>)[name] as number);

const countsCorrected = (then: SummaryFacts, now: SummaryFacts, say: SayIn): Correction[] =>
  counted.flatMap((of) => {
    const [was, is] = [numberAt(then, of), numberAt(now, of)];
    if (was === is) return [];
    const [kind, key] = [of[0], of.join(".")];
    const name = inBoth((lang) => say[lang](`meeting.corrected.${key}`));
    return [{ kind, of: key, name, before: inBoth(() => was), after: inBoth(() => is) }];
  });

/**
 * What is known otherwise now than when the meeting closed: figures revised or published since, promises whose outcome
 * was corrected, counts that moved. What was frozen stays; this stands beside it.
 */
export const correctionsOf = (then: SummaryFacts, now: SummaryFacts, say: SayIn): Correction[] => [
  ...figuresCorrected(then, now, say),
  ...promisesCorrected(then, now, say),
  ...countsCorrected(then, now, say),
];
