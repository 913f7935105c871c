import type { Actor } from "../../ground/actor.ts";
import { command, type Entry, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isWithin, unitById } from "../../people/index.ts";
import { mayPutForward, mayWriteFor, roomFor } from "../rules/nominate.ts";
import { isOffice } from "../rules/states.ts";
import { todayIn } from "../settings.ts";
import { personInUnit } from "../store/candidates.ts";
import { insertNominee, nomineeById, type NomineeRow, putForwardBy, saveNominee } from "../store/nominees.ts";
import { categoriesOf, type ProgrammeRow } from "../store/programmes.ts";
import { quotasOf } from "../store/quotas.ts";
import type { NomineeDraft } from "../words/nominee.ts";
import { heldProgramme, moveNomineeIn } from "./move.ts";

const entryOf = (row: NomineeRow, was: NomineeRow | null): Entry => ({
  kind: "nominee",
  id: row.id,
  unitId: row.byUnitId,
  before: was ? { state: was.state, text: was.text } : undefined,
  after: { name: row.nameZh, state: row.state, text: row.text },
});

/** Whether a unit has room in a category; `except` is the nomination that is asked about. */
const roomIn = async (
  tx: Db,
  programme: ProgrammeRow,
  { byUnitId, categoryId, id }: Pick<NomineeRow, "byUnitId" | "categoryId" | "id">,
  today: string,
): Promise<Refusal | null> => {
  const { countyId, state } = programme;
  const quotas = await quotasOf(tx, countyId, programme.id);
  const own = quotas.find((one) => one.unitId === byUnitId && one.categoryId === categoryId);
  const used = (await putForwardBy(tx, countyId, programme.id)).filter(
    (one) =>
      one.id !== id && one.byUnitId === byUnitId && one.categoryId === categoryId && one.state !== "draft",
  ).length;
  const { nominateBy } = programme.calendar;
  return roomFor({ state, nominateBy, places: own?.places ?? 0, used }, today);
};

interface Named {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly unitNameZh: string | null;
}

/** The unit or person as they are called now. A unit nominates itself, what stands below it, and their people. */
const namedIn = async (
  tx: Db,
  { countyId, unitPath }: Actor,
  { of, unitId, personId }: NomineeDraft,
  year: number,
): Promise<Named | Refusal> => {
  const unit = await unitById(tx, countyId, unitId);
  if (!unit || unitPath === null || !isWithin(unit.path, unitPath))
    return refuse("nominee.unit-not-below", {}, { field: "unitId" });
  if (of === "unit") return { nameZh: unit.nameZh, nameEn: unit.nameEn, unitNameZh: null };
  const person = personId && (await personInUnit(tx, countyId, personId, unitId, `${year}-01-01`));
  if (!person) return refuse("nominee.not-of-unit", {}, { field: "personId" });
  return { nameZh: person.nameZh, nameEn: null, unitNameZh: unit.nameZh };
};

/** A category takes units or persons; a person has a level, a unit neither level nor person. */
const shapeFits = async (tx: Db, programme: ProgrammeRow, draft: NomineeDraft): Promise<Refusal | null> => {
  const categories = await categoriesOf(tx, programme.countyId, programme.id);
  const category = categories.find(({ id }) => id === draft.categoryId);
  if (!category || category.of !== draft.of)
    return refuse("programme.unknown-category", {}, { field: "categoryId" });
  if (draft.of === "person" && draft.level === null)
    return refuse("nominee.no-level", {}, { field: "level" });
  const person = draft.level !== null || draft.personId !== null;
  return draft.of === "unit" && person ? refuse("nominee.unit-has-no-level", {}, { field: "level" }) : null;
};

/** The same unit or person comes once in a programme, whoever nominates. */
const cameBefore = async (
  tx: Db,
  { countyId, id: programmeId }: ProgrammeRow,
  { of, unitId, personId }: NomineeDraft,
  id: string | null,
): Promise<boolean> =>
  (await putForwardBy(tx, countyId, programmeId)).some(
    (one) =>
      one.id !== id && one.of === of && (of === "unit" ? one.unitId === unitId : one.personId === personId),
  );

const drafted = async (
  tx: Db,
  actor: Actor,
  programme: ProgrammeRow,
  { draft, id }: { draft: NomineeDraft; id: string | null },
): Promise<Named | Refusal> => {
  const wrong = await shapeFits(tx, programme, draft);
  if (wrong) return wrong;
  const named = await namedIn(tx, actor, draft, programme.year);
  if (isRefusal(named)) return named;
  return (await cameBefore(tx, programme, draft, id))
    ? refuse(
        "nominee.twice.conflict",
        { name: named.nameZh },
        { field: draft.of === "unit" ? "unitId" : "personId" },
      )
    : named;
};

