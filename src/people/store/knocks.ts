import { createHash } from "node:crypto";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type Knock = PeopleTables["knock"];
type KnockKey = Pick<Knock, "door" | "place">;

/** Every place that never opened the name, counted together; and every name, counted together. */
export const elsewhere = "*";
export const anyDoor = "*";

/** A name as knocks are counted by it: what is typed may be a password, so it is not kept. */
export const doorOf = (name: string): string => createHash("sha256").update(name).digest("hex");

/** The knock of a door and a place, made where there is none, held until the transaction ends. */
export const holdKnock = async (tx: Db, { door, place }: KnockKey, now: Date): Promise<Knock> => {
  await tables(tx)
    .insertInto("knock")
    .values({ door, place, failures: 0, since: now, lockedUntil: null, openedAt: null })
    .onConflict((at) => at.columns(["door", "place"]).doNothing())
    .execute();
  return tables(tx)
    .selectFrom("knock")
    .selectAll()
    .where("door", "=", door)
    .where("place", "=", place)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

export const saveKnock = async (tx: Db, { door, place, ...values }: Knock): Promise<void> => {
  await tables(tx)
    .updateTable("knock")
    .set(values)
    .where("door", "=", door)
    .where("place", "=", place)
    .execute();
};

/** Forgets what was counted of a name, everywhere. */
export const deleteKnocksAt = async (tx: Db, name: string): Promise<void> => {
  await tables(tx).deleteFrom("knock").where("door", "=", doorOf(name)).execute();
};

/** Forgets what nobody has tried since. */
export const deleteKnocksBefore = async (db: Db, before: Date): Promise<void> => {
  await tables(db).deleteFrom("knock").where("since", "<", before).execute();
};
