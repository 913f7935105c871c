import type { OriginDoor } from "../../ground/origin.ts";
import { appealDoor } from "../commands/door.ts";
import { readsThemes } from "../rules/may.ts";
import { carriedBy, themeById } from "./store.ts";

/** As many appeals as a matter's page lists; how many there are the theme itself says. */
const mostShown = 20;

/**
 * A theme behind a matter, and after it the appeals that the matter carries, each as this reader may see it. How the
 * matter ended is told to each of them: a line that its appellant reads.
 */
export const themeDoor: OriginDoor = {
  show: async (house, actor, id, now) => {
    const theme = await themeById(house.db, actor.countyId, id);
    if (!theme) return null;
    const appealIds = await carriedBy(house.db, theme);
    const [title, count] = [theme.words.join(" · "), appealIds.length];
    const { zh, en } = house.say;
    const one = {
      kind: "theme",
      id,
      number: theme.month,
      title: { zh: title, en: title },
      href: readsThemes(actor) ? "/desk/themes" : null,
      state: { zh: zh("theme.carries", { count }), en: en("theme.carries", { count }) },
      light: null,
      due: null,
    };
    const appeals = [];
    for (const appealId of appealIds.slice(0, mostShown))
      appeals.push(await appealDoor.show(house, actor, appealId, now));
    return [one, ...appeals.flatMap((shown) => shown ?? [])];
  },
  told: async (tx, actor, id, ending, now) => {
    const theme = await themeById(tx, actor.countyId, id);
    if (!theme) return;
    for (const appealId of await carriedBy(tx, theme))
      await appealDoor.told(tx, actor, appealId, ending, now);
  },
};
