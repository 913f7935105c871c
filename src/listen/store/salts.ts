import type { Db } from "../../ground/db/index.ts";
import type { KeptWordsOf } from "../../ground/kept-words.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<Pick<ListenTables, "appeal" | "appealWords">>();

/** The salt by which the log stands for the words of an appeal; null where there is none, or it was erased. */
export const saltOf = async (db: Db, countyId: string, appealId: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom("appealWords")
    .select("salt")
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .executeTakeFirst();
  return row?.salt ?? null;
};

/** Erases the salt: nobody can tell any more, or guess, what the hash in the log stands for. */
export const eraseSalt = async (tx: Db, countyId: string, appealId: string): Promise<void> => {
  await tables(tx)
    .updateTable("appealWords")
    .set({ salt: null })
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .execute();
};

const pageSize = 1_000;

/** What people said, with the salts, by the ids of the appeals. */
export const keptWords: KeptWordsOf = async (db, countyId, after) => {
  const rows = await tables(db)
    .selectFrom("appeal")
    .innerJoin("appealWords", (join) =>
      join
        .onRef("appealWords.countyId", "=", "appeal.countyId")
        .onRef("appealWords.appealId", "=", "appeal.id"),
    )
    .select(["appeal.id", "appeal.text", "appealWords.salt"])
    .where("appeal.countyId", "=", countyId)
    .where("appealWords.countyId", "=", countyId)
    .where("appeal.id", ">", after)
    .orderBy("appeal.id")
    .limit(pageSize)
    .execute();
  return rows.map((row) => ({ kind: "appeal", ...row }));
};
