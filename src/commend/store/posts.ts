import type { Db } from "../../ground/db/index.ts";
import { tables } from "./programmes.ts";

/** Living posts by a part of their title, with who holds them. */
export const postsTitled = (db: Db, countyId: string, text: string, limit: number) =>
  tables(db)
    .selectFrom("post")
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.toDate", "is", null),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .select(["post.id", "post.titleZh", "post.titleEn", "person.nameZh as holder"])
    .where("post.countyId", "=", countyId)
    .where("post.endedOn", "is", null)
    .where("post.titleZh", "like", `%${text.replace(/[\\%_]/g, "\\$&")}%`)
    .orderBy("post.rank")
    .orderBy("post.titleZh")
    .orderBy("post.id")
    .limit(limit)
    .execute();
