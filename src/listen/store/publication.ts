import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";
import type { AppealRow } from "./appeals.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

export type PublicationRow = ListenTables["appealPublication"];

/** What a publication says; the vector of its words is the database's own. */
const said = [
  "countyId",
  "appealId",
  "state",
  "text",
  "answer",
  "words",
  "categoryId",
  "territoryId",
  "decidedAt",
  "decidedByPostId",
  "publishedAt",
] as const;

export const publicationOf = (
  db: Db,
  countyId: string,
  appealId: string,
): Promise<PublicationRow | undefined> =>
  tables(db)
    .selectFrom("appealPublication")
    .select(said)
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .executeTakeFirst();

export const savePublication = async (tx: Db, row: PublicationRow): Promise<void> => {
  const { countyId: _county, appealId: _appeal, ...values } = row;
  await tables(tx)
    .insertInto("appealPublication")
    .values(row)
    .onConflict((at) => at.columns(["countyId", "appealId"]).doUpdateSet(values))
    .execute();
};

/** Lays an answered appeal before the moderator, as it was said; what was decided before is decided anew. */
export const awaitPublication = (
  tx: Db,
  { countyId, id: appealId, text, categoryId, territoryId }: AppealRow,
  answer: string,
): Promise<void> =>
  savePublication(tx, {
    countyId,
    appealId,
    state: "waiting",
    text,
    answer,
    words: "",
    categoryId,
    territoryId,
    decidedAt: null,
    decidedByPostId: null,
    publishedAt: null,
  });

/** Takes an appeal from the board and from before the moderator: its appellant does not wish it. */
export const deletePublication = async (tx: Db, countyId: string, appealId: string): Promise<void> => {
  await tables(tx)
    .deleteFrom("appealPublication")
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .execute();
};
