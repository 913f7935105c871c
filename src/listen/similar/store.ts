import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { AppealRow } from "../store/appeals.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) =>
  db.withTables<
    Pick<ListenTables, "appeal" | "appealIdentity" | "appealWords"> & Pick<PeopleTables, "unit">
  >();

/** An appeal that shares words, with what its likeness is measured by and who may see it. */
export interface Sharing extends AppealRow {
  readonly words: readonly string[];
  readonly territoryPath: string | null;
  readonly unitPath: string | null;
  readonly samePerson: boolean;
}

/** Who asks: those who left one of these contacts, given by their marks, or left those of the appeal `apart`. */
export interface Asker {
  readonly apart: string | null;
  readonly marks: readonly string[];
}

const samePerson = (
  countyId: string,
  { apart, marks }: Asker,
) => sql<boolean>`coalesce(identity.marks && coalesce(
  (select own.marks from appeal_identity own where own.county_id = ${countyId} and own.appeal_id = ${apart}),
  ${[...marks]}::text[]), false)`;

/** Of those that share words the latest are ranked; a word of the day does not make the desk wait. */
const mostRanked = 2_000;
const mostRead = 60;

/**
 * The appeals since an instant that share words, those that share most first. The index finds them by `query`, a
 * tsquery; what was merged stands with the one it was merged into.
 */
export const sharingWords = (
  db: Db,
  countyId: string,
  { query, since, ...asker }: Asker & { query: string; since: Date },
): Promise<Sharing[]> => {
  const found = tables(db)
    .selectFrom("appealWords")
    .select(["appealWords.appealId", "appealWords.words", sql`words_index`.as("index")])
    .where("appealWords.countyId", "=", countyId)
    .where("appealWords.receivedAt", ">=", since)
    .where(sql<boolean>`words_index @@ ${query}::tsquery`)
    .orderBy("appealWords.receivedAt", "desc")
    .limit(mostRanked);
  return tables(db)
    .selectFrom(found.as("found"))
    .innerJoin("appeal", "appeal.id", "found.appealId")
    .leftJoin("unit as territory", (join) =>
      join
        .onRef("territory.countyId", "=", "appeal.countyId")
        .onRef("territory.id", "=", "appeal.territoryId"),
    )
    .leftJoin("unit as having", (join) =>
      join.onRef("having.countyId", "=", "appeal.countyId").onRef("having.id", "=", "appeal.unitId"),
    )
    .leftJoin("appealIdentity as identity", (join) =>
      join.onRef("identity.countyId", "=", "appeal.countyId").onRef("identity.appealId", "=", "appeal.id"),
    )
    .selectAll("appeal")
    .select(samePerson(countyId, asker).as("samePerson"))
    .select(["territory.path as territoryPath", "having.path as unitPath"])
    .select(sql<string[]>`string_to_array(found.words, ' ')`.as("words"))
    .where("appeal.countyId", "=", countyId)
    .where("appeal.state", "not in", ["merged", "withdrawn", "not-accepted"])
    .where((at) => (asker.apart === null ? at.lit(true) : at("appeal.id", "!=", asker.apart)))
    .orderBy(sql`ts_rank(found.index, ${query}::tsquery)`, "desc")
    .orderBy("appeal.receivedAt", "desc")
    .limit(mostRead)
    .execute();
};
