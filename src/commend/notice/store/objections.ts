import type { Db } from "../../../ground/db/index.ts";
import type { Actor } from "../../../ground/actor.ts";
import type { NoticeTables } from "../tables.ts";
import type { ObjectionCounts } from "../words.ts";
import { tables } from "./notices.ts";

export type ObjectionRow = NoticeTables["objection"];

export const insertObjection = async (tx: Db, row: ObjectionRow): Promise<void> => {
  await tables(tx).insertInto("objection").values(row).execute();
};

export const saveObjection = async (tx: Db, row: ObjectionRow): Promise<void> => {
  const { countyId, id, ...values } = row;
  await tables(tx)
    .updateTable("objection")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The objection, held until the transaction ends: it is answered once. */
export const lockObjection = (tx: Db, countyId: string, id: string): Promise<ObjectionRow | undefined> =>
  tables(tx)
    .selectFrom("objection")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The objections that wait for an answer, held. */
export const lockOpenObjections = (tx: Db, countyId: string): Promise<ObjectionRow[]> =>
  tables(tx)
    .selectFrom("objection")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("outcome", "is", null)
    .orderBy("id")
    .limit(10_000)
    .forUpdate()
    .execute();

const found = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("objection")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.countyId", "=", "objection.countyId")
        .onRef("programme.id", "=", "objection.programmeId"),
    )
    .leftJoin("nominee", (join) =>
      join
        .onRef("nominee.countyId", "=", "objection.countyId")
        .onRef("nominee.id", "=", "objection.nomineeId"),
    )
    .leftJoin("post as receiver", (join) =>
      join
        .onRef("receiver.countyId", "=", "objection.countyId")
        .onRef("receiver.id", "=", "objection.receiverPostId"),
    )
    .leftJoin("post as answerer", (join) =>
      join
        .onRef("answerer.countyId", "=", "objection.countyId")
        .onRef("answerer.id", "=", "objection.answeredByPostId"),
    )
    .selectAll("objection")
    .select([
      "programme.nameZh as programmeZh",
      "programme.nameEn as programmeEn",
      "nominee.nameZh as nomineeZh",
      "nominee.nameEn as nomineeEn",
      "receiver.titleZh as receiverZh",
      "receiver.titleEn as receiverEn",
      "answerer.titleZh as answererZh",
      "answerer.titleEn as answererEn",
    ])
    .where("objection.countyId", "=", countyId)
    .where("programme.countyId", "=", countyId);

export const objectionById = (db: Db, countyId: string, id: string) =>
  found(db, countyId).where("objection.id", "=", id).executeTakeFirst();

export type ObjectionRead = NonNullable<Awaited<ReturnType<typeof objectionById>>>;

export const objectionNumbered = (
  db: Db,
  countyId: string,
  number: string,
): Promise<ObjectionRead | undefined> =>
  found(db, countyId).where("objection.number", "=", number).executeTakeFirst();

/** What the same form became when it was sent before. */
export const objectionSentAs = (db: Db, countyId: string, key: string) =>
  tables(db)
    .selectFrom("objection")
    .select(["id", "number"])
    .where("countyId", "=", countyId)
    .where("submissionKey", "=", key)
    .executeTakeFirst();

/** A page of the objections somebody handles: those that wait first, the soonest due first. */
export const objectionsPage = async (
  db: Db,
  { countyId, role, postId, unitId }: Pick<Actor, "countyId" | "role" | "postId" | "unitId">,
  { page, limit }: { page: number; limit: number },
): Promise<{ total: number; objections: ObjectionRead[] }> => {
  const theirs = found(db, countyId).where((at) =>
    at.or([
      at("objection.receiverPostId", "=", postId),
      ...(role === "discipline" ? [at("objection.subjectUnitId", "is distinct from", unitId)] : []),
    ]),
  );
  const { total } = await theirs
    .clearSelect()
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const objections = await theirs
    .orderBy("objection.answeredOn", (order) => order.desc().nullsFirst())
    .orderBy("objection.dueOn")
    .orderBy("objection.id")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, objections };
};

/** How many objections a programme had, over all its notices. */
export const objectionCounts = async (
  db: Db,
  countyId: string,
  programmeId: string,
): Promise<ObjectionCounts> => {
  const row = await tables(db)
    .selectFrom("objection")
    .select((at) => [
      at.fn.countAll<number>().as("received"),
      at.fn.count<number>("outcome").as("answered"),
      at.fn.countAll<number>().filterWhere("outcome", "=", "held").as("held"),
    ])
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .executeTakeFirstOrThrow();
  return { received: Number(row.received), answered: Number(row.answered), held: Number(row.held) };
};

/** The objections that a post has to answer. */
export const objectionsOwedBy = (db: Db, countyId: string, postId: string): Promise<ObjectionRead[]> =>
  found(db, countyId)
    .where("objection.receiverPostId", "=", postId)
    .where("objection.outcome", "is", null)
    .orderBy("objection.dueOn")
    .limit(500)
    .execute();

/** The objections that are to be answered within two days, both counted. */
export const objectionsDueWithin = (
  db: Db,
  countyId: string,
  from: string,
  to: string,
): Promise<(ObjectionRead & { receiverUnitId: string })[]> =>
  found(db, countyId)
    .select((at) => at.ref("receiver.unitId").$notNull().as("receiverUnitId"))
    .where("objection.outcome", "is", null)
    .where("objection.dueOn", ">=", from)
    .where("objection.dueOn", "<=", to)
    .orderBy("objection.dueOn")
    .limit(500)
    .execute();
