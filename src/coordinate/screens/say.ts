import { useLang } from "../../desk/theme.tsx";
import { moment } from "../../ground/look/format.ts";
import { type Lang, named } from "../../ground/texts.ts";
import { leftSaid } from "../words/left.ts";
import type { MatterClock, Reason, UnitName } from "../words.ts";
import { useZone } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** Says a text of this room by its short key. */
export const useText = () => useSay("matter");

const listed = (lang: Lang, names: readonly string[]): string =>
  new Intl.ListFormat(lang === "zh" ? "zh-CN" : "en", { style: "long", type: "conjunction" }).format(names);

export const unitList = (lang: Lang, units: readonly UnitName[]): string =>
  listed(
    lang,
    units.map((unit) => named(lang, unit)),
  );

/** A moment as the county's clocks show it. */
export const useMoment = () => {
  const [zone, lang] = [useZone(), useLang()];
  return (instant: string): string => moment(new Date(instant), zone, lang);
};

/** Why a post decides, in one or two sentences. */
export const useReason = () => {
  const [text, lang] = [useText(), useLang()];
  return (reason: Reason, names: readonly UnitName[]): string => {
    const unit = (id: string | null | undefined) => {
      const found = names.find((one) => one.id === id);
      return found ? named(lang, found) : "";
    };
    const [one, other] = reason.between ?? [null, null];
    const said = { one: unit(one), other: unit(other), meets: unit(reason.meets), about: unit(reason.about) };
    const vacant = listed(lang, reason.vacant.map(unit));
    const acting = reason.as === "head" ? "" : text(`as.${reason.as}`, { vacant });
    return `${text(`why.${reason.because}`, said)}${acting}`;
  };
};

/** What is left of a clock, as it is read. */
export const useLeft = () => {
  const [say, lang] = [useSay(), useLang()];
  return (clock: Pick<MatterClock, "minutes" | "left">): string => leftSaid(clock, lang, say);
};
