import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "./cells.ts";
import { asDate, asMoment } from "./dates.ts";
import { asDeadline } from "./deadline.ts";
import { cell } from "./fixtures.ts";
import type { Parsed } from "./parsed.ts";

const outcome = (parsed: Parsed<unknown>): unknown => (parsed.ok ? parsed.value : parsed.id);

describe("asDate", () => {
  const dates: [RawValue, unknown][] = [
    ["2022-06-30", "2022-06-30"],
    ["2022-6-30", "2022-06-30"],
    ["2022.6.30", "2022-06-30"],
    ["2022．06．30", "2022-06-30"],
    ["2022/6/30", "2022-06-30"],
    ["2022年6月30日", "2022-06-30"],
    ["2022 年 6 月 30 日", "2022-06-30"],
    ["２０２２年６月３０号", "2022-06-30"],
    ["二〇二二年六月三十日", "2022-06-30"],
    ["二○二二年十二月三十一日", "2022-12-31"],
    ["二〇二二年十月二十日", "2022-10-20"],
    ["20220630", "2022-06-30"],
    ["2022-06-30 14:20", "2022-06-30"],
    ["2022-6-3 4:20:05", "2022-06-03"],
    ["2022-06-30T14:20:00.123", "2022-06-30"],
    ["2022年6月30日14：20", "2022-06-30"],
    ["30 June 2022", "2022-06-30"],
    ["June 30, 2022", "2022-06-30"],
    ["Jun 3rd 2022", "2022-06-03"],
    [new Date(Date.UTC(2022, 5, 30, 14)), "2022-06-30"],
    [44742, "2022-06-30"],
    [null, null],
    ["2024-02-29", "2024-02-29"],
    ["2022-02-29", "no-such-date"],
    ["2022年6月31日", "no-such-date"],
    ["2022.13.1", "no-such-date"],
    ["06/07/2022", "not-a-date"],
    ["2022-06", "not-a-date"],
    ["6月30日", "not-a-date"],
    ["2022-06/30", "not-a-date"],
    ["2022-06-30T14:20:00Z", "not-a-date"],
    ["待定", "not-a-date"],
    [2022, "not-a-date"],
    [true, "not-a-date"],
  ];
  it.each(dates)("%j → %j", (raw, expected) => {
    expect(outcome(asDate(cell(raw)))).toBe(expected);
  });

  it("is refused for a cell that shows a month only, and given when there is a day in it", () => {
    expect(asDate(cell(new Date(Date.UTC(2022, 5, 1)), "month"))).toMatchObject({
      id: "not-a-date",
      params: { text: "2022-06" },
    });
    expect(outcome(asDate(cell(new Date(Date.UTC(2022, 5, 18)), "month")))).toBe("2022-06-18");
  });

  it("keeps no day before 1900 or after 2200", () => {
    expect(outcome(asDate(cell("0222-06-30")))).toBe("no-such-date");
    expect(outcome(asDate(cell("2922-06-30")))).toBe("no-such-date");
  });
});

describe("asMoment", () => {
  const moments: [RawValue, unknown][] = [
    ["2022-06-30 14:20", "2022-06-30T14:20:00"],
    ["2022/6/30 4:20:05", "2022-06-30T04:20:05"],
    ["2022年6月30日14：20", "2022-06-30T14:20:00"],
    ["2022-06-30", "2022-06-30T00:00:00"],
    [new Date(Date.UTC(2022, 5, 30, 14, 20)), "2022-06-30T14:20:00"],
    [new Date(Date.UTC(2022, 5, 30)), "2022-06-30T00:00:00"],
    [null, null],
    ["2022-06-30 25:00", "no-such-date"],
    ["14:20", "not-a-date"],
  ];
  it.each(moments)("%j → %j", (raw, expected) => {
    expect(outcome(asMoment(cell(raw)))).toBe(expected);
  });
});

