import type { Lang, Say } from "../../ground/texts.ts";
import { originsOf, ranksShown, sizeShown } from "../../indicators/index.ts";
import type { FigureRow } from "../../indicators/words.ts";
import type { FigureFact } from "./words.ts";

type SayIn = Readonly<Record<Lang, Say>>;

/** A line of the published table as a fact of the summary, in both languages. */
export const figureFact = (row: FigureRow, say: SayIn): FigureFact => {
  const { indicator, level, growths, ranks } = row;
  const size = (lang: Lang): string => {
    const { value, unit } = sizeShown(level!, indicator.unit, lang);
    return `${value}\u00a0${unit}`.trim();
  };
  const bases = (by: readonly string[], lang: Lang) =>
    by.map((basis) => say[lang](`indicators.basis.${basis}`)).join(lang === "zh" ? "、" : ", ");
  return {
    code: indicator.code,
    name: { zh: indicator.nameZh, en: indicator.nameEn ?? indicator.nameZh },
    size: level ? { zh: size("zh"), en: size("en") } : null,
    growth: growths[0]?.value ?? null,
    ranks: ranksShown(ranks).map(({ value, by }) => ({
      rank: Number(value),
      by: by.length > 0 ? { zh: bases(by, "zh"), en: bases(by, "en") } : null,
    })),
    sources: originsOf(row).map(({ source, publishedOn, revised }) => ({ source, publishedOn, revised })),
  };
};

/** Whether anything was published of it. */
export const isShown = ({ size, growth, ranks }: FigureFact): boolean =>
  size !== null || growth !== null || ranks.length > 0;
