import type { Db } from "../../db/index.ts";
import type { MessageTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<MessageTables>();

export type ChannelRow = MessageTables["channel"];

/** The channels of a county, in the order in which they were added. */
export const channelsOf = (db: Db, countyId: string): Promise<ChannelRow[]> =>
  tables(db)
    .selectFrom("channel")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("id")
    .limit(200)
    .execute();

export const channelById = (db: Db, countyId: string, id: string): Promise<ChannelRow | undefined> =>
  tables(db)
    .selectFrom("channel")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Inserts a channel, or saves it as it is now. */
export const saveChannel = async (tx: Db, channel: ChannelRow): Promise<void> => {
  const { name, lang, unitId, on, shownAddress, reach } = channel;
  await tables(tx)
    .insertInto("channel")
    .values(channel)
    .onConflict((at) =>
      at.columns(["countyId", "id"]).doUpdateSet({ name, lang, unitId, on, shownAddress, reach }),
    )
    .execute();
};

/** A channel that is gone takes its deliveries with it; the messages stay. */
export const deleteChannel = async (tx: Db, countyId: string, id: string): Promise<void> => {
  await tables(tx).deleteFrom("channel").where("countyId", "=", countyId).where("id", "=", id).execute();
};

/** The other side said that it is gone for good (410): nothing more is sent there. */
export const switchChannelOff = async (db: Db, countyId: string, id: string): Promise<void> => {
  await tables(db)
    .updateTable("channel")
    .set({ on: false })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};
