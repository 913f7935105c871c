import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { standingOf } from "../commands/act.ts";
import { namesFor } from "../present.ts";
import { partsOf } from "../rules/may.ts";
import { type MatterRow, unitsOf } from "../store/matters.ts";
import type { RedMatter } from "../words.ts";
import { redMatters } from "./store.ts";

const isSeen = async (db: Db, actor: Actor, matter: MatterRow): Promise<boolean> => {
  const units = await unitsOf(db, matter.countyId, matter.id);
  return partsOf(actor, await standingOf(db, { matter, units })).length > 0;
};

/** What is red on every board: all of it counted, and by name what this reader sees anyway. */
export const redFor = async (db: Db, actor: Actor): Promise<{ count: number; matters: RedMatter[] }> => {
  const rows = await redMatters(db, actor.countyId);
  const seen: MatterRow[] = [];
  for (const row of rows) if (await isSeen(db, actor, row)) seen.push(row);
  const posts = seen.map(({ decidingPostId }) => decidingPostId);
  const names = await namesFor(db, actor.countyId, posts, []);
  const matters = seen.flatMap(({ id, number, title, redAt, decidingPostId }) =>
    redAt ? [{ id, number, title, redAt: redAt.toISOString(), deciding: names.post(decidingPostId) }] : [],
  );
  return { count: rows.length, matters };
};
