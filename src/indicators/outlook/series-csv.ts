import { writeCsv } from "../../ground/sheets/index.ts";
import { named, type Lang, type Say } from "../../ground/texts.ts";
import type { ObservationShown, Series } from "../words.ts";
import { unitWord } from "../words/unit-word.ts";

const columns = [
  "code",
  "indicator",
  "period",
  "measure",
  "basis",
  "value",
  "unit",
  "vintage",
  "current",
  "status",
  "source",
  "published",
  "reason",
] as const;

/** A negative number goes as a number: as text it would be taken for a formula and get an apostrophe. */
const cellOf = (value: string): string | number => (value.startsWith("-") ? Number(value) : value);

const unitOf = ({ measure, multiplier }: ObservationShown, unit: string | null, lang: Lang): string => {
  if (measure === "rank") return "";
  return measure === "growth" || measure === "share" ? "%" : unitWord({ unit: unit ?? "", multiplier }, lang);
};

const basisOf = ({ basis }: ObservationShown, say: Say): string =>
  basis === "plain" || basis === "overall" ? "" : say(`indicators.basis.${basis}`);

/** A series with every vintage, a line each, in the reader's language; the latest period first. */
export const seriesCsv = ({ indicator, observations }: Series, lang: Lang, say: Say): Uint8Array => {
  const heading = columns.map((column) => say(`public.series.csv.${column}`));
  const rows = observations.map((each) => [
    indicator.code,
    named(lang, indicator),
    each.period,
    say(`indicators.measure.${each.measure}`),
    basisOf(each, say),
    cellOf(each.value),
    unitOf(each, indicator.unit, lang),
    String(each.vintage),
    each.current ? "1" : "0",
    each.status,
    each.source,
    each.publishedOn,
    each.reason,
  ]);
  return writeCsv([heading, ...rows]);
};
