import type { Selectable } from "kysely";
import { announce, asJson, type Db } from "../../ground/db/index.ts";
import type { Lang } from "../../ground/texts.ts";
import type { MeetingTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<Pick<MeetingTables, "meetingPack">>();

export type PackRow = Selectable<MeetingTables["meetingPack"]>;

const json = (row: PackRow) => asJson(row, ["draft", "facts", "files"]);

export const insertPack = async (tx: Db, row: PackRow): Promise<void> => {
  await tables(tx).insertInto("meetingPack").values(json(row)).execute();
};

/** A pack as it is now, or with some of it changed. */
export const savePack = async (tx: Db, row: PackRow): Promise<void> => {
  const { countyId, id, ...values } = json(row);
  await tables(tx)
    .updateTable("meetingPack")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const packById = (db: Db, countyId: string, id: string): Promise<PackRow | undefined> =>
  tables(db)
    .selectFrom("meetingPack")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

const light = [
  "id",
  "lang",
  "state",
  "number",
  "reason",
  "askedAt",
  "askedByPostId",
  "done",
  "steps",
  "finishedAt",
  "files",
  "why",
] as const;

/** The packs of a meeting, the latest first; without the words they were made from. */
export const packsOf = (db: Db, countyId: string, meetingId: string) =>
  tables(db)
    .selectFrom("meetingPack")
    .select(light)
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
export type PackInList = Awaited<ReturnType<typeof packsOf>>[number];

export const packAtWork = (db: Db, countyId: string, meetingId: string, lang: Lang) =>
  tables(db)
    .selectFrom("meetingPack")
    .select("id")
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("lang", "=", lang)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();

/** The number after the last issued one of a meeting in a language; the first is 1. */
export const nextNumber = async (
  tx: Db,
  countyId: string,
  meetingId: string,
  lang: Lang,
): Promise<number> => {
  const { last } = await tables(tx)
    .selectFrom("meetingPack")
    .select((at) => at.fn.max("number").as("last"))
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .where("lang", "=", lang)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** Packs that wait to be made, and those whose maker has been silent since a moment; the oldest first. */
export const packsToMake = (db: Db, silentSince: Date): Promise<{ countyId: string; id: string }[]> =>
  tables(db)
    .selectFrom("meetingPack")
    .select(["countyId", "id"])
    .where((at) =>
      at.or([
        at("state", "=", "waiting"),
        at.and([at("state", "=", "running"), at("seenAt", "<", silentSince)]),
      ]),
    )
    .orderBy("askedAt")
    .limit(20)
    .execute();

/** Takes a pack in hand: true for one maker only, also when two come at once. */
export const takePack = async (
  db: Db,
  countyId: string,
  id: string,
  { now, silentSince }: { readonly now: Date; readonly silentSince: Date },
): Promise<boolean> => {
  const taken = await tables(db)
    .updateTable("meetingPack")
    .set({ state: "running", seenAt: now, done: 0 })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where((at) =>
      at.or([
        at("state", "=", "waiting"),
        at.and([at("state", "=", "running"), at("seenAt", "<", silentSince)]),
      ]),
    )
    .returning("id")
    .execute();
  return taken.length > 0;
};

/** Says how far a pack has come, to whoever watches. */
export const tellProgress = async (
  db: Db,
  countyId: string,
  id: string,
  { done, now }: { readonly done: number; readonly now: Date },
): Promise<void> => {
  await tables(db)
    .updateTable("meetingPack")
    .set({ done, seenAt: now })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
  await announce(db, { countyId, act: "meeting.pack-progress", kind: "meeting", id });
};
