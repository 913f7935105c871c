import type { Db } from "../db/index.ts";

/** One sign-in on one device. The cookie itself is not stored, only its hash. */
export type Session = {
  countyId: string;
  tokenHash: string;
  personId: string;
  postId: string | null;
  startedAt: Date;
  seenAt: Date;
};
export type SessionTables = { session: Session };

const tables = (db: Db) => db.withTables<SessionTables>();

export const insertSession = async (db: Db, session: Session): Promise<void> => {
  await tables(db).insertInto("session").values(session).execute();
};

export const sessionByHash = (db: Db, countyId: string, tokenHash: string): Promise<Session | undefined> =>
  tables(db)
    .selectFrom("session")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("tokenHash", "=", tokenHash)
    .executeTakeFirst();

export const markSessionSeen = async (
  db: Db,
  { countyId, tokenHash }: Session,
  seenAt: Date,
): Promise<void> => {
  await tables(db)
    .updateTable("session")
    .set({ seenAt })
    .where("countyId", "=", countyId)
    .where("tokenHash", "=", tokenHash)
    .execute();
};

export const changeSessionPost = async (
  db: Db,
  countyId: string,
  tokenHash: string,
  postId: string,
): Promise<void> => {
  await tables(db)
    .updateTable("session")
    .set({ postId })
    .where("countyId", "=", countyId)
    .where("tokenHash", "=", tokenHash)
    .execute();
};

export const deleteSession = async (db: Db, countyId: string, tokenHash: string): Promise<void> => {
  await tables(db)
    .deleteFrom("session")
    .where("countyId", "=", countyId)
    .where("tokenHash", "=", tokenHash)
    .execute();
};

/** Ends every sign-in of a person, on every device. */
export const deleteSessionsOf = async (db: Db, countyId: string, personId: string): Promise<void> => {
  await tables(db)
    .deleteFrom("session")
    .where("countyId", "=", countyId)
    .where("personId", "=", personId)
    .execute();
};

export const deleteSessionsOver = async (
  db: Db,
  countyId: string,
  startedBefore: Date,
  seenBefore: Date,
): Promise<void> => {
  await tables(db)
    .deleteFrom("session")
    .where("countyId", "=", countyId)
    .where((at) => at.or([at("startedAt", "<", startedBefore), at("seenAt", "<", seenBefore)]))
    .execute();
};
