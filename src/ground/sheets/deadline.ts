import { bareDate, cellDate, dateOf, lastDayOf, monthNumber, MONTH_NAME, readFullDate } from "./dates.ts";
import { askAbout, orNull, problem, value, type Parsed } from "./parsed.ts";
import type { Cell } from "./words.ts";

/** When an action is due: on a day, at any time within the year, or it has no end. */
export type Deadline =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "whole-year" }
  | { readonly kind: "ongoing" };

const ONGOING =
  /^(长期|持续|常年|常态|经常|日常|全年(持续|长期|常态)|贯穿全年|ongoing|continu|long-?term|permanent)/;
const WHOLE_YEAR =
  /^(全年|年|本年度?|当年度?|年度|全年度|1月?-12月|whole-?year|allyear|fullyear|throughouttheyear|yearround)$/;
const FILLER =
  /^(计划|预计|争取|力争|确保|务必|截至|截止|于|在|到|至|by|before|until|till|due|nolaterthan)+(?:the)?/;
const SUFFIX = /(全部|全面|基本|完成|完工|竣工|建成|落实|到位|办结|之?前|以前|为止|止|以内|内)$/;

const dateAt = (cell: Cell, date: string | undefined): Parsed<Deadline> =>
  date ? value({ kind: "date", date }) : problem("no-such-date", cell);

/** "6月底前完成" → "6月底": the words around a date that change nothing in it. */
const core = (bare: string): string => {
  const shorter = bare.replace(FILLER, "").replace(SUFFIX, "");
  return shorter === bare ? bare : core(shorter);
};

const YEAR_FIRST = /^(\d{4})(?:年度?|[-./](?=\d|q|h))(.*)$/;
const YEAR_ALONE = /^(\d{4})()$/;
const YEAR_PACKED = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const YEAR_RELATIVE = /^(今年|本年|当年|明年|次年|翌年|后年)度?(.*)$/;

interface InYear {
  readonly year: number;
  readonly rest: string;
}

/** Takes the year off the front; a deadline without one belongs to the plan's year. */
const splitYear = (text: string, year: number): InYear => {
  const given = [YEAR_FIRST, YEAR_ALONE, YEAR_PACKED].map((pattern) => pattern.exec(text)).find(Boolean);
  if (given) return { year: Number(given[1]), rest: given[2] ?? "" };
  const relative = YEAR_RELATIVE.exec(text);
  if (!relative) return { year, rest: text };
  const ahead = relative[1] === "后年" ? 2 : /^[明次翌]/.test(relative[1]!) ? 1 : 0;
  return { year: year + ahead, rest: relative[2]! };
};

const PART_DAY: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20, 中: 20 };

/** 6月, 6月底, 12月中旬 (20th), 6月30日, 6.30, 6-30, after a year 6; a month alone means its last day. */
const inMonth = (year: number, rest: string, afterYear: boolean): string | undefined | false => {
  const found = /^(\d{1,2})月份?(?:(\d{1,2})[日号]?|(上旬|中旬|下旬|初|中|底|末|月底|月末))?$/.exec(rest);
  const plain =
    found ??
    /^(\d{1,2})[./-](\d{1,2})[日号]?$/.exec(rest) ??
    (afterYear ? /^(0?[1-9]|1[0-2])$/.exec(rest) : null);
  if (!plain) return false;
  const [, month = "", day, part = ""] = plain;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day) return dateOf(year, Number(month), Number(day));
  const early = PART_DAY[part];
  return early ? dateOf(year, Number(month), early) : lastDayOf(year, Number(month));
};

const QUARTER = /^(?:第?([1-4])季度?|q([1-4])|([1-4])q|([1-4])(?:st|nd|rd|th)quarter)(?:末|底)?$/;
const SPANS: readonly (readonly [RegExp, number])[] = [
  [/^(上半年|年中|h1|(the)?firsthalf(oftheyear)?|mid-?year)(末|底)?$/, 6],
  [/^(下半年|h2|(the)?secondhalf(oftheyear)?)(末|底)?$/, 12],
  [/^(年|岁|全年)?(底|末|终|年底|年末|年终)$|^(the)?(end(of)?(the)?year|year-?end)$/, 12],
];

const WORDS: Readonly<Record<string, string>> = { first: "1st", second: "2nd", third: "3rd", fourth: "4th" };

const inSpan = (year: number, rest: string): string | undefined => {
  const spelled = rest.replace(/^(first|second|third|fourth)(?=quarter)/, (word) => WORDS[word]!);
  const quarter = QUARTER.exec(spelled);
  if (quarter) return lastDayOf(year, Number(quarter.slice(1).find(Boolean)) * 3);
  const span = SPANS.find(([pattern]) => pattern.test(rest));
  return span && lastDayOf(year, span[1]);
};

const ENGLISH = new RegExp(
  `^(early|mid|late|beginning|end|middle)?-?(?:of)?(\\d{1,2}(?:st|nd|rd|th)?)?(?:of)?${MONTH_NAME}(\\d{1,2}(?:st|nd|rd|th)?(?!\\d))?,?(\\d{4})?$`,
);
const ENGLISH_PART: Readonly<Record<string, number>> = { early: 10, beginning: 10, mid: 20, middle: 20 };

