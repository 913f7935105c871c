import type { Selectable } from "kysely";
import { asJson, type Db } from "../../../ground/db/index.ts";
import type { CommendTables } from "../../tables.ts";
import type { AwardTables } from "../tables.ts";

export const tables = (db: Db) => db.withTables<AwardTables & CommendTables>();

export type DecisionRow = Selectable<AwardTables["awardDecision"]>;

const json = (row: DecisionRow) => asJson(row, ["words"]);

export const insertDecision = async (tx: Db, row: DecisionRow): Promise<void> => {
  await tables(tx).insertInto("awardDecision").values(json(row)).execute();
};

export const saveDecision = async (tx: Db, row: DecisionRow): Promise<void> => {
  const { countyId, programmeId, ...values } = json(row);
  await tables(tx)
    .updateTable("awardDecision")
    .set(values)
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .execute();
};

export const decisionOf = (db: Db, countyId: string, programmeId: string): Promise<DecisionRow | undefined> =>
  tables(db)
    .selectFrom("awardDecision")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .executeTakeFirst();

/** The decision, held until the transaction ends: two who save or sign it follow each other. */
export const lockDecision = (
  tx: Db,
  countyId: string,
  programmeId: string,
): Promise<DecisionRow | undefined> =>
  tables(tx)
    .selectFrom("awardDecision")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .forUpdate()
    .executeTakeFirst();

/** The decisions that wait for a post's signature, the earliest first. */
export const decisionsToSign = (db: Db, countyId: string, postId: string) =>
  tables(db)
    .selectFrom("awardDecision as decision")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.countyId", "=", "decision.countyId")
        .onRef("programme.id", "=", "decision.programmeId"),
    )
    .select(["decision.programmeId", "decision.words", "programme.nameZh", "programme.nameEn"])
    .where("decision.countyId", "=", countyId)
    .where("programme.countyId", "=", countyId)
    .where("decision.signPostId", "=", postId)
    .orderBy("decision.savedAt")
    .limit(50)
    .execute();
