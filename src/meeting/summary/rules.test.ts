import { constantFrom, array, assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { translators } from "../../ground/intl.ts";
import { meetingTexts } from "../texts.ts";
import { correctionsOf, countOutcomes, outcomeOf, promisedIn, together } from "./rules.ts";
import { outcomes, type SummaryFacts } from "./words.ts";

const on = "2023-01-20";
const say = translators(meetingTexts);

describe("what became of a promise", () => {
  test.each([
    ["draft", "idle", "2022-06-30", null],
    ["withdrawn", undefined, "2022-06-30", "withdrawn"],
    ["closed", "verified", "2022-06-30", "verified"],
    ["reported-done", "claimed", "2022-06-30", "claimed"],
    ["under-way", "far", "2022-12-31", "missed"],
    ["adopted", "idle", "2023-01-20", "open"],
    ["under-way", "pace", null, "open"],
    ["suspended", "idle", "2022-06-30", "missed"],
  ] as const)("%s, lit %s, due %s: %s", (state, light, dueOn, wanted) => {
    expect(outcomeOf({ state, dueOn }, light, on)).toBe(wanted);
  });

  test("counts add up to what was promised, task by task or all at once", () => {
    const some = array(constantFrom(...outcomes));
    assert(
      property(some, some, (one, other) => {
        const both = together([countOutcomes(one), countOutcomes(other)]);
        expect(both).toEqual(countOutcomes([...one, ...other]));
        expect(promisedIn(both)).toBe(one.length + other.length);
      }),
    );
  });
});

const gdp = {
  code: "gdp",
  name: { zh: "地区生产总值", en: "GDP" },
  size: { zh: "295 亿元", en: "29.5 bn yuan" },
  growth: "3.2",
  ranks: [],
  sources: [],
};
const bridge = {
  id: "0190b5a0-0000-7000-8000-000000000000",
  number: "1",
  titleZh: "修桥",
  titleEn: null,
  lead: null,
  dueOn: "2022-06-30",
  outcome: "claimed",
  said: null,
  blocker: null,
  saidOn: null,
} as const;
const facts: SummaryFacts = {
  year: 2022,
  opens: 2023,
  on,
  attendance: [],
  figures: [gdp],
  promised: { tasks: [], promises: [bridge] },
  heard: { received: 3, answered: 3, valid: 0, response: null, solution: null, satisfaction: null },
  decided: { raised: 1, decided: 1, decisions: 2, due: 2, carriedOut: 1 },
  stages: [],
  awards: [],
  plan: null,
};

describe("what is known otherwise since the closing", () => {
  test("nothing of what is the same", () => {
    expect(correctionsOf(facts, structuredClone(facts), say)).toEqual([]);
  });

  test("a revised figure, and one published since", () => {
    const loans = { ...gdp, code: "loans", name: { zh: "贷款", en: "Loans" }, size: null, growth: "14.99" };
    const since = { ...facts, figures: [{ ...gdp, growth: "3.0" }, loans] };
    expect(
      correctionsOf(facts, since, say).map(({ of, before, after }) => [of, before.zh, after.zh]),
    ).toEqual([
      ["gdp", "295 亿元，+3.2%", "295 亿元，+3.0%"],
      ["loans", "—", "+14.99%"],
    ]);
  });

  test("a promise judged otherwise, and counts that moved", () => {
    const since: SummaryFacts = {
      ...facts,
      promised: { tasks: [], promises: [{ ...bridge, outcome: "missed" }] },
      decided: { ...facts.decided, carriedOut: 2 },
    };
    expect(
      correctionsOf(facts, since, say).map(({ kind, before, after }) => [kind, before.en, after.en]),
    ).toEqual([
      ["promise", "To verify", "Missed"],
      ["decided", "1", "2"],
    ]);
  });
});
