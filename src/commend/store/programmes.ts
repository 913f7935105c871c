import type { Selectable } from "kysely";
import { asJson, type Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { CommendTables } from "../tables.ts";
import type { Category, ProgrammeInList } from "../words/programme.ts";

export const tables = (db: Db) =>
  db.withTables<CommendTables & Pick<PeopleTables, "unit" | "person" | "post" | "tenure">>();

export type ProgrammeRow = Selectable<CommendTables["programme"]>;
export type CategoryRow = CommendTables["programmeCategory"];

const json = (row: ProgrammeRow) => asJson(row, ["ceiling", "ratios", "criteria", "ties", "calendar"]);

export const insertProgramme = async (tx: Db, row: ProgrammeRow): Promise<void> => {
  await tables(tx).insertInto("programme").values(json(row)).execute();
};

/** Saves a programme as it is now, its state included. */
export const saveProgramme = async (tx: Db, row: ProgrammeRow): Promise<void> => {
  const { countyId, id, ...values } = json(row);
  await tables(tx)
    .updateTable("programme")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const programmeById = (db: Db, countyId: string, id: string): Promise<ProgrammeRow | undefined> =>
  tables(db)
    .selectFrom("programme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The programme, held until the transaction ends: whoever changes its state or its nominees follows. */
export const lockProgramme = (tx: Db, countyId: string, id: string): Promise<ProgrammeRow | undefined> =>
  tables(tx)
    .selectFrom("programme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const programmeNamed = (db: Db, countyId: string, year: number, nameZh: string) =>
  tables(db)
    .selectFrom("programme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .where("nameZh", "=", nameZh)
    .executeTakeFirst();

/** The categories of a programme in its order. */
export const categoriesOf = (db: Db, countyId: string, programmeId: string): Promise<CategoryRow[]> =>
  tables(db)
    .selectFrom("programmeCategory")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .orderBy("position")
    .limit(100)
    .execute();

/** Puts the categories of a programme as they are now; one that is left out goes, with its quotas. */
export const saveCategories = async (
  tx: Db,
  countyId: string,
  programmeId: string,
  categories: readonly Category[],
): Promise<void> => {
  const kept = categories.map(({ id }) => id);
  for (const from of ["programmeQuota", "programmeCategory"] as const) {
    const key = from === "programmeQuota" ? "categoryId" : "id";
    await tables(tx)
      .deleteFrom(from)
      .where("countyId", "=", countyId)
      .where("programmeId", "=", programmeId)
      .$if(kept.length > 0, (query) => query.where(key as "id", "not in", kept))
      .execute();
  }
  if (categories.length === 0) return;
  const rows = categories.map((one, position) => ({ ...one, countyId, programmeId, position }));
  await tables(tx)
    .insertInto("programmeCategory")
    .values(rows)
    .onConflict((at) =>
      at.columns(["countyId", "id"]).doUpdateSet((row) => ({
        of: row.ref("excluded.of"),
        nameZh: row.ref("excluded.nameZh"),
        nameEn: row.ref("excluded.nameEn"),
        quota: row.ref("excluded.quota"),
        position: row.ref("excluded.position"),
      })),
    )
    .execute();
};

/** A page of programmes, the latest year first, with how many are nominated; drafts where they may be seen. */
export const programmesPage = async (
  db: Db,
  countyId: string,
  { drafts, page, limit }: { drafts: boolean; page: number; limit: number },
): Promise<{ total: number; programmes: ProgrammeInList[] }> => {
  const seen = tables(db)
    .selectFrom("programme")
    .where("programme.countyId", "=", countyId)
    .$if(!drafts, (query) => query.where("programme.state", "<>", "draft"));
  const { total } = await seen.select((at) => at.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const programmes = await seen
    .select(["id", "kind", "year", "nameZh", "nameEn", "state", "decisionNumber", "decidedOn"])
    .select((at) =>
      at
        .selectFrom("nominee")
        .select((of) => of.fn.countAll<number>().as("count"))
        .whereRef("nominee.countyId", "=", "programme.countyId")
        .whereRef("nominee.programmeId", "=", "programme.id")
        .where("nominee.state", "not in", ["draft", "withdrawn"])
        .$asScalar()
        .$notNull()
        .as("nominated"),
    )
    .orderBy("year", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, programmes };
};

/** The programmes whose quotas may still be given out, the latest year first. */
export const programmesTaking = (db: Db, countyId: string): Promise<ProgrammeRow[]> =>
  tables(db)
    .selectFrom("programme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "in", ["draft", "open"])
    .orderBy("year", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();

/** The programmes that somebody owes something now: open for nominations, or before their panel. */
export const programmesRunning = (db: Db, countyId: string): Promise<ProgrammeRow[]> =>
  tables(db)
    .selectFrom("programme")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "in", ["open", "review"])
    .orderBy("id")
    .limit(50)
    .execute();