/** end of June, mid-December, June 30, 30 June, June 2023. */
const inEnglish = (year: number, text: string): string | undefined | false => {
  const found = ENGLISH.exec(text.replace(/^the/, ""));
  if (!found) return false;
  const [, part = "", before, name = "", after, given] = found;
  const day = Number.parseInt(before ?? after ?? "", 10) || ENGLISH_PART[part];
  const of = given ? Number(given) : year;
  return day ? dateOf(of, monthNumber(name), day) : lastDayOf(of, monthNumber(name));
};

const MONTHS_RANGE = /^(\d{4}年)?(\d{1,2}月?(?:\d{1,2}日?)?)(?:[-–—~]|至|到)(\d{4}年)?(\d{1,2}月.*)$/;
const YEARS_RANGE = /^\d{4}年?(?:[-–—~]|至|到)(\d{4})年?$/;

/** 3月至6月, 2022年3月-6月, 2022-2023年: what counts is the end; the year may stand only at the start. */
const lastOfRange = (text: string): string => {
  const months = MONTHS_RANGE.exec(text);
  if (months) return `${months[3] ?? months[1] ?? ""}${months[4]}`;
  return YEARS_RANGE.exec(text)?.[1] ?? text;
};

/** Within the plan's year any day will do; another year ends on its last day. */
const withinYear = (cell: Cell, given: number, year: number): Parsed<Deadline> =>
  given === year ? value({ kind: "whole-year" }) : dateAt(cell, dateOf(given, 12, 31));

const readText = (cell: Cell, bare: string, year: number): Parsed<Deadline> => {
  const whole = readFullDate(bare);
  if (whole) return dateAt(cell, dateOf(...whole));
  const english = inEnglish(year, bare);
  if (english !== false) return dateAt(cell, english);
  const all = splitYear(bare, year);
  if (WHOLE_YEAR.test(all.rest)) return withinYear(cell, all.year, year);
  const at = splitYear(lastOfRange(bare), year);
  if (at.rest === "") return withinYear(cell, at.year, year);
  const inOne = inMonth(at.year, at.rest, /^\d{4}/.test(bare));
  if (inOne !== false) return dateAt(cell, inOne);
  const span = inSpan(at.year, at.rest);
  return span ? value({ kind: "date", date: span }) : problem("not-a-deadline", cell);
};

const BEFORE_MONTH = /^(?:(\d{4})年)?(\d{1,2})月份?(?:之|以)?前(?:完成)?$/;
const BEFORE_MONTH_NAME = new RegExp(`^before${MONTH_NAME},?(\\d{4})?$`);

/** 6月前 may mean by the end of May or of June: the earlier is taken, and asked about. */
const beforeMonth = (bare: string, year: number): string | undefined => {
  const number = BEFORE_MONTH.exec(bare);
  if (number && Number(number[2]) >= 1 && Number(number[2]) <= 12)
    return lastDayOf(Number(number[1] ?? year), Number(number[2]) - 1);
  const name = BEFORE_MONTH_NAME.exec(bare);
  return name ? lastDayOf(Number(name[2] ?? year), monthNumber(name[1]!) - 1) : undefined;
};

/** As a number 2022.1 may have been 2022.10, and 6.3 may have been 6.30. */
const fromNumber = (cell: Cell, year: number): Parsed<Deadline> => {
  const [whole = "", part = ""] = String(cell.value).split(".");
  const isMonth = /^(19|20)\d\d$/.test(whole) ? part === "1" : part.length === 1 && Number(part) <= 3;
  return isMonth ? problem("lost-zero", cell) : readText(cell, String(cell.value), year);
};

/**
 * A deadline as county tables write it, in a plan of `year`: 6月底前, 6月30日, 2022年6月底前, 2022.6, 上半年,
 * 二季度末, 年底前, 12月中旬 (上旬 10th, 中旬 20th, 下旬 and 底 the last day), 全年, 长期, 持续推进; "end of
 * June", "2022-06", "Q2", "whole year", "ongoing". Null for an empty cell. Problems `not-a-deadline`,
 * `no-such-date`, `lost-zero`; question `before-month`.
 */
export const asDeadline = (cell: Cell, year: number): Parsed<Deadline | null> =>
  orNull(cell, (): Parsed<Deadline> => {
    const known = cellDate(cell);
    if (known) return value({ kind: "date", date: known });
    if (cell.kind === "number") return fromNumber(cell, year);
    const bare = bareDate(cell.text).replace(/[。.;,、]+$/, "");
    const said = core(bare);
    if (said === "") return problem("not-a-deadline", cell);
    if (ONGOING.test(bare)) return value({ kind: "ongoing" });
    const before = beforeMonth(bare, year);
    if (before)
      return askAbout({ kind: "date", date: before }, "before-month", {
        text: cell.text,
        date: before,
      });
    return readText(cell, said, year);
  });
