import { localDate } from "../../ground/clock.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import type { OriginDoor } from "../../ground/origin.ts";
import { originAction, owesAction } from "../store/origins.ts";

/** An action that is stuck: everyone at the desk sees it; the post that owes it hears what became of the matter. */
export const actionDoor: OriginDoor = {
  show: async (house, { countyId }, id, now) => {
    const action = await originAction(house.db, countyId, id);
    if (!action) return null;
    const { planId, number, titleZh, titleEn, state, dueOn } = action;
    const lights = await house.lightsOf(house.db, countyId, planId, localDate(now, house.clock.zone));
    const key = `plan.state.${state}`;
    return {
      kind: "action",
      id,
      number,
      title: { zh: titleZh, en: titleEn ?? titleZh },
      href: `/desk/actions/${id}`,
      state: { zh: house.say.zh(key), en: house.say.en(key) },
      light: lights.get(id)?.light ?? null,
      due: dueOn,
    };
  },
  told: async (tx, actor, id, { how, matter, said }, now) => {
    const owes = await owesAction(tx, actor.countyId, id);
    if (!owes || owes.postId === actor.postId) return;
    const { postId, number, titleZh, titleEn } = owes;
    const message = {
      postId,
      kind: "action",
      urgency: "digest" as const,
      textKey: "matter.told.action",
      params: { number, title: { zh: titleZh, en: titleEn ?? titleZh }, matter: matter.number, said },
      href: `/desk/actions/${id}`,
      due: null,
      onceKey: `told:${matter.id}:${how}:action:${id}`,
    };
    await writeMessages(tx, actor.countyId, [message], now);
  },
};
