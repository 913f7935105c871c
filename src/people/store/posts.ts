import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import type { Post } from "../words.ts";
import { inBatches } from "./units.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type PostRow = PeopleTables["post"];

export const postById = (db: Db, countyId: string, id: string): Promise<PostRow | undefined> =>
  tables(db)
    .selectFrom("post")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The post, held until the transaction ends, so that two handovers of it follow each other. */
export const lockPost = (tx: Db, countyId: string, id: string): Promise<PostRow | undefined> =>
  tables(tx)
    .selectFrom("post")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The titles of posts, also of those that have ended. */
export const titlesOfPosts = async (
  db: Db,
  countyId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { id: string; titleZh: string; titleEn: string | null }>> => {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("post")
    .select(["id", "titleZh", "titleEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

type WithHolder = PostRow & {
  unitPath: string;
  tenureId: string | null;
  personId: string | null;
  fromDate: string | null;
  holderName: string | null;
};

const presentPost = (row: WithHolder): Post & { unitPath: string } => ({
  id: row.id,
  unitId: row.unitId,
  role: row.role,
  titleZh: row.titleZh,
  titleEn: row.titleEn,
  rank: row.rank,
  unitPath: row.unitPath,
  holder:
    row.tenureId && row.personId && row.fromDate && row.holderName !== null
      ? { tenureId: row.tenureId, personId: row.personId, nameZh: row.holderName, fromDate: row.fromDate }
      : null,
});

const postsOn = (db: Db, countyId: string, on: string) =>
  tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.fromDate", "<=", on)
        .on((at) => at.or([at("tenure.toDate", "is", null), at("tenure.toDate", ">=", on)])),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .selectAll("post")
    .select([
      "unit.path as unitPath",
      "tenure.id as tenureId",
      "tenure.personId",
      "tenure.fromDate",
      "person.nameZh as holderName",
    ])
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.endedOn", "is", null)
    .orderBy("post.rank")
    .orderBy("post.id");

/** The posts of one unit with who holds them on a day, the head first. */
export const postsOf = async (db: Db, countyId: string, unitId: string, on: string): Promise<Post[]> =>
  (await postsOn(db, countyId, on).where("post.unitId", "=", unitId).limit(1_000).execute()).map(presentPost);

/** One post with who holds it on a day. */
export const postOn = async (db: Db, countyId: string, postId: string, on: string): Promise<Post | null> => {
  const row = await postsOn(db, countyId, on).where("post.id", "=", postId).executeTakeFirst();
  return row ? presentPost(row) : null;
};

/** The posts of a unit, then of the unit above it, up to the county: what `whoActs` looks through. */
export const postsUpFrom = async (db: Db, countyId: string, path: string, on: string): Promise<Post[][]> => {
  const rows = await postsOn(db, countyId, on)
    .where(sql<boolean>`unit.path @> ${path}::ltree`)
    .where("post.role", "in", ["head", "deputy"])
    .limit(1_000)
    .execute();
  const byPath = Map.groupBy(rows.map(presentPost), ({ unitPath }) => unitPath);
  return [...byPath].sort(([a], [b]) => b.length - a.length).map(([, posts]) => posts);
};

/** All posts of the county that have not ended: for imports. */
export const livingPosts = (db: Db, countyId: string): Promise<PostRow[]> =>
  tables(db)
    .selectFrom("post")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("endedOn", "is", null)
    .orderBy("rank")
    .orderBy("id")
    .limit(50_000)
    .execute();

export const nextRank = async (db: Db, countyId: string, unitId: string): Promise<number> => {
  const { last } = await tables(db)
    .selectFrom("post")
    .select((at) => at.fn.max("rank").as("last"))
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** Inserts posts, or saves them as they are now. */
export const savePosts = (db: Db, posts: readonly PostRow[]): Promise<void> =>
  inBatches(posts, (some) =>
    tables(db)
      .insertInto("post")
      .values(some)
      .onConflict((at) =>
        at.columns(["countyId", "id"]).doUpdateSet((row) => ({
          role: row.ref("excluded.role"),
          titleZh: row.ref("excluded.titleZh"),
          titleEn: row.ref("excluded.titleEn"),
          rank: row.ref("excluded.rank"),
          endedOn: row.ref("excluded.endedOn"),
        })),
      )
      .execute(),
  );

/** The posts of a unit that have not ended. */
export const livingPostsOf = (db: Db, countyId: string, unitId: string): Promise<PostRow[]> =>
  tables(db)
    .selectFrom("post")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .where("endedOn", "is", null)
    .limit(1_000)
    .execute();

/** Ends posts on a day with the tenures that last; a tenure that would only have begun later never begins. */
export const endPosts = async (
  tx: Db,
  countyId: string,
  postIds: readonly string[],
  on: string,
): Promise<void> => {
  if (postIds.length === 0) return;
  await tables(tx)
    .deleteFrom("tenure")
    .where("countyId", "=", countyId)
    .where("postId", "in", postIds)
    .where("fromDate", ">", on)
    .execute();
  await tables(tx)
    .updateTable("tenure")
    .set({ toDate: on })
    .where("countyId", "=", countyId)
    .where("postId", "in", postIds)
    .where((at) => at.or([at("toDate", "is", null), at("toDate", ">", on)]))
    .execute();
  await tables(tx)
    .updateTable("post")
    .set({ endedOn: on })
    .where("countyId", "=", countyId)
    .where("id", "in", postIds)
    .execute();
};
