import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import type { Tenure } from "../words.ts";
import { inBatches } from "./units.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type TenureRow = PeopleTables["tenure"];

export const tenuresOfPost = (db: Db, countyId: string, postId: string): Promise<TenureRow[]> =>
  tables(db)
    .selectFrom("tenure")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("postId", "=", postId)
    .orderBy("fromDate")
    .limit(1_000)
    .execute();

/** Every tenure of the county, the past ones too: for imports. */
export const allTenures = (db: Db, countyId: string): Promise<TenureRow[]> =>
  tables(db)
    .selectFrom("tenure")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("fromDate")
    .limit(200_000)
    .execute();

/** Inserts tenures, or saves their days as they are now; those that end must come before those that begin. */
export const saveTenures = (db: Db, tenures: readonly TenureRow[]): Promise<void> =>
  inBatches(tenures, (some) =>
    tables(db)
      .insertInto("tenure")
      .values(some)
      .onConflict((at) =>
        at.columns(["countyId", "id"]).doUpdateSet((row) => ({
          fromDate: row.ref("excluded.fromDate"),
          toDate: row.ref("excluded.toDate"),
        })),
      )
      .execute(),
  );

/** A person's tenures with their posts and units. */
const tenuresWithPosts = (db: Db, countyId: string, personId: string) =>
  tables(db)
    .selectFrom("tenure")
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "tenure.countyId").onRef("post.id", "=", "tenure.postId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select([
      "post.id as postId",
      "post.role",
      "post.titleZh",
      "post.titleEn",
      "unit.id as unitId",
      "unit.nameZh as unitNameZh",
      "unit.nameEn as unitNameEn",
    ])
    .where("tenure.countyId", "=", countyId)
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("tenure.personId", "=", personId);

/** The posts a person holds, held or will hold, the latest first. */
export const tenuresOf = (db: Db, countyId: string, personId: string): Promise<Tenure[]> =>
  tenuresWithPosts(db, countyId, personId)
    .select(["tenure.id as tenureId", "tenure.fromDate", "tenure.toDate"])
    .orderBy("tenure.fromDate", "desc")
    .orderBy("post.rank")
    .limit(200)
    .execute();

/** A post a person holds on a day, with its unit: what they may act as. */
export interface HeldPost {
  readonly postId: string;
  readonly role: PeopleTables["post"]["role"];
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly unitId: string;
  readonly unitPath: string;
  readonly unitNameZh: string;
  readonly unitNameEn: string | null;
}

/** The posts a person holds on a day, by the tree and the rank, the head's first. */
export const postsHeldBy = (db: Db, countyId: string, personId: string, on: string): Promise<HeldPost[]> =>
  tenuresWithPosts(db, countyId, personId)
    .select("unit.path as unitPath")
    .where("tenure.fromDate", "<=", on)
    .where((at) => at.or([at("tenure.toDate", "is", null), at("tenure.toDate", ">=", on)]))
    .where("post.endedOn", "is", null)
    .where("unit.endedOn", "is", null)
    .orderBy("unit.path")
    .orderBy("post.rank")
    .orderBy("post.id")
    .limit(100)
    .execute();
