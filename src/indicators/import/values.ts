import { isRefusal } from "../../ground/refusal.ts";
import { asNumber, asText, type Cell, type Parsed, type Problems } from "../../ground/sheets/index.ts";
import { parsePeriod } from "../words/period.ts";
import {
  decimal,
  type Direction,
  type GrowthBasis,
  indicatorCode,
  type Period,
  type PriceBasis,
  type Status,
} from "../words.ts";

/** What a cell says, or the id of what is wrong with it: the sheets' own problems, or ours (`problem.<id>`). */
export type Read<T> =
  | Parsed<T>
  | { readonly ok: false; readonly id: string; readonly params: { text: string } };

/** The value read, or null after noting why there is none. */
export const take = <T>(problems: Problems, cell: Cell, read: Read<T>): T | null => {
  if (read.ok) return read.value;
  problems.error(cell, read.id, read.params);
  return null;
};

/** As `take`; an empty cell is a problem too. */
export const need = <T>(problems: Problems, cell: Cell, read: Read<T>): NonNullable<T> | null => {
  const value = take(problems, cell, read);
  if (read.ok && value === null) problems.error(cell, "missing");
  return value ?? null;
};

const ok = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (id: string, { text }: Cell): Read<never> => ({ ok: false, id, params: { text } });

/** Looks like a dash and is the Chinese word for one, or the long-vowel mark of a Japanese keyboard. */
const falseDash = /^[一ー丨]+$/;
const dash = /^[-—–―−/\\]+$/;

/** Digits as they were written, zeros at the end kept: a number of the sheet has them as shown. */
const written = (cell: Cell, value: number): string => {
  const text = cell.text
    .normalize("NFKC")
    .replace(/[,\s%+]/g, "")
    .replace("−", "-");
  if (cell.kind === "text" && decimal.safeParse(text).success) return text;
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 8 });
};

/** An exact decimal, or null for an empty cell or a dash. 一 for a dash is a problem of its own. */
export const asFigure = (cell: Cell, { percent = false } = {}): Read<string | null> => {
  if (falseDash.test(cell.text)) return wrong("figure.one-for-dash", cell);
  const number = asNumber(cell, { percent });
  if (!number.ok || number.value === null) return number.ok ? ok(null) : number;
  const text = written(cell, number.value);
  return decimal.safeParse(text).success ? ok(text) : wrong("figure.too-long", cell);
};

const rankWords = /^(?:全市|全省)?第?(\d+)[位名]?$/;

/** A rank: 2, 第2, 第 2 位; null for an empty cell or a dash. That it is a whole number is for the checks to say. */
export const asRank = (cell: Cell): Read<string | null> => {
  const found = rankWords.exec(cell.text.replace(/\s/g, ""))?.[1];
  return found && cell.kind === "text" ? ok(String(Number(found))) : asFigure(cell);
};

/** A period as `parsePeriod` reads it; a date cell is none, since Excel makes dates of 2021-6. */
export const asPeriod = (cell: Cell): Read<Period | null> => {
  if (cell.kind === "empty") return ok(null);
  if (cell.kind === "error") return wrong("cell-error", cell);
  const parsed = cell.kind === "date" ? null : parsePeriod(cell.text);
  if (parsed === null) return wrong("period.not-a-period", cell);
  return isRefusal(parsed) ? wrong(parsed.refusal, cell) : ok(parsed);
};

/** One of a few words, compared without case, spaces and brackets; `fallback` for an empty cell. */
const choice =
  <T extends string | null>(words: Readonly<Record<string, T>>, problem: string) =>
  (cell: Cell, fallback: T): Read<T> => {
    if (cell.kind === "empty" || dash.test(cell.text)) return ok(fallback);
    const found = words[cell.text.toLowerCase().replace(/[\s()（）-]/g, "")];
    return found ? ok(found) : wrong(problem, cell);
  };

export const asBasis = choice<GrowthBasis>(
  {
    可比价: "comparable",
    可比价格: "comparable",
    不变价: "comparable",
    comparable: "comparable",
    comparableprices: "comparable",
    可比口径: "comparable-scope",
    同口径: "comparable-scope",
    comparablescope: "comparable-scope",
    现价: "nominal",
    名义: "nominal",
    现价名义: "nominal",
    nominal: "nominal",
    未注明: "not-stated",
    notstated: "not-stated",
  },
  "figure.no-such-basis",
);

export const asStatus = choice<Status>(
  {
    p: "P",
    初步: "P",
    初步数: "P",
    快报: "P",
    快报数: "P",
    preliminary: "P",
    a: "A",
    正式: "A",
    正式数: "A",
    核定数: "A",
    normal: "A",
    final: "A",
    r: "R",
    修订: "R",
    修订数: "R",
    revised: "R",
  },
  "figure.no-such-status",
);

export const asDirection = choice<Direction>(
  {
    越高越好: "up",
    正向: "up",
    up: "up",
    越低越好: "down",
    逆向: "down",
    down: "down",
    中性: "none",
    none: "none",
  },
  "figure.no-such-direction",
);

export const asPrices = choice<PriceBasis | null>(
  {
    现价: "current",
    当年价: "current",
    当年价格: "current",
    current: "current",
    不变价: "constant",
    可比价: "constant",
    constant: "constant",
  },
  "figure.no-such-prices",
);

/** A code: letters, digits, dots, hyphens, at most 60. */
export const asCode = (cell: Cell): Read<string | null> => {
  const text = asText(cell, { max: 60 });
  if (!text.ok || text.value === null) return text;
  return indicatorCode.safeParse(text.value).success ? text : wrong("figure.no-such-code", cell);
};
