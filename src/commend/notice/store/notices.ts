import { type Selectable, sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { CommendTables } from "../../tables.ts";
import type { Receiver } from "../rules.ts";
import type { NoticeTables } from "../tables.ts";

export const tables = (db: Db) =>
  db.withTables<NoticeTables & CommendTables & Pick<PeopleTables, "post" | "unit">>();

export type NoticeRow = Selectable<NoticeTables["publicNotice"]>;

export const insertNotice = async (tx: Db, { list, ...row }: NoticeRow): Promise<void> => {
  await tables(tx)
    .insertInto("publicNotice")
    .values({ ...row, list: JSON.stringify(list) })
    .execute();
};

/** Keeps until when a notice runs. */
export const saveNoticeEnd = async (
  tx: Db,
  { countyId, id, untilOn, provisional }: Pick<NoticeRow, "countyId" | "id" | "untilOn" | "provisional">,
): Promise<void> => {
  await tables(tx)
    .updateTable("publicNotice")
    .set({ untilOn, provisional })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** Keeps that a notice was taken back, and why. */
export const saveTakenBack = async (
  tx: Db,
  {
    countyId,
    id,
    takenBackOn,
    takenBackFor,
  }: Pick<NoticeRow, "countyId" | "id" | "takenBackOn" | "takenBackFor">,
): Promise<void> => {
  await tables(tx)
    .updateTable("publicNotice")
    .set({ takenBackOn, takenBackFor })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The ids of all that ever stood on a list of a programme that was made public. */
export const everListed = async (
  db: Db,
  countyId: string,
  programmeId: string,
): Promise<ReadonlySet<string>> => {
  const notices = await tables(db)
    .selectFrom("publicNotice")
    .select("list")
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .limit(50)
    .execute();
  return new Set(notices.flatMap(({ list }) => list.map(({ id }) => id)));
};

const noticesWith = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("publicNotice as notice")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.countyId", "=", "notice.countyId")
        .onRef("programme.id", "=", "notice.programmeId"),
    )
    .selectAll("notice")
    .select([
      "programme.nameZh as titleZh",
      "programme.nameEn as titleEn",
      "programme.year",
      "programme.kind",
      "programme.state as programmeState",
    ])
    .select((at) =>
      at
        .not(
          at.exists(
            at
              .selectFrom("publicNotice as later")
              .select(sql<number>`1`.as("one"))
              .whereRef("later.countyId", "=", "notice.countyId")
              .whereRef("later.programmeId", "=", "notice.programmeId")
              .whereRef("later.id", ">", "notice.id"),
          ),
        )
        .$castTo<boolean>()
        .as("latest"),
    )
    .where("notice.countyId", "=", countyId)
    .where("programme.countyId", "=", countyId);

/** A notice with what its programme is called and how it stands; `latest`: no other followed. */
export const noticeById = (db: Db, countyId: string, id: string) =>
  noticesWith(db, countyId).where("notice.id", "=", id).executeTakeFirst();

export type NoticeRead = NonNullable<Awaited<ReturnType<typeof noticeById>>>;

/** The last notice of a programme; undefined while there was none. */
export const noticeOfProgramme = (
  db: Db,
  countyId: string,
  programmeId: string,
): Promise<NoticeRead | undefined> =>
  noticesWith(db, countyId)
    .where("notice.programmeId", "=", programmeId)
    .orderBy("notice.id", "desc")
    .limit(1)
    .executeTakeFirst();

/** A page of notices, the latest first. */
export const noticesPage = async (
  db: Db,
  countyId: string,
  { page, limit }: { page: number; limit: number },
): Promise<{ total: number; notices: NoticeRead[] }> => {
  const { total } = await tables(db)
    .selectFrom("publicNotice")
    .select((at) => at.fn.countAll<number>().as("total"))
    .where("countyId", "=", countyId)
    .executeTakeFirstOrThrow();
  const notices = await noticesWith(db, countyId)
    .orderBy("notice.id", "desc")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, notices };
};

/** The notices that are not yet decided, held. */
export const lockRunningNotices = (tx: Db, countyId: string) =>
  tables(tx)
    .selectFrom("publicNotice as notice")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.countyId", "=", "notice.countyId")
        .onRef("programme.id", "=", "notice.programmeId"),
    )
    .select(["notice.countyId", "notice.id", "notice.fromOn", "notice.days"])
    .select(["notice.untilOn", "notice.provisional"])
    .where("notice.countyId", "=", countyId)
    .where("programme.countyId", "=", countyId)
    .where("programme.state", "in", ["notice", "suspended"])
    .orderBy("notice.id")
    .limit(1000)
    .forUpdate("notice")
    .execute();

/** The posts that may receive objections: discipline from the top down, then the head of the county. */
export const receivers = (db: Db, countyId: string): Promise<Receiver[]> =>
  tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select(["post.id", "post.unitId", "post.role"])
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.endedOn", "is", null)
    .where("unit.endedOn", "is", null)
    .where((at) =>
      at.or([
        at("post.role", "=", "discipline"),
        at.and([at("post.role", "=", "head"), at("unit.parentId", "is", null)]),
      ]),
    )
    .orderBy(sql`nlevel(unit.path)`)
    .orderBy("post.rank")
    .orderBy("post.id")
    .limit(200)
    .execute();
