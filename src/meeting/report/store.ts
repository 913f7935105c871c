import type { Selectable } from "kysely";
import { asJson, type Db } from "../../ground/db/index.ts";
import type { Lang } from "../../ground/texts.ts";
import type { MeetingTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<Pick<MeetingTables, "meetingReport">>();

export type ReportRow = Selectable<MeetingTables["meetingReport"]>;

const json = (row: ReportRow) => asJson(row, ["draft", "drafted", "facts"]);

export const insertReport = async (tx: Db, row: ReportRow): Promise<void> => {
  await tables(tx).insertInto("meetingReport").values(json(row)).execute();
};

export const saveReport = async (tx: Db, row: ReportRow): Promise<void> => {
  const { countyId, meetingId, lang, ...values } = json(row);
  await tables(tx)
    .updateTable("meetingReport")
    .set(values)
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("lang", "=", lang)
    .execute();
};

export const reportFor = (
  db: Db,
  countyId: string,
  meetingId: string,
  lang: Lang,
): Promise<ReportRow | undefined> =>
  tables(db)
    .selectFrom("meetingReport")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("lang", "=", lang)
    .executeTakeFirst();
