import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import type { Refusal } from "../ground/refusal.ts";
import { notThere, partsFor } from "./commands/act.ts";
import { isDesk } from "./rules/may.ts";
import { personalIn, withCovers } from "./rules/redact.ts";
import { appealById } from "./store/appeals.ts";
import { answersOf } from "./store/said.ts";
import type { CoveredText } from "./words.ts";

/** A text with what the rules find in it, piece by piece, and with covers in its place. */
export const coveredIn = (text: string): CoveredText => {
  const spans = personalIn(text);
  const ends = [0, ...spans.map(({ to }) => to)];
  const pieces = spans.flatMap(({ kind, from, to }, at) => [
    { text: text.slice(ends[at], from), covered: null },
    { text: text.slice(from, to), covered: kind },
  ]);
  const all = [...pieces, { text: text.slice(ends.at(-1)), covered: null }];
  return { pieces: all.filter((piece) => piece.text !== ""), plain: withCovers(text, spans) };
};

/** What would be covered of an appeal and its latest answer. Refuses `appeal.not-there` to all but the desk that sees it. */
export const coversOf = async (
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ text: CoveredText; answer: CoveredText | null } | Refusal> => {
  const appeal = await appealById(db, actor.countyId, id);
  const mine = appeal ? await partsFor(db, actor, appeal) : [];
  if (!appeal || mine.length === 0 || !isDesk(actor)) return notThere;
  const answers = await answersOf(db, actor.countyId, id);
  const latest = answers.toSorted((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime())[0];
  return { text: coveredIn(appeal.text), answer: latest ? coveredIn(latest.done) : null };
};
