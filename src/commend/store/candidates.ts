import { sql } from "kysely";
import type { Role } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Seated } from "../rules/namesake.ts";
import { tables } from "./programmes.ts";

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Living units within a place of the tree, by a part of their name. */
export const unitsWithin = (
  db: Db,
  countyId: string,
  { path, text, limit }: { path: string; text: string; limit: number },
) =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn", "kind"])
    .where("countyId", "=", countyId)
    .where("endedOn", "is", null)
    .where(sql<boolean>`path <@ ${path}::ltree`)
    .where("nameZh", "like", `%${escaped(text)}%`)
    .orderBy(sql`nlevel(path)`)
    .orderBy("position")
    .limit(limit)
    .execute();

export interface PersonWithin {
  readonly personId: string;
  readonly personZh: string;
  readonly unitId: string;
  readonly unitZh: string;
  readonly unitEn: string | null;
  readonly unitKind: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly role: Role;
}

/** Who holds a post within a place of the tree, by a part of their name, post or unit. */
export const personsWithin = (
  db: Db,
  countyId: string,
  { path, text, limit }: { path: string; text: string; limit: number },
): Promise<PersonWithin[]> => {
  const part = `%${escaped(text)}%`;
  return tables(db)
    .selectFrom("tenure")
    .innerJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "tenure.countyId").onRef("post.id", "=", "tenure.postId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select([
      "person.id as personId",
      "person.nameZh as personZh",
      "unit.id as unitId",
      "unit.nameZh as unitZh",
    ])
    .select(["unit.nameEn as unitEn", "unit.kind as unitKind", "post.titleZh", "post.titleEn", "post.role"])
    .where("tenure.countyId", "=", countyId)
    .where("tenure.toDate", "is", null)
    .where("post.endedOn", "is", null)
    .where(sql<boolean>`unit.path <@ ${path}::ltree`)
    .where((at) =>
      at.or([
        at("person.nameZh", "like", part),
        at("post.titleZh", "like", part),
        at("unit.nameZh", "like", part),
      ]),
    )
    .orderBy(sql`nlevel(unit.path)`)
    .orderBy("unit.position")
    .orderBy("post.rank")
    .orderBy("person.id")
    .limit(limit)
    .execute();
};

/** A person with the names of the unit in which they held a post on a day or after it; undefined where they held none. */
export const personInUnit = (db: Db, countyId: string, personId: string, unitId: string, since: string) =>
  tables(db)
    .selectFrom("tenure")
    .innerJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "tenure.countyId").onRef("post.id", "=", "tenure.postId"),
    )
    .select(["person.nameZh"])
    .where("tenure.countyId", "=", countyId)
    .where("tenure.personId", "=", personId)
    .where("post.unitId", "=", unitId)
    .where((at) => at.or([at("tenure.toDate", "is", null), at("tenure.toDate", ">=", since)]))
    .executeTakeFirst();

/** Everybody who holds or held a post of some units, the earliest first. */
export const seatedIn = async (db: Db, countyId: string, unitIds: readonly string[]): Promise<Seated[]> =>
  unitIds.length === 0
    ? []
    : tables(db)
        .selectFrom("tenure")
        .innerJoin("person", (join) =>
          join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
        )
        .innerJoin("post", (join) =>
          join.onRef("post.countyId", "=", "tenure.countyId").onRef("post.id", "=", "tenure.postId"),
        )
        .select(["person.id as personId", "post.unitId", "person.nameZh", "post.titleZh"])
        .select(["tenure.fromDate as from", "tenure.toDate as to"])
        .where("tenure.countyId", "=", countyId)
        .where("post.unitId", "in", [...unitIds])
        .orderBy("tenure.fromDate")
        .orderBy("tenure.id")
        .limit(50_000)
        .execute();

/** The head posts of units. */
export const headsOfUnits = (db: Db, countyId: string, unitIds: readonly string[]) =>
  tables(db)
    .selectFrom("post")
    .select(["id", "unitId"])
    .where("countyId", "=", countyId)
    .where("unitId", "in", [...unitIds])
    .where("role", "=", "head")
    .where("endedOn", "is", null)
    .execute();
