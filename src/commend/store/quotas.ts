import type { Db } from "../../ground/db/index.ts";
import type { CommendTables } from "../tables.ts";
import { tables } from "./programmes.ts";

export type QuotaRow = CommendTables["programmeQuota"];

/** More than any county gives out. */
const most = 20_000;

/** The quotas of a programme with the names of the units, in the county's order; with how many each put forward. */
export const quotasOf = (db: Db, countyId: string, programmeId: string) =>
  tables(db)
    .selectFrom("programmeQuota as quota")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "quota.countyId").onRef("unit.id", "=", "quota.unitId"),
    )
    .innerJoin("programmeCategory as category", (join) =>
      join.onRef("category.countyId", "=", "quota.countyId").onRef("category.id", "=", "quota.categoryId"),
    )
    .select(["quota.categoryId", "quota.unitId", "quota.places", "unit.nameZh", "unit.nameEn", "unit.path"])
    .select((at) =>
      at
        .selectFrom("nominee")
        .select((of) => of.fn.countAll<number>().as("count"))
        .whereRef("nominee.countyId", "=", "quota.countyId")
        .whereRef("nominee.categoryId", "=", "quota.categoryId")
        .whereRef("nominee.byUnitId", "=", "quota.unitId")
        .where("nominee.state", "not in", ["draft", "withdrawn"])
        .$asScalar()
        .$notNull()
        .as("used"),
    )
    .where("quota.countyId", "=", countyId)
    .where("quota.programmeId", "=", programmeId)
    .orderBy("unit.position")
    .orderBy("unit.code")
    .orderBy("category.position")
    .limit(most)
    .execute();
export type QuotaRead = Awaited<ReturnType<typeof quotasOf>>[number];

/** Puts the quotas of a programme as they are now, whole. */
export const saveQuotas = async (
  tx: Db,
  countyId: string,
  programmeId: string,
  rows: readonly Omit<QuotaRow, "countyId" | "programmeId">[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom("programmeQuota")
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .execute();
  for (let at = 0; at < rows.length; at += 1_000)
    await tables(tx)
      .insertInto("programmeQuota")
      .values(rows.slice(at, at + 1_000).map((row) => ({ ...row, countyId, programmeId })))
      .execute();
};

/** The living units among these. */
export const livingAmong = async (db: Db, countyId: string, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tables(db)
    .selectFrom("unit")
    .select("id")
    .where("countyId", "=", countyId)
    .where("id", "in", [...ids])
    .where("endedOn", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};
