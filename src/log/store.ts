import { sql } from "kysely";
import type { RecordEntry } from "../ground/command.ts";
import type { Db } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import type { LogTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<LogTables>();

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** Writes one entry in the transaction of the change it tells of. Given to the house at start. */
export const record: RecordEntry = async (tx, actor, act, entry, now) => {
  await tables(tx)
    .insertInto("entry")
    .values({
      countyId: actor.countyId,
      id: newId(now),
      at: now,
      personId: actor.personId,
      postId: actor.postId,
      role: actor.role,
      via: actor.via,
      fromAddress: actor.from,
      act,
      kind: entry.kind,
      subjectId: entry.id,
      unitId: entry.unitId ?? actor.unitId,
      before: sql`${json(entry.before)}::jsonb`,
      after: sql`${json(entry.after)}::jsonb`,
      reason: entry.reason ?? null,
    })
    .execute();
};
