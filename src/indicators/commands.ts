import { type Command, command } from "../ground/command.ts";
import { newId } from "../ground/id.ts";
import type { ImportCounts } from "../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { knownIn, ledgerOf, placed } from "./ledger.ts";
import { may } from "./may.ts";
import type { Drafted } from "./known.ts";
import { planPublication, type PublicationPlan } from "./plan.ts";
import { savePublication } from "./save.ts";
import { todayOf } from "./today.ts";
import type { FigureDraft, Indicator, Publication } from "./words.ts";

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

/**
 * Keeps figures that were published before this house kept any, in one entry: new ones as first vintages, changed ones
 * as further vintages; nothing is overwritten. What is published from here on goes through a release. Refuses those
 * who may not load figures (`figures.not-yours`), a code that no
 * indicator has (`indicator.unknown`), and the first error of the checks, at its figure.
 */
export const publishObservations: Command<Publication, ImportCounts> = command(
  "indicators.publish",
  async (tx, actor, { indicators, figures }, now) => {
    if (!may(actor, "load")) return refuse("figures.not-yours");
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
    return (
      error ?? savePublication({ tx, actor, ledger, now, publicationId: newId(now), enteredBy: actor }, plan)
    );
  },
);
