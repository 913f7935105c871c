import { useLang } from "../../../desk/theme.tsx";
import { month } from "../../../ground/look/format.ts";
import { named, type Say } from "../../../ground/texts.ts";
import { useSay } from "../../../desk/say.ts";
import type { Rate, RateGroup, RateGrouping } from "../words.ts";

/** A share as it is read: 87.5%. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A rate with where the true one lies; a dash where nobody was asked. */
export const rateSaid = (rate: Rate | null, say: Say): string =>
  rate === null
    ? "—"
    : say("rates.share", { value: percent(rate.value), low: percent(rate.low), high: percent(rate.high) });

/** What a line of the league is called. */
export const useGroupName = (by: RateGrouping): ((group: Pick<RateGroup, "key" | "name">) => string) => {
  const [say, lang] = [useSay(), useLang()];
  return ({ key, name }) => {
    if (name) return named(lang, name);
    if (by === "class") return say(`appeal.class.${key}`);
    if (by === "voice") return say(`appeal.voice.${key}`);
    if (by === "month") return month(key, lang);
    return say(by === "unit" ? "rates.no-unit" : "rates.no-category");
  };
};
