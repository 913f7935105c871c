import type { Insertable } from "kysely";
import type { Actor } from "../ground/actor.ts";
import type { Entry, Json, Outcome } from "../ground/command.ts";
import type { Db } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import type { ImportCounts } from "../ground/imports/words.ts";
import type { Ledger } from "./ledger.ts";
import { type PlannedFigure, type PublicationPlan, revises } from "./plan.ts";
import { keyText } from "./rules.ts";
import { insertIndicator, insertObservations, updateIndicator } from "./store.ts";
import type { IndicatorTables, KeptFinding } from "./tables.ts";
import type { FigureDraft } from "./words.ts";

/** Who records, where and when: what every saved row carries. */
export interface Recording {
  readonly tx: Db;
  readonly actor: Actor;
  readonly ledger: Ledger;
  readonly now: Date;
  readonly publicationId: string;
  /** Who entered the figures; who records them may be a second person. */
  readonly enteredBy: Pick<Actor, "postId" | "personId">;
  /** The spreadsheet it came in, where it did. */
  readonly file?: { readonly name: string; readonly hash: string };
}

const saveIndicators = async (
  { tx, actor, ledger, now }: Recording,
  plan: PublicationPlan,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map(ledger.indicators.map(({ code, id }) => [code, id]));
  let position = ledger.indicators.length;
  for (const { next, was } of plan.indicators) {
    const id = ids.get(next.code) ?? newId(now);
    if (was) await updateIndicator(tx, actor.countyId, { ...next, id });
    else await insertIndicator(tx, actor.countyId, { ...next, id }, position++);
    ids.set(next.code, id);
  }
  return ids;
};

/** What the checks asked about a figure. That it revises another is told by its vintage. */
const asked = ({ findings }: PlannedFigure): KeptFinding[] =>
  findings.filter(({ check }) => check !== revises).map(({ check, params }) => ({ check, params }));

/** A figure as a row of the store. */
const observationRow = (
  { actor, ledger, now, publicationId, enteredBy }: Recording,
  planned: PlannedFigure,
  indicatorId: string,
  vintage: number,
): Insertable<IndicatorTables["observation"]> => {
  const { draft, reason } = planned;
  return {
    measure: draft.measure,
    basis: draft.basis,
    period: draft.period,
    value: draft.value,
    multiplier: draft.multiplier,
    status: draft.status,
    source: draft.source,
    publishedOn: draft.publishedOn,
    note: draft.note,
    countyId: actor.countyId,
    id: newId(now),
    indicatorId,
    unitId: draft.unitId ?? ledger.unitId,
    vintage,
    reason,
    publicationId,
    recordedAt: now,
    enteredByPostId: enteredBy.postId,
    enteredByPersonId: enteredBy.personId,
    findings: JSON.stringify(asked(planned)),
  };
};

const saveFigures = async (
  recording: Recording,
  plan: PublicationPlan,
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  const rows = plan.figures.flatMap((planned) => {
    const { draft, step } = planned;
    const indicatorId = ids.get(draft.code);
    return step.step === "same" || !indicatorId
      ? []
      : [observationRow(recording, planned, indicatorId, step.vintage)];
  });
  await insertObservations(recording.tx, rows);
};

/** How many figures are new, revised and the same. */
export const countsOf = ({ figures }: Pick<PublicationPlan, "figures">): ImportCounts => {
  const count = (wanted: string) => figures.filter(({ step }) => step.step === wanted).length;
  return { added: count("first"), changed: count("revision"), same: count("same") };
};

/** A figure as the log says it: with the unit's name where it is not the county's own. */
const saidIn =
  ({ unitId, units }: Ledger) =>
  (draft: FigureDraft, value: string): string => {
    const other = draft.unitId === unitId ? undefined : units.find(({ id }) => id === draft.unitId);
    return [other?.nameZh, keyText(draft), value].filter(Boolean).join(" ");
  };

/** What the log keeps of a publication: each figure that came, and what each revision replaced as the known one. */
const entryOf = (
  { ledger, publicationId, file }: Recording,
  { figures, indicators }: PublicationPlan,
): Entry => {
  const said = saidIn(ledger);
  const changed = figures.filter(({ step }) => step.step !== "same");
  return {
    kind: "publication",
    id: publicationId,
    unitId: ledger.unitId,
    before: {
      figures: changed.flatMap(({ draft, step }) =>
        step.step === "revision" ? [said(draft, step.was.value)] : [],
      ),
      indicators: indicators.flatMap(({ was }) => (was ? [was as Json] : [])),
    },
    after: {
      file,
      reasons: changed.flatMap(({ draft, reason }) => (reason ? [said(draft, reason)] : [])),
      figures: changed.map(({ draft }) => said(draft, draft.value)),
      sources: [...new Set(changed.map(({ draft }) => `${draft.publishedOn} ${draft.source}`))],
      indicators: indicators.map(({ next }) => next as Json),
    },
  };
};

/** Saves a plan without errors and says what the log is to keep. */
export const savePublication = async (
  recording: Recording,
  plan: PublicationPlan,
): Promise<Outcome<ImportCounts>> => {
  const ids = await saveIndicators(recording, plan);
  await saveFigures(recording, plan, ids);
  return { value: countsOf(plan), entry: entryOf(recording, plan) };
};
