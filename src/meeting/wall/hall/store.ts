import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { HallRow, HallTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<HallTables & Pick<PeopleTables, "post" | "unit">>();

/** More than any county hangs up. */
const most = 200;

/** The screens a post gave, or with null all of a county, each with that post's title; the newest first. */
export const hallsGiven = (db: Db, countyId: string, postId: string | null) =>
  tables(db)
    .selectFrom("hallScreen")
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "hallScreen.countyId").onRef("post.id", "=", "hallScreen.postId"),
    )
    .selectAll("hallScreen")
    .select(["post.titleZh", "post.titleEn"])
    .where("hallScreen.countyId", "=", countyId)
    .$if(postId !== null, (query) => query.where("hallScreen.postId", "=", postId))
    .orderBy("hallScreen.givenAt", "desc")
    .orderBy("hallScreen.id")
    .limit(most)
    .execute();

export const insertHall = async (tx: Db, row: HallRow): Promise<void> => {
  await tables(tx).insertInto("hallScreen").values(row).execute();
};

/** The screen, held until the transaction ends. */
export const lockHall = (tx: Db, countyId: string, id: string): Promise<HallRow | undefined> =>
  tables(tx)
    .selectFrom("hallScreen")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The screen that a code opens, held until the transaction ends: of two with one code the second finds none. */
export const lockHallByCode = (tx: Db, countyId: string, codeMark: string): Promise<HallRow | undefined> =>
  tables(tx)
    .selectFrom("hallScreen")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("codeMark", "=", codeMark)
    .forUpdate()
    .executeTakeFirst();

type Change = Partial<
  Pick<HallRow, "codeMark" | "tokenHash" | "openedAt" | "openedFrom" | "seenAt" | "revokedAt">
>;

/** Notes that a screen still shows: no change of what it may. */
export const markHallSeen = async (db: Db, countyId: string, id: string, seenAt: Date): Promise<void> => {
  await tables(db)
    .updateTable("hallScreen")
    .set({ seenAt })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const changeHall = async (tx: Db, countyId: string, id: string, change: Change): Promise<void> => {
  await tables(tx)
    .updateTable("hallScreen")
    .set(change)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The screen behind a cookie, with what its post is; none where the post has ended. */
export const hallBehind = (db: Db, countyId: string, tokenHash: string) =>
  tables(db)
    .selectFrom("hallScreen")
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "hallScreen.countyId").onRef("post.id", "=", "hallScreen.postId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .selectAll("hallScreen")
    .select(["post.role", "post.unitId", "unit.path as unitPath"])
    .where("hallScreen.countyId", "=", countyId)
    .where("hallScreen.tokenHash", "=", tokenHash)
    .where("post.endedOn", "is", null)
    .executeTakeFirst();
