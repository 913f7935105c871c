import type { Text } from "../texts.ts";
import type { Lang } from "./lang.ts";

const NBSP = "\u00A0";
const JOINER = "\u2060";
const MINUS = "\u2212";
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = {
  zh: "星期日 星期一 星期二 星期三 星期四 星期五 星期六".split(" "),
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};

/**
 * A figure as it is printed: thousands parted by a no-break space, a true minus.
 * A decimal string keeps every digit that was published; a number is printed as JavaScript prints it.
 */
export function figure(value: number | string): string {
  const text = plain(value);
  const [whole = "", part] = text.replace(/^[-−+]/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${isNegative(text) ? MINUS : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

/** A change: +3.2, −4.1, and 0 without a sign. */
export function signed(value: number | string): string {
  return isNegative(plain(value)) || Number(value) === 0 ? figure(value) : `+${figure(value)}`;
}

/** A figure with its unit, which never part. A per cent sign and a degree stand close, words one space away. */
export function withUnit(value: string, unit: string): string {
  return /^[%‰°]/.test(unit) ? `${value}${unit}` : `${value}${NBSP}${whole(unit)}`;
}

/** A range with its unit: 70%～95% and 10～20 万元 in Chinese, 70–95% in English. */
export function range(from: string, to: string, lang: Lang, unit = ""): string {
  if (lang === "en") return unit ? withUnit(`${from}–${to}`, unit) : `${from}–${to}`;
  const first = unit === "%" ? `${from}%` : from;
  return unit ? withUnit(`${first}～${to}`, unit) : `${first}～${to}`;
}

/** A part and its whole: 17 / 18. */
export function ofWhole(part: number, total: number): string {
  return `${figure(part)}${NBSP}/${NBSP}${figure(total)}`;
}

/** A day of the year, from `2022-10-08`: 10 月 8 日 / 8 October. */
export function day(iso: string, lang: Lang): string {
  const { month, date } = parts(iso);
  if (lang === "en") return `${date}${NBSP}${MONTHS[month - 1]}`;
  return `${month}${NBSP}月${NBSP}${date}${NBSP}日`;
}

/** A day with its year: 2022 年 10 月 8 日 / 8 October 2022. */
export function fullDay(iso: string, lang: Lang): string {
  const { year } = parts(iso);
  return lang === "en" ? `${day(iso, lang)}${NBSP}${year}` : `${year}${NBSP}年${NBSP}${day(iso, lang)}`;
}

/** A day with its year, before the reader's language is known. */
export const daySaid = (iso: string): Text => ({ zh: fullDay(iso, "zh"), en: fullDay(iso, "en") });

/** A month with its year, from `2022-10` or a day in it: 2022 年 10 月 / October 2022. */
export function month(iso: string, lang: Lang): string {
  const { year, month } = parts(iso);
  if (lang === "en") return `${MONTHS[month - 1]}${NBSP}${year}`;
  return `${year}${NBSP}年${NBSP}${month}${NBSP}月`;
}

/** A day short enough for a cell: 10/8 / 8 Oct. */
export function shortDay(iso: string, lang: Lang): string {
  const { month, date } = parts(iso);
  return lang === "en" ? `${date}${NBSP}${MONTHS[month - 1]?.slice(0, 3)}` : `${month}/${date}`;
}

/** The day of the week: 星期六 / Saturday. */
export function weekday(iso: string, lang: Lang): string {
  const { year, month, date } = parts(iso);
  return WEEKDAYS[lang][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? "";
}

/** A moment as read on the wall of a time zone: 10 月 8 日 17:20 / 8 October, 17:20. */
export function moment(instant: Date, zone: string, lang: Lang): string {
  const { date, time } = onTheWall(instant, zone);
  return lang === "en" ? `${day(date, lang)}, ${time}` : `${day(date, lang)} ${time}`;
}

/** The same with its year, for what is read years later: 2022 年 10 月 8 日 17:20 / 8 October 2022, 17:20. */
export function fullMoment(instant: Date, zone: string, lang: Lang): string {
  const { date, time } = onTheWall(instant, zone);
  return lang === "en" ? `${fullDay(date, lang)}, ${time}` : `${fullDay(date, lang)} ${time}`;
}

/** The day and the time of a moment in a time zone, as `2022-10-08` and `17:20`. */
export function onTheWall(instant: Date, zone: string): { date: string; time: string } {
  const options = { timeZone: zone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;
  const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", options).format(instant).split(" ");
  return { date, time };
}

/** Hours and minutes left or used: 8 小时 40 分 / 8 h 40 min. Minutes are whole and not negative. */
export function hoursAndMinutes(minutes: number, lang: Lang): string {
  const [hour, minute] = lang === "zh" ? ["小时", "分"] : ["h", "min"];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [
    hours > 0 ? withUnit(figure(hours), hour) : "",
    rest > 0 || hours === 0 ? withUnit(`${rest}`, minute) : "",
  ];
  return said.filter(Boolean).join(NBSP);
}

/** 万元, 亿元 and 百分点 are one word, working days one thought: no line ends inside them. */
function whole(unit: string): string {
  return /^[\u4E00-\u9FFF]+$/.test(unit) ? [...unit].join(JOINER) : unit.replaceAll(" ", NBSP);
}

function plain(value: number | string): string {
  return typeof value === "number"
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : value;
}

function isNegative(text: string): boolean {
  return /^[-−]/.test(text) && /[1-9]/.test(text);
}

function parts(iso: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = iso.slice(0, 10).split("-").map(Number);
  return { year, month, date };
}
