import { orNull, problem, value, type Parsed } from "./parsed.ts";
import { bareText } from "./text.ts";
import type { Cell } from "./words.ts";

/** The text as shown, of at most `max` characters; null for an empty cell. Problem `too-long`. */
export const asText = (cell: Cell, { max }: { max: number }): Parsed<string | null> =>
  orNull(cell, ({ text }) => {
    const length = [...text].length;
    return length > max ? problem("too-long", cell, { max, length }) : value(text);
  });

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const NOTHING = /^[-—–―/\\]+$/;
const ABOUT =
  /^(约|大约|近|超|不少于|至少|不低于|about|over|nearly|[<>≤≥~])?[\d.,]+.{0,3}?(余|多|左右|以上|以下|\+)/;
const ABOUT_BEFORE = /^(约|大约|近|超|超过|不少于|至少|不低于|不超过|about|over|nearly|[<>≤≥~～])/;

const whyNoNumber = (cell: Cell, bare: string): Parsed<never> => {
  if (ABOUT.test(bare) || (ABOUT_BEFORE.test(bare) && /\d/.test(bare)))
    return problem("about-a-number", cell);
  if (bare.endsWith("%")) return problem("percent-unexpected", cell);
  return problem(/^[+-]?\d/.test(bare) ? "number-with-words" : "not-a-number", cell);
};

const readNumber = (bare: string): number | undefined =>
  PLAIN.test(bare) || GROUPED.test(bare) ? Number(bare.replaceAll(",", "")) : undefined;

const times = (found: number, factor: number): number => Number((found * factor).toPrecision(15));

const percentNumber = (cell: Cell, bare: string): Parsed<number> => {
  if (typeof cell.value === "number")
    return value(cell.shownAs === "percent" ? times(cell.value, 100) : cell.value);
  const found = readNumber(bare.replace(/%$/, ""));
  return found === undefined ? whyNoNumber(cell, bare) : value(found);
};

/**
 * A number: 1,234.5 and full-width digits; a lone dash, as statistical tables print it, is null. With
 * `percent`, percentage points: 3.2, "3.2%" and a cell of 0.032 shown as 3.2% all give 3.2; without it a
 * percentage is `percent-unexpected`. Units (万, 户) are never converted or dropped:
 * `number-with-words`; "30余户" is `about-a-number`; else `not-a-number`.
 */
export const asNumber = (cell: Cell, { percent = false } = {}): Parsed<number | null> =>
  orNull(cell, (): Parsed<number | null> => {
    const bare = bareText(cell.text).replaceAll("−", "-");
    if (NOTHING.test(bare)) return value(null);
    if (cell.kind === "date" || cell.kind === "boolean") return problem("not-a-number", cell);
    if (percent) return percentNumber(cell, bare);
    if (typeof cell.value === "number")
      return cell.shownAs === "percent" ? problem("percent-unexpected", cell) : value(cell.value);
    const found = readNumber(bare);
    return found === undefined ? whyNoNumber(cell, bare) : value(found);
  });

/** A whole number as `asNumber` reads it; `not-whole` for 1.5 or beyond 2^53. */
export const asWhole = (cell: Cell): Parsed<number | null> => {
  const parsed = asNumber(cell);
  if (!parsed.ok || parsed.value === null) return parsed;
  return Number.isSafeInteger(parsed.value) ? parsed : problem("not-whole", cell);
};

const YES = new Set(["是", "有", "对", "√", "✓", "✔", "y", "yes", "true", "t", "1"]);
const NO = new Set(["否", "无", "不", "没有", "不是", "×", "✗", "✘", "x", "n", "no", "false", "f", "0"]);

/** 是/否, 有/无, √/×, yes/no, true/false, 1/0; `not-yes-or-no`. */
export const asYesNo = (cell: Cell): Parsed<boolean | null> =>
  orNull(cell, (): Parsed<boolean> => {
    const bare = bareText(cell.text);
    if (YES.has(bare)) return value(true);
    return NO.has(bare) ? value(false) : problem("not-yes-or-no", cell);
  });
