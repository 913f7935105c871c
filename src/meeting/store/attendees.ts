import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { UnitKind } from "../../people/words.ts";
import type { MeetingTables } from "../tables.ts";
import type { Attendance, Attendee, Level } from "../words.ts";

const tables = (db: Db) =>
  db.withTables<MeetingTables & Pick<PeopleTables, "post" | "unit" | "tenure" | "person">>();

export type AttendeeRow = MeetingTables["meetingAttendee"];

/** A post that a meeting may invite. */
export interface InvitablePost {
  readonly postId: string;
  readonly kind: UnitKind;
}

/**
 * The posts a meeting may invite: the head of every unit in force, and the deputies of the county and its government; in
 * the order in which the county lists its units.
 */
export const invitablePosts = (db: Db, countyId: string): Promise<InvitablePost[]> =>
  tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .leftJoin("unit as over", (join) =>
      join.onRef("over.countyId", "=", "unit.countyId").onRef("over.id", "=", "unit.parentId"),
    )
    .select(["post.id as postId", "unit.kind"])
    .where("post.countyId", "=", countyId)
    .where("post.endedOn", "is", null)
    .where("unit.endedOn", "is", null)
    .where((at) =>
      at.or([
        at("post.role", "=", "head"),
        at.and([at("post.role", "=", "deputy"), at("unit.kind", "in", ["county", "government"])]),
      ]),
    )
    .orderBy(sql`nlevel(unit.path)`)
    .orderBy("over.position")
    .orderBy("over.code")
    .orderBy("unit.position")
    .orderBy("unit.code")
    .orderBy("post.rank")
    .orderBy("post.id")
    .limit(20_000)
    .execute();

/** The unit of the county's delivery office; undefined where there is none. */
export const deliveryUnit = async (db: Db, countyId: string): Promise<string | undefined> => {
  const row = await tables(db)
    .selectFrom("post")
    .select("unitId")
    .where("countyId", "=", countyId)
    .where("role", "=", "delivery")
    .where("endedOn", "is", null)
    .orderBy("rank")
    .orderBy("id")
    .executeTakeFirst();
  return row?.unitId;
};

export const attendeeRows = (db: Db, countyId: string, meetingId: string): Promise<AttendeeRow[]> =>
  tables(db)
    .selectFrom("meetingAttendee")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .orderBy("position")
    .limit(20_000)
    .execute();

export const attendeeRow = (
  db: Db,
  countyId: string,
  meetingId: string,
  postId: string,
): Promise<AttendeeRow | undefined> =>
  tables(db)
    .selectFrom("meetingAttendee")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("postId", "=", postId)
    .executeTakeFirst();

const batch = 1_000;

/** Puts the list anew, keeping what is known of those who stay on it. */
export const saveAttendees = async (tx: Db, rows: readonly AttendeeRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += batch)
    await tables(tx)
      .insertInto("meetingAttendee")
      .values(rows.slice(from, from + batch))
      .onConflict((at) =>
        at.columns(["countyId", "meetingId", "postId"]).doUpdateSet((row) => ({
          level: row.ref("excluded.level"),
          position: row.ref("excluded.position"),
          state: row.ref("excluded.state"),
          who: row.ref("excluded.who"),
          at: row.ref("excluded.at"),
          cameAt: row.ref("excluded.cameAt"),
        })),
      )
      .execute();
};

export const deleteAttendees = async (
  tx: Db,
  countyId: string,
  meetingId: string,
  postIds: readonly string[],
): Promise<void> => {
  if (postIds.length === 0) return;
  await tables(tx)
    .deleteFrom("meetingAttendee")
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("postId", "in", [...postIds])
    .execute();
};

export interface AttendeeFilter {
  readonly level?: Level;
  readonly state?: Attendance;
  readonly postId?: string;
  /** A part of a unit's or post's name, or of who holds it. */
  readonly q?: string;
  readonly page: number;
  readonly limit: number;
}

const listed = (db: Db, countyId: string, meetingId: string, on: string) =>
  tables(db)
    .selectFrom("meetingAttendee as seat")
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "seat.countyId").onRef("post.id", "=", "seat.postId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.fromDate", "<=", on)
        .on((at) => at.or([at("tenure.toDate", "is", null), at("tenure.toDate", ">", on)])),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .where("seat.countyId", "=", countyId)
    .where("seat.meetingId", "=", meetingId);

/** Those on the list, with who held each post on the day of the meeting. */
export const attendeesPage = async (
  db: Db,
  countyId: string,
  meetingId: string,
  on: string,
  { level, state, postId, q, page, limit }: AttendeeFilter,
): Promise<{ total: number; attendees: Attendee[] }> => {
  const part = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = listed(db, countyId, meetingId, on)
    .$if(level !== undefined, (query) => query.where("seat.level", "=", level!))
    .$if(state !== undefined, (query) => query.where("seat.state", "=", state!))
    .$if(postId !== undefined, (query) => query.where("seat.postId", "=", postId!))
    .$if(Boolean(part), (query) =>
      query.where((at) =>
        at.or([
          at("post.titleZh", "ilike", part!),
          at("post.titleEn", "ilike", part!),
          at("unit.nameZh", "ilike", part!),
          at("unit.nameEn", "ilike", part!),
          at("person.nameZh", "ilike", part!),
        ]),
      ),
    );
  const { total } = await found
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(["post.id", "post.titleZh", "post.titleEn"])
    .select(["unit.id as unitId", "unit.nameZh", "unit.nameEn", "person.nameZh as holder"])
    .select(["seat.level", "seat.state", "seat.who", "seat.cameAt"])
    .orderBy("seat.position")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const attendees = rows.map(({ id, titleZh, titleEn, unitId, nameZh, nameEn, cameAt, ...row }) => ({
    post: { id, titleZh, titleEn },
    unit: { id: unitId, nameZh, nameEn },
    ...row,
    cameAt: cameAt?.toISOString() ?? null,
  }));
  return { total: Number(total), attendees };
};

/** Everyone on the list, or everyone of a level. */
export const everyAttendee = async (
  db: Db,
  countyId: string,
  meetingId: string,
  on: string,
  level: Level | undefined,
): Promise<Attendee[]> =>
  (await attendeesPage(db, countyId, meetingId, on, { level, page: 1, limit: 20_000 })).attendees;
