import type { Db } from "../../ground/db/index.ts";
import type { AdvanceTables } from "../tables.ts";
import { tables } from "./standings.ts";

export type SampleRow = AdvanceTables["sample"];
export type SampleItemRow = AdvanceTables["sampleItem"];

/** The claims of a plan that can be looked at: said to be done, verified or not, with their lead unit. */
export const claimedIn = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .select(["action.id", "action.number", "unit.id as unitId", "unit.code as stratum"])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.state", "in", ["reported-done", "verified", "closed"])
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();

export const insertSample = async (
  tx: Db,
  row: SampleRow,
  items: readonly SampleItemRow[],
): Promise<void> => {
  await tables(tx).insertInto("sample").values(row).execute();
  if (items.length > 0) await tables(tx).insertInto("sampleItem").values(items).execute();
};

const samples = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("sample")
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "sample.countyId").onRef("plan.id", "=", "sample.planId"),
    )
    .selectAll("sample")
    .select("plan.year")
    .where("sample.countyId", "=", countyId);

export const samplesOf = (db: Db, countyId: string, planId: string) =>
  samples(db, countyId)
    .where("sample.planId", "=", planId)
    .orderBy("sample.drawnAt", "desc")
    .orderBy("sample.id")
    .limit(100)
    .execute();

export const sampleById = (db: Db, countyId: string, id: string) =>
  samples(db, countyId).where("sample.id", "=", id).executeTakeFirst();

export const sampleItemsOf = (db: Db, countyId: string, sampleId: string) =>
  tables(db)
    .selectFrom("sampleItem")
    .innerJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "sampleItem.countyId")
        .onRef("action.id", "=", "sampleItem.actionId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "sampleItem.countyId").onRef("unit.id", "=", "sampleItem.unitId"),
    )
    .selectAll("sampleItem")
    .select(["action.number", "action.titleZh", "action.titleEn", "unit.nameZh", "unit.nameEn", "unit.path"])
    .where("sampleItem.countyId", "=", countyId)
    .where("sampleItem.sampleId", "=", sampleId)
    .orderBy("sampleItem.position")
    .execute();

export const setFinding = async (
  tx: Db,
  countyId: string,
  { sampleId, actionId }: { sampleId: string; actionId: string },
  finding: Pick<SampleItemRow, "held" | "sentence" | "checkedAt" | "checkedByPostId">,
): Promise<void> => {
  await tables(tx)
    .updateTable("sampleItem")
    .set(finding)
    .where("countyId", "=", countyId)
    .where("sampleId", "=", sampleId)
    .where("actionId", "=", actionId)
    .execute();
};
