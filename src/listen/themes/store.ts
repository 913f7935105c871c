import { sql } from "kysely";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { AppealState } from "../words.ts";
import type { ListenTables } from "../tables.ts";
import type { ThemeTables } from "./tables.ts";

const tables = (db: Db) =>
  db.withTables<
    Pick<ListenTables, "appeal" | "appealWords"> &
      Pick<PeopleTables, "unit"> &
      Pick<CoordinateTables, "matter"> &
      ThemeTables
  >();

export type ThemeRow = ThemeTables["appealTheme"];

/** Appeals since an instant with their words, the latest first, at most so many. What was never heard is no voice. */
export const voicesSince = (db: Db, countyId: string, since: Date, limit: number) =>
  tables(db)
    .selectFrom("appeal")
    .innerJoin("appealWords", (join) =>
      join
        .onRef("appealWords.countyId", "=", "appeal.countyId")
        .onRef("appealWords.appealId", "=", "appeal.id"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "appeal.countyId").onRef("unit.id", "=", "appeal.territoryId"),
    )
    .select(["appeal.id", "appeal.categoryId", "appeal.receivedAt", "unit.path"])
    .select(["appeal.state", "appeal.class"])
    .select(["appeal.aboutUnitIds", "appeal.aboutPostIds", "appeal.aboutPersonIds"])
    .select(sql<string[]>`string_to_array(appeal_words.words, ' ')`.as("words"))
    .where("appeal.countyId", "=", countyId)
    .where("appeal.receivedAt", ">=", since)
    .where("appeal.state", "not in", ["withdrawn", "not-accepted"])
    .orderBy("appeal.receivedAt", "desc")
    .orderBy("appeal.id")
    .limit(limit)
    .execute();

/** Keeps a theme for its month; false when it has one already. Of two who try at once the second waits, then sees it. */
export const insertTheme = async (tx: Db, row: ThemeRow): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto("appealTheme")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const setThemeMatter = async (
  tx: Db,
  { countyId, id }: Pick<ThemeRow, "countyId" | "id">,
  matterId: string,
): Promise<void> => {
  await tables(tx)
    .updateTable("appealTheme")
    .set({ matterId })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const themeById = (db: Db, countyId: string, id: string): Promise<ThemeRow | undefined> =>
  tables(db)
    .selectFrom("appealTheme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The themes that were made matters since an instant, with the matter's number, the latest first. */
export const themesOpenedSince = (db: Db, countyId: string, since: Date) =>
  tables(db)
    .selectFrom("appealTheme")
    .innerJoin("matter", (join) =>
      join
        .onRef("matter.countyId", "=", "appealTheme.countyId")
        .onRef("matter.id", "=", "appealTheme.matterId"),
    )
    .select(["appealTheme.month", "appealTheme.categoryId", "appealTheme.lead"])
    .select(["matter.id as matterId", "matter.number"])
    .where("appealTheme.countyId", "=", countyId)
    .where("appealTheme.openedAt", ">=", since)
    .orderBy("appealTheme.openedAt", "desc")
    .limit(1_000)
    .execute();

const neverTold: readonly AppealState[] = ["withdrawn", "not-accepted"];

/** The appeals that a theme's matter carries, the latest first; not those that were taken back since. */
export const carriedBy = async (
  db: Db,
  { countyId, matterId }: Pick<ThemeRow, "countyId" | "matterId">,
): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("appeal")
    .select("id")
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .where("state", "not in", neverTold)
    .orderBy("receivedAt", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
};
