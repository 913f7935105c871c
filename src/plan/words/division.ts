/** Decimals as they are written ("18.60") are added as whole millionths, so that no share is lost to rounding. */
const places = 6;
const asMillionths = (decimal: string): bigint => {
  const [whole = "0", part = ""] = decimal.split(".");
  return BigInt(whole) * 10n ** BigInt(places) + BigInt(part.slice(0, places).padEnd(places, "0"));
};
const asDecimal = (millionths: bigint): string => {
  const unit = 10n ** BigInt(places);
  const part = String(millionths % unit)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return part === "" ? String(millionths / unit) : `${millionths / unit}.${part}`;
};

/** The smallest step of a quantity as it is written: whole ones of 30, tenths of 18.6. */
const stepOf = (decimal: string): bigint => {
  const part = (decimal.split(".")[1] ?? "").replace(/0+$/, "");
  return 10n ** BigInt(places - part.length);
};

/** A quantity in `parts` shares that differ by at most one step and together are the whole; the first get the rest. */
export const equalShares = (quantity: string, parts: number): string[] => {
  if (parts < 1) return [];
  const step = stepOf(quantity);
  const steps = asMillionths(quantity) / step;
  const [each, rest] = [steps / BigInt(parts), steps % BigInt(parts)];
  return Array.from({ length: parts }, (_, at) => asDecimal((each + (BigInt(at) < rest ? 1n : 0n)) * step));
};

/** What an action holds, or a share of it: a quantity, a list, neither or both. */
export interface Amount {
  readonly quantity: string | null;
  readonly items: readonly string[] | null;
}

/** What the shares leave out of the whole, and what they hold too much. */
export interface Coverage {
  readonly missing: string | null;
  readonly over: string | null;
  readonly missingItems: readonly string[];
  readonly itemsTwice: readonly string[];
}

const sum = (shares: readonly Amount[]): bigint =>
  shares.reduce((total, { quantity }) => total + asMillionths(quantity ?? "0"), 0n);

/** Whether the shares cover the whole, by quantity and by list; what has neither is done whole by everyone. */
export const coverageOf = (whole: Amount, shares: readonly Amount[]): Coverage => {
  const gap = whole.quantity === null ? 0n : asMillionths(whole.quantity) - sum(shares);
  const given = shares.flatMap(({ items }) => items ?? []);
  return {
    missing: gap > 0n ? asDecimal(gap) : null,
    over: gap < 0n ? asDecimal(-gap) : null,
    missingItems: (whole.items ?? []).filter((item) => !given.includes(item)),
    itemsTwice: [...new Set(given.filter((item, at) => given.indexOf(item) !== at))],
  };
};

/** Whether nothing is missing, too much or given twice. */
export const isCovered = ({ missing, over, missingItems, itemsTwice }: Coverage): boolean =>
  missing === null && over === null && missingItems.length === 0 && itemsTwice.length === 0;
