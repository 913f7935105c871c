import { writeMessages } from "../../../ground/messages/index.ts";
import type { OriginDoor } from "../../../ground/origin.ts";
import { partsOf } from "../rules.ts";
import { questionById } from "../store/questions.ts";
import { standingOf, tell } from "./act.ts";

/** A question from above: shown to who sees it; its history and the post that answers it hear what was decided. */
export const questionDoor: OriginDoor = {
  show: async ({ db, say }, actor, id, now) => {
    const row = await questionById(db, actor.countyId, id);
    if (!row || partsOf(actor, await standingOf(db, row, now)).length === 0) return null;
    const key = `question.state.${row.state}`;
    return {
      kind: "question",
      id,
      number: row.number,
      title: { zh: row.text, en: row.text },
      href: `/desk/questions/${id}`,
      state: { zh: say.zh(key), en: say.en(key) },
      light: null,
      due: row.dueOn,
    };
  },
  told: async (tx, actor, id, { how, matter, said }, now) => {
    const row = await questionById(tx, actor.countyId, id);
    if (!row) return;
    await tell(tx, actor, id, now, { act: `matter-${how}`, said: matter.number });
    if (row.postId === actor.postId) return;
    const message = {
      postId: row.postId,
      kind: "question",
      urgency: "digest" as const,
      textKey: "question.told.matter",
      params: { number: row.number, matter: matter.number, said },
      href: `/desk/questions/${id}`,
      due: null,
      onceKey: `told:${matter.id}:${how}:question:${id}`,
    };
    await writeMessages(tx, row.countyId, [message], now);
  },
};
