import { useToday } from "../../desk/dates.ts";
import { useLang } from "../../desk/theme.tsx";
import { hoursAndMinutes, moment, shortDay, withUnit } from "../../ground/look/format.ts";
import type { Lang } from "../../ground/texts.ts";
import type { AppealClass, AppealFilter, AppealInList, Left } from "../words.ts";
import { useSay } from "../../desk/say.ts";

/** A moment as the county's clocks show it. */
export const useMoment = () => {
  const [zone, lang] = [useToday().data?.zone ?? "Asia/Shanghai", useLang()];
  return (instant: string): string => moment(new Date(instant), zone, lang);
};

const dayInMinutes = 24 * 60;

const spanOf = (minutes: number, lang: Lang): string => {
  if (minutes < dayInMinutes) return hoursAndMinutes(minutes, lang);
  const days = Math.floor(minutes / dayInMinutes);
  return withUnit(String(days), lang === "zh" ? "天" : days === 1 ? "day" : "days");
};

/** What is left of a clock: hours on its last day, working days before; how long it is over when it is. */
export const useLeft = () => {
  const [say, lang] = [useSay(), useLang()];
  return ({ minutes, workingDays }: Left): string => {
    if (minutes < 0) return say("listen.over", { time: spanOf(-minutes, lang) });
    return minutes < dayInMinutes || workingDays < 1
      ? say("listen.left", { time: hoursAndMinutes(minutes, lang) })
      : say("listen.left-days", { days: workingDays });
  };
};

/** Where an appeal stands for its reader: what one's own unit is asked comes first. */
export const useStateSaid = () => {
  const [say, lang] = [useSay(), useLang()];
  return ({ state, extensionAsked, askedBy, late }: AppealInList): string => {
    const asked = late ? "listen.asked-along.late" : "listen.asked-along";
    if (askedBy) return say(asked, { day: shortDay(askedBy, lang) });
    return say(extensionAsked ? "listen.extension-asked" : `appeal.state.${state}`);
  };
};

/** How the clock of each class counts, for the choice of a class. */
export const useClassName = () => {
  const say = useSay();
  return (one: AppealClass): string => say(`appeal.class.${one}`);
};

/** The name of a list of the queue. */
export const useListName = () => {
  const say = useSay();
  return (list: AppealFilter["list"]): string => say(`listen.list.${list}`);
};
