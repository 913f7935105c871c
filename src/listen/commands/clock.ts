import type { CalendarPublished } from "../../ground/calendar/published.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { onTheWall } from "../../ground/look/format.ts";
import { zoneOf } from "../settings.ts";
import { setAppeal } from "../store/appeals.ts";
import { lockOwed } from "../store/owed.ts";
import { type Done, doneWith, dueOf, settle, takeUp, tell } from "./act.ts";
import { openMatterOf, unitOver } from "./matter.ts";

/**
 * An appeal whose time has run out passes up, once: a matter opens at the head over the unit that has it; the unit still
 * owes the answer. Refuses `appeal.not-late.conflict` when something happened since the job saw it.
 */
export const passUp = command(
  "appeal.pass-up",
  async (tx, actor, { id }: { id: string }, now, doors): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "pass-up");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    if (appeal.passedUpAt || !appeal.due || appeal.due > now) return refuse("appeal.not-late.conflict");
    const unitIds = [await unitOver(tx, actor.countyId, appeal.unitId)];
    const asked = { why: "over-time", unitIds } as const;
    const matter = await openMatterOf(tx, actor, appeal, asked, now, doors);
    if (isRefusal(matter)) return matter;
    await settle(tx, appeal, { passedUpAt: now, matterId: matter.id }, now);
    await tell(tx, actor, id, now, { act: "pass-up", said: matter.number, open: true });
    return doneWith(acting, { matter: matter.number });
  },
);

const written = (instant: Date | null, zone: string): string => {
  if (!instant) return "";
  const { date, time } = onTheWall(instant, zone);
  return `${date} ${time}`;
};

/** Counts every deadline that is owed anew after the calendar changed; each move is on its appeal's record. */
export const recountAppeals: CalendarPublished = async (tx, actor, now) => {
  const zone = await zoneOf(tx, actor.countyId);
  let moved = 0;
  for (const appeal of await lockOwed(tx, actor.countyId)) {
    const owed = await dueOf(tx, appeal, now);
    if (+(owed.due ?? 0) === +(appeal.due ?? 0) && owed.provisional === appeal.provisional) continue;
    await setAppeal(tx, appeal, owed);
    if (+(owed.due ?? 0) === +(appeal.due ?? 0)) continue;
    const said = `${written(appeal.due, zone)} → ${written(owed.due, zone)}`;
    await tell(tx, actor, appeal.id, now, { act: "recount", said, open: true });
    moved += 1;
  }
  return moved;
};
