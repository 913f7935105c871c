import { type ExpressionBuilder, sql } from "kysely";
import type { RecordEntries } from "../ground/command.ts";
import { type Db, insertRows } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import type { PeopleTables } from "../people/tables.ts";
import type { Reading } from "./rules.ts";
import type { LogTables } from "./tables.ts";
import { type EntryFilter, protectedActs } from "./words.ts";

type Tables = LogTables & Pick<PeopleTables, "unit" | "post" | "person">;
const tables = (db: Db) => db.withTables<Tables>();

/** Writes the entries of a change in its own transaction. Given to the house at start. */
export const record: RecordEntries = (tx, actor, act, entries, now) =>
  insertRows(
    tx,
    "entry",
    entries.map(({ kind, id, unitId, before, after, reason }) => ({
      countyId: actor.countyId,
      id: newId(now),
      at: now,
      personId: actor.personId,
      postId: actor.postId,
      role: actor.role,
      via: actor.via,
      fromAddress: actor.from,
      act,
      kind,
      subjectId: id,
      unitId: unitId ?? actor.unitId,
      before: before ?? null,
      after: after ?? null,
      reason: reason ?? null,
    })),
  );

const entriesWithNames = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("entry")
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "entry.countyId").onRef("person.id", "=", "entry.personId"),
    )
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "entry.countyId").onRef("post.id", "=", "entry.postId"),
    )
    .leftJoin("unit as seat", (join) =>
      join.onRef("seat.countyId", "=", "post.countyId").onRef("seat.id", "=", "post.unitId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "entry.countyId").onRef("unit.id", "=", "entry.unitId"),
    )
    .select([
      "entry.id",
      "entry.at",
      "entry.personId",
      "entry.postId",
      "entry.role",
      "entry.via",
      "entry.fromAddress",
      "entry.act",
      "entry.kind",
      "entry.subjectId",
      "entry.unitId",
      "entry.before",
      "entry.after",
      "entry.reason",
      "entry.position",
      "person.nameZh as personNameZh",
      "post.titleZh",
      "post.titleEn",
      "seat.id as seatId",
      "seat.nameZh as seatNameZh",
      "seat.nameEn as seatNameEn",
      "unit.nameZh as unitNameZh",
      "unit.nameEn as unitNameEn",
    ])
    .where("entry.countyId", "=", countyId);

type Query = ReturnType<typeof entriesWithNames>;
export type EntryRow = Awaited<ReturnType<Query["execute"]>>[number];

type Where = ExpressionBuilder<Tables, "entry">;

const below = (at: Where, countyId: string, path: string) =>
  at(
    "entry.unitId",
    "in",
    at
      .selectFrom("unit as under")
      .select("under.id")
      .where("under.countyId", "=", countyId)
      .where(sql<boolean>`under.path <@ ${path}::ltree`),
  );

/** Narrows to what the reader may see; what they may not see is not there. */
const readableBy = (query: Query, countyId: string, reading: Reading): Query => {
  const { everything, personId, identities } = reading;
  const seen = identities ? query : query.where("entry.act", "not like", `${protectedActs}%`);
  if (everything) return seen;
  return seen.where((at) => {
    const own = personId === null ? at.lit(false) : at("entry.personId", "=", personId);
    const where = at as unknown as Where;
    return reading.below === null ? own : at.or([own, below(where, countyId, reading.below)]);
  });
};

/** The same filter with its days turned into instants: `from` included, `until` not. */
export type EntryQuestion = Omit<EntryFilter, "from" | "to"> & {
  readonly from?: Date;
  readonly until?: Date;
};

const inSubtreeOf = (query: Query, countyId: string, unitId: string): Query =>
  query.where((at) =>
    at(
      "entry.unitId",
      "in",
      at
        .selectFrom("unit as under")
        .innerJoin("unit as over", (join) => join.onRef("over.countyId", "=", "under.countyId"))
        .select("under.id")
        .where("under.countyId", "=", countyId)
        .where("over.countyId", "=", countyId)
        .where("over.id", "=", unitId)
        .where(sql<boolean>`under.path <@ over.path`),
    ),
  );

const narrowedTo = (query: Query, countyId: string, question: EntryQuestion): Query => {
  const { unit, person, post, kind, subject, act, via, from, until } = question;
  return query
    .$if(unit !== undefined, (some) => inSubtreeOf(some, countyId, unit!))
    .$if(person !== undefined, (some) => some.where("entry.personId", "=", person!))
    .$if(post !== undefined, (some) => some.where("entry.postId", "=", post!))
    .$if(kind !== undefined, (some) => some.where("entry.kind", "=", kind!))
    .$if(subject !== undefined, (some) => some.where("entry.subjectId", "=", subject!))
    .$if(act !== undefined, (some) => some.where("entry.act", "=", act!))
    .$if(via !== undefined, (some) => some.where("entry.via", "=", via!))
    .$if(from !== undefined, (some) => some.where("entry.at", ">=", from!))
    .$if(until !== undefined, (some) => some.where("entry.at", "<", until!));
};

/** The entries that answer a question, newest first, after (older than) the entry `after`. */
export const entriesAnswering = (
  db: Db,
  countyId: string,
  reading: Reading,
  question: EntryQuestion,
  { after, limit }: { after?: string; limit: number },
): Promise<EntryRow[]> => {
  const readable = readableBy(entriesWithNames(db, countyId), countyId, reading);
  return narrowedTo(readable, countyId, question)
    .$if(after !== undefined, (some) => some.where("entry.id", "<", after!))
    .orderBy("entry.id", "desc")
    .limit(limit)
    .execute();
};

/** Whether an act was ever done in a county. */
export const wasDone = async (db: Db, countyId: string, act: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom("entry")
    .select("id")
    .where("countyId", "=", countyId)
    .where("act", "=", act)
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const entryById = (
  db: Db,
  countyId: string,
  reading: Reading,
  id: string,
): Promise<EntryRow | undefined> =>
  readableBy(entriesWithNames(db, countyId), countyId, reading).where("entry.id", "=", id).executeTakeFirst();
