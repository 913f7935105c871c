import type { Insertable, Selectable } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { IndicatorTables } from "../tables.ts";
import type { Period } from "../words.ts";
import type { ScoringTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<ScoringTables & IndicatorTables & Pick<PeopleTables, "unit">>();

export type SchemeRow = Selectable<ScoringTables["scoringScheme"]>;
export type EntryRow = Selectable<ScoringTables["scoringEntry"]>;
export type GrantRow = Selectable<ScoringTables["scoringGrant"]>;

const mostSchemes = 200;

/** The county's schemes, the latest period first. */
export const schemesOf = (db: Db, countyId: string): Promise<SchemeRow[]> =>
  tables(db)
    .selectFrom("scoringScheme")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("period", "desc")
    .orderBy("id", "desc")
    .limit(mostSchemes)
    .execute();

const scheme = (db: Db, countyId: string, id: string) =>
  tables(db).selectFrom("scoringScheme").selectAll().where("countyId", "=", countyId).where("id", "=", id);

export const schemeById = (db: Db, countyId: string, id: string): Promise<SchemeRow | undefined> =>
  scheme(db, countyId, id).executeTakeFirst();

/** The scheme, held until the transaction ends. */
export const lockScheme = (tx: Db, countyId: string, id: string): Promise<SchemeRow | undefined> =>
  scheme(tx, countyId, id).forUpdate().executeTakeFirst();

/** Which of these units are the county's and have not ended, with their names. */
export const livingUnits = (db: Db, countyId: string, ids: readonly string[]) =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", ids)
    .where("endedOn", "is", null)
    .execute();

/** The county's townships at work. */
export const townshipsOf = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("unit")
    .select("id")
    .where("countyId", "=", countyId)
    .where("kind", "=", "township")
    .where("endedOn", "is", null)
    .orderBy("position")
    .orderBy("code")
    .execute();

/** The names of units, ended ones included: a sheet goes on naming them. */
export const unitNames = (db: Db, countyId: string, ids: readonly string[]) =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", ids)
    .execute();

export const entriesOf = (db: Db, countyId: string, schemeId: string): Promise<EntryRow[]> =>
  tables(db)
    .selectFrom("scoringEntry")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("schemeId", "=", schemeId)
    .execute();

export const grantsOf = (db: Db, countyId: string, schemeId: string): Promise<GrantRow[]> =>
  tables(db)
    .selectFrom("scoringGrant")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("schemeId", "=", schemeId)
    .orderBy("grantedAt")
    .orderBy("id")
    .execute();

/** Every vintage of these indicators for these units in some periods that was published by a day. */
export const figuresFor = (
  db: Db,
  countyId: string,
  asked: {
    unitIds: readonly string[];
    codes: readonly string[];
    periods: readonly Period[];
    publishedBy: string;
  },
) =>
  tables(db)
    .selectFrom("observation")
    .innerJoin("indicator", (on) =>
      on
        .onRef("indicator.countyId", "=", "observation.countyId")
        .onRef("indicator.id", "=", "observation.indicatorId"),
    )
    .select([
      "observation.unitId",
      "indicator.code",
      "observation.measure",
      "observation.basis",
      "observation.period",
      "observation.vintage",
      "observation.value",
      "observation.multiplier",
      "observation.status",
      "observation.source",
      "observation.publishedOn",
    ])
    .where("observation.countyId", "=", countyId)
    .where("observation.unitId", "in", asked.unitIds)
    .where("indicator.code", "in", asked.codes)
    .where("observation.period", "in", asked.periods)
    .where("observation.publishedOn", "<=", asked.publishedBy)
    .execute();
export type FigureFor = Awaited<ReturnType<typeof figuresFor>>[number];

type NewScheme = Insertable<ScoringTables["scoringScheme"]>;

export const insertScheme = async (tx: Db, row: NewScheme): Promise<void> => {
  await tables(tx).insertInto("scoringScheme").values(row).execute();
};

export const updateScheme = async (
  tx: Db,
  { countyId, id }: Pick<SchemeRow, "countyId" | "id">,
  change: Partial<Omit<NewScheme, "countyId" | "id">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("scoringScheme")
    .set(change)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** Keeps what was entered, in place of what was there for the same unit and line. */
export const putEntries = async (tx: Db, rows: readonly EntryRow[]): Promise<void> => {
  await tables(tx)
    .insertInto("scoringEntry")
    .values(rows)
    .onConflict((at) =>
      at.columns(["countyId", "schemeId", "unitId", "line"]).doUpdateSet((row) => ({
        value: row.ref("excluded.value"),
        target: row.ref("excluded.target"),
        before: row.ref("excluded.before"),
        band: row.ref("excluded.band"),
        source: row.ref("excluded.source"),
        enteredAt: row.ref("excluded.enteredAt"),
        enteredByPostId: row.ref("excluded.enteredByPostId"),
      })),
    )
    .execute();
};

export const insertGrant = async (tx: Db, row: GrantRow): Promise<void> => {
  await tables(tx).insertInto("scoringGrant").values(row).execute();
};

/** Takes a grant back; undefined where it is not there. */
export const deleteGrant = (
  tx: Db,
  countyId: string,
  schemeId: string,
  id: string,
): Promise<GrantRow | undefined> =>
  tables(tx)
    .deleteFrom("scoringGrant")
    .where("countyId", "=", countyId)
    .where("schemeId", "=", schemeId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
