import { sql } from "kysely";
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

/** What an appeal gathers while it is dealt with, and what says in which order it came. */
const gathered = {
  appealPause: ["seq"],
  appealExtension: ["askedAt", "id"],
  appealAnswer: ["answeredAt", "id"],
  appealJudgement: ["round"],
  appealExclusion: ["judgementId"],
  appealNote: ["at", "id"],
  appealContact: ["at", "id"],
  appealFile: ["addedAt", "id"],
} as const satisfies { readonly [T in keyof ListenTables]?: readonly (keyof ListenTables[T])[] };

type Gathered = keyof typeof gathered;

/** A page shows no more than this of each. */
const most = 500;

const rowsIn =
  <T extends Gathered>(table: T) =>
  async (db: Db, countyId: string, appealId: string): Promise<ListenTables[T][]> => {
    const rows = await tables(db)
      .selectFrom<Gathered>(table)
      .selectAll()
      .where("countyId", "=", countyId)
      .where("appealId", "=", appealId)
      .orderBy(sql.join(gathered[table].map((column) => sql.ref(column))))
      .limit(most)
      .execute();
    return rows as unknown as ListenTables[T][];
  };

const insertInto =
  <T extends Gathered>(table: T) =>
  async (tx: Db, row: ListenTables[T]): Promise<void> => {
    await tables(tx).insertInto<Gathered>(table).values(row).execute();
  };

export const pausesOf = rowsIn("appealPause");
export const insertPause = insertInto("appealPause");

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

export const extensionsOf = rowsIn("appealExtension");
export const insertExtension = insertInto("appealExtension");

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

export const answersOf = rowsIn("appealAnswer");
export const insertAnswer = insertInto("appealAnswer");

export const judgementsOf = rowsIn("appealJudgement");
export const insertJudgement = insertInto("appealJudgement");

export const exclusionsOf = rowsIn("appealExclusion");
export const insertExclusion = insertInto("appealExclusion");

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

export const notesOf = rowsIn("appealNote");
export const insertNote = insertInto("appealNote");

export const contactsOf = rowsIn("appealContact");
export const insertContact = insertInto("appealContact");

export const filesOf = rowsIn("appealFile");

export const insertFiles = async (tx: Db, rows: readonly FileRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("appealFile")
    .values([...rows])
    .execute();
};
