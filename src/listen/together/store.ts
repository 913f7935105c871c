import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";
import type { CooperationTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<CooperationTables>();

export type CooperationRow = CooperationTables["appealCooperation"];

/** How and by whom what was asked came to its end. */
export type CooperationEnd = Pick<
  CooperationRow,
  "state" | "said" | "endedAt" | "endedByPostId" | "endedByPersonId"
>;

export const insertCooperation = async (tx: Db, row: CooperationRow): Promise<void> => {
  await tables(tx).insertInto("appealCooperation").values(row).execute();
};

/** What was asked of other units for an appeal, the earliest first. */
export const cooperationsOf = (db: Db, countyId: string, appealId: string): Promise<CooperationRow[]> =>
  tables(db)
    .selectFrom("appealCooperation")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("askedAt")
    .orderBy("id")
    .limit(200)
    .execute();

/** The units that work along, or have. Who gave it back, or is needed no more, sees it no longer. */
export const cooperatingUnits = async (db: Db, countyId: string, appealId: string): Promise<string[]> => {
  const rows = await cooperationsOf(db, countyId, appealId);
  return rows.flatMap(({ unitId, state }) => (state === "asked" || state === "answered" ? [unitId] : []));
};

/** Ends what a unit was asked for an appeal; undefined where nothing is asked of it. */
export const endCooperation = (
  tx: Db,
  { countyId, appealId, unitId }: Pick<CooperationRow, "countyId" | "appealId" | "unitId">,
  end: CooperationEnd,
): Promise<CooperationRow | undefined> =>
  tables(tx)
    .updateTable("appealCooperation")
    .set(end)
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .where("unitId", "=", unitId)
    .where("state", "=", "asked")
    .returningAll()
    .executeTakeFirst();

/** What was asked by a day before `today` and not answered, where nobody was told of that yet; in the order of ids. */
export const unchased = async (db: Db, countyId: string, today: string, after: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("appealCooperation")
    .select("id")
    .where("countyId", "=", countyId)
    .where("state", "=", "asked")
    .where("chasedAt", "is", null)
    .where("dueOn", "<", today)
    .where("id", ">", after)
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
};

/** The appeal for which something is asked; undefined where nothing is asked by that id. */
export const appealOfAsked = async (db: Db, countyId: string, id: string): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom("appealCooperation")
      .select("appealId")
      .where("countyId", "=", countyId)
      .where("id", "=", id)
      .executeTakeFirst()
  )?.appealId;

/** Notes that the units were told; undefined where it was answered meanwhile, or they were told before. */
export const markChased = (
  tx: Db,
  countyId: string,
  id: string,
  now: Date,
): Promise<CooperationRow | undefined> =>
  tables(tx)
    .updateTable("appealCooperation")
    .set({ chasedAt: now })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("state", "=", "asked")
    .where("chasedAt", "is", null)
    .returningAll()
    .executeTakeFirst();

export type CooperationFile = CooperationTables["appealCooperationFile"];

export const insertCooperationFiles = async (tx: Db, rows: readonly CooperationFile[]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("appealCooperationFile")
    .values([...rows])
    .execute();
};

/** What shows the answers of cooperating units, in the order it came. Only for those who handle the appeal. */
export const cooperationFilesOf = (db: Db, countyId: string, appealId: string): Promise<CooperationFile[]> =>
  tables(db)
    .selectFrom("appealCooperationFile")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("addedAt")
    .orderBy("id")
    .limit(500)
    .execute();

/** Ends whatever is still asked for an appeal: it has left the hand of the leading unit. */
export const endCooperations = async (
  tx: Db,
  countyId: string,
  appealId: string,
  now: Date,
): Promise<void> => {
  await tables(tx)
    .updateTable("appealCooperation")
    .set({ state: "ended", endedAt: now })
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .where("state", "=", "asked")
    .execute();
};

/** What a unit is asked, by appeal. */
export const askedOfUnit = async (
  db: Db,
  countyId: string,
  unitId: string | null,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, CooperationRow>> => {
  if (unitId === null || appealIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("appealCooperation")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .where("state", "=", "asked")
    .where("appealId", "in", [...appealIds])
    .execute();
  return new Map(rows.map((row) => [row.appealId, row]));
};

/** What is asked of units by days within a span, both counted, with what its appeal says. */
export const askedDueWithin = (db: Db, countyId: string, from: string, to: string) =>
  db
    .withTables<CooperationTables & Pick<ListenTables, "appeal"> & Pick<PeopleTables, "unit">>()
    .selectFrom("appealCooperation")
    .innerJoin("appeal", (join) =>
      join
        .onRef("appeal.countyId", "=", "appealCooperation.countyId")
        .onRef("appeal.id", "=", "appealCooperation.appealId"),
    )
    .select(["appealCooperation.unitId", "appealCooperation.dueOn", "appealCooperation.what"])
    .select(["appeal.id", "appeal.number", "appealCooperation.id as askedId"])
    .where("appealCooperation.countyId", "=", countyId)
    .where("appeal.countyId", "=", countyId)
    .where("appealCooperation.state", "=", "asked")
    .where("appealCooperation.dueOn", ">=", from)
    .where("appealCooperation.dueOn", "<=", to)
    .orderBy("appealCooperation.dueOn")
    .orderBy("appealCooperation.id")
    .limit(10_000)
    .execute();
