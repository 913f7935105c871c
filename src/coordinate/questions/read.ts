import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Debt } from "../../ground/debt.ts";
import { countyById } from "../../ground/county/store.ts";
import type { DueItem } from "../../ground/messages/index.ts";
import type { Refusal } from "../../ground/refusal.ts";
import type { ToSignOf } from "../../ground/waiting/words.ts";
import { type Names, namesFor } from "../present.ts";
import { readsAll } from "../rules/may.ts";
import { mattersFrom } from "../store/lists.ts";
import { notThere, standingOf } from "./commands/act.ts";
import { askerName } from "./compose.ts";
import { clockOf, mayDo, partsOf } from "./rules.ts";
import { personNames } from "./store/cited.ts";
import {
  type AnswerRow,
  answersOf,
  answersToSign,
  questionById,
  type QuestionRow,
  questionsDue,
  questionsOwedBy,
  questionStepsOf,
  questionsWhere,
} from "./store/questions.ts";
import type { Answer, QuestionFilter, QuestionInList, QuestionWhole } from "./words.ts";

interface Reading {
  readonly names: Names;
  readonly today: string;
  readonly zone: string;
}

const presentListed = (row: QuestionRow, { names, today, zone }: Reading): QuestionInList => {
  const { id, number, text, state, dueOn, answeredAt } = row;
  const answeredOn = answeredAt ? localDate(answeredAt, zone) : null;
  return {
    id,
    number,
    text,
    state,
    dueOn,
    asker: askerName(row.askerName, row.askerUnitId ? names.unit(row.askerUnitId) : null),
    ...clockOf({ state, dueOn, answeredOn }, today),
    owner: names.post(row.postId),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
};

/** The days and names that questions are read with. */
const readingFor = async (
  db: Db,
  countyId: string,
  rows: readonly QuestionRow[],
  { now, posts = [] }: { now: Date; posts?: readonly (string | null)[] },
): Promise<Reading> => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const units = rows.flatMap(({ askerUnitId }) => askerUnitId ?? []);
  const names = await namesFor(db, countyId, [...posts, ...rows.map(({ postId }) => postId)], units);
  return { names, zone, today: localDate(now, zone) };
};

/** One page of the questions somebody sees. */
export const listQuestions = async (db: Db, actor: Actor, filter: QuestionFilter, now: Date) => {
  const { total, rows } = await questionsWhere(db, actor, filter, readsAll(actor));
  const reading = await readingFor(db, actor.countyId, rows, { now });
  return { total, questions: rows.map((row) => presentListed(row, reading)) };
};

const presentAnswer = (row: AnswerRow, names: Names, persons: ReadonlyMap<string, string>): Answer => ({
  seq: row.seq,
  revision: row.revision,
  text: row.text,
  cited: [...row.cited],
  hash: row.hash,
  keptAt: row.keptAt.toISOString(),
  keptBy: row.keptByPostId ? names.post(row.keptByPostId) : null,
  signedAt: row.signedAt?.toISOString() ?? null,
  signedBy: row.signedByPostId ? names.post(row.signedByPostId) : null,
  signedByName: persons.get(row.signedByPersonId ?? "") ?? null,
});

/** A question as somebody sees it. Refuses `question.not-there` to those who do not. */
export const seenQuestion = async (db: Db, actor: Actor, id: string, now: Date) => {
  const row = await questionById(db, actor.countyId, id);
  const parts = row ? partsOf(actor, await standingOf(db, row, now)) : [];
  return row && parts.length > 0 ? { row, parts } : notThere;
};

/** A question with its answers, matters and history, for one reader. Refuses `question.not-there`. */
export const wholeQuestion = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<QuestionWhole | Refusal> => {
  const seen = await seenQuestion(db, actor, id, now);
  if ("refusal" in seen) return seen;
  const { row, parts } = seen;
  const { countyId } = actor;
  const [answers, steps] = [await answersOf(db, countyId, id), await questionStepsOf(db, countyId, id)];
  const posts = [
    row.enteredByPostId,
    ...steps.map(({ postId }) => postId),
    ...answers.flatMap(({ keptByPostId, signedByPostId }) => [keptByPostId, signedByPostId]),
  ];
  const reading = await readingFor(db, countyId, [row], { now, posts });
  const { names } = reading;
  const persons = await personNames(
    db,
    countyId,
    answers.flatMap(({ signedByPersonId }) => signedByPersonId ?? []),
  );
  return {
    ...presentListed(row, reading),
    askedBy: row.askerUnitId
      ? { kind: "unit", unitId: row.askerUnitId }
      : { kind: "above", name: row.askerName ?? "—" },
    received: row.received,
    receivedOn: row.receivedOn,
    reference: row.reference,
    enteredAt: row.enteredAt.toISOString(),
    enteredBy: row.enteredByPostId ? names.post(row.enteredByPostId) : null,
    withdrawnFor: row.withdrawnFor,
    answers: answers.map((one) => presentAnswer(one, names, persons)),
    matters: await mattersFrom(db, countyId, "question", id),
    steps: steps.map(({ at, act, postId, said }) => ({
      at: at.toISOString(),
      act,
      said,
      post: postId ? names.post(postId) : null,
    })),
    may: mayDo(row.state, parts),
  };
};

/** The questions a post still owes an answer to, for a handover. */
export const questionDebts = async (db: Db, countyId: string, postId: string): Promise<Debt[]> =>
  (await questionsOwedBy(db, countyId, postId)).map(({ id, number, text, dueOn }) => ({
    kind: "question",
    id,
    title: `${number} ${text}`,
    due: dueOn,
    href: `/desk/questions/${id}`,
  }));

/** The questions that fall due, each owed by the post that answers it. */
export const questionDueItems = async (
  db: Db,
  countyId: string,
  from: string,
  to: string,
): Promise<DueItem[]> =>
  (await questionsDue(db, countyId, from, to)).map(({ id, number, text, postId, unitId, dueOn }) => ({
    kind: "question",
    id,
    postId,
    unitId,
    due: dueOn,
    textKey: "question.due",
    params: { number, text },
    href: `/desk/questions/${id}`,
  }));

/** Answers that were prepared and wait for the signature of this post. */
export const answersWaiting: ToSignOf = async ({ db, actor, lang, say }) => {
  const { countyId, postId } = actor;
  if (postId === null) return [];
  const rows = await answersToSign(db, countyId, postId);
  const names = await namesFor(
    db,
    countyId,
    [],
    rows.flatMap(({ askerUnitId }) => askerUnitId ?? []),
  );
  return rows.map((row) => {
    const asker = askerName(row.askerName, row.askerUnitId ? names.unit(row.askerUnitId) : null);
    return {
      kind: "question",
      id: row.id,
      title: `${row.number} ${row.text}`,
      why: say("question.to-sign", { asker: asker[lang] }),
      due: row.dueOn,
      href: `/desk/questions/${row.id}`,
    };
  });
};
