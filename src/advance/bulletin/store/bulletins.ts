import { type Selectable, sql } from "kysely";
import { asJson, type Db } from "../../../ground/db/index.ts";
import type { BulletinTables } from "../tables.ts";
import type { BulletinInList, Cadence } from "../words.ts";

const tables = (db: Db) => db.withTables<BulletinTables>();

export type BulletinRow = Selectable<BulletinTables["bulletin"]>;

const json = (row: BulletinRow) => asJson(row, ["draft", "drafted", "facts"]);

export const insertBulletin = async (tx: Db, row: BulletinRow): Promise<void> => {
  await tables(tx).insertInto("bulletin").values(json(row)).execute();
};

export const saveBulletin = async (tx: Db, row: BulletinRow): Promise<void> => {
  const { countyId, id, ...values } = json(row);
  await tables(tx)
    .updateTable("bulletin")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const deleteBulletin = async (tx: Db, countyId: string, id: string): Promise<void> => {
  await tables(tx).deleteFrom("bulletin").where("countyId", "=", countyId).where("id", "=", id).execute();
};

export const bulletinById = (db: Db, countyId: string, id: string): Promise<BulletinRow | undefined> =>
  tables(db)
    .selectFrom("bulletin")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The bulletin, held until the transaction ends: two who save or issue it follow each other. */
export const lockBulletin = (tx: Db, countyId: string, id: string): Promise<BulletinRow | undefined> =>
  tables(tx)
    .selectFrom("bulletin")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const draftOfPeriod = (
  db: Db,
  countyId: string,
  cadence: Cadence,
  from: string,
): Promise<{ id: string } | undefined> =>
  tables(db)
    .selectFrom("bulletin")
    .select("id")
    .where("countyId", "=", countyId)
    .where("state", "=", "draft")
    .where("cadence", "=", cadence)
    .where("fromOn", "=", from)
    .executeTakeFirst();

/** The next number of a year, the first being 1. Whoever asks at the same moment waits until this one is kept or dropped. */
export const takeNumber = async (tx: Db, countyId: string, year: number): Promise<number> => {
  const { last } = await tables(tx)
    .insertInto("bulletinYear")
    .values({ countyId, year, last: 1 })
    .onConflict((at) =>
      at
        .columns(["countyId", "year"])
        .doUpdateSet((row) => ({ last: sql`${row.ref("bulletinYear.last")} + 1` })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
};

type Listed = Pick<
  BulletinRow,
  "id" | "state" | "year" | "number" | "cadence" | "fromOn" | "toOn" | "issuedOn" | "withdrawnFor"
> & {
  title: string;
};

const inList = ({ cadence, fromOn, toOn, ...row }: Listed): BulletinInList => ({
  ...row,
  period: { cadence, from: fromOn, to: toOn },
});

/** A page of bulletins: drafts first, where they may be seen, then the latest issued first. */
export const bulletinsPage = async (
  db: Db,
  countyId: string,
  { drafts, page, limit }: { drafts: boolean; page: number; limit: number },
): Promise<{ total: number; bulletins: BulletinInList[] }> => {
  const seen = tables(db)
    .selectFrom("bulletin")
    .where("countyId", "=", countyId)
    .$if(!drafts, (query) => query.where("state", "<>", "draft"));
  const { total } = await seen.select((at) => at.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await seen
    .select(["id", "state", "year", "number", "cadence", "fromOn", "toOn", "issuedOn", "withdrawnFor"])
    .select(sql<string>`draft ->> 'title'`.as("title"))
    .orderBy("year", (order) => order.desc().nullsFirst())
    .orderBy("number", (order) => order.desc().nullsFirst())
    .orderBy("id", "desc")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, bulletins: rows.map(inList) };
};
