import type { Selectable } from "kysely";
import { asJson, type Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { IndicatorTables } from "../tables.ts";
import type { Period } from "../words.ts";
import type { EntryTables } from "./tables.ts";
import type { ReleaseState } from "./words.ts";

const tables = (db: Db) => db.withTables<EntryTables & IndicatorTables & Pick<PeopleTables, "post">>();

export type ReleaseRow = Selectable<EntryTables["figureRelease"]>;

const release = (db: Db, countyId: string, id: string) =>
  tables(db).selectFrom("figureRelease").selectAll().where("countyId", "=", countyId).where("id", "=", id);

export const releaseById = (db: Db, countyId: string, id: string): Promise<ReleaseRow | undefined> =>
  release(db, countyId, id).executeTakeFirst();

/** The release, held until the transaction ends. */
export const lockRelease = (tx: Db, countyId: string, id: string): Promise<ReleaseRow | undefined> =>
  release(tx, countyId, id).forUpdate().executeTakeFirst();

/** The releases in some states, the last changed first. */
export const releasesIn = (
  db: Db,
  countyId: string,
  states: readonly ReleaseState[],
  { page, limit }: { page: number; limit: number },
): Promise<ReleaseRow[]> =>
  tables(db)
    .selectFrom("figureRelease")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "in", states)
    .orderBy("changedAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();

const written = (row: ReleaseRow) => asJson(row, ["body", "steps"]);

export const insertRelease = async (db: Db, row: ReleaseRow): Promise<void> => {
  await tables(db).insertInto("figureRelease").values(written(row)).execute();
};

/** Keeps a release as it is now. */
export const updateRelease = async (db: Db, row: ReleaseRow): Promise<void> => {
  const { countyId, id, state, edition, changedAt, body, steps } = written(row);
  await tables(db)
    .updateTable("figureRelease")
    .set({ state, edition, changedAt, body, steps })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** How the vintages of an indicator of one unit came to be kept, by the periods they are of. */
export const recordingsOf = async (
  db: Db,
  countyId: string,
  { unitId, code, periods }: { unitId: string; code: string; periods: readonly Period[] },
) => {
  if (periods.length === 0) return [];
  return tables(db)
    .selectFrom("observation")
    .innerJoin("indicator", (on) =>
      on
        .onRef("indicator.countyId", "=", "observation.countyId")
        .onRef("indicator.id", "=", "observation.indicatorId"),
    )
    .leftJoin("figureRelease", (on) =>
      on
        .onRef("figureRelease.countyId", "=", "observation.countyId")
        .onRef("figureRelease.id", "=", "observation.publicationId"),
    )
    .select(["period", "measure", "basis", "vintage", "recordedAt", "enteredByPostId", "findings", "steps"])
    .where("observation.countyId", "=", countyId)
    .where("observation.unitId", "=", unitId)
    .where("indicator.code", "=", code)
    .where("period", "in", periods)
    .execute();
};

/** The titles of posts, by id. */
export const postTitles = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<Map<string, { titleZh: string; titleEn: string | null }>> => {
  if (ids.length === 0) return new Map();
  const posts = tables(db).selectFrom("post").select(["id", "titleZh", "titleEn"]);
  const found = await posts.where("countyId", "=", countyId).where("id", "in", ids).execute();
  return new Map(found.map((post) => [post.id, post]));
};
