import type { Actor } from "../../../ground/actor.ts";
import type { Entry, Json } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { postsOf, standIn } from "../../../people/index.ts";
import { todayIn } from "../../commands/act.ts";
import { placedUnits } from "../../store/tree.ts";
import { next, partsOf, type Standing } from "../rules.ts";
import { insertQuestionStep, lockQuestion, type QuestionRow } from "../store/questions.ts";
import type { QuestionAct, QuestionState } from "../words.ts";

export const notThere = refuse("question.not-there");

/** Who signs: the post it was given to; while nobody holds it, who stands in at its unit. */
const signerOf = async (db: Db, row: QuestionRow, today: string): Promise<string | null> => {
  const posts = await postsOf(db, row.countyId, row.unitId, today);
  const own = posts.find(({ id }) => id === row.postId);
  return own?.holder ? own.id : (standIn(posts)?.post.id ?? null);
};

/** What decides who may do something with a question. */
export const standingOf = async (db: Db, row: QuestionRow, now: Date): Promise<Standing> => {
  const [unit] = await placedUnits(db, row.countyId, [row.unitId]);
  return {
    unitId: row.unitId,
    unitPath: unit?.path ?? "",
    askerUnitId: row.askerUnitId,
    enteredByPostId: row.enteredByPostId,
    signerPostId: await signerOf(db, row, await todayIn(db, row.countyId, now)),
  };
};

export interface Acting {
  readonly question: QuestionRow;
  readonly to: QuestionState;
}

/** Takes hold of a question for an act. Refuses `question.not-there` to those who do not see it, and as the table does. */
export const takeUp = async (
  tx: Db,
  actor: Actor,
  id: string,
  act: QuestionAct,
  now: Date,
): Promise<Acting | Refusal> => {
  const question = await lockQuestion(tx, actor.countyId, id);
  if (!question) return notThere;
  const parts = partsOf(actor, await standingOf(tx, question, now));
  if (parts.length === 0) return notThere;
  const to = next(question.state, act, parts);
  return isRefusal(to) ? to : { question, to };
};

/** One line of the question's own history. */
export const tell = (
  tx: Db,
  { countyId, postId, personId }: Actor,
  questionId: string,
  now: Date,
  { act, said = null }: { act: string; said?: string | null },
): Promise<void> =>
  insertQuestionStep(tx, { countyId, id: newId(now), questionId, at: now, act, postId, personId, said });

/** The entry of an act: what changed, and why. */
export const entryOf = (
  { id, number, unitId }: Pick<QuestionRow, "id" | "number" | "unitId">,
  { before, after, reason }: { before?: Json; after: Readonly<Record<string, Json>>; reason?: string },
): Entry => ({
  kind: "question",
  id,
  unitId,
  ...(before === undefined ? {} : { before }),
  after: { number, ...after },
  ...(reason === undefined ? {} : { reason }),
});
