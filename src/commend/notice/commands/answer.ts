import type { Actor } from "../../../ground/actor.ts";
import { addWorkingDays, calendarOf } from "../../../ground/calendar/index.ts";
import type { CalendarPublished } from "../../../ground/calendar/published.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { moveNomineeIn } from "../../commands/move.ts";
import { nomineeById } from "../../store/nominees.ts";
import { lockProgramme } from "../../store/programmes.ts";
import { mayHandle, noticePeriod } from "../rules.ts";
import { deleteObjector, sealedObjector } from "../store/identity.ts";
import { lockRunningNotices, saveNoticeEnd } from "../store/notices.ts";
import { lockObjection, lockOpenObjections, type ObjectionRow, saveObjection } from "../store/objections.ts";
import type { ObjectionAnswer } from "../words.ts";
import { todayOf } from "./publish.ts";

const notThere = refuse("objection.not-there");

/** The objection, held, if it is this actor's to handle; else it is not there. */
const theirs = async (tx: Db, actor: Actor, id: string): Promise<ObjectionRow | Refusal> => {
  const row = await lockObjection(tx, actor.countyId, id);
  return row && mayHandle(actor, row) ? row : notThere;
};

/** Strikes from the list whom an objection was about that held, with the reason that is public. */
const strike = async (
  tx: Db,
  { countyId, nomineeId, programmeId }: ObjectionRow,
  { on, reason }: { on: string; reason: string | null },
): Promise<Refusal | null> => {
  if (!nomineeId) return null;
  if (!reason) return refuse("objection.no-reason", {}, { field: "reason" });
  const programme = await lockProgramme(tx, countyId, programmeId);
  const nominee = await nomineeById(tx, countyId, nomineeId);
  if (!programme || !nominee || nominee.state === "struck") return null;
  const moved = await moveNomineeIn(tx, programme, nominee, { act: "strike", on, reason });
  return isRefusal(moved) ? moved : null;
};

/**
 * Answers an objection, once. Where it held, whom it was about is struck from the list. Refuses `objection.not-there`,
 * `objection.answered.conflict`, `objection.no-reason`, and as moving a nominee does.
 */
export const answerObjection = command(
  "objection.answer",
  async (
    tx,
    actor,
    { id, outcome, answer, reason }: ObjectionAnswer & { id: string },
    now,
  ): Promise<Outcome<ObjectionRow>> => {
    const row = await theirs(tx, actor, id);
    if (isRefusal(row)) return row;
    if (row.outcome) return refuse("objection.answered.conflict");
    const answeredOn = await todayOf(tx, actor.countyId, now);
    const stuck = outcome === "held" ? await strike(tx, row, { on: answeredOn, reason }) : null;
    if (stuck) return stuck;
    const by = { answeredByPostId: actor.postId, answeredByPersonId: actor.personId };
    const value = { ...row, outcome, answer, answeredAt: now, answeredOn, ...by };
    await saveObjection(tx, value);
    const after = { outcome, nomineeId: row.nomineeId, programmeId: row.programmeId };
    return { value, entry: { kind: "objection", id, before: { outcome: null }, after } };
  },
);

/** Looks at who objects, for a reason; only discipline and audit read the entry. Gives the sealed identity, or null. */
export const lookAtObjector = command(
  "identity.look-objector",
  async (
    tx,
    actor,
    { id, reason }: { id: string; reason: string },
  ): Promise<Outcome<{ sealed: string | null }>> => {
    const row = await theirs(tx, actor, id);
    if (isRefusal(row)) return row;
    const sealed = (await sealedObjector(tx, actor.countyId, id)) ?? null;
    return { value: { sealed }, entry: { kind: "objection", id, reason } };
  },
);

/** Erases who objected, when it was kept long enough. The objection, its answer and the proof stay. */
export const eraseObjector = command(
  "objection.erase",
  async (tx, actor, { id }: { id: string }): Promise<Outcome<null>> => {
    const row = await lockObjection(tx, actor.countyId, id);
    if (!row) return notThere;
    await deleteObjector(tx, actor.countyId, id);
    return { value: null, entry: { kind: "objection", id } };
  },
);

/** Counts the end of every notice and the days for every answer anew after the calendar changed. */
export const recountNotices: CalendarPublished = async (tx, { countyId }) => {
  const calendar = await calendarOf(tx, countyId);
  let moved = 0;
  for (const notice of await lockRunningNotices(tx, countyId)) {
    const { untilOn, provisional } = noticePeriod(calendar, notice.fromOn, notice.days);
    if (untilOn === notice.untilOn && provisional === notice.provisional) continue;
    await saveNoticeEnd(tx, { ...notice, untilOn, provisional });
    if (untilOn !== notice.untilOn) moved += 1;
  }
  for (const row of await lockOpenObjections(tx, countyId)) {
    const { date: dueOn, provisional } = addWorkingDays(calendar, row.receivedOn, row.days);
    if (dueOn === row.dueOn && provisional === row.provisional) continue;
    await saveObjection(tx, { ...row, dueOn, provisional });
    if (dueOn !== row.dueOn) moved += 1;
  }
  return moved;
};
