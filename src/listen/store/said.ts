import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

export type PauseRow = ListenTables["appealPause"];
export type ExtensionRow = ListenTables["appealExtension"];
export type AnswerRow = ListenTables["appealAnswer"];
export type JudgementRow = ListenTables["appealJudgement"];
export type ExclusionRow = ListenTables["appealExclusion"];
export type NoteRow = ListenTables["appealNote"];
export type ContactRow = ListenTables["appealContact"];
export type FileRow = ListenTables["appealFile"];

/** What an appeal has of these, in the order in which it came; a page shows no more than this. */
const most = 500;

export const pausesOf = (db: Db, countyId: string, appealId: string): Promise<PauseRow[]> =>
  tables(db)
    .selectFrom("appealPause")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("seq")
    .limit(most)
    .execute();

export const insertPause = async (tx: Db, row: PauseRow): Promise<void> => {
  await tables(tx).insertInto("appealPause").values(row).execute();
};

/** Ends the pause that lasts. */
export const endPause = async (tx: Db, countyId: string, appealId: string, untilAt: Date): Promise<void> => {
  await tables(tx)
    .updateTable("appealPause")
    .set({ untilAt })
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .where("untilAt", "is", null)
    .execute();
};

export const extensionsOf = (db: Db, countyId: string, appealId: string): Promise<ExtensionRow[]> =>
  tables(db)
    .selectFrom("appealExtension")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("askedAt")
    .orderBy("id")
    .limit(most)
    .execute();

export const insertExtension = async (tx: Db, row: ExtensionRow): Promise<void> => {
  await tables(tx).insertInto("appealExtension").values(row).execute();
};

/** Decides the extension that was asked for; undefined when none is. */
export const decideExtension = (
  tx: Db,
  { countyId, appealId }: Pick<ExtensionRow, "countyId" | "appealId">,
  values: Pick<ExtensionRow, "decidedAt" | "granted" | "decidedByPostId">,
): Promise<ExtensionRow | undefined> =>
  tables(tx)
    .updateTable("appealExtension")
    .set(values)
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .where("decidedAt", "is", null)
    .returningAll()
    .executeTakeFirst();

export const answersOf = (db: Db, countyId: string, appealId: string): Promise<AnswerRow[]> =>
  tables(db)
    .selectFrom("appealAnswer")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("answeredAt")
    .orderBy("id")
    .limit(most)
    .execute();

export const insertAnswer = async (tx: Db, row: AnswerRow): Promise<void> => {
  await tables(tx).insertInto("appealAnswer").values(row).execute();
};

export const judgementsOf = (db: Db, countyId: string, appealId: string): Promise<JudgementRow[]> =>
  tables(db)
    .selectFrom("appealJudgement")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("round")
    .limit(most)
    .execute();

export const insertJudgement = async (tx: Db, row: JudgementRow): Promise<void> => {
  await tables(tx).insertInto("appealJudgement").values(row).execute();
};

export const exclusionsOf = (db: Db, countyId: string, appealId: string): Promise<ExclusionRow[]> =>
  tables(db)
    .selectFrom("appealExclusion")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .limit(most)
    .execute();

export const insertExclusion = async (tx: Db, row: ExclusionRow): Promise<void> => {
  await tables(tx).insertInto("appealExclusion").values(row).execute();
};

export const confirmExclusionRow = async (
  tx: Db,
  { countyId, judgementId }: Pick<ExclusionRow, "countyId" | "judgementId">,
  values: Pick<ExclusionRow, "confirmedAt" | "confirmedByPostId" | "confirmedByPersonId">,
): Promise<void> => {
  await tables(tx)
    .updateTable("appealExclusion")
    .set(values)
    .where("countyId", "=", countyId)
    .where("judgementId", "=", judgementId)
    .execute();
};

export const notesOf = (db: Db, countyId: string, appealId: string): Promise<NoteRow[]> =>
  tables(db)
    .selectFrom("appealNote")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("at")
    .orderBy("id")
    .limit(most)
    .execute();

export const insertNote = async (tx: Db, row: NoteRow): Promise<void> => {
  await tables(tx).insertInto("appealNote").values(row).execute();
};

export const contactsOf = (db: Db, countyId: string, appealId: string): Promise<ContactRow[]> =>
  tables(db)
    .selectFrom("appealContact")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("at")
    .orderBy("id")
    .limit(most)
    .execute();

export const insertContact = async (tx: Db, row: ContactRow): Promise<void> => {
  await tables(tx).insertInto("appealContact").values(row).execute();
};

export const filesOf = (db: Db, countyId: string, appealId: string): Promise<FileRow[]> =>
  tables(db)
    .selectFrom("appealFile")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("addedAt")
    .orderBy("id")
    .limit(most)
    .execute();

export const insertFiles = async (tx: Db, rows: readonly FileRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("appealFile")
    .values([...rows])
    .execute();
};
