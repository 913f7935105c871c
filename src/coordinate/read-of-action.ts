import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { namesFor } from "./present.ts";
import { readsAll } from "./rules/may.ts";
import { mattersOfAction } from "./store/of-action.ts";
import type { MatterOfAction } from "./words.ts";

/** The matters an action has to do with, as its page shows them to one reader. */
export const ofAction = async (db: Db, actor: Actor, actionId: string): Promise<MatterOfAction[]> => {
  const rows = await mattersOfAction(db, actor, actionId, readsAll(actor));
  const names = await namesFor(
    db,
    actor.countyId,
    rows.map(({ decidingPostId }) => decidingPostId),
    [],
  );
  return rows.map(({ id, number, title, state, decidingPostId, openedAt, endedAt, gave }) => ({
    id,
    number,
    title,
    state,
    gave,
    deciding: names.post(decidingPostId),
    openedAt: openedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
};
