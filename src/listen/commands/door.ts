import type { OriginDoor } from "../../ground/origin.ts";
import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { excerptOf, refOf } from "../rules/ref.ts";
import { zoneOf } from "../settings.ts";
import { appealById, type AppealRow } from "../store/appeals.ts";
import { deskPosts } from "../store/places.ts";
import { partsFor, tell } from "./act.ts";

/** Who is told: who has it in hand; of one that was referred the listening desk, which answers it now. */
const toldOf = async (tx: Db, { countyId, state, holderPostId }: AppealRow): Promise<string[]> => {
  if (state === "referred") return deskPosts(tx, countyId);
  return holderPostId ? [holderPostId] : [];
};

/**
 * An appeal behind a matter: its words to those who see the appeal, else only that there is one. How the matter ended is
 * a line of the appeal's history, which its appellant reads, and a message to who has it in hand.
 */
export const appealDoor: OriginDoor = {
  show: async (house, actor, id) => {
    const appeal = await appealById(house.db, actor.countyId, id);
    if (!appeal) return null;
    const sees = (await partsFor(house.db, actor, appeal)).length > 0;
    if (!sees && appeal.aboutUnitIds.length > 0) return null;
    const key = `appeal.state.${appeal.state}`;
    const title = excerptOf(appeal.text);
    return {
      kind: "appeal",
      id,
      number: refOf(appeal.number),
      title: { zh: title, en: title },
      href: sees ? `/desk/appeals/${id}` : null,
      state: { zh: house.say.zh(key), en: house.say.en(key) },
      light: null,
      due: appeal.due?.toISOString() ?? null,
    };
  },
  told: async (tx, actor, id, { how, matter, said }, now) => {
    const appeal = await appealById(tx, actor.countyId, id);
    if (!appeal) return;
    await tell(tx, actor, id, now, { act: "told", said: said.zh, open: true });
    const due = appeal.due && localDate(appeal.due, await zoneOf(tx, actor.countyId));
    const posts = (await toldOf(tx, appeal)).filter((postId) => postId !== actor.postId);
    const messages = posts.map((postId) => ({
      postId,
      kind: "appeal",
      urgency: "digest" as const,
      textKey: appeal.state === "referred" ? "appeal.told-desk" : "appeal.told",
      params: { ref: refOf(appeal.number), matter: matter.number, said },
      href: `/desk/appeals/${id}`,
      due,
      onceKey: `told:${matter.id}:${how}:appeal:${id}:${postId}`,
    }));
    await writeMessages(tx, actor.countyId, messages, now);
  },
};
