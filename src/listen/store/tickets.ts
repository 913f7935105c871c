import { sql } from "kysely";
import { type Db, insertRows } from "../../ground/db/index.ts";
import type { TicketTables } from "../import/tables.ts";
import type { ListenTables } from "../tables.ts";

type Tables = ListenTables & TicketTables;
const tables = (db: Db) => db.withTables<Tables>();

export type KnownCategory = Pick<
  ListenTables["appealCategory"],
  "id" | "code" | "nameZh" | "nameEn" | "groupZh" | "keywords" | "class" | "ended"
>;

/** A ticket that was brought in before. `worked`: something was done to its appeal since. */
export interface KnownTicket {
  readonly number: string;
  readonly appealId: string;
  readonly receipt: string;
  readonly hash: string;
  readonly leftIn: ListenTables["appeal"]["state"];
  readonly state: ListenTables["appeal"]["state"];
  readonly worked: boolean;
}

/** Tickets asked for at once: each is a parameter of the query. */
const chunk = 5_000;

const ticketsNumbered = (db: Db, countyId: string, numbers: readonly string[]): Promise<KnownTicket[]> =>
  tables(db)
    .selectFrom("appealTicket")
    .innerJoin("appeal", (join) =>
      join
        .onRef("appeal.countyId", "=", "appealTicket.countyId")
        .onRef("appeal.id", "=", "appealTicket.appealId"),
    )
    .select(({ exists, selectFrom }) => [
      "appealTicket.number",
      "appealTicket.appealId",
      "appeal.number as receipt",
      "appealTicket.hash",
      "appealTicket.leftIn",
      "appeal.state",
      exists(
        selectFrom("appealStep")
          .select("appealStep.id")
          .where("appealStep.countyId", "=", countyId)
          .whereRef("appealStep.appealId", "=", "appealTicket.appealId")
          .whereRef("appealStep.at", ">", "appealTicket.importedAt"),
      )
        .$castTo<boolean>()
        .as("worked"),
    ])
    .where("appealTicket.countyId", "=", countyId)
    .where("appeal.countyId", "=", countyId)
    .where("appealTicket.number", "in", [...numbers])
    .execute();

const inChunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** The tickets of these numbers that are kept already. */
export const knownTickets = async (
  db: Db,
  countyId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownTicket>> => {
  const known = new Map<string, KnownTicket>();
  for (const some of inChunks(numbers, chunk))
    for (const ticket of await ticketsNumbered(db, countyId, some)) known.set(ticket.number, ticket);
  return known;
};

export const knownCategories = (db: Db, countyId: string): Promise<KnownCategory[]> =>
  tables(db)
    .selectFrom("appealCategory")
    .select(["id", "code", "nameZh", "nameEn", "groupZh", "keywords", "class", "ended"])
    .where("countyId", "=", countyId)
    .orderBy("position")
    .orderBy("code")
    .limit(2_000)
    .execute();

export const ticketWords = (db: Db, countyId: string): Promise<TicketTables["appealSynonym"][]> =>
  tables(db)
    .selectFrom("appealSynonym")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("said")
    .limit(5_000)
    .execute();

/** Keeps what a word means; said anew, it means the new. */
export const saveTicketWord = async (tx: Db, row: TicketTables["appealSynonym"]): Promise<void> => {
  await tables(tx)
    .insertInto("appealSynonym")
    .values(row)
    .onConflict((at) => at.columns(["countyId", "kind", "said"]).doUpdateSet({ means: row.means }))
    .execute();
};

/** The lines that tickets become, by their table; `appeal` first, as the others hang on it. */
export interface TicketLines {
  readonly appeal: readonly ListenTables["appeal"][];
  readonly appealWords: readonly ListenTables["appealWords"][];
  readonly appealIdentity: readonly ListenTables["appealIdentity"][];
  readonly appealStep: readonly ListenTables["appealStep"][];
  readonly appealAnswer: readonly ListenTables["appealAnswer"][];
  readonly appealJudgement: readonly ListenTables["appealJudgement"][];
  readonly appealPublication: readonly ListenTables["appealPublication"][];
  readonly appealTicket: readonly TicketTables["appealTicket"][];
}

/** Appeals that are cleared by one statement. */
const rowsAtOnce = 1_000;

/** What is written anew with its appeal. */
const written = [
  "appealWords",
  "appealIdentity",
  "appealStep",
  "appealAnswer",
  "appealJudgement",
  "appealPublication",
] as const;

/** Takes away what an earlier import wrote, so that it can be written anew; only for appeals nobody worked on. */
const clearTickets = async (tx: Db, countyId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  for (const table of written)
    await tables(tx)
      .deleteFrom(table)
      .where("countyId", "=", countyId)
      .where("appealId", "in", [...ids])
      .execute();
};

/** Writes tickets as appeals, new ones and known ones alike. */
export const saveTickets = async (
  tx: Db,
  countyId: string,
  lines: TicketLines,
  known: readonly string[],
): Promise<void> => {
  for (const ids of inChunks(known, rowsAtOnce)) await clearTickets(tx, countyId, ids);
  const appealKey = ["countyId", "id"];
  await insertRows(tx, "appeal", lines.appeal, { over: appealKey, keep: appealKey });
  for (const table of written) await insertRows(tx, table, lines[table]);
  const ticketKey = ["countyId", "number"];
  await insertRows(tx, "appealTicket", lines.appealTicket, {
    over: ticketKey,
    keep: [...ticketKey, "appealId"],
  });
};

/** Writes which appeal a doubled one was merged into, by the ticket that it names, once all are there. */
export const mergeTickets = async (
  tx: Db,
  countyId: string,
  pairs: readonly { readonly id: string; readonly into: string }[],
): Promise<void> => {
  for (const { id, into } of pairs)
    await sql`update appeal set merged_into = ticket.appeal_id from appeal_ticket ticket
      where appeal.county_id = ${countyId} and appeal.id = ${id}
        and ticket.county_id = ${countyId} and ticket.number = ${into}`.execute(tx);
};
