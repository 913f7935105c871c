import type { Db } from "../../ground/db/index.ts";
import type { CommendTables } from "../tables.ts";
import type { NomineeState } from "../words/states.ts";
import { tables } from "./programmes.ts";

export type NomineeRow = CommendTables["nominee"];

export const insertNominee = async (tx: Db, row: NomineeRow): Promise<void> => {
  await tables(tx).insertInto("nominee").values(row).execute();
};

/** Saves a nominee as it is now, its state included. */
export const saveNominee = async (tx: Db, row: NomineeRow): Promise<void> => {
  const { countyId, id, ...values } = row;
  await tables(tx)
    .updateTable("nominee")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const nomineeById = (db: Db, countyId: string, id: string): Promise<NomineeRow | undefined> =>
  tables(db)
    .selectFrom("nominee")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The most nominees a programme may have in all. */
const most = 5_000;

const inProgramme = (db: Db, countyId: string, programmeId: string) =>
  tables(db)
    .selectFrom("nominee")
    .innerJoin("programmeCategory as category", (join) =>
      join
        .onRef("category.countyId", "=", "nominee.countyId")
        .onRef("category.id", "=", "nominee.categoryId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "nominee.countyId").onRef("unit.id", "=", "nominee.unitId"),
    )
    .leftJoin("unit as by", (join) =>
      join.onRef("by.countyId", "=", "nominee.countyId").onRef("by.id", "=", "nominee.byUnitId"),
    )
    .selectAll("nominee")
    .select([
      "category.nameZh as categoryZh",
      "category.nameEn as categoryEn",
      "category.position as categoryPosition",
      "unit.path as unitPath",
      "unit.kind as unitKind",
      "unit.nameEn as unitNameEn",
      "by.nameZh as byZh",
      "by.nameEn as byEn",
    ])
    .where("nominee.countyId", "=", countyId)
    .where("nominee.programmeId", "=", programmeId)
    .orderBy("category.position")
    .orderBy("nominee.position")
    .orderBy("nominee.id")
    .limit(most);

/** The nominees of a programme with their category, unit and who nominated them, in its order; drafts left out unless asked for. */
export const nomineesOf = (db: Db, countyId: string, programmeId: string, states?: readonly NomineeState[]) =>
  inProgramme(db, countyId, programmeId)
    .$if(states !== undefined, (query) => query.where("nominee.state", "in", [...(states ?? [])]))
    .$if(states === undefined, (query) => query.where("nominee.state", "<>", "draft"))
    .execute();

export type NomineeRead = Awaited<ReturnType<typeof nomineesOf>>[number];

/** Whom the panel put on the list of a programme, in its order: what the notice shows and the decision names. */
export const shortlistOf = (db: Db, countyId: string, programmeId: string): Promise<NomineeRead[]> =>
  nomineesOf(db, countyId, programmeId, ["shortlisted"]);

/** Who was commended by a programme's decision, the revoked among them. */
export const commendedOf = (db: Db, countyId: string, programmeId: string): Promise<NomineeRead[]> =>
  nomineesOf(db, countyId, programmeId, ["commended", "revoked"]);

/** How many a unit has put forward in a category, and whether it is told apart by the unit or person nominated. */
export const putForwardBy = (db: Db, countyId: string, programmeId: string) =>
  tables(db)
    .selectFrom("nominee")
    .select(["id", "categoryId", "byUnitId", "unitId", "personId", "of", "state", "position"])
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .where("state", "<>", "withdrawn")
    .limit(most)
    .execute();
export type PutForward = Awaited<ReturnType<typeof putForwardBy>>[number];

/** The nominations of a unit, its drafts among them. */
export const nominationsBy = (
  db: Db,
  countyId: string,
  programmeId: string,
  unitId: string,
): Promise<NomineeRead[]> =>
  inProgramme(db, countyId, programmeId).where("nominee.byUnitId", "=", unitId).execute();

/** One nominee with category, unit and who nominated it. */
export const nomineeRead = (
  db: Db,
  countyId: string,
  programmeId: string,
  id: string,
): Promise<NomineeRead | undefined> =>
  inProgramme(db, countyId, programmeId).where("nominee.id", "=", id).executeTakeFirst();

/** The drafts of a unit in programmes that are open, the earliest first. */
export const draftsOf = (db: Db, countyId: string, unitId: string) =>
  tables(db)
    .selectFrom("nominee")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.countyId", "=", "nominee.countyId")
        .onRef("programme.id", "=", "nominee.programmeId"),
    )
    .innerJoin("unit as by", (join) =>
      join.onRef("by.countyId", "=", "nominee.countyId").onRef("by.id", "=", "nominee.byUnitId"),
    )
    .select(["nominee.id", "nominee.programmeId", "nominee.nameZh", "nominee.nameEn"])
    .select(["programme.nameZh as programmeZh", "programme.nameEn as programmeEn", "programme.calendar"])
    .select(["by.nameZh as byZh", "by.nameEn as byEn"])
    .where("nominee.countyId", "=", countyId)
    .where("nominee.byUnitId", "=", unitId)
    .where("nominee.state", "=", "draft")
    .where("programme.state", "=", "open")
    .orderBy("nominee.id")
    .limit(50)
    .execute();
