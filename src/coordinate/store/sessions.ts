import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

export type SessionRow = CoordinateTables["matterSession"];

export const lockSession = (tx: Db, countyId: string, id: string): Promise<SessionRow | undefined> =>
  tables(tx)
    .selectFrom("matterSession")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const sessionById = (db: Db, countyId: string, id: string): Promise<SessionRow | undefined> =>
  tables(db)
    .selectFrom("matterSession")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Saves a session with its agenda and the units that sit at it. */
export const insertSession = async (
  tx: Db,
  row: SessionRow,
  matterIds: readonly string[],
  unitIds: readonly string[],
): Promise<void> => {
  const of = { countyId: row.countyId, sessionId: row.id };
  await tables(tx).insertInto("matterSession").values(row).execute();
  await tables(tx)
    .insertInto("sessionMatter")
    .values(matterIds.map((matterId, position) => ({ ...of, matterId, position })))
    .execute();
  await tables(tx)
    .insertInto("sessionUnit")
    .values(unitIds.map((unitId, position) => ({ ...of, unitId, position })))
    .execute();
};

export const setSession = async (
  tx: Db,
  { countyId, id }: Pick<SessionRow, "countyId" | "id">,
  values: Partial<Omit<SessionRow, "countyId" | "id">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("matterSession")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const agendaOf = async (db: Db, countyId: string, sessionId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("sessionMatter")
    .select("matterId")
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .orderBy("position")
    .execute();
  return rows.map(({ matterId }) => matterId);
};

/** The matters of an agenda that still stand before the session. */
export const openAgendaOf = async (db: Db, countyId: string, sessionId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("sessionMatter")
    .innerJoin("matter", (join) =>
      join
        .onRef("matter.countyId", "=", "sessionMatter.countyId")
        .onRef("matter.id", "=", "sessionMatter.matterId"),
    )
    .select("matter.id")
    .where("sessionMatter.countyId", "=", countyId)
    .where("sessionMatter.sessionId", "=", sessionId)
    .where("matter.state", "=", "in-session")
    .orderBy("sessionMatter.position")
    .execute();
  return rows.map(({ id }) => id);
};

export const seatsOf = async (db: Db, countyId: string, sessionId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("sessionUnit")
    .select("unitId")
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .orderBy("position")
    .execute();
  return rows.map(({ unitId }) => unitId);
};

/** The sessions a matter is on the agenda of, the latest first. */
export const sessionsOf = (db: Db, countyId: string, matterId: string): Promise<SessionRow[]> =>
  tables(db)
    .selectFrom("matterSession")
    .innerJoin("sessionMatter", (join) =>
      join
        .onRef("sessionMatter.countyId", "=", "matterSession.countyId")
        .onRef("sessionMatter.sessionId", "=", "matterSession.id"),
    )
    .selectAll("matterSession")
    .where("matterSession.countyId", "=", countyId)
    .where("sessionMatter.matterId", "=", matterId)
    .orderBy("matterSession.startsAt", "desc")
    .limit(20)
    .execute();

/** The session over a matter that has begun by an instant: a decision made since was made there. */
export const sessionHeldFor = async (
  db: Db,
  countyId: string,
  matterId: string,
  now: Date,
): Promise<string | null> => {
  const begun = (await sessionsOf(db, countyId, matterId)).find(
    ({ state, startsAt }) => state === "called" && startsAt <= now,
  );
  return begun?.id ?? null;
};
