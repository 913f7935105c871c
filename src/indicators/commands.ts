import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { type Command, command, type Entry } from "../ground/command.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import type { ImportCounts } from "../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { findingsOf } from "./checks.ts";
import { knownIn, type Ledger, ledgerOf, placed } from "./ledger.ts";
import { may } from "./may.ts";
import { type Drafted, planPublication, type PublicationPlan } from "./plan.ts";
import { keyOf, keyText, revisionStep, type Step } from "./rules.ts";
import { observationRow, savePublication } from "./save.ts";
import { type IndicatorRow, insertObservations } from "./store.ts";
import type { FigureDraft, Indicator, Publication, Revision } from "./words.ts";

/** The first error of a plan as a refusal at its figure; questions are for a person's eye and do not stop a command. */
const firstError = ({ figures }: PublicationPlan): Refusal | undefined => {
  for (const [at, { findings }] of figures.entries()) {
    const error = findings.find(({ severity }) => severity === "error");
    if (error) return refuse(error.check, error.params, { field: `figures.${at}` });
  }
  return undefined;
};

const unknownCode = (
  figures: readonly FigureDraft[],
  given: readonly Indicator[],
  known: readonly Indicator[],
): string | undefined => {
  const codes = new Set([...given, ...known].map(({ code }) => code));
  return figures.find(({ code }) => !codes.has(code))?.code;
};

const unitOf = (draft: FigureDraft, indicators: readonly Indicator[]): Drafted["unitWord"] => {
  const unit = indicators.find(({ code }) => code === draft.code)?.unit;
  return unit ? { unit, multiplier: draft.multiplier } : null;
};

/** The day it is where the county lies. */
export const todayOf = async (tx: Db, actor: Actor, now: Date): Promise<string> =>
  localDate(now, (await countyById(tx, actor.countyId))?.zone ?? "Asia/Shanghai");

/**
 * Keeps figures as a document published them, in one entry: new ones as first vintages, changed ones as further
 * vintages; nothing is overwritten. Refuses those who may not write figures (`figures.not-yours`), a code that no
 * indicator has (`indicator.unknown`), and the first error of the checks, at its figure.
 */
export const publishObservations: Command<Publication, ImportCounts> = command(
  "indicators.publish",
  async (tx, actor, { indicators, figures }, now) => {
    if (!may(actor, "publish")) return refuse("figures.not-yours");
    const ledger = await ledgerOf(tx, actor.countyId, figures);
    if (isRefusal(ledger)) return ledger;
    const unknown = unknownCode(figures, indicators, ledger.indicators);
    if (unknown) return refuse("indicator.unknown", { code: unknown });
    const drafted = figures.map((draft) => ({
      draft: placed(draft, ledger),
      unitWord: unitOf(draft, indicators),
    }));
    const plan = planPublication(indicators, drafted, knownIn(ledger), await todayOf(tx, actor, now));
    const error = firstError(plan);
    return error ?? savePublication({ tx, actor, ledger, now, publicationId: newId(now) }, plan);
  },
);

interface Revised {
  readonly ledger: Ledger;
  readonly indicator: IndicatorRow;
  readonly step: Extract<Step, { step: "revision" }>;
}

/** Whether a draft revises something, and what. */
const revisedBy = async (tx: Db, countyId: string, draft: FigureDraft): Promise<Revised | Refusal> => {
  const ledger = await ledgerOf(tx, countyId, [draft]);
  if (isRefusal(ledger)) return ledger;
  const indicator = ledger.indicators.find(({ code }) => code === draft.code);
  if (!indicator) return refuse("indicator.not-there", { code: draft.code });
  const key = keyOf(placed(draft, ledger));
  const vintages = ledger.observations.filter((each) => keyOf(each) === key);
  const step = revisionStep(vintages, draft);
  return isRefusal(step) ? step : { ledger, indicator, step };
};

const revisionEntry = (
  publicationId: string,
  { ledger, step }: Revised,
  { reason, ...draft }: Revision,
): Entry => ({
  kind: "publication",
  id: publicationId,
  unitId: draft.unitId ?? ledger.unitId,
  before: { [keyText(draft)]: step.was.value, status: step.was.status },
  after: { [keyText(draft)]: draft.value, status: draft.status, source: draft.source },
  reason,
});

/**
 * Revises one published figure by hand: a further vintage with its reason, source and date. Refuses
 * `figures.not-yours`, `figure.not-there` where none was published by that date, `figure.nothing-revised`, and what
 * the checks call an error.
 */
export const reviseObservation: Command<Revision, { vintage: number }> = command(
  "indicators.revise",
  async (tx, actor, revision, now) => {
    if (!may(actor, "revise")) return refuse("figures.not-yours");
    const { reason, ...draft } = revision;
    const revised = await revisedBy(tx, actor.countyId, draft);
    if (isRefusal(revised)) return revised;
    const { ledger, indicator, step } = revised;
    const context = { indicator, unitWord: null, today: await todayOf(tx, actor, now), levels: [] };
    const error = findingsOf(draft, context).find(({ severity }) => severity === "error");
    if (error) return refuse(error.check, error.params);
    const recording = { tx, actor, ledger, now, publicationId: newId(now) };
    await insertObservations(tx, [observationRow(recording, draft, indicator.id, step.vintage, reason)]);
    return {
      value: { vintage: step.vintage },
      entry: revisionEntry(recording.publicationId, revised, revision),
    };
  },
);
