import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PanelTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PanelTables & Pick<PeopleTables, "unit" | "person">>();

export type FindingRow = PanelTables["adverseFinding"];

export const insertFinding = async (tx: Db, row: FindingRow): Promise<void> => {
  await tables(tx).insertInto("adverseFinding").values(row).execute();
};

export const lockFinding = (tx: Db, countyId: string, id: string): Promise<FindingRow | undefined> =>
  tables(tx)
    .selectFrom("adverseFinding")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const closeFinding = async (
  tx: Db,
  { countyId, id, closedOn, closedFor }: Pick<FindingRow, "countyId" | "id" | "closedOn" | "closedFor">,
): Promise<void> => {
  await tables(tx)
    .updateTable("adverseFinding")
    .set({ closedOn, closedFor })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** What was found of these units and their persons and stands, the earliest first. */
export const findingsOf = (db: Db, countyId: string, unitIds: readonly string[]): Promise<FindingRow[]> =>
  tables(db)
    .selectFrom("adverseFinding")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("unitId", "in", [...unitIds])
    .where("closedOn", "is", null)
    .orderBy("foundOn")
    .limit(5_000)
    .execute();

/** A page of findings with the names, those that stand first, the latest first. */
export const findingsPage = async (
  db: Db,
  countyId: string,
  { kinds, page, limit }: { kinds: readonly FindingRow["kind"][]; page: number; limit: number },
) => {
  const all = tables(db)
    .selectFrom("adverseFinding as finding")
    .where("finding.countyId", "=", countyId)
    .where("finding.kind", "in", [...kinds]);
  const { total } = await all.select((at) => at.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await all
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "finding.countyId").onRef("unit.id", "=", "finding.unitId"),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "finding.countyId").onRef("person.id", "=", "finding.personId"),
    )
    .select(["finding.id", "finding.kind", "finding.note", "finding.foundOn", "finding.closedOn"])
    .select(["finding.closedFor", "finding.unitId", "unit.nameZh", "unit.nameEn", "person.nameZh as person"])
    .orderBy("finding.closedOn", (order) => order.desc().nullsFirst())
    .orderBy("finding.foundOn", "desc")
    .orderBy("finding.id")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, rows };
};
