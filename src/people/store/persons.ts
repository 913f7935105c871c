import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import { inBatches } from "./units.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type PersonRow = PeopleTables["person"];

export const personById = (db: Db, countyId: string, id: string): Promise<PersonRow | undefined> =>
  tables(db)
    .selectFrom("person")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** All people of the county: for imports. */
export const allPersons = (db: Db, countyId: string): Promise<PersonRow[]> =>
  tables(db).selectFrom("person").selectAll().where("countyId", "=", countyId).limit(50_000).execute();

/** Inserts people, or saves them as they are now. */
export const savePersons = (db: Db, persons: readonly PersonRow[]): Promise<void> =>
  inBatches(persons, (some) =>
    tables(db)
      .insertInto("person")
      .values(some)
      .onConflict((at) =>
        at.columns(["countyId", "id"]).doUpdateSet((row) => ({
          nameZh: row.ref("excluded.nameZh"),
          mobile: row.ref("excluded.mobile"),
          email: row.ref("excluded.email"),
          note: row.ref("excluded.note"),
        })),
      )
      .execute(),
  );

/** A person as a choice: the name, and the posts held on a day that tell them from others of the name. */
export interface FoundPerson {
  readonly id: string;
  readonly nameZh: string;
  readonly posts: string[];
}

/** People by a part of their name, with the posts they hold on a day. */
export const personsNamed = async (
  db: Db,
  countyId: string,
  text: string,
  on: string,
  limit: number,
): Promise<FoundPerson[]> => {
  const part = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<FoundPerson>`
    select person.id, person.name_zh, array(
      select post.title_zh from tenure
      join post on post.county_id = tenure.county_id and post.id = tenure.post_id
      where tenure.county_id = person.county_id and tenure.person_id = person.id
        and tenure.from_date <= ${on}::date and (tenure.to_date is null or tenure.to_date >= ${on}::date)
      order by post.rank) as posts
    from person where person.county_id = ${countyId} and person.name_zh ilike ${part}
    order by person.name_zh <> ${text}, person.name_zh, person.id limit ${limit}`.execute(db);
  return rows;
};

/** The paths of the units in which a person holds a post on a day: who may see their number depends on them. */
export const unitPathsOf = async (
  db: Db,
  countyId: string,
  personId: string,
  on: string,
): Promise<string[]> => {
  const { rows } = await sql<{ path: string }>`
    select distinct unit.path::text as path from tenure
    join post on post.county_id = tenure.county_id and post.id = tenure.post_id
    join unit on unit.county_id = post.county_id and unit.id = post.unit_id
    where tenure.county_id = ${countyId} and tenure.person_id = ${personId}
      and tenure.from_date <= ${on}::date and (tenure.to_date is null or tenure.to_date >= ${on}::date)`.execute(
    db,
  );
  return rows.map(({ path }) => path);
};
