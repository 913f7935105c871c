import type { Db } from "../../ground/db/index.ts";
import { type Deciding } from "../rules/deciding-post.ts";
import { duesFrom } from "../rules/clocks.ts";
import { countedIn } from "../settings.ts";
import { insertHolding, type HoldingRow, setHolding, setMatter } from "../store/matters.ts";
import type { Holding } from "../words.ts";
import type { Loaded } from "./act.ts";

/** A post's holding of a matter, from this moment: its clocks start now, not when somebody signs for it. */
export const holdingFrom = async (
  db: Db,
  { countyId, id, seq }: { countyId: string; id: string; seq: number },
  { postId, unitId, reason }: Deciding,
  now: Date,
): Promise<HoldingRow> => ({
  countyId,
  matterId: id,
  seq,
  postId,
  unitId,
  reason,
  fromAt: now,
  untilAt: null,
  endedBy: null,
  ...duesFrom(await countedIn(db, countyId, now), now),
  respondedAt: null,
  sessionEnds: null,
  sessionDays: null,
});

/** Gives a matter to another post: the one that had it keeps it on the record, the other's clocks start now. */
export const handOver = async (
  tx: Db,
  { matter, holding }: Loaded,
  to: Deciding,
  endedBy: NonNullable<Holding["endedBy"]>,
  now: Date,
): Promise<HoldingRow> => {
  const { countyId, id } = matter;
  await setHolding(tx, holding, { untilAt: now, endedBy });
  const next = await holdingFrom(tx, { countyId, id, seq: holding.seq + 1 }, to, now);
  await insertHolding(tx, next);
  const owes = { decidingPostId: to.postId, decidingUnitId: to.unitId, holding: next.seq };
  await setMatter(tx, matter, { ...owes, state: "open", delegatedToPostId: null, redAt: null });
  return next;
};
