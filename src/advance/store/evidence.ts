import type { Db } from "../../ground/db/index.ts";
import type { AdvanceTables } from "../tables.ts";
import { tables } from "./standings.ts";

export type EvidenceRow = AdvanceTables["evidence"];

export const insertEvidence = async (tx: Db, row: EvidenceRow): Promise<void> => {
  await tables(tx).insertInto("evidence").values(row).execute();
};

export const evidenceById = (db: Db, countyId: string, id: string): Promise<EvidenceRow | undefined> =>
  tables(db)
    .selectFrom("evidence")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Of these files, the person's own that belong to nothing yet. */
export const looseEvidence = async (
  db: Db,
  countyId: string,
  personId: string | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (personId === null || ids.length === 0) return new Set();
  const rows = await tables(db)
    .selectFrom("evidence")
    .select("id")
    .where("countyId", "=", countyId)
    .where("personId", "=", personId)
    .where("reportId", "is", null)
    .where("verificationId", "is", null)
    .where("id", "in", ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
};

/** Gives loose files to what they came with. */
export const attachEvidence = async (
  tx: Db,
  countyId: string,
  ids: readonly string[],
  to: { readonly reportId: string } | { readonly verificationId: string },
): Promise<void> => {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable("evidence")
    .set(to)
    .where("countyId", "=", countyId)
    .where("id", "in", ids)
    .execute();
};

/** The files that came with an action's reports and verdicts. */
export const evidenceOf = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("evidence")
    .leftJoin("report", (join) =>
      join.onRef("report.countyId", "=", "evidence.countyId").onRef("report.id", "=", "evidence.reportId"),
    )
    .leftJoin("verification", (join) =>
      join
        .onRef("verification.countyId", "=", "evidence.countyId")
        .onRef("verification.id", "=", "evidence.verificationId"),
    )
    .select([
      "evidence.id",
      "evidence.reportId",
      "evidence.verificationId",
      "evidence.type",
      "evidence.name",
      "evidence.size",
    ])
    .where("evidence.countyId", "=", countyId)
    .where((at) => at.or([at("report.actionId", "=", actionId), at("verification.actionId", "=", actionId)]))
    .orderBy("evidence.addedAt")
    .orderBy("evidence.id")
    .execute();
