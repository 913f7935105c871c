import { type Selectable, sql } from "kysely";
import { asJson, type Db } from "../../ground/db/index.ts";
import type { MeetingTables } from "../tables.ts";
import type { MeetingInList } from "../words.ts";

const tables = (db: Db) => db.withTables<MeetingTables>();

export type MeetingRow = Selectable<MeetingTables["meeting"]>;

const json = (row: MeetingRow) => asJson(row, ["agenda", "stages"]);

export const insertMeeting = async (tx: Db, row: MeetingRow): Promise<void> => {
  await tables(tx).insertInto("meeting").values(json(row)).execute();
};

export const saveMeeting = async (tx: Db, row: MeetingRow): Promise<void> => {
  const { countyId, id, ...values } = json(row);
  await tables(tx)
    .updateTable("meeting")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const meetingById = (db: Db, countyId: string, id: string): Promise<MeetingRow | undefined> =>
  tables(db)
    .selectFrom("meeting")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The meeting, held until the transaction ends: two who change it follow each other. */
export const lockMeeting = (tx: Db, countyId: string, id: string): Promise<MeetingRow | undefined> =>
  tables(tx)
    .selectFrom("meeting")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The meeting that opens a year, if there is one that was not cancelled. */
export const meetingOfYear = (db: Db, countyId: string, year: number): Promise<MeetingRow | undefined> =>
  tables(db)
    .selectFrom("meeting")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .where("state", "<>", "cancelled")
    .executeTakeFirst();

const counted = (countyId: string, came: boolean) => sql<number>`(
  select count(*)::int from meeting_attendee seat where seat.county_id = ${countyId} and seat.meeting_id = meeting.id
    and (not ${came} or seat.state = 'came'))`;

/** The county's meetings, the latest first; those still being prepared only where they may be seen. */
export const meetingsOf = async (
  db: Db,
  countyId: string,
  { preparing, limit }: { preparing: boolean; limit: number },
): Promise<MeetingInList[]> => {
  const rows = await tables(db)
    .selectFrom("meeting")
    .select(["id", "year", "state", "titleZh", "titleEn", "startsAt", "endsAt", "place"])
    .select([counted(countyId, false).as("invited"), counted(countyId, true).as("came")])
    .where("countyId", "=", countyId)
    .$if(!preparing, (query) => query.where("state", "<>", "preparing"))
    .orderBy("startsAt", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
};
