import { fullDay, signed } from "../ground/look/format.ts";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { periodName } from "./words/period.ts";
import { originsOf, ranksShown, sizeShown } from "./words/shown.ts";
import type { FigureRow, Period } from "./words.ts";

const sizeSaid = (row: FigureRow, lang: Lang): string | null => {
  if (!row.level) return null;
  const { value, unit } = sizeShown(row.level, row.indicator.unit, lang);
  return `${value}\u00a0${unit}`;
};

const growthSaid = ({ growths: [growth] }: FigureRow, say: Say): string | null =>
  growth
    ? say("indicators.said.growth", {
        growth: `${signed(growth.value)}%`,
        basis: say(`indicators.basis.${growth.basis}`),
      })
    : null;

const ranksSaid = ({ ranks }: FigureRow, lang: Lang, say: Say): (string | null)[] =>
  ranksShown(ranks).map(({ value, by }) => {
    const named = by.map((basis) => say(`indicators.basis.${basis}`)).join(lang === "zh" ? "、" : ", ");
    return say("indicators.said.rank", { rank: Number(value), by: named });
  });

/**
 * A line of the table as a sentence for a letter: what was published, by which basis, its status, document and day. No
 * figure is worked out here.
 */
export const figureSaid = (row: FigureRow, period: Period, lang: Lang, say: Say): string => {
  const comma = lang === "zh" ? "，" : ", ";
  const parts = [sizeSaid(row, lang), growthSaid(row, say), ...ranksSaid(row, lang, say)];
  const origins = originsOf(row).map(({ status, source, publishedOn, revised }) =>
    say("indicators.said.origin", {
      status: say(`indicators.status.${status}`),
      source,
      day: fullDay(publishedOn, lang),
      revised: revised ? 1 : 0,
    }),
  );
  return say("indicators.said", {
    name: named(lang, row.indicator),
    period: periodName(period, lang),
    figures: parts.filter((part) => part !== null).join(comma),
    origin: origins.join(lang === "zh" ? "；" : "; "),
  });
};
