import type { CalendarPublished } from "../../ground/calendar/published.ts";
import { onTheWall } from "../../ground/look/format.ts";
import { isSilent } from "../rules/clocks.ts";
import { type Dues, recounted } from "../rules/recount.ts";
import { countedIn } from "../settings.ts";
import { lockAwaited, setHolding, setMatter } from "../store/matters.ts";
import { tell } from "./act.ts";

const written = (instant: Date, zone: string): string => {
  const { date, time } = onTheWall(instant, zone);
  return `${date} ${time}`;
};

/** What moved, from when to when, as the matter's history keeps it. */
const movesSaid = (before: Dues, after: Dues, zone: string): string =>
  (["respondBy", "decideBy"] as const)
    .filter((which) => +before[which] !== +after[which])
    .map((which) => `${written(before[which], zone)} → ${written(after[which], zone)}`)
    .join("\n");

/**
 * Counts the clocks of every awaited matter anew, each move on the record of its matter. What was red at the county's
 * head is so no longer when its time has not run out by the calendar in force.
 */
export const recountMatters: CalendarPublished = async (tx, actor, now) => {
  const counted = await countedIn(tx, actor.countyId, now);
  let moved = 0;
  for (const held of await lockAwaited(tx, actor.countyId)) {
    const dues = recounted(counted, held, now);
    if (!dues) continue;
    const { countyId, matterId } = held;
    await setHolding(tx, held, dues);
    if (!isSilent({ ...held, ...dues, state: "open" }, now))
      await setMatter(tx, { countyId, id: matterId }, { redAt: null });
    const said = movesSaid(held, dues, counted.zone);
    await tell(tx, actor, matterId, now, { act: "recount", said });
    moved += 1;
  }
  return moved;
};
