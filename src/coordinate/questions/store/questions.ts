import { sql } from "kysely";
import type { Actor } from "../../../ground/actor.ts";
import type { Db } from "../../../ground/db/index.ts";
import type { QuestionTables } from "../tables.ts";
import type { QuestionFilter } from "../words.ts";

const tables = (db: Db) => db.withTables<QuestionTables>();

export type QuestionRow = QuestionTables["question"];
export type AnswerRow = QuestionTables["questionAnswer"];
export type QuestionStepRow = QuestionTables["questionStep"];

/** The next number of a year's questions: `Q2022-003`. Two at once get two numbers. */
export const nextQuestionNumber = async (tx: Db, countyId: string, year: number): Promise<string> => {
  const { last } = await tables(tx)
    .insertInto("questionSerial")
    .values({ countyId, year, last: 1 })
    .onConflict((at) =>
      at.columns(["countyId", "year"]).doUpdateSet({ last: sql<number>`question_serial.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return `Q${year}-${String(last).padStart(3, "0")}`;
};

export const insertQuestion = async (tx: Db, row: QuestionRow): Promise<void> => {
  await tables(tx).insertInto("question").values(row).execute();
};

export const questionById = (db: Db, countyId: string, id: string): Promise<QuestionRow | undefined> =>
  tables(db)
    .selectFrom("question")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The question, held until the transaction ends. */
export const lockQuestion = (tx: Db, countyId: string, id: string): Promise<QuestionRow | undefined> =>
  tables(tx)
    .selectFrom("question")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const setQuestion = async (
  tx: Db,
  { countyId, id }: Pick<QuestionRow, "countyId" | "id">,
  values: Partial<Omit<QuestionRow, "countyId" | "id">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("question")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const insertQuestionStep = async (tx: Db, row: QuestionStepRow): Promise<void> => {
  await tables(tx).insertInto("questionStep").values(row).execute();
};

/** What happened, the latest first. */
export const questionStepsOf = (db: Db, countyId: string, questionId: string): Promise<QuestionStepRow[]> =>
  tables(db)
    .selectFrom("questionStep")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("questionId", "=", questionId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();

/** The answers to a question, the latest first. */
export const answersOf = (db: Db, countyId: string, questionId: string): Promise<AnswerRow[]> =>
  tables(db)
    .selectFrom("questionAnswer")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("questionId", "=", questionId)
    .orderBy("seq", "desc")
    .limit(50)
    .execute();

/** Keeps an answer that is not signed, in place of how it was kept before. */
export const saveAnswer = async (tx: Db, row: AnswerRow): Promise<void> => {
  const { countyId, questionId, seq, ...rest } = { ...row, cited: JSON.stringify(row.cited) as never };
  await tables(tx)
    .insertInto("questionAnswer")
    .values({ countyId, questionId, seq, ...rest })
    .onConflict((at) => at.columns(["countyId", "questionId", "seq"]).doUpdateSet(rest))
    .execute();
};

/** Whether somebody sees a question, as `partsOf` says it of one. */
const seenBy = ({ postId, unitId, unitPath }: Actor) => sql<boolean>`(
  question.entered_by_post_id = ${postId} or question.post_id = ${postId} or question.unit_id = ${unitId}
  or question.asker_unit_id = ${unitId}
  or exists (select 1 from unit where unit.county_id = question.county_id and unit.id = question.unit_id
    and unit.path <@ ${unitPath}::ltree))`;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const filtered = (db: Db, actor: Actor, filter: QuestionFilter, all: boolean) => {
  let query = tables(db).selectFrom("question").where("countyId", "=", actor.countyId);
  if (!all) query = query.where(seenBy(actor));
  if (filter.list === "mine") query = query.where("postId", "=", actor.postId);
  if (filter.state) query = query.where("state", "=", filter.state);
  const { q } = filter;
  if (q)
    query = query.where((at) =>
      at.or((["number", "text", "askerName"] as const).map((field) => at(field, "ilike", containing(q)))),
    );
  return query;
};

/** One page of the questions somebody sees: what is open first, the soonest due on top. */
export const questionsWhere = async (db: Db, actor: Actor, filter: QuestionFilter, all: boolean) => {
  const query = filtered(db, actor, filter, all);
  const { total } = await query
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy(sql`state <> 'open'`)
    .orderBy(sql`case when state = 'open' then due_on end`, (order) => order.asc().nullsLast())
    .orderBy("enteredAt", "desc")
    .orderBy("id")
    .offset((filter.page - 1) * filter.limit)
    .limit(filter.limit)
    .execute();
  return { total: Number(total), rows };
};

/** What a post is to answer, the soonest first. */
export const questionsOwedBy = (db: Db, countyId: string, postId: string): Promise<QuestionRow[]> =>
  tables(db)
    .selectFrom("question")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("postId", "=", postId)
    .where("state", "=", "open")
    .orderBy("dueOn")
    .limit(1000)
    .execute();

/** The open questions that are due within two days, both counted. */
export const questionsDue = (db: Db, countyId: string, from: string, to: string): Promise<QuestionRow[]> =>
  tables(db)
    .selectFrom("question")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "=", "open")
    .where("dueOn", ">=", from)
    .where("dueOn", "<=", to)
    .orderBy("dueOn")
    .orderBy("id")
    .execute();

/** Open questions of a post whose answer is kept and waits for its signature. */
export const answersToSign = (db: Db, countyId: string, postId: string) =>
  tables(db)
    .selectFrom("question")
    .innerJoin("questionAnswer", (join) =>
      join
        .onRef("questionAnswer.countyId", "=", "question.countyId")
        .onRef("questionAnswer.questionId", "=", "question.id")
        .on("questionAnswer.signedAt", "is", null),
    )
    .selectAll("question")
    .where("question.countyId", "=", countyId)
    .where("question.postId", "=", postId)
    .where("question.state", "!=", "withdrawn")
    .orderBy("question.dueOn")
    .limit(100)
    .execute();
