import type { LightKind } from "../../ground/look/lights.ts";
import type { ActionState } from "../../plan/words.ts";
import { figure, signed } from "../../ground/look/format.ts";
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

const nothing = { zh: "—", en: "—" };

const saidOf = (one: FigureFact | undefined): { zh: string; en: string } => {
  if (!one) return nothing;
  const growth = one.growth === null ? [] : [`${signed(one.growth)}%`];
  const ranks = one.ranks.map(({ rank }) => ({ zh: `第 ${rank} 位`, en: `rank ${rank}` }));
  const parts = (lang: "zh" | "en") =>
    [...(one.size ? [one.size[lang]] : []), ...growth, ...ranks.map((rank) => rank[lang])].filter(Boolean);
  return { zh: parts("zh").join("，") || "—", en: parts("en").join(", ") || "—" };
};

type Both = { readonly zh: string; readonly en: string };
const differs = (a: Both, b: Both): boolean => a.zh !== b.zh || a.en !== b.en;

const figuresCorrected = (then: SummaryFacts, now: SummaryFacts): Correction[] =>
  now.figures.flatMap((one) => {
    const [before, after] = [saidOf(then.figures.find(({ code }) => code === one.code)), saidOf(one)];
    return differs(before, after)
      ? [{ kind: "figure" as const, of: one.code, name: one.name, before, after }]
      : [];
  });

const outcomeWords: Readonly<Record<Outcome, Both>> = {
  verified: { zh: "已核验", en: "verified" },
  claimed: { zh: "待核验", en: "said to be done" },
  missed: { zh: "没做到", en: "missed" },
  open: { zh: "在办", en: "under way" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

const promisesCorrected = (then: SummaryFacts, now: SummaryFacts): Correction[] => {
  const before = new Map(then.promised?.promises.map((one) => [one.id, one.outcome]));
  return (now.promised?.promises ?? []).flatMap(({ id, number, titleZh, titleEn, outcome }) => {
    const was = before.get(id);
    if (was === undefined || was === outcome) return [];
    const name = { zh: `${number} ${titleZh}`, en: `${number} ${titleEn ?? titleZh}` };
    return [
      { kind: "promise" as const, of: id, name, before: outcomeWords[was], after: outcomeWords[outcome] },
    ];
  });
};

const counted: Readonly<Record<string, Both>> = {
  "heard.received": { zh: "受理的诉求", en: "Appeals received" },
  "heard.answered": { zh: "答复的诉求", en: "Appeals answered" },
  "decided.raised": { zh: "提出的议题", en: "Matters raised" },
  "decided.decisions": { zh: "作出的决定", en: "Decisions made" },
  "decided.carriedOut": { zh: "按期落地的决定", en: "Decisions carried out by their date" },
};

const numberAt = (facts: SummaryFacts, key: string): number => {
  const [part, name] = key.split(".") as ["heard" | "decided", string];
  return (facts[part] as unknown as Record<string, number>)[name] ?? 0;
};

const countsCorrected = (then: SummaryFacts, now: SummaryFacts): Correction[] =>
  Object.entries(counted).flatMap(([key, name]) => {
    const [was, is] = [numberAt(then, key), numberAt(now, key)].map(figure) as [string, string];
    const kind = key.startsWith("heard") ? ("heard" as const) : ("decided" as const);
    if (was === is) return [];
    return [{ kind, of: key, name, before: { zh: was, en: was }, after: { zh: is, en: is } }];
  });

/**
 * What is known otherwise now than when the meeting closed: figures revised or published since, promises whose outcome
 * was corrected, counts that moved. What was frozen stays; this stands beside it.
 */
export const correctionsOf = (then: SummaryFacts, now: SummaryFacts): Correction[] => [
  ...figuresCorrected(then, now),
  ...promisesCorrected(then, now),
  ...countsCorrected(then, now),
];
