import type { Db } from "../../ground/db/index.ts";
import type { TicketTables } from "../import/tables.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables & TicketTables>();

/** What an export says of an appeal beyond what lists show. */
export interface WrittenOut {
  readonly text: string;
  readonly ticket: string | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
  readonly inTime: boolean | null;
  readonly contacted: boolean | null;
  readonly solved: boolean | null;
  readonly satisfaction: ListenTables["appealJudgement"]["satisfaction"] | null;
}

/** The latest of what an appeal has several of. */
const latestBy = <T extends { appealId: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.appealId, row]));

/** The words of appeals, their ticket's number, and their latest answer and judgement. */
export const writtenOut = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WrittenOut>> => {
  if (ids.length === 0) return new Map();
  const wanted = [...ids];
  const appeals = await tables(db)
    .selectFrom("appeal")
    .select(["id", "text", "answeredAt"])
    .where("countyId", "=", countyId)
    .where("id", "in", wanted)
    .execute();
  const answers = latestBy(
    await tables(db)
      .selectFrom("appealAnswer")
      .select(["appealId", "done", "inTime"])
      .where("countyId", "=", countyId)
      .where("appealId", "in", wanted)
      .orderBy("answeredAt")
      .execute(),
  );
  const judged = latestBy(
    await tables(db)
      .selectFrom("appealJudgement")
      .select(["appealId", "contacted", "solved", "satisfaction"])
      .where("countyId", "=", countyId)
      .where("appealId", "in", wanted)
      .orderBy("round")
      .execute(),
  );
  const tickets = latestBy(
    await tables(db)
      .selectFrom("appealTicket")
      .select(["appealId", "number"])
      .where("countyId", "=", countyId)
      .where("appealId", "in", wanted)
      .execute(),
  );
  return new Map(
    appeals.map(({ id, text, answeredAt }) => [
      id,
      {
        text,
        answeredAt,
        ticket: tickets.get(id)?.number ?? null,
        answer: answers.get(id)?.done ?? null,
        inTime: answers.get(id)?.inTime ?? null,
        contacted: judged.get(id)?.contacted ?? null,
        solved: judged.get(id)?.solved ?? null,
        satisfaction: judged.get(id)?.satisfaction ?? null,
      },
    ]),
  );
};
