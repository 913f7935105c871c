import type { Lang } from "../../ground/texts.ts";

/** A unit of measure and the power of ten its word carries (SDMX UNIT_MEASURE, UNIT_MULT): 亿元 is 元 and 8. */
export interface UnitWord {
  readonly unit: string;
  readonly multiplier: number;
}

/** Words that begin like a multiplier and are none. */
const wholeWords = new Set(["千瓦时", "千瓦", "千克", "千米", "百分点", "百分比", "万分点"]);

const prefixes: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
  ["千", 3],
];

const englishUnits: Readonly<Record<string, string>> = {
  元: "yuan",
  美元: "US dollars",
  人: "persons",
  户: "households",
  个: "",
  家: "firms",
  件: "cases",
  亩: "mu",
  公顷: "hectares",
  吨: "tonnes",
  千瓦时: "kWh",
  千瓦: "kW",
  千克: "kg",
  千米: "km",
  公里: "km",
  平方米: "m²",
  平方公里: "km²",
  分: "points",
  百分点: "percentage points",
};

const englishPowers: Readonly<Record<number, string>> = {
  0: "",
  3: "thousand",
  4: "10,000",
  6: "million",
  7: "10 million",
  8: "100 million",
  12: "trillion",
};

const fromEnglish = (text: string): UnitWord | undefined => {
  for (const [unit, unitEn] of Object.entries(englishUnits))
    for (const [power, powerEn] of Object.entries(englishPowers))
      if (text === [powerEn, unitEn].filter(Boolean).join(" ").toLowerCase())
        return { unit, multiplier: Number(power) };
  return undefined;
};

/** The unit and multiplier of a unit word, Chinese or English; null for an empty one. A word of its own (千瓦时) is kept whole. */
export const parseUnitWord = (text: string): UnitWord | null => {
  const bare = text.normalize("NFKC").trim();
  if (bare === "") return null;
  if (wholeWords.has(bare)) return { unit: bare, multiplier: 0 };
  if (/^per ?cent$|^百分比$/i.test(bare)) return { unit: "%", multiplier: 0 };
  const english = fromEnglish(bare.toLowerCase());
  if (english) return english;
  const [prefix, power] = prefixes.find(([word]) => bare.startsWith(word) && bare !== word) ?? ["", 0];
  return { unit: bare.slice(prefix.length), multiplier: power };
};

/** The unit word as it is read: 亿元 / 100 million yuan. An unknown unit stays as it is written. */
export const unitWord = ({ unit, multiplier }: UnitWord, lang: Lang): string => {
  if (lang === "en") {
    const words = [englishPowers[multiplier], englishUnits[unit] ?? unit];
    return words.filter(Boolean).join(" ");
  }
  const prefix = prefixes.find(([, power]) => power === multiplier)?.[0] ?? "";
  return `${prefix}${unit}`;
};