const short = (parsed: ReturnType<typeof asDeadline>): unknown => {
  const found = outcome(parsed) as { kind: string; date?: string } | string | null;
  return found === null || typeof found === "string" ? found : (found.date ?? found.kind);
};

describe("asDeadline, in a plan of 2022", () => {
  const deadlines: [RawValue, string | null][] = [
    ["6月底前", "2022-06-30"],
    ["6月底", "2022-06-30"],
    ["6月末", "2022-06-30"],
    ["6月", "2022-06-30"],
    ["6月份", "2022-06-30"],
    ["六月底前完成", "2022-06-30"],
    ["6月30日", "2022-06-30"],
    ["6月30日前", "2022-06-30"],
    ["6月30日之前完成", "2022-06-30"],
    ["于6月30日前基本完成", "2022-06-30"],
    ["2022年6月底前", "2022-06-30"],
    ["2022年6月底前全部完成。", "2022-06-30"],
    ["２０２２年６月底前", "2022-06-30"],
    ["2023年3月底前", "2023-03-31"],
    ["2022.6", "2022-06-30"],
    ["2022-06", "2022-06-30"],
    ["2022/6", "2022-06-30"],
    ["2022年6月", "2022-06-30"],
    ["2022.10", "2022-10-31"],
    ["2022年2月", "2022-02-28"],
    ["2024年2月", "2024-02-29"],
    ["2022.6.30", "2022-06-30"],
    ["6.30", "2022-06-30"],
    ["上半年", "2022-06-30"],
    ["上半年完成", "2022-06-30"],
    ["下半年", "2022-12-31"],
    ["二季度末", "2022-06-30"],
    ["第三季度", "2022-09-30"],
    ["2022年第四季度", "2022-12-31"],
    ["1季度", "2022-03-31"],
    ["年底前", "2022-12-31"],
    ["年底", "2022-12-31"],
    ["2022年底前", "2022-12-31"],
    ["2022年底", "2022-12-31"],
    ["年末", "2022-12-31"],
    ["今年年底前", "2022-12-31"],
    ["明年6月底前", "2023-06-30"],
    ["12月上旬", "2022-12-10"],
    ["12月中旬", "2022-12-20"],
    ["12月下旬", "2022-12-31"],
    ["3月初", "2022-03-10"],
    ["1-6月", "2022-06-30"],
    ["3月-9月", "2022-09-30"],
    ["2022年3月至2023年6月", "2023-06-30"],
    ["2023年3月至6月底", "2023-06-30"],
    ["2023年", "2023-12-31"],
    ["2022-2023年", "2023-12-31"],
    ["2021年至2025年", "2025-12-31"],
    ["2023年全年", "2023-12-31"],
    ["end of June", "2022-06-30"],
    ["by the end of June", "2022-06-30"],
    ["by June", "2022-06-30"],
    ["before June 30", "2022-06-30"],
    ["End of June 2023", "2023-06-30"],
    ["June", "2022-06-30"],
    ["June 30", "2022-06-30"],
    ["30 June", "2022-06-30"],
    ["June 2023", "2023-06-30"],
    ["mid-December", "2022-12-20"],
    ["early March", "2022-03-10"],
    ["Q2", "2022-06-30"],
    ["2023-Q2", "2023-06-30"],
    ["second quarter", "2022-06-30"],
    ["H1", "2022-06-30"],
    ["first half of the year", "2022-06-30"],
    ["end of year", "2022-12-31"],
    ["year end", "2022-12-31"],
    [new Date(Date.UTC(2022, 5, 30)), "2022-06-30"],
    [44742, "2022-06-30"],
    [2022.6, "2022-06-30"],
    [202206, "2022-06-30"],
    ["202206", "2022-06-30"],
    ["全年", "whole-year"],
    ["全年完成", "whole-year"],
    ["2022年全年", "whole-year"],
    ["2022年", "whole-year"],
    ["本年度", "whole-year"],
    ["年内完成", "whole-year"],
    ["2022年内", "whole-year"],
    ["1-12月", "whole-year"],
    ["whole year", "whole-year"],
    ["All year", "whole-year"],
    ["长期", "ongoing"],
    ["长期坚持", "ongoing"],
    ["持续推进", "ongoing"],
    ["全年持续推进", "ongoing"],
    ["常年", "ongoing"],
    ["常态化推进", "ongoing"],
    ["ongoing", "ongoing"],
    ["Continuous", "ongoing"],
    [null, null],
    ["6月31日前", "no-such-date"],
    ["2022年13月", "no-such-date"],
    ["2022.2.30", "no-such-date"],
    ["尽快", "not-a-deadline"],
    ["完成", "not-a-deadline"],
    ["。", "not-a-deadline"],
    ["春节前", "not-a-deadline"],
    ["as soon as possible", "not-a-deadline"],
    ["第五季度", "not-a-deadline"],
    [6, "not-a-deadline"],
    [true, "not-a-deadline"],
    [2022.1, "lost-zero"],
    [6.3, "lost-zero"],
  ];
  it.each(deadlines)("%j → %j", (raw, expected) => {
    expect(short(asDeadline(cell(raw), 2022))).toBe(expected);
  });

  it("does not search a page of text", () => {
    expect(short(asDeadline(cell("前".repeat(30_000)), 2022))).toBe("not-a-deadline");
  });

  it("is the end of the month for a cell that shows a month only", () => {
    expect(short(asDeadline(cell(new Date(Date.UTC(2022, 5, 1)), "month"), 2022))).toBe("2022-06-30");
    expect(short(asDeadline(cell(new Date(Date.UTC(2022, 5, 1))), 2022))).toBe("2022-06-01");
  });

  const asked: [string, string][] = [
    ["6月前", "2022-05-31"],
    ["2023年6月前完成", "2023-05-31"],
    ["1月以前", "2021-12-31"],
    ["before June", "2022-05-31"],
    ["Before June 2023", "2023-05-31"],
  ];
  it.each(asked)("%j is read as the earlier day, %s, and asked about", (text, date) => {
    expect(asDeadline(cell(text), 2022)).toEqual({
      ok: true,
      value: { kind: "date", date },
      question: "before-month",
      params: { text, date },
    });
  });
});

