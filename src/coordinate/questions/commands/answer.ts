import { createHash } from "node:crypto";
import { command, type Json, type Outcome } from "../../../ground/command.ts";
import { isRefusal, refuse } from "../../../ground/refusal.ts";
import { matterDraft } from "../../words.ts";
import { openMatterIn } from "../../commands/open.ts";
import { answersOf, saveAnswer, setQuestion } from "../store/questions.ts";
import type { AnswerDraft, Cited } from "../words.ts";
import { entryOf, takeUp, tell } from "./act.ts";

/** The SHA-256 of an answer's words, hex: what its signature is given to. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

type Kept = Outcome<{ id: string; seq: number; revision: number; hash: string }>;

/**
 * Keeps an answer as it is typed, with what it cites as it stood then. Who prepares it need not be who signs it. Refuses
 * `question.answer-changed.conflict` when somebody kept it since the revision it was made from.
 */
export const keepAnswer = command(
  "question.keep",
  async (
    tx,
    actor,
    { id, text, revision, cited }: Omit<AnswerDraft, "citations"> & { id: string; cited: readonly Cited[] },
    now,
  ): Promise<Kept> => {
    const acting = await takeUp(tx, actor, id, "keep", now);
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    const [latest] = await answersOf(tx, countyId, id);
    const draft = latest && latest.signedAt === null ? latest : null;
    if ((draft?.revision ?? 0) !== revision) return refuse("question.answer-changed.conflict");
    const seq = draft?.seq ?? (latest?.seq ?? 0) + 1;
    const by = { keptAt: now, keptByPostId: postId, keptByPersonId: personId };
    const unsigned = { signedAt: null, signedByPostId: null, signedByPersonId: null };
    const kept = { seq, revision: revision + 1, text, hash: hashOf(text) };
    await saveAnswer(tx, { countyId, questionId: id, cited, ...kept, ...by, ...unsigned });
    const citations = cited.map(({ citation }) => citation) as unknown as Json;
    const { hash } = kept;
    return {
      value: { id, seq, revision: kept.revision, hash },
      entry: entryOf(acting.question, { after: { seq, text, hash, citations } }),
    };
  },
);

/**
 * Signs the answer that was kept: the question is answered, by this post, at this time, with these very words. Refuses
 * `question.no-answer`, and `question.answer-changed.conflict` when its words are not those the signer read.
 */
export const signAnswer = command(
  "question.sign",
  async (
    tx,
    actor,
    { id, hash }: { id: string; hash: string },
    now,
  ): Promise<Outcome<{ id: string; hash: string }>> => {
    const acting = await takeUp(tx, actor, id, "sign", now);
    if (isRefusal(acting)) return acting;
    const { question, to } = acting;
    const [latest] = await answersOf(tx, actor.countyId, id);
    if (!latest || latest.signedAt !== null) return refuse("question.no-answer");
    if (latest.hash !== hash) return refuse("question.answer-changed.conflict");
    const by = { signedAt: now, signedByPostId: actor.postId, signedByPersonId: actor.personId };
    await saveAnswer(tx, { ...latest, ...by });
    await setQuestion(tx, question, { state: to, answeredAt: question.answeredAt ?? now });
    await tell(tx, actor, id, now, { act: latest.seq === 1 ? "sign" : "mend" });
    const after = { state: to, seq: latest.seq, hash };
    return { value: { id, hash }, entry: entryOf(question, { before: { state: question.state }, after }) };
  },
);

/** Raises a matter because a question needs a decision: its deciding post is named in the same transaction. */
export const raiseFromQuestion = command(
  "question.raise",
  async (
    tx,
    actor,
    { id, unitIds, ...given }: { id: string; title: string; question: string; unitIds: readonly string[] },
    now,
  ): Promise<Outcome<{ id: string; number: string }>> => {
    const acting = await takeUp(tx, actor, id, "raise", now);
    if (isRefusal(acting)) return acting;
    const units = unitIds.map((unitId) => ({ unitId }));
    const draft = matterDraft.parse({ ...given, units, origin: { kind: "question", id } });
    const opened = await openMatterIn(tx, actor, draft, now);
    if (isRefusal(opened)) return opened;
    await tell(tx, actor, id, now, { act: "raise", said: opened.number });
    const matter = opened.entry.after ?? null;
    return {
      value: { id: opened.id, number: opened.number },
      entry: entryOf(acting.question, { after: { matterId: opened.id, matter } }),
    };
  },
);
