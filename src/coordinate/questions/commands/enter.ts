import type { Actor } from "../../../ground/actor.ts";
import { command, type Json, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import { writeMessages } from "../../../ground/messages/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { postOn } from "../../../people/index.ts";
import type { Post } from "../../../people/words.ts";
import { todayIn } from "../../commands/act.ts";
import { placedUnits, unitNames } from "../../store/tree.ts";
import { askerName } from "../compose.ts";
import { checkDays, mayEnter } from "../rules.ts";
import { insertQuestion, nextQuestionNumber, type QuestionRow, setQuestion } from "../store/questions.ts";
import type { Amendment, Asker, QuestionDraft } from "../words.ts";
import { entryOf, takeUp, tell } from "./act.ts";

type Done = Outcome<{ id: string; number: string }>;

/** The columns that say who asks. */
const askerOf = (asker: Asker) => ({
  askerKind: asker.kind,
  askerName: asker.kind === "above" ? asker.name : null,
  askerUnitId: asker.kind === "unit" ? asker.unitId : null,
});

const askedOf = ({
  text,
  received,
  receivedOn,
  reference,
  dueOn,
}: Omit<QuestionDraft, "asker" | "postId">) => ({
  text,
  received,
  receivedOn,
  reference,
  dueOn,
});

/** Whether this asker may be entered by this actor for a post of that unit. Refuses as `mayEnter` does. */
const checkAsker = async (tx: Db, actor: Actor, asker: Asker, unitId: string): Promise<Refusal | null> => {
  const asking = asker.kind === "unit" ? asker.unitId : unitId;
  const placed = await placedUnits(tx, actor.countyId, [asking, unitId]);
  const unit = (id: string) => placed.find((one) => one.id === id && one.endedOn === null);
  const answers = unit(unitId);
  if (!answers) return refuse("question.post-unknown", {}, { field: "postId" });
  return mayEnter(actor, asker.kind === "above" ? "above" : unit(asking), answers);
};

/** The post that is to answer: there, and held. Refuses `question.post-unknown` at `postId`. */
export const answeringPost = async (
  tx: Db,
  countyId: string,
  postId: string,
  today: string,
): Promise<Post | Refusal> =>
  (await postOn(tx, countyId, postId, today)) ?? refuse("question.post-unknown", {}, { field: "postId" });

/** The post that is to answer is told at once, with the day it is due. */
export const tellAnswering = async (tx: Db, actor: Actor, row: QuestionRow, now: Date): Promise<void> => {
  if (row.postId === actor.postId) return;
  const units = await unitNames(tx, row.countyId, row.askerUnitId ? [row.askerUnitId] : []);
  const asker = askerName(row.askerName, units.get(row.askerUnitId ?? "") ?? null);
  const message = {
    postId: row.postId,
    kind: "question",
    urgency: "urgent" as const,
    textKey: "question.told",
    params: { number: row.number, asker, text: row.text, due: row.dueOn },
    href: `/desk/questions/${row.id}`,
    due: row.dueOn,
    onceKey: `question:${row.id}:${row.postId}:${row.dueOn}`,
  };
  await writeMessages(tx, row.countyId, [message], now);
};

const rowOf = (
  { countyId, postId, personId }: Actor,
  draft: QuestionDraft,
  { number, unitId, now }: { number: string; unitId: string; now: Date },
): QuestionRow => ({
  countyId,
  id: newId(now),
  number,
  ...askerOf(draft.asker),
  ...askedOf(draft),
  postId: draft.postId,
  unitId,
  state: "open",
  enteredAt: now,
  enteredByPostId: postId,
  enteredByPersonId: personId,
  answeredAt: null,
  withdrawnFor: null,
});

/**
 * Enters a question that came from above, or that a unit asks one below it; the post that answers is named and told in
 * the same moment. Refuses as `checkDays` and `mayEnter` do, and `question.post-unknown`.
 */
export const enterQuestion = command(
  "question.enter",
  async (tx, actor, draft: QuestionDraft, now): Promise<Done> => {
    const { countyId } = actor;
    const today = await todayIn(tx, countyId, now);
    const wrong = checkDays(draft, today);
    if (wrong) return wrong;
    const post = await answeringPost(tx, countyId, draft.postId, today);
    if (isRefusal(post)) return post;
    const not = await checkAsker(tx, actor, draft.asker, post.unitId);
    if (not) return not;
    const number = await nextQuestionNumber(tx, countyId, Number(today.slice(0, 4)));
    const row = rowOf(actor, draft, { number, unitId: post.unitId, now });
    await insertQuestion(tx, row);
    await tell(tx, actor, row.id, now, { act: "enter" });
    await tellAnswering(tx, actor, row, now);
    return {
      value: { id: row.id, number },
      entry: entryOf(row, { after: { ...draft } as Record<string, Json> }),
    };
  },
);

/** Changes what was asked, by whom or until when, by the post that entered it, with the reason; both stay on the record. */
export const amendQuestion = command(
  "question.amend",
  async (tx, actor, { id, reason, ...given }: Amendment & { id: string }, now): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "amend", now);
    if (isRefusal(acting)) return acting;
    const { question } = acting;
    const wrong = checkDays(given, await todayIn(tx, actor.countyId, now));
    if (wrong) return wrong;
    const not = await checkAsker(tx, actor, given.asker, question.unitId);
    if (not) return not;
    const changed = { ...askerOf(given.asker), ...askedOf(given) };
    await setQuestion(tx, question, changed);
    await tell(tx, actor, id, now, { act: "amend", said: reason });
    if (changed.dueOn !== question.dueOn) await tellAnswering(tx, actor, { ...question, ...changed }, now);
    const before = Object.fromEntries(
      Object.keys(changed).map((key) => [key, question[key as keyof typeof changed]]),
    );
    return {
      value: { id, number: question.number },
      entry: entryOf(question, { before, after: changed, reason }),
    };
  },
);

/** Gives a question to another post, with the reason; the new one is told. */
export const assignQuestion = command(
  "question.assign",
  async (
    tx,
    actor,
    { id, postId, reason }: { id: string; postId: string; reason: string },
    now,
  ): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "assign", now);
    if (isRefusal(acting)) return acting;
    const { question } = acting;
    const post = await answeringPost(tx, actor.countyId, postId, await todayIn(tx, actor.countyId, now));
    if (isRefusal(post)) return post;
    const to = { postId: post.id, unitId: post.unitId };
    await setQuestion(tx, question, to);
    await tell(tx, actor, id, now, { act: "assign", said: `${post.titleZh}：${reason}` });
    await tellAnswering(tx, actor, { ...question, ...to }, now);
    const before = { postId: question.postId, unitId: question.unitId };
    return {
      value: { id, number: question.number },
      entry: entryOf(question, { before, after: to, reason }),
    };
  },
);

/** Takes a question back, by the post that entered it, with the reason: nobody waits for an answer any more. */
export const withdrawQuestion = command(
  "question.withdraw",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "withdraw", now);
    if (isRefusal(acting)) return acting;
    const { question, to } = acting;
    await setQuestion(tx, question, { state: to, withdrawnFor: reason });
    await tell(tx, actor, id, now, { act: "withdraw", said: reason });
    const [before, after] = [{ state: question.state }, { state: to }];
    return { value: { id, number: question.number }, entry: entryOf(question, { before, after, reason }) };
  },
);
