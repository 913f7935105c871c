import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables & Pick<PeopleTables, "post">>();

export type AttendanceRow = CoordinateTables["sessionAttendance"];

/** The posts of the heads of these units, in the units' order. */
export const headsOf = async (db: Db, countyId: string, unitIds: readonly string[]): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("post")
    .select(["id", "unitId"])
    .where("countyId", "=", countyId)
    .where("unitId", "in", [...unitIds])
    .where("role", "=", "head")
    .where("endedOn", "is", null)
    .orderBy("rank")
    .orderBy("id")
    .execute();
  return rows.toSorted((a, b) => unitIds.indexOf(a.unitId) - unitIds.indexOf(b.unitId)).map(({ id }) => id);
};

export const insertAttendance = async (tx: Db, rows: readonly AttendanceRow[]): Promise<void> => {
  if (rows.length > 0) await tables(tx).insertInto("sessionAttendance").values(rows).execute();
};

export const attendanceOf = (db: Db, countyId: string, sessionId: string): Promise<AttendanceRow[]> =>
  tables(db)
    .selectFrom("sessionAttendance")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .orderBy("position")
    .execute();

export const setAttendance = async (
  tx: Db,
  { countyId, sessionId, postId }: Pick<AttendanceRow, "countyId" | "sessionId" | "postId">,
  values: Pick<AttendanceRow, "state" | "who" | "at">,
): Promise<void> => {
  await tables(tx)
    .updateTable("sessionAttendance")
    .set(values)
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .where("postId", "=", postId)
    .execute();
};

interface Whose {
  readonly postId: string | null;
  readonly unitId: string | null;
  /** Sees every session of the county. */
  readonly all: boolean;
}

const sitsAt = (countyId: string, { postId, unitId }: Whose) => sql<boolean>`(
  matter_session.chair_post_id = ${postId}
  or exists (select 1 from session_unit seat where seat.county_id = ${countyId}
    and seat.session_id = matter_session.id and seat.unit_id = ${unitId}))`;

/** The sessions of somebody that have not ended by `from` and begin before `to`, the soonest first. */
export const sessionsBetween = (
  db: Db,
  countyId: string,
  whose: Whose,
  { from, to }: { from: Date; to: Date },
) =>
  tables(db)
    .selectFrom("matterSession")
    .leftJoin("sessionAttendance as mine", (join) =>
      join
        .onRef("mine.countyId", "=", "matterSession.countyId")
        .onRef("mine.sessionId", "=", "matterSession.id")
        .on("mine.postId", "=", whose.postId),
    )
    .selectAll("matterSession")
    .select([
      "mine.state as attendance",
      sql<string[]>`array(select matter.title from session_matter item
        join matter on matter.county_id = item.county_id and matter.id = item.matter_id
        where item.county_id = ${countyId} and item.session_id = matter_session.id
        order by item.position)`.as("titles"),
      sql<boolean>`exists (select 1 from session_unit seat where seat.county_id = ${countyId}
        and seat.session_id = matter_session.id and seat.unit_id = ${whose.unitId})`.as("seated"),
    ])
    .where("matterSession.countyId", "=", countyId)
    .where("matterSession.endsAt", ">=", from)
    .where("matterSession.startsAt", "<", to)
    .where("matterSession.state", "!=", "called-off")
    .$if(!whose.all, (rest) => rest.where(sitsAt(countyId, whose)))
    .orderBy("matterSession.startsAt")
    .orderBy("matterSession.id")
    .limit(50)
    .execute();

/** Sessions that a post has chaired and whose minutes it has not signed, the earliest first. */
export const unsignedBy = (db: Db, countyId: string, postId: string, now: Date) =>
  tables(db)
    .selectFrom("matterSession")
    .selectAll()
    .select(
      sql<number>`(select count(*) from decision where decision.county_id = ${countyId}
        and decision.session_id = matter_session.id)`.as("decisions"),
    )
    .where("countyId", "=", countyId)
    .where("chairPostId", "=", postId)
    .where("state", "=", "called")
    .where("endsAt", "<=", now)
    .orderBy("endsAt")
    .limit(50)
    .execute();

/** How many decisions were made at a session. */
export const decisionsAt = async (db: Db, countyId: string, sessionId: string): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom("decision")
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Which decisions were made at a session, by their ids. */
export const decisionIdsAt = async (db: Db, countyId: string, sessionId: string): Promise<Set<string>> => {
  const rows = await tables(db)
    .selectFrom("decision")
    .select("id")
    .where("countyId", "=", countyId)
    .where("sessionId", "=", sessionId)
    .execute();
  return new Set(rows.map(({ id }) => id));
};
