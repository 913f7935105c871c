import type { Covered, Span } from "./redact.ts";

const numerals = "〇一二三四五六七八九";
const asDigit = (character: string): string => {
  const at = numerals.indexOf({ 零: "〇", 幺: "一" }[character] ?? character);
  return String(at);
};

/** The same text with plain letters, one unit for one unit: places in it are places in the text itself. */
const plainly = (text: string): string =>
  text.replace(/[Ａ-Ｚａ-ｚ０-９＠．－＋]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

/** Written in numerals of any kind, so that 一三八 is found as 138 is. */
const inDigits = (text: string): string => text.replace(/[〇零一二三四五六七八九幺]/g, asDigit);

/** Between the digits of a number people put spaces, strokes and dots. */
const gap = "[\\s\\u3000\\-－—–_.·]{0,2}";
/** So many digits, each with what may stand after it. */
const run = (times: string): string => `(?:\\d${gap}){${times}}`;
/** Neither the end nor the beginning of a longer number. */
const alone = (pattern: string): RegExp => new RegExp(`(?<!\\d)(?:${pattern})(?!\\d)`, "g");

const bare = (found: string): string => found.replace(/[^\dXx]/g, "").toUpperCase();

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const isDay = (eight: string): boolean => {
  const iso = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`;
  return /^(18|19|20)/.test(iso) && !Number.isNaN(Date.parse(iso));
};

/** Whether 15 or 18 characters are a citizen's identity number (GB 11643-1999): a day of birth, and the check character. */
export const isIdentity = (number: string): boolean => {
  if (/^\d{15}$/.test(number)) return isDay(`19${number.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return "10X98765432"[sum % 11] === number[17];
};

/** Whether 13 to 19 digits are a payment card's (ISO/IEC 7812-1, annex B: Luhn). */
export const isCard = (number: string): boolean => {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** A mobile's number with the country's before it can be a card's by its sum. */
const isMobile = (number: string): boolean => /^(00)?861[3-9]\d{9}$/.test(number);

interface Rule {
  readonly kind: Covered;
  readonly pattern: RegExp;
  /** What a find must be besides matching. */
  readonly holds?: (found: string) => boolean;
  /** Whether numerals in Chinese characters count. */
  readonly numerals?: true;
}

const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

const rules: readonly Rule[] = [
  { kind: "email", pattern: /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g },
  {
    kind: "id",
    pattern: alone(`${run("17")}[\\dXx]|${run("14")}\\d`),
    holds: (found) => isIdentity(bare(found)),
    numerals: true,
  },
  {
    kind: "card",
    pattern: alone(`${run("12,18")}\\d`),
    holds: (found) => isCard(bare(found)) && !isMobile(bare(found)),
  },
  {
    kind: "plate",
    pattern: new RegExp(
      `[${provinces}][A-Za-z][\\s·•.・-]{0,2}[A-Za-z0-9]{4,5}(?:[A-Za-z0-9]|[挂学警港澳])(?![A-Za-z0-9])`,
      "g",
    ),
    holds: (found) => /\d/.test(found),
  },
  {
    kind: "phone",
    pattern: alone(`(?:(?:\\+|00)?86[ -]?)?1${gap}[3-9]${gap}${run("8")}\\d`),
    numerals: true,
  },
  { kind: "phone", pattern: alone("[(（]?0\\d{2,3}[)）]?[\\s－—-]{0,2}\\d{7,8}") },
  {
    kind: "phone",
    pattern: /(?<=(?:电话|座机|号码|致电|拨打|tel)[^\d\n]{0,6})[2-9]\d{2,3}[\s-]?\d{4}(?!\d)/gi,
  },
  {
    kind: "account",
    pattern: /(?<=(?:微信|QQ|qq|抖音|快手|支付宝)(?:号|账号|帐号)?[\s:：是为]{0,3})[A-Za-z0-9][\w-]{4,19}/g,
  },
  { kind: "digits", pattern: /(?<![A-Za-z0-9])(?:\d[\s－-]?){13,29}\d(?!\d)/g },
];

const trimmed = (kind: Covered, from: number, found: string): Span => ({
  kind,
  from,
  to: from + found.replace(/[\s\u3000\-－—–_.·]+$/, "").length,
});

const foundBy = ({ kind, pattern, holds, numerals }: Rule, plain: string): Span[] =>
  [...(numerals ? inDigits(plain) : plain).matchAll(pattern)]
    .filter(([found]) => holds?.(found) ?? true)
    .map(({ 0: found, index }) => trimmed(kind, index, found));

/** The numbers and addresses in a text that name someone: they may overlap, the surer kind counts. */
export const numbersIn = (text: string): Span[] => {
  const plain = plainly(text);
  return rules.flatMap((rule) => foundBy(rule, plain));
};
