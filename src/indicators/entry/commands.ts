import type { Actor } from "../../ground/actor.ts";
import { type Command, command, type Entry } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { ImportCounts } from "../../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Held } from "../import/held.ts";
import { may } from "../may.ts";
import { savePublication } from "../save.ts";
import { todayOf } from "../today.ts";
import { checkedRelease, hindering } from "./checked.ts";
import { newRelease, stepBy } from "./save.ts";
import { openingBody } from "./opening.ts";
import { lastEntering, moved } from "./rules.ts";
import { lockRelease, type ReleaseRow, updateRelease } from "./store.ts";
import type { Opening, ReleaseAct, ReleaseBody, ReleaseSave } from "./words.ts";

type Acted = { readonly id: string };

/** The release, held, with the state the act leads to. Refuses `release.not-there`, and as `moved` does. */
const heldFor = async (
  tx: Db,
  actor: Actor,
  id: string,
  act: ReleaseAct,
): Promise<{ row: ReleaseRow; to: ReleaseRow["state"] } | Refusal> => {
  const row = await lockRelease(tx, actor.countyId, id);
  if (!row) return refuse("release.not-there");
  const to = moved(row, act, actor);
  return isRefusal(to) ? to : { row, to };
};

const entryOf = ({ id }: ReleaseRow, actor: Actor, rest: Omit<Entry, "kind" | "id">): Entry => ({
  kind: "release",
  id,
  unitId: actor.unitId,
  ...rest,
});

/** The release, read and without anything that keeps it: refuses `release.hindered` or `release.reason-missing` at the cell. */
const clear = async (tx: Db, { countyId, body }: ReleaseRow, today: string): Promise<Held | Refusal> => {
  const held = await checkedRelease(tx, countyId, body, today);
  if (isRefusal(held)) return held;
  const kept = hindering(body, held);
  if (!kept) return held.plan.figures.length === 0 ? refuse("figures.none") : held;
  const field = `rows.${kept.ref.replace(":", ".")}`;
  const id = kept.severity === "error" ? "release.hindered" : "release.reason-missing";
  return refuse(id, { row: Number(kept.ref.split(":")[0]) + 1 }, { field });
};

/** Opens a release with the rows that are usual for its period. Refuses `figures.not-yours`, `indicator.not-there`. */
export const openRelease: Command<Opening, Acted> = command(
  "release.open",
  async (tx, actor, opening, now) => {
    if (!may(actor, "enter")) return refuse("figures.not-yours");
    const body = await openingBody(tx, actor.countyId, opening, await todayOf(tx, actor, now));
    if (isRefusal(body)) return body;
    const { row, entry } = await newRelease(tx, actor, now, body);
    return { value: { id: row.id }, entry };
  },
);

/**
 * Saves a draft as it is typed, right or wrong. Refuses `release.changed.conflict` where somebody else saved meanwhile.
 */
export const editRelease: Command<ReleaseSave & Acted, { edition: number }> = command(
  "release.edit",
  async (tx, actor, { id, edition, head, rows }, now) => {
    const found = await heldFor(tx, actor, id, "edit");
    if (isRefusal(found)) return found;
    const { row } = found;
    if (row.edition !== edition) return refuse("release.changed.conflict");
    const body: ReleaseBody = { head, rows };
    const next = { ...row, body, edition: edition + 1, changedAt: now };
    const again = row.steps.at(-1)?.act === "edit" && row.steps.at(-1)?.personId === actor.personId;
    const steps = [...(again ? row.steps.slice(0, -1) : row.steps), stepBy(actor, "edit", now)];
    await updateRelease(tx, { ...next, steps });
    return {
      value: { edition: next.edition },
      entry: entryOf(row, actor, {
        before: { edition },
        after: { edition: next.edition, rows: rows.length },
      }),
    };
  },
);

/** An act that only moves a release on. */
const step =
  (act: Exclude<ReleaseAct, "edit" | "publish">, needsClear: boolean) =>
  async (tx: Db, actor: Actor, { id, reason = null }: Acted & { reason?: string | null }, now: Date) => {
    const found = await heldFor(tx, actor, id, act);
    if (isRefusal(found)) return found;
    const { row, to } = found;
    const held = needsClear ? await clear(tx, row, await todayOf(tx, actor, now)) : null;
    if (isRefusal(held)) return held;
    const steps = [...row.steps, stepBy(actor, act, now, reason)];
    await updateRelease(tx, { ...row, state: to, steps, changedAt: now });
    const change = { before: { state: row.state }, after: { state: to } };
    return { value: { id }, entry: entryOf(row, actor, reason ? { ...change, reason } : change) };
  };

/** Hands a draft to a second person. Refuses while an error stands or a question has no reason. */
export const submitRelease: Command<Acted, Acted> = command("release.submit", step("submit", true));

/** A second person has compared the figures with their documents. */
export const checkRelease: Command<Acted, Acted> = command("release.check", step("check", true));

/** A second person sends it back, with the reason. */
export const returnRelease: Command<Acted & { reason: string }, Acted> = command(
  "release.return",
  step("return", false),
);

/** Gives a release up, with the reason; it stays on the record. */
export const withdrawRelease: Command<Acted & { reason: string }, Acted> = command(
  "release.withdraw",
  step("withdraw", false),
);

const enteredBy = ({ steps }: ReleaseRow) => {
  const last = lastEntering(steps);
  return { postId: last?.postId ?? null, personId: last?.personId ?? null };
};

/**
 * Publishes a checked release: its figures become observations, those already known further vintages with their
 * reasons. Held against what is known on that day once more, so that nothing published meanwhile is passed over.
 */
export const publishRelease: Command<Acted, ImportCounts> = command(
  "release.publish",
  async (tx, actor, { id }, now) => {
    const found = await heldFor(tx, actor, id, "publish");
    if (isRefusal(found)) return found;
    const { row, to } = found;
    const held = await clear(tx, row, await todayOf(tx, actor, now));
    if (isRefusal(held)) return held;
    const steps = [...row.steps, stepBy(actor, "publish", now)];
    await updateRelease(tx, { ...row, state: to, steps, changedAt: now });
    const { ledger, plan } = held;
    return savePublication({ tx, actor, ledger, now, publicationId: id, enteredBy: enteredBy(row) }, plan);
  },
);
