import type { Db } from "../../db/index.ts";
import type { MessageTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<MessageTables>();

export type DeliveryRow = MessageTables["delivery"];

const batch = 1_000;

export const insertDeliveries = async (tx: Db, rows: readonly DeliveryRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += batch)
    await tables(tx)
      .insertInto("delivery")
      .values(rows.slice(at, at + batch))
      .execute();
};

export interface Lease {
  readonly now: Date;
  /** When an attempt that has said nothing counts as lost. */
  readonly lostAt: Date;
  readonly limit: number;
}

/**
 * Takes what is due for an attempt: it counts the attempt and sets the time at which it is taken again should this process
 * end before it has said what came of it. Two processes never take the same.
 */
export const takeDueDeliveries = (
  db: Db,
  countyId: string,
  { now, lostAt, limit }: Lease,
): Promise<DeliveryRow[]> =>
  db.transaction().execute(async (tx) => {
    const due = await tables(tx)
      .selectFrom("delivery")
      .selectAll()
      .where("countyId", "=", countyId)
      .where("state", "=", "waiting")
      .where("nextAt", "<=", now)
      .orderBy("nextAt")
      .orderBy("id")
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return [];
    await tables(tx)
      .updateTable("delivery")
      .set((at) => ({ attempts: at("attempts", "+", 1), nextAt: lostAt, lastAt: now }))
      .where("countyId", "=", countyId)
      .where(
        "id",
        "in",
        due.map(({ id }) => id),
      )
      .execute();
    return due.map((row) => ({ ...row, attempts: row.attempts + 1, nextAt: lostAt, lastAt: now }));
  });

/** Saves what came of an attempt, or a new start. */
export const saveDelivery = async (
  db: Db,
  { countyId, id, state, attempts, nextAt, why, personId }: DeliveryRow,
): Promise<void> => {
  await tables(db)
    .updateTable("delivery")
    .set({ state, attempts, nextAt, why, personId })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const lockDelivery = (tx: Db, countyId: string, id: string): Promise<DeliveryRow | undefined> =>
  tables(tx)
    .selectFrom("delivery")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** What was given up, the latest first. */
export const deadDeliveries = (
  db: Db,
  countyId: string,
  { before, limit }: { before?: string; limit: number },
) => {
  const query = tables(db)
    .selectFrom("delivery")
    .innerJoin("channel", (join) =>
      join.onRef("channel.countyId", "=", "delivery.countyId").onRef("channel.id", "=", "delivery.channelId"),
    )
    .selectAll("delivery")
    .select(["channel.name as channelName", "channel.kind as channelKind"])
    .where("delivery.countyId", "=", countyId)
    .where("channel.countyId", "=", countyId)
    .where("delivery.state", "=", "dead");
  return (before ? query.where("delivery.id", "<", before) : query)
    .orderBy("delivery.id", "desc")
    .limit(limit)
    .execute();
};

/** When the next attempt of a county is due; undefined when nothing waits. */
export const nextAttemptAt = async (db: Db, countyId: string): Promise<Date | undefined> =>
  (
    await tables(db)
      .selectFrom("delivery")
      .select("nextAt")
      .where("countyId", "=", countyId)
      .where("state", "=", "waiting")
      .orderBy("nextAt")
      .limit(1)
      .executeTakeFirst()
  )?.nextAt;
