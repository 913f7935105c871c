import { addDays, atLocal, localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { DueItem, DueItemsOf } from "../ground/messages/index.ts";
import { postsOf } from "../people/index.ts";
import { asksDueWithin } from "./store/asks.ts";

const headOf = async (db: Parameters<DueItemsOf>[0], countyId: string, unitId: string, on: string) =>
  (await postsOf(db, countyId, unitId, on)).find(({ role }) => role === "head")?.id ?? null;

/** What units are asked over matters within two days, both counted: their heads are reminded, on the day itself too. */
export const askDueItems: DueItemsOf = async (db, countyId, from, to) => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const [since, until] = [atLocal(from, "00:00", zone), atLocal(addDays(to, 1), "00:00", zone)];
  const items: DueItem[] = [];
  for (const { id, unitId, matterId, number, question, due } of await asksDueWithin(
    db,
    countyId,
    since,
    until,
  )) {
    const postId = await headOf(db, countyId, unitId, from);
    if (!postId) continue;
    items.push({
      kind: "matter",
      id,
      postId,
      unitId,
      due: localDate(due, zone),
      textKey: "matter.asked-due",
      params: { number, question },
      href: `/desk/matters/${matterId}`,
      onTheDay: true,
    });
  }
  return items;
};
