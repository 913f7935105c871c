import type { Actor } from "../../ground/actor.ts";
import { type Command, command, type Entry, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { todayOf } from "../today.ts";
import { faultsOf } from "./lint.ts";
import { mayScore, type ScoringAct } from "./may.ts";
import { knownFor } from "./read.ts";
import { sheetOf } from "./sheet.ts";
import {
  deleteGrant,
  entriesOf,
  type EntryRow,
  insertGrant,
  insertScheme,
  livingUnits,
  lockScheme,
  putEntries,
  type SchemeRow,
  updateScheme,
} from "./store.ts";
import type { Entered, GrantDraft, Scheme, SchemeDraft, SchemeState } from "./words.ts";

const notThere = refuse("scheme.not-there");

const entryOf = (id: string, rest: Omit<Entry, "kind" | "id">): Entry => ({ kind: "scheme", id, ...rest });

/** Every unit once, and each of the county and at work. Refuses `scheme.unit-twice` and `scheme.unit-unknown`. */
const groupsFit = async (tx: Db, countyId: string, { groups }: Scheme): Promise<Refusal | null> => {
  const ids = groups.flatMap(({ unitIds }) => unitIds);
  if (new Set(ids).size < ids.length) return refuse("scheme.unit-twice", {}, { field: "scheme.groups" });
  const living = await livingUnits(tx, countyId, ids);
  return living.length < ids.length ? refuse("scheme.unit-unknown", {}, { field: "scheme.groups" }) : null;
};

/** The scheme, held, in a state in which the act is done. Refuses `scheme.not-there`, `scheme.not-yours`, `scheme.state`. */
const held = async (
  tx: Db,
  actor: Actor,
  id: string,
  act: ScoringAct,
  states: readonly SchemeState[],
): Promise<SchemeRow | Refusal> => {
  const row = await lockScheme(tx, actor.countyId, id);
  if (!row) return notThere;
  if (!mayScore(actor, act)) return refuse("scheme.not-yours");
  return states.includes(row.state) ? row : refuse("scheme.state", { state: row.state });
};

/** Makes a draft of a scheme. Faults do not stop a draft; they are shown, and stop its adoption. */
export const draftScheme: Command<SchemeDraft, { id: string }> = command(
  "scoring.draft",
  async (tx, actor, { period, scheme }, now) => {
    if (!mayScore(actor, "edit")) return refuse("scheme.not-yours");
    const unfit = await groupsFit(tx, actor.countyId, scheme);
    if (unfit) return unfit;
    const id = newId(now);
    const body = JSON.stringify(scheme);
    const made = { version: 1, state: "draft", madeAt: now } as const;
    await insertScheme(tx, { countyId: actor.countyId, id, period, body, ...made });
    return { value: { id }, entry: entryOf(id, { after: { period, scheme } }) };
  },
);

/** Changes a draft. Refuses `scheme.state` for one that is adopted: it is changed by a next version. */
export const editScheme: Command<SchemeDraft & { id: string }, { id: string }> = command(
  "scoring.edit",
  async (tx, actor, { id, period, scheme }, _now) => {
    const row = await held(tx, actor, id, "edit", ["draft"]);
    if (isRefusal(row)) return row;
    const unfit = await groupsFit(tx, actor.countyId, scheme);
    if (unfit) return unfit;
    await updateScheme(tx, row, { period, body: JSON.stringify(scheme) });
    return {
      value: { id },
      entry: entryOf(id, {
        before: { period: row.period, scheme: row.body },
        after: { period, scheme },
      }),
    };
  },
);

/** Adopts a draft: from here on it stands. Refuses with its first fault that is an error (`scheme.faulty`). */
export const adoptScheme: Command<{ id: string }, { id: string }> = command(
  "scoring.adopt",
  async (tx, actor, { id }, now) => {
    const row = await held(tx, actor, id, "adopt", ["draft"]);
    if (isRefusal(row)) return row;
    const errors = faultsOf(row.body).filter(({ severity }) => severity === "error");
    if (errors.length > 0) return refuse("scheme.faulty", { count: errors.length });
    await updateScheme(tx, row, { state: "adopted", adoptedAt: now, adoptedByPostId: actor.postId });
    return { value: { id }, entry: entryOf(id, { before: { state: "draft" }, after: { state: "adopted" } }) };
  },
);

/** Makes the next version of an adopted scheme as a draft, with all that was entered. Two at once: the second conflicts. */
export const reviseScheme: Command<{ id: string; reason: string }, { id: string }> = command(
  "scoring.revise",
  async (tx, actor, { id, reason }, now) => {
    const row = await held(tx, actor, id, "edit", ["adopted", "closed"]);
    if (isRefusal(row)) return row;
    const { countyId, period, version, body } = row;
    const next = { countyId, id: newId(now), period, body: JSON.stringify(body), madeAt: now };
    await insertScheme(tx, { ...next, version: version + 1, previousId: id, state: "draft" });
    const entries = await entriesOf(tx, countyId, id);
    if (entries.length > 0)
      await putEntries(
        tx,
        entries.map((entry) => ({ ...entry, schemeId: next.id })),
      );
    return {
      value: { id: next.id },
      entry: entryOf(next.id, { after: { from: id, version: version + 1 }, reason }),
    };
  },
);

const unitsOf = ({ body }: SchemeRow): ReadonlySet<string> =>
  new Set(body.groups.flatMap(({ unitIds }) => unitIds));

/** Whether an entry is of a unit and a line of the scheme, and says what the line takes. */
const entryFits = (row: SchemeRow, entry: Entered, at: number): Refusal | null => {
  const field = (name: string) => ({ field: `entries.${at}.${name}` });
  if (!unitsOf(row).has(entry.unitId)) return refuse("scheme.unit-unknown", {}, field("unitId"));
  const line = row.body.lines.find(({ key }) => key === entry.line);
  if (!line) return refuse("scheme.line-unknown", { line: entry.line }, field("line"));
  if (line.source.from === "series" && entry.value !== null)
    return refuse("scheme.value-published", { line: line.nameZh }, field("value"));
  if (line.method.kind !== "bands" || entry.band === null) return null;
  const known = line.method.bands.some(({ key }) => key === entry.band);
  return known ? null : refuse("scheme.band-unknown", { band: entry.band }, field("band"));
};

const entryRow = (actor: Actor, schemeId: string, now: Date, entry: Entered): EntryRow => ({
  ...entry,
  countyId: actor.countyId,
  schemeId,
  enteredAt: now,
  enteredByPostId: actor.postId,
});

const entryText = ({ unitId, line, value, target, before, band, source }: Omit<Entered, "never">) =>
  ({ unitId, line, value, target, before, band, source }) as const;

/**
 * Keeps figures, targets and bands as they were entered, all or none; what stood before is in the log. Refuses
 * `scheme.unit-unknown`, `scheme.line-unknown`, `scheme.band-unknown` and `scheme.value-published` (a line that takes
 * a series has no figure by hand) at the entry.
 */
export const enterScores: Command<{ id: string; entries: readonly Entered[] }, { kept: number }> = command(
  "scoring.enter",
  async (tx, actor, { id, entries }, now): Promise<Outcome<{ kept: number }>> => {
    const row = await held(tx, actor, id, "enter", ["draft", "adopted"]);
    if (isRefusal(row)) return row;
    for (const [at, entry] of entries.entries()) {
      const unfit = entryFits(row, entry, at);
      if (unfit) return unfit;
    }
    const once = new Map(entries.map((entry) => [`${entry.unitId} ${entry.line}`, entry]));
    const standing = (await entriesOf(tx, actor.countyId, id)).filter((entry) =>
      once.has(`${entry.unitId} ${entry.line}`),
    );
    await putEntries(
      tx,
      [...once.values()].map((entry) => entryRow(actor, id, now, entry)),
    );
    return {
      value: { kept: once.size },
      entry: entryOf(id, {
        before: { entries: standing.map(entryText) },
        after: { entries: [...once.values()].map(entryText) },
      }),
    };
  },
);

/** Gives a bonus, a penalty or a veto. Refuses `scheme.grant-unknown` where the scheme has none of that key. */
export const grant: Command<GrantDraft & { id: string }, { id: string }> = command(
  "scoring.grant",
  async (tx, actor, { id, ...draft }, now) => {
    const row = await held(tx, actor, id, "grant", ["draft", "adopted"]);
    if (isRefusal(row)) return row;
    if (!unitsOf(row).has(draft.unitId)) return refuse("scheme.unit-unknown", {}, { field: "unitId" });
    const known = [...row.body.extras, ...row.body.vetoes].some(({ key }) => key === draft.key);
    if (!known) return refuse("scheme.grant-unknown", { key: draft.key }, { field: "key" });
    const by = { grantedAt: now, grantedByPostId: actor.postId };
    const made = { countyId: actor.countyId, id: newId(now), schemeId: id, ...draft, ...by };
    await insertGrant(tx, made);
    return { value: { id: made.id }, entry: entryOf(id, { unitId: draft.unitId, after: draft }) };
  },
);

/** Takes a bonus, a penalty or a veto back, with the reason. */
export const takeBack: Command<{ id: string; grantId: string; reason: string }, { id: string }> = command(
  "scoring.take-back",
  async (tx, actor, { id, grantId, reason }, _now) => {
    const row = await held(tx, actor, id, "grant", ["draft", "adopted"]);
    if (isRefusal(row)) return row;
    const gone = await deleteGrant(tx, actor.countyId, id, grantId);
    if (!gone) return refuse("scheme.grant.not-there");
    const { unitId, key, points } = gone;
    return { value: { id }, entry: entryOf(id, { unitId, before: { unitId, key, points }, reason }) };
  },
);

/** Closes an adopted scheme: its sheet is kept as it stands, and later figures do not move it. */
export const closeScheme: Command<{ id: string }, { id: string }> = command(
  "scoring.close",
  async (tx, actor, { id }, now) => {
    const row = await held(tx, actor, id, "adopt", ["adopted"]);
    if (isRefusal(row)) return row;
    const known = await knownFor(tx, row, await todayOf(tx, actor, now));
    const sheet = sheetOf(row.body, known);
    await updateScheme(tx, row, { state: "closed", sheet: JSON.stringify(sheet) });
    const totals = sheet.groups.flatMap(({ units }) =>
      units.map(({ unit, total, place }) => ({ unitId: unit.id, total, place })),
    );
    return {
      value: { id },
      entry: entryOf(id, { before: { state: "adopted" }, after: { state: "closed", totals } }),
    };
  },
);