const DIGITS = "〇一二三四五六七八九";
const inChinese = (part: number): string => {
  const [tens, unit] = [Math.floor(part / 10), part % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${unit > 0 ? DIGITS[unit] : ""}`;
};

type Style = (year: number, month: number, day: number) => string;
const styles: [string, Style][] = [
  ["年月日", (y, m, d) => `${y}年${m}月${d}日`],
  ["points", (y, m, d) => `${y}.${m}.${d}`],
  ["slashes", (y, m, d) => `${y}/${m}/${d}`],
  ["dashes", (y, m, d) => `${y}-${m}-${d}`],
  ["号 with spaces", (y, m, d) => ` ${y} 年 ${m} 月 ${d} 号 `],
  ["packed", (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`],
  [
    "full width",
    (y, m, d) => `${y}年${m}月${d}日`.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  [
    "in characters",
    (y, m, d) =>
      `${[...String(y)].map((c) => DIGITS[Number(c)]).join("")}年${inChinese(m)}月${inChinese(d)}日`,
  ],
];

describe("any day written in a Chinese style reads back", () => {
  const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
  it.each(styles)("%s", (_, style) => {
    fc.assert(
      fc.property(days, (day) => {
        const text = style(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
        const date = day.toISOString().slice(0, 10);
        expect(outcome(asDate(cell(text)))).toBe(date);
        expect(outcome(asDeadline(cell(text), 2022))).toEqual({ kind: "date", date });
        expect(outcome(asDeadline(cell(`${text}前完成`), 2022))).toEqual({ kind: "date", date });
      }),
    );
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const made = cell(text);
        for (const parsed of [asDate(made), asMoment(made), asDeadline(made, 2022)])
          expect(typeof parsed.ok).toBe("boolean");
      }),
    );
  });
});
