import type { OriginDoor } from "../../ground/origin.ts";
import { loadMatter, standingOf, tell } from "./act.ts";
import { partsOf } from "../rules/may.ts";
import { nextOwed } from "../rules/clocks.ts";

/** Another matter: shown to who sees it, and its history tells what became of the one that came from it. */
export const matterDoor: OriginDoor = {
  show: async ({ db, say }, actor, id) => {
    const loaded = await loadMatter(db, actor.countyId, id);
    if (!loaded || partsOf(actor, await standingOf(db, loaded)).length === 0) return null;
    const { number, title, state } = loaded.matter;
    const key = `matter.state.${state}`;
    return {
      kind: "matter",
      id,
      number,
      title: { zh: title, en: title },
      href: `/desk/matters/${id}`,
      state: { zh: say.zh(key), en: say.en(key) },
      light: null,
      due: nextOwed({ ...loaded.holding, state })?.due.toISOString() ?? null,
    };
  },
  told: (tx, actor, id, { how, matter }, now) =>
    tell(tx, actor, id, now, { act: `from-it-${how}`, said: matter.number }),
};
