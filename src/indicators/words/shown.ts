import type { Lang, Text } from "../../ground/texts.ts";
import { unitWord } from "./unit-word.ts";
import type { Basis, Figure, FigureRow } from "../words.ts";

/** Moves the decimal point by so many places, digit by digit; to the left when negative. */
export const shifted = (value: string, places: number): string => {
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const point = whole.length + places;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${part}`.padEnd(point, "0");
  const at = Math.max(1, point);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const after = digits.slice(at);
  return `${sign}${before}${after ? `.${after}` : ""}`;
};

/** English counts by thousands: what a multiplier becomes, and by how many places the point moves. */
const englishSteps: Readonly<Record<number, readonly [word: string, places: number]>> = {
  0: ["", 0],
  3: ["thousand", 0],
  4: ["m", -2],
  6: ["m", 0],
  7: ["m", 1],
  8: ["bn", -1],
  12: ["tn", 0],
};

export interface Size {
  readonly value: string;
  readonly unit: string;
}

/** A level or increment as it is read: 295 亿元; in English 29.5 bn yuan, the same digits with the point moved. */
export const sizeShown = (
  { value, multiplier }: Pick<Figure, "value" | "multiplier">,
  unit: string | null,
  lang: Lang,
): Size => {
  const base = unit ?? "";
  if (lang === "zh") return { value, unit: unitWord({ unit: base, multiplier }, lang) };
  const [word, places] = englishSteps[multiplier] ?? ["", 0];
  const named = unitWord({ unit: base, multiplier: 0 }, lang);
  return { value: shifted(value, places), unit: [word, named].filter(Boolean).join(" ") };
};

/** A level with its unit word, as each language says it: 148.6 亿元, 14.86 bn yuan. */
export const sizeIn = (figure: Pick<Figure, "value" | "multiplier">, unit: string | null): Text => {
  const said = (lang: Lang) => {
    const size = sizeShown(figure, unit, lang);
    return `${size.value} ${size.unit}`.trim();
  };
  return { zh: said("zh"), en: said("en") };
};

export interface RankShown {
  readonly value: string;
  readonly by: readonly Basis[];
}

/** Ranks with what they are by; equal ones together: 1st by increment and by growth. */
export const ranksShown = (ranks: readonly Figure[]): RankShown[] =>
  [...Map.groupBy(ranks, ({ value }) => value)].map(([value, own]) => ({
    value,
    by: own.map(({ basis }) => basis).filter((basis) => basis !== "overall"),
  }));

/** The figures of a line that were published, in the order of its columns. */
export const figuresOf = ({ level, increment, share, growths, ranks }: FigureRow): Figure[] =>
  [level, increment, share, ...growths, ...ranks].filter((each) => each !== null);

export type Origin = Pick<Figure, "status" | "source" | "publishedOn"> & { readonly revised: boolean };

const originOf = ({ status, source, publishedOn, vintage }: Figure): Origin => ({
  status,
  source,
  publishedOn,
  revised: vintage > 1,
});

/** The documents that a line's figures come from, each once, the latest first. */
export const originsOf = (row: FigureRow): Origin[] => {
  const origins = new Map(
    figuresOf(row)
      .map(originOf)
      .map((origin) => [Object.values(origin).join("\n"), origin] as const),
  );
  return [...origins.values()].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
};
