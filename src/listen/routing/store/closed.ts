import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { ListenTables } from "../../tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<ListenTables, "appeal" | "appealWords"> & Pick<PeopleTables, "unit">>();

/** Where one page of closed appeals ended. */
export interface Cursor {
  readonly receivedAt: Date;
  readonly id: string;
}

export interface ClosedAppeal extends Cursor {
  readonly words: readonly string[];
  /** The unit that closed it, or the one that unit was merged into. */
  readonly unitId: string;
  readonly categoryId: string | null;
  readonly territoryId: string | null;
}

/**
 * The appeals that show where such an appeal belongs. One that was reopened was finished one level higher, so it shows
 * where it was given first; one that was returned as well shows nothing.
 */
const teaching = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("appeal")
    .where("appeal.countyId", "=", countyId)
    .where("appeal.state", "=", "closed")
    .where("appeal.unitId", "is not", null)
    .where((at) => at.or([at("appeal.reopenings", "=", 0), at("appeal.returns", "=", 0)]));

/** How many closed appeals there are, how many of them have a category, and when the latest `most` of them begin. */
export const closedAppeals = (
  db: Db,
  countyId: string,
  most: number,
): Promise<{ readonly total: number; readonly sorted: number; readonly start: Date | null }> => {
  const latest = teaching(db, countyId)
    .select(["appeal.receivedAt", "appeal.categoryId"])
    .orderBy("appeal.receivedAt", "desc")
    .limit(most);
  return tables(db)
    .selectFrom(latest.as("latest"))
    .select(({ fn }) => [
      fn.countAll<number>().as("total"),
      fn.count<number>("latest.categoryId").as("sorted"),
      fn.min("latest.receivedAt").as("start"),
    ])
    .executeTakeFirstOrThrow();
};

/** The next closed appeals in the order in which they came, from `start` on, after a cursor. */
export const closedFrom = (
  db: Db,
  countyId: string,
  start: Date,
  after: Cursor | null,
  limit: number,
): Promise<ClosedAppeal[]> => {
  let query = teaching(db, countyId)
    .innerJoin("appealWords", (join) =>
      join
        .onRef("appealWords.countyId", "=", "appeal.countyId")
        .onRef("appealWords.appealId", "=", "appeal.id"),
    )
    .innerJoin("unit", (join) =>
      join
        .onRef("unit.countyId", "=", "appeal.countyId")
        .on((at) =>
          at(
            "unit.id",
            "=",
            at
              .case()
              .when("appeal.reopenings", ">", 0)
              .then(at.fn.coalesce("appeal.firstUnitId", "appeal.unitId"))
              .else(at.ref("appeal.unitId"))
              .end(),
          ),
        ),
    )
    .select(["appeal.id", "appeal.receivedAt", "appeal.categoryId", "appeal.territoryId"])
    .select(({ fn }) => fn.coalesce("unit.mergedInto", "unit.id").as("unitId"))
    .select(sql<string[]>`string_to_array(appeal_words.words, ' ')`.as("words"))
    .where("appeal.receivedAt", ">=", start)
    .orderBy("appeal.receivedAt")
    .orderBy("appeal.id")
    .limit(limit);
  if (after)
    query = query.where(
      sql<boolean>`(appeal.received_at, appeal.id) > (${after.receivedAt}, ${after.id}::uuid)`,
    );
  return query.execute();
};
