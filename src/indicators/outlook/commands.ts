import type { Actor } from "../../ground/actor.ts";
import { type Command, command, type Entry } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { todayOf } from "../today.ts";
import { type Ledger, ledgerOf, placed } from "../ledger.ts";
import type { IndicatorRow } from "../store.ts";
import { mayOutlook } from "./may.ts";
import { faultOf } from "./rules/target.ts";
import { insertTarget, type TargetRow, targetsOf } from "./store/targets.ts";
import type { TargetDraft } from "./words.ts";

const always = "9999-12-31";

interface Standing {
  readonly ledger: Ledger;
  readonly indicator: IndicatorRow;
  /** The target that is replaced; the latest set. */
  readonly was: TargetRow | undefined;
}

const standingOf = async (tx: Db, actor: Actor, draft: TargetDraft): Promise<Standing | Refusal> => {
  const ledger = await ledgerOf(tx, actor.countyId, [{ ...draft, period: String(draft.year) }]);
  if (isRefusal(ledger)) return ledger;
  const indicator = ledger.indicators.find(({ code }) => code === draft.code);
  if (!indicator) return refuse("indicator.not-there", { code: draft.code });
  if (draft.measure === "level" && indicator.unit === null) return refuse("target.no-unit");
  const asked = { unitId: placed(draft, ledger).unitId, year: draft.year, setBy: always };
  const [was] = (await targetsOf(tx, actor.countyId, asked))
    .filter(({ indicatorId, measure }) => indicatorId === indicator.id && measure === draft.measure)
    .toSorted((a, b) => b.version - a.version);
  return { ledger, indicator, was };
};

const rowOf = (
  actor: Actor,
  { ledger, indicator, was }: Standing,
  { code: _code, ...draft }: TargetDraft,
  now: Date,
) => ({
  ...placed(draft, ledger),
  countyId: actor.countyId,
  id: newId(now),
  indicatorId: indicator.id,
  version: (was?.version ?? 0) + 1,
  recordedAt: now,
  setByPostId: actor.postId,
});

/** A target as the log says it. */
export const said = ({ value, multiplier, measure, shape, setOn }: TargetRow | TargetDraft) => ({
  measure,
  value,
  multiplier,
  shape,
  setOn,
});

const entryOf = (row: ReturnType<typeof rowOf>, { was, indicator }: Standing, draft: TargetDraft): Entry => ({
  kind: "target",
  id: row.id,
  unitId: row.unitId,
  ...(was ? { before: said(was) } : {}),
  after: { code: indicator.code, year: draft.year, ...said(draft), path: draft.path, source: draft.source },
  ...(draft.reason ? { reason: draft.reason } : {}),
});

/**
 * Sets a year's target, or sets another in its place; the earlier one is kept. Refuses `target.not-yours`,
 * `target.basis-unfit`, `target.not-yet-set`, `target.months`, `target.ends`, `indicator.not-there`, `target.no-unit` (a
 * level of an indicator whose unit is not known), and `target.without-reason` for a change that does not say why.
 */
export const setTarget: Command<TargetDraft, { version: number }> = command(
  "indicators.set-target",
  async (tx, actor, draft, now) => {
    if (!mayOutlook(actor, "set-target")) return refuse("target.not-yours");
    const fault = faultOf(draft, await todayOf(tx, actor, now));
    if (fault) return fault;
    const standing = await standingOf(tx, actor, draft);
    if (isRefusal(standing)) return standing;
    if (standing.was && draft.reason === null)
      return refuse("target.without-reason", {}, { field: "reason" });
    const row = rowOf(actor, standing, draft, now);
    await insertTarget(tx, row);
    return { value: { version: row.version }, entry: entryOf(row, standing, draft) };
  },
);
