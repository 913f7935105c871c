import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";
import { awaiting } from "../words.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

export type MatterRow = CoordinateTables["matter"];
export type HoldingRow = CoordinateTables["matterHolding"];
export type MatterUnitRow = CoordinateTables["matterUnit"];
export type StepRow = CoordinateTables["matterStep"];

export const matterById = (db: Db, countyId: string, id: string): Promise<MatterRow | undefined> =>
  tables(db)
    .selectFrom("matter")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The matter, held until the transaction ends: of two who act at once the second sees what the first did. */
export const lockMatter = (tx: Db, countyId: string, id: string): Promise<MatterRow | undefined> =>
  tables(tx)
    .selectFrom("matter")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The holding that lasts, or lasted when the matter ended. */
export const holdingOf = (db: Db, { countyId, id, holding }: MatterRow): Promise<HoldingRow> =>
  tables(db)
    .selectFrom("matterHolding")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", id)
    .where("seq", "=", holding)
    .executeTakeFirstOrThrow();

export const holdingsOf = (db: Db, countyId: string, matterId: string): Promise<HoldingRow[]> =>
  tables(db)
    .selectFrom("matterHolding")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .orderBy("seq")
    .limit(100)
    .execute();

/** Whether a post had the matter and was silent. */
export const wasSilent = async (
  db: Db,
  countyId: string,
  matterId: string,
  postId: string,
): Promise<boolean> =>
  (await tables(db)
    .selectFrom("matterHolding")
    .select("seq")
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .where("postId", "=", postId)
    .where("endedBy", "=", "silence")
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const unitsOf = (db: Db, countyId: string, matterId: string): Promise<MatterUnitRow[]> =>
  tables(db)
    .selectFrom("matterUnit")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .orderBy("position")
    .execute();

/** The next number of a year's matters: `2022-031`. Two at once get two numbers. */
export const nextNumber = async (tx: Db, countyId: string, year: number): Promise<string> => {
  const { last } = await tables(tx)
    .insertInto("matterSerial")
    .values({ countyId, year, last: 1 })
    .onConflict((at) =>
      at.columns(["countyId", "year"]).doUpdateSet({ last: sql<number>`matter_serial.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return `${year}-${String(last).padStart(3, "0")}`;
};

export const insertMatter = async (tx: Db, row: MatterRow): Promise<void> => {
  await tables(tx).insertInto("matter").values(row).execute();
};

/** Changes a matter that this transaction holds. */
export const setMatter = async (
  tx: Db,
  { countyId, id }: Pick<MatterRow, "countyId" | "id">,
  values: Partial<Omit<MatterRow, "countyId" | "id">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("matter")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const insertHolding = async (tx: Db, row: HoldingRow): Promise<void> => {
  await tables(tx).insertInto("matterHolding").values(row).execute();
};

export const setHolding = async (
  tx: Db,
  { countyId, matterId, seq }: Pick<HoldingRow, "countyId" | "matterId" | "seq">,
  values: Partial<Omit<HoldingRow, "countyId" | "matterId" | "seq">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("matterHolding")
    .set(values)
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .where("seq", "=", seq)
    .execute();
};

/** Puts these units in the place of those a matter had. */
export const replaceUnits = async (
  tx: Db,
  { countyId, id }: Pick<MatterRow, "countyId" | "id">,
  units: readonly Omit<MatterUnitRow, "countyId" | "matterId" | "position">[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom("matterUnit")
    .where("countyId", "=", countyId)
    .where("matterId", "=", id)
    .execute();
  await tables(tx)
    .insertInto("matterUnit")
    .values(units.map((unit, position) => ({ ...unit, countyId, matterId: id, position })))
    .execute();
};

export const insertStep = async (tx: Db, row: StepRow): Promise<void> => {
  await tables(tx).insertInto("matterStep").values(row).execute();
};

/** What a matter's deciding post owes next is due at this instant. */
export const nextDue = sql<Date>`case when matter_holding.responded_at is null
  then least(matter_holding.respond_by, matter_holding.decide_by) else matter_holding.decide_by end`;

/** Everything that is awaited, held until the transaction ends, with the holding that lasts. */
export const lockAwaited = (tx: Db, countyId: string) =>
  tables(tx)
    .selectFrom("matterHolding")
    .innerJoin("matter", (join) =>
      join
        .onRef("matter.countyId", "=", "matterHolding.countyId")
        .onRef("matter.id", "=", "matterHolding.matterId")
        .onRef("matter.holding", "=", "matterHolding.seq"),
    )
    .selectAll("matterHolding")
    .where("matterHolding.countyId", "=", countyId)
    .where("matter.state", "in", [...awaiting])
    .orderBy("matterHolding.matterId")
    .forUpdate()
    .execute();

/** Matters whose deciding post was silent past its time and that stand not red yet, in order of their ids. */
export const silentMatters = (
  db: Db,
  countyId: string,
  now: Date,
  after: string,
): Promise<{ id: string; holding: number }[]> =>
  tables(db)
    .selectFrom("matter")
    .innerJoin("matterHolding", (join) =>
      join
        .onRef("matterHolding.countyId", "=", "matter.countyId")
        .onRef("matterHolding.matterId", "=", "matter.id")
        .onRef("matterHolding.seq", "=", "matter.holding"),
    )
    .select(["matter.id", "matter.holding"])
    .where("matter.countyId", "=", countyId)
    .where("matter.state", "in", [...awaiting])
    .where("matter.redAt", "is", null)
    .where(nextDue, "<=", now)
    .where("matter.id", ">", after)
    .orderBy("matter.id")
    .limit(200)
    .execute();
