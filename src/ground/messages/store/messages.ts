import { announce } from "../../db/changes.ts";
import type { Db } from "../../db/index.ts";
import { newId } from "../../id.ts";
import type { MessageTables } from "../tables.ts";
import type { MessageDraft } from "../words.ts";

const tables = (db: Db) => db.withTables<MessageTables>();

export type MessageRow = MessageTables["message"];

const batch = 1_000;

/**
 * Writes messages in the transaction of what caused them, so that there is never the one without the other. What was said
 * before by its once-key is left out. Wakes those who wait for messages when the transaction commits. Returns how many
 * are new.
 */
export const writeMessages = async (
  tx: Db,
  countyId: string,
  drafts: readonly MessageDraft[],
  now: Date,
): Promise<number> => {
  let written = 0;
  for (let at = 0; at < drafts.length; at += batch) {
    const rows = drafts.slice(at, at + batch).map((draft) => ({
      ...draft,
      countyId,
      id: newId(now),
      writtenAt: now,
    }));
    const added = await tables(tx)
      .insertInto("message")
      .values(rows)
      .onConflict((on) => on.columns(["countyId", "onceKey"]).doNothing())
      .returning("id")
      .execute();
    written += added.length;
  }
  if (written > 0) await announce(tx, { countyId, act: "message.write", kind: "message", id: countyId });
  return written;
};

/**
 * Takes back what was said by its once-key, while nobody has read it and no channel was given it. Whether it was there
 * to be taken back.
 */
export const takeBackMessage = async (tx: Db, countyId: string, onceKey: string): Promise<boolean> => {
  const gone = await tables(tx)
    .deleteFrom("message")
    .where("countyId", "=", countyId)
    .where("onceKey", "=", onceKey)
    .where("readAt", "is", null)
    .where("gatheredAt", "is", null)
    .returning("id")
    .execute();
  if (gone.length > 0)
    await announce(tx, { countyId, act: "message.take-back", kind: "message", id: countyId });
  return gone.length > 0;
};

/** Which of these once-keys can still be taken back. */
export const stillUnsent = async (
  db: Db,
  countyId: string,
  onceKeys: readonly string[],
): Promise<ReadonlySet<string | null>> => {
  if (onceKeys.length === 0) return new Set();
  const rows = await tables(db)
    .selectFrom("message")
    .select("onceKey")
    .where("countyId", "=", countyId)
    .where("onceKey", "in", onceKeys)
    .where("readAt", "is", null)
    .where("gatheredAt", "is", null)
    .execute();
  return new Set(rows.map(({ onceKey }) => onceKey));
};

/** What waits for a channel, the urgent first and then the oldest, held until the transaction ends; what another process holds is left to it. */
export const lockWaitingMessages = (tx: Db, countyId: string, limit: number): Promise<MessageRow[]> =>
  tables(tx)
    .selectFrom("message")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("gatheredAt", "is", null)
    .orderBy("urgency", "desc")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

export const markGathered = async (
  tx: Db,
  countyId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> => {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable("message")
    .set({ gatheredAt: now })
    .where("countyId", "=", countyId)
    .where("id", "in", ids)
    .execute();
};

export const messagesById = (db: Db, countyId: string, ids: readonly string[]): Promise<MessageRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("message")
        .selectAll()
        .where("countyId", "=", countyId)
        .where("id", "in", ids)
        .orderBy("due", (order) => order.asc().nullsLast())
        .orderBy("id")
        .execute();

export interface MessagePage {
  readonly unreadOnly: boolean;
  /** The id of the last one seen. */
  readonly before?: string;
  readonly limit: number;
}

/** What was said to a post, the latest first. */
export const messagesOf = (
  db: Db,
  countyId: string,
  postId: string,
  { unreadOnly, before, limit }: MessagePage,
): Promise<MessageRow[]> => {
  let query = tables(db)
    .selectFrom("message")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("postId", "=", postId);
  if (unreadOnly) query = query.where("readAt", "is", null);
  if (before) query = query.where("id", "<", before);
  return query.orderBy("id", "desc").limit(limit).execute();
};

export const unreadCount = async (db: Db, countyId: string, postId: string): Promise<number> =>
  (
    await tables(db)
      .selectFrom("message")
      .select((at) => at.fn.countAll<number>().as("count"))
      .where("countyId", "=", countyId)
      .where("postId", "=", postId)
      .where("readAt", "is", null)
      .executeTakeFirstOrThrow()
  ).count;

/** Marks what a post has not read: these, or with null all of it. Returns the ids that were unread. */
export const markMessagesRead = async (
  tx: Db,
  countyId: string,
  {
    postId,
    personId,
    ids,
    now,
  }: { postId: string; personId: string; ids: readonly string[] | null; now: Date },
): Promise<string[]> => {
  let query = tables(tx)
    .updateTable("message")
    .set({ readAt: now, readBy: personId })
    .where("countyId", "=", countyId)
    .where("postId", "=", postId)
    .where("readAt", "is", null);
  if (ids) query = query.where("id", "in", ids);
  return (await query.returning("id").execute()).map(({ id }) => id);
};