/** A nomination of a programme, held, if this actor's unit wrote it. Refuses `nominee.not-there`. */
const ownNomination = async (
  tx: Db,
  actor: Actor,
  { programmeId, id }: { programmeId: string; id: string },
): Promise<{ programme: ProgrammeRow; row: NomineeRow } | Refusal> => {
  const programme = await heldProgramme(tx, actor, programmeId);
  if (isRefusal(programme)) return programme;
  const row = await nomineeById(tx, actor.countyId, id);
  const theirs = row?.programmeId === programmeId && (mayWriteFor(actor, row.byUnitId) || isOffice(actor));
  return row && theirs ? { programme, row } : refuse("nominee.not-there");
};

export interface NominationWritten {
  readonly programmeId: string;
  readonly draft: NomineeDraft;
}

/**
 * Begins a nomination by the actor's unit. Refuses as `roomFor` does, `nominee.unit-not-below`, `nominee.not-of-unit`,
 * `nominee.no-level` and `nominee.twice.conflict`.
 */
export const beginNomination = command(
  "nominee.begin",
  async (tx, actor, { programmeId, draft }: NominationWritten, now): Promise<Outcome<NomineeRow>> => {
    const programme = await heldProgramme(tx, actor, programmeId);
    if (isRefusal(programme)) return programme;
    const { countyId, unitId: byUnitId } = actor;
    if (!mayWriteFor(actor, byUnitId)) return refuse("programme.not-yours");
    const id = newId(now);
    const today = await todayIn(tx, countyId, now);
    const refusal = await roomIn(tx, programme, { byUnitId, categoryId: draft.categoryId, id }, today);
    const named = refusal ?? (await drafted(tx, actor, programme, { draft, id: null }));
    if (isRefusal(named)) return named;
    const position = (await putForwardBy(tx, countyId, programmeId)).length;
    const base = { countyId, id, programmeId, byUnitId, position, version: 1, putForwardAt: null };
    const row = { ...base, ...draft, ...named, state: "draft", stateOn: today, stateReason: null } as const;
    await insertNominee(tx, row);
    return { value: row, entry: entryOf(row, null) };
  },
);

export interface NominationEdit extends NominationWritten {
  readonly id: string;
  readonly version: number;
}

/** Changes a nomination that is not put forward. Refuses `nominee.changed.conflict` where somebody saved since. */
export const writeNomination = command(
  "nominee.write",
  async (tx, actor, { programmeId, id, version, draft }: NominationEdit): Promise<Outcome<NomineeRow>> => {
    const own = await ownNomination(tx, actor, { programmeId, id });
    if (isRefusal(own)) return own;
    const { programme, row } = own;
    if (!mayWriteFor(actor, row.byUnitId)) return refuse("nominee.not-there");
    if (row.state !== "draft" || programme.state !== "open") return refuse("nominee.not-now");
    if (row.version !== version) return refuse("nominee.changed.conflict");
    const named = await drafted(tx, actor, programme, { draft, id });
    if (isRefusal(named)) return named;
    const value = { ...row, ...draft, ...named, version: version + 1 };
    await saveNominee(tx, value);
    return { value, entry: entryOf(value, row) };
  },
);

export interface NomineeAsked {
  readonly programmeId: string;
  readonly id: string;
}

/** The head puts a nomination of the unit forward. Refuses as `roomFor` does and `nominee.no-text`. */
export const putForward = command(
  "nominee.put-forward",
  async (tx, actor, asked: NomineeAsked, now): Promise<Outcome<NomineeRow>> => {
    const own = await ownNomination(tx, actor, asked);
    if (isRefusal(own)) return own;
    const { programme, row } = own;
    if (!mayPutForward(actor, row.byUnitId)) return refuse("nominee.head-only.not-yours");
    if (row.text === "") return refuse("nominee.no-text", {}, { field: "text" });
    const today = await todayIn(tx, actor.countyId, now);
    const refusal = await roomIn(tx, programme, row, today);
    if (refusal) return refusal;
    const dated = { ...row, putForwardAt: now };
    const value = await moveNomineeIn(tx, programme, dated, { act: "put-forward", on: today });
    return isRefusal(value) ? value : { value, entry: entryOf(value, row) };
  },
);

/** The unit's head, or the office with a reason, takes a nomination back. */
export const withdrawNomination = command(
  "nominee.withdraw",
  async (
    tx,
    actor,
    { reason, ...asked }: NomineeAsked & { reason: string },
    now,
  ): Promise<Outcome<NomineeRow>> => {
    const own = await ownNomination(tx, actor, asked);
    if (isRefusal(own)) return own;
    const { programme, row } = own;
    const mayDrop = row.state === "draft" && mayWriteFor(actor, row.byUnitId);
    if (!mayDrop && !mayPutForward(actor, row.byUnitId) && !isOffice(actor))
      return refuse("nominee.head-only.not-yours");
    const on = await todayIn(tx, actor.countyId, now);
    const value = await moveNomineeIn(tx, programme, row, { act: "withdraw", on, reason });
    return isRefusal(value) ? value : { value, entry: { ...entryOf(value, row), reason } };
  },
);
