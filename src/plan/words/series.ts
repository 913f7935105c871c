import { z } from "zod";
import type { Lang } from "../../ground/texts.ts";
import type { Measure } from "../../indicators/words.ts";

const measures = ["level", "growth", "increment", "rank", "share"] as const satisfies readonly Measure[];

/** A series of the county's own figures that an action should move: an indicator and what of it is measured. */
export const linkedSeries = z.strictObject({
  code: z.string().trim().min(1).max(60),
  measure: z.enum(measures),
});
export type LinkedSeries = z.output<typeof linkedSeries>;

/** The same with the indicator's name. */
export const namedSeries = z.object({
  ...linkedSeries.shape,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
});
export type NamedSeries = z.output<typeof namedSeries>;

/** What is measured, in a word that may stand after an indicator's name. */
const measured: Readonly<Record<Measure, Readonly<Record<Lang, string>>>> = {
  level: { zh: "水平", en: "level" },
  growth: { zh: "增速", en: "growth" },
  increment: { zh: "增量", en: "increment" },
  rank: { zh: "位次", en: "rank" },
  share: { zh: "占比", en: "share" },
};

/** 地区生产总值·增速; Gross domestic product, growth. */
export const seriesSaid = ({ nameZh, nameEn, measure: of }: NamedSeries, lang: Lang): string =>
  lang === "zh" ? `${nameZh}·${measured[of].zh}` : `${nameEn ?? nameZh}, ${measured[of].en}`;

/** A series as one word, as forms hold it: `gdp|growth`. */
export const seriesKey = ({ code, measure: of }: LinkedSeries): string => `${code}|${of}`;

/** The series of a key; undefined for what is none. */
export const seriesOfKey = (key: string): LinkedSeries | undefined => {
  const [code, of] = key.split("|");
  const read = linkedSeries.safeParse({ code, measure: of });
  return read.success ? read.data : undefined;
};
