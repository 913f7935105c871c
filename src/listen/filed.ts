import { type Lang, named, type Say } from "../ground/texts.ts";
import type { Limits } from "./rules/clock.ts";
import type { CategoryRow } from "./store/setup.ts";

/** How soon a class is answered, by the county's own numbers; a petition has two clocks and is not said in a word. */
export const withinSaid = (of: CategoryRow["class"], limits: Limits, say: Say): string | null => {
  if (of === "urgent") return say("speak.hours", { count: limits.urgentHours });
  if (of === "utilities") return say("speak.hours", { count: limits.utilitiesHours });
  if (of === "ordinary") return say("speak.working-days", { count: limits.ordinaryDays });
  return of === "complex" ? say("speak.working-days", { count: limits.complexDays }) : null;
};

/** Under what a text would be filed, and how soon it is answered then. */
export const filedSaid = (category: CategoryRow, limits: Limits, say: Say, lang: Lang): string => {
  const within = withinSaid(category.class, limits, say);
  const name = named(lang, category);
  return within ? say("speak.filed-within", { name, within }) : name;
};
