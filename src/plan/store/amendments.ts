import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { Amendment } from "../words.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "post">>();

export const insertAmendment = async (tx: Db, row: PlanTables["amendment"]): Promise<void> => {
  const { changes, ...rest } = row;
  await tables(tx)
    .insertInto("amendment")
    .values({ ...rest, changes: sql`${JSON.stringify(changes)}::jsonb` })
    .execute();
};

/** What was changed in an action since it was adopted, the latest first, with the post that did. */
export const amendmentsOf = async (db: Db, countyId: string, actionId: string): Promise<Amendment[]> => {
  const rows = await tables(db)
    .selectFrom("amendment")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "amendment.countyId").onRef("post.id", "=", "amendment.postId"),
    )
    .select(["amendment.id", "amendment.at", "amendment.reason", "amendment.file", "amendment.changes"])
    .select(["post.id as postId", "post.titleZh", "post.titleEn"])
    .where("amendment.countyId", "=", countyId)
    .where("amendment.actionId", "=", actionId)
    .orderBy("amendment.at", "desc")
    .orderBy("amendment.id", "desc")
    .limit(200)
    .execute();
  return rows.map(({ postId, titleZh, titleEn, at, changes, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    changes: [...changes],
    by: postId && titleZh ? { id: postId, titleZh, titleEn } : null,
  }));
};
