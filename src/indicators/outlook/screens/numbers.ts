import { figure, signed, withUnit } from "../../../ground/look/format.ts";
import type { Lang } from "../../../ground/texts.ts";
import { sizeShown } from "../../words/shown.ts";

/** What a worked-out number is told in: a growth in %, all else in the indicator's unit word. */
export interface Measured {
  readonly multiplier: number | null;
  readonly unit: string | null;
  readonly lang: Lang;
}

const mostDecimals = 8;

/** Digits enough to tell one figure from another: none after the point from 1,000 on, then ever more. */
const decimalsFor = (size: number): number => (size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);

const written = (value: number): string => {
  const text = value.toFixed(decimalsFor(Math.abs(value)));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
};

const sizeOf = (value: number, { multiplier, unit, lang }: Measured) =>
  sizeShown({ value: value.toFixed(mostDecimals), multiplier: multiplier ?? 0 }, unit, lang);

/** A number as it is printed, without its unit: worked out, so rounded; 3.2 of a growth is +3.2%. */
export const bare = (value: number, measured: Measured): string => {
  if (measured.multiplier === null) return `${signed(written(value))}%`;
  return figure(written(Number(sizeOf(value, measured).value)));
};

export const unitOf = (measured: Measured): string =>
  measured.multiplier === null ? "" : sizeOf(0, measured).unit;

/** The same with its unit: 42.2 亿元. */
export const told = (value: number, measured: Measured): string => {
  const unit = unitOf(measured);
  return unit ? withUnit(bare(value, measured), unit) : bare(value, measured);
};

/** What a number is multiplied by to be the one that is printed: English counts by thousands, Chinese by ten thousands. */
export const scaleOf = (measured: Measured): number =>
  measured.multiplier === null ? 1 : Number(sizeOf(1, measured).value);
