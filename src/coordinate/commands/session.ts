import type { Actor } from "../../ground/actor.ts";
import { command, type Json, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { allowedTo, type Counted, dueAfter } from "../rules/clocks.ts";
import { checkTimes } from "../rules/session.ts";
import { countedIn } from "../settings.ts";
import { setHolding, setMatter } from "../store/matters.ts";
import { insertSession, lockSession, openAgendaOf, type SessionRow, setSession } from "../store/sessions.ts";
import { stands } from "../session/rules.ts";
import { attendanceOf, headsOf, insertAttendance } from "../session/store.ts";
import { tellInvited } from "./tell-invited.ts";
import { treeOver } from "../tree.ts";
import type { Convening, MatterAct, SessionTimes } from "../words.ts";
import { type Acting, respond, takeUp, tell, todayIn } from "./act.ts";

type Done = Outcome<{ id: string }>;

const timesOf = ({ startsAt, endsAt }: Pick<SessionTimes, "startsAt" | "endsAt">) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

/** Takes hold of every matter of an agenda, always in one order. A refusal is at its place in `matterIds`. */
const takeUpAll = async (
  tx: Db,
  actor: Actor,
  ids: readonly string[],
  act: MatterAct,
): Promise<Acting[] | Refusal> => {
  const acting: Acting[] = [];
  for (const id of [...new Set(ids)].toSorted()) {
    const one = await takeUp(tx, actor, id, act);
    if (isRefusal(one)) return { ...one, field: `matterIds.${ids.indexOf(id)}` };
    acting.push(one);
  }
  return acting;
};

/** The matters of an agenda stand before a session: answered, and to be decided so many days after its end. */
const bringBefore = async (
  tx: Db,
  actor: Actor,
  agenda: readonly Acting[],
  { endsAt, counted, now, act }: { endsAt: Date; counted: Counted; now: Date; act: string },
): Promise<void> => {
  const sessionDays = counted.allowed.afterSession;
  const decideBy = dueAfter(counted, endsAt, sessionDays).due;
  for (const acting of agenda) {
    await respond(tx, acting, now);
    await setHolding(tx, acting.holding, { decideBy, sessionEnds: endsAt, sessionDays });
    await setMatter(tx, acting.matter, { state: acting.to, redAt: null });
    await tell(tx, actor, acting.matter.id, now, { act });
  }
};

const sessionEntry = (row: Pick<SessionRow, "id">, actor: Actor, after: Json) => ({
  kind: "session",
  id: row.id,
  unitId: actor.unitId,
  after,
});

/** Invites the heads of the units that sit at it, but for who chairs it. */
const invite = async (tx: Db, row: SessionRow, unitIds: readonly string[], now: Date): Promise<void> => {
  const { countyId, id: sessionId, chairPostId } = row;
  const heads = (await headsOf(tx, countyId, unitIds)).filter((postId) => postId !== chairPostId);
  const of = { countyId, sessionId, state: "invited" as const, who: null, at: now };
  await insertAttendance(
    tx,
    heads.map((postId, position) => ({ ...of, postId, position })),
  );
  await tellInvited(tx, row, { invited: heads, how: "called", now });
};

const newSession = (
  { countyId, postId }: Actor,
  { place, note, ...given }: Convening,
  now: Date,
): SessionRow => ({
  countyId,
  id: newId(now),
  chairPostId: postId!,
  ...timesOf(given),
  place,
  note,
  state: "called",
  sequence: 0,
  calledAt: now,
  changedAt: now,
  minutes: null,
  minutesAt: null,
  issuedAt: null,
});

/**
 * Calls a session over one or several matters, all of which the caller decides, and invites the heads of its units.
 * Refuses as `checkTimes` and the table do, and units that are not there, at their fields.
 */
export const convene = command("session.call", async (tx, actor, given: Convening, now): Promise<Done> => {
  const { countyId } = actor;
  const counted = await countedIn(tx, countyId, now);
  const wrong = checkTimes(counted, timesOf(given), { calledAt: now, now });
  if (wrong) return wrong;
  const agenda = await takeUpAll(tx, actor, given.matterIds, "convene");
  if (isRefusal(agenda)) return agenda;
  const unitIds = [...new Set(given.unitIds)];
  const tree = await treeOver(tx, countyId, unitIds, await todayIn(tx, countyId, now));
  if (isRefusal(tree)) return { ...tree, field: "unitIds" };
  const row = newSession(actor, given, now);
  await insertSession(tx, row, [...new Set(given.matterIds)], unitIds);
  await invite(tx, row, unitIds, now);
  await bringBefore(tx, actor, agenda, { endsAt: row.endsAt, counted, now, act: "convene" });
  return { value: { id: row.id }, entry: sessionEntry(row, actor, { ...given } as Json) };
});

const invitedTo = async (tx: Db, countyId: string, id: string): Promise<string[]> =>
  (await attendanceOf(tx, countyId, id)).map(({ postId }) => postId);

/** The session, held for a change by the post that chairs it. */
const chaired = async (tx: Db, actor: Actor, id: string): Promise<SessionRow | Refusal> => {
  const row = await lockSession(tx, actor.countyId, id);
  if (!row) return refuse("session.not-there");
  if (row.chairPostId !== actor.postId) return refuse("session.not-yours");
  return stands(row) ?? row;
};

/** Moves a session: its invitation goes out again with the next SEQUENCE. */
export const moveSession = command(
  "session.move",
  async (tx, actor, { id, ...given }: SessionTimes & { id: string }, now): Promise<Done> => {
    const row = await chaired(tx, actor, id);
    if (isRefusal(row)) return row;
    const counted = await countedIn(tx, actor.countyId, now);
    const times = timesOf(given);
    const wrong = checkTimes(counted, times, { calledAt: row.calledAt, now });
    if (wrong) return wrong;
    const agenda = await takeUpAll(tx, actor, await openAgendaOf(tx, actor.countyId, id), "convene");
    if (isRefusal(agenda)) return agenda;
    const moved = { ...times, place: given.place, sequence: row.sequence + 1, changedAt: now };
    await setSession(tx, row, moved);
    const invited = await invitedTo(tx, actor.countyId, id);
    await tellInvited(tx, { ...row, ...moved }, { invited, how: "moved", now });
    await bringBefore(tx, actor, agenda, { endsAt: times.endsAt, counted, now, act: "move-session" });
    return { value: { id }, entry: sessionEntry(row, actor, { ...given }) };
  },
);

/** Calls a session off, with the reason. Its matters are open again under the clock they began with. */
export const callOffSession = command(
  "session.call-off",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Done> => {
    const row = await chaired(tx, actor, id);
    if (isRefusal(row)) return row;
    const agenda = await takeUpAll(tx, actor, await openAgendaOf(tx, actor.countyId, id), "call-off");
    if (isRefusal(agenda)) return agenda;
    const counted = await countedIn(tx, actor.countyId, now);
    await setSession(tx, row, { state: "called-off", sequence: row.sequence + 1, changedAt: now });
    await tellInvited(tx, row, { invited: await invitedTo(tx, actor.countyId, id), how: "off", now });
    for (const { matter, holding, to } of agenda) {
      const { decision } = allowedTo(holding, counted.allowed);
      const decideBy = dueAfter(counted, holding.fromAt, decision).due;
      await setHolding(tx, holding, { decideBy, sessionEnds: null, sessionDays: null });
      await setMatter(tx, matter, { state: to });
      await tell(tx, actor, matter.id, now, { act: "call-off", said: reason });
    }
    return { value: { id }, entry: { ...sessionEntry(row, actor, { state: "called-off" }), reason } };
  },
);
