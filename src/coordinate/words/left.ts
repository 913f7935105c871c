import { hoursAndMinutes, withUnit } from "../../ground/look/format.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import type { MatterClock } from "./shown.ts";

const dayInMinutes = 24 * 60;

const spanOf = (minutes: number, lang: Lang): string => {
  if (minutes < dayInMinutes) return hoursAndMinutes(minutes, lang);
  const days = Math.floor(minutes / dayInMinutes);
  return withUnit(String(days), lang === "zh" ? "天" : days === 1 ? "day" : "days");
};

/** What is left of a clock: hours on its last day, working days before; how long it is over when it is. */
export const leftSaid = (
  { minutes, left }: Pick<MatterClock, "minutes" | "left">,
  lang: Lang,
  say: Say,
): string => {
  if (minutes < 0) return say("matter.over", { time: spanOf(-minutes, lang) });
  return minutes < dayInMinutes || left < 1
    ? hoursAndMinutes(minutes, lang)
    : say("matter.days", { days: left });
};
