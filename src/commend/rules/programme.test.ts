import { describe, expect, test } from "vitest";
import { newId } from "../../ground/id.ts";
import type { ProgrammeDraft } from "../words/programme.ts";
import { inOrder, openable } from "./programme.ts";

const noDays = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
};
const allowed = {
  unitsMost: 50,
  personsMost: 150,
  ratios: [{ level: "leading", bound: "at-most", percent: 20 }],
} as const;

const category = (of: "unit" | "person", quota: number) => ({
  id: newId(new Date(0)),
  of,
  quota,
  nameZh: "先进",
  nameEn: null,
});
const criterion = { key: "deeds", nameZh: "实绩", nameEn: null, points: 100, sources: ["actions"] } as const;

const whole: ProgrammeDraft = {
  kind: "commendation",
  year: 2021,
  nameZh: "表彰",
  nameEn: null,
  basis: "县委常委会",
  approval: "豫评组〔2021〕1号",
  ceiling: { units: 50, persons: 150 },
  ratios: [{ level: "leading", bound: "at-most", percent: 20 }],
  criteria: [{ ...criterion, sources: [...criterion.sources] }],
  ties: [],
  calendar: noDays,
  categories: [category("unit", 50), category("person", 150)],
};

describe("a programme may be opened", () => {
  test.each<[string, Partial<ProgrammeDraft>, string | null]>([
    ["whole", {}, null],
    ["without a basis", { basis: "" }, "programme.no-basis"],
    ["without an approval", { approval: "" }, "programme.no-approval"],
    ["a yearly grade stands on neither", { kind: "assessment", basis: "", approval: "" }, null],
    ["for 51 units", { ceiling: { units: 51, persons: 150 } }, "programme.over-ceiling"],
    ["for 151 persons", { ceiling: { units: 50, persons: 151 } }, "programme.over-ceiling"],
    ["a yearly grade of everybody", { kind: "assessment", ceiling: { units: 500, persons: 2_000 } }, null],
    ["with a looser ratio", { ratios: [{ ...allowed.ratios[0], percent: 30 }] }, "programme.ratio-looser"],
    ["without the ratio", { ratios: [] }, "programme.ratio-looser"],
    ["with a stricter ratio", { ratios: [{ ...allowed.ratios[0], percent: 10 }] }, null],
    ["for nobody", { categories: [category("unit", 0)] }, "programme.no-categories"],
    [
      "for more than it may name",
      { categories: [category("unit", 30), category("unit", 21)] },
      "programme.quotas-over-ceiling",
    ],
    ["by no criterion", { criteria: [] }, "programme.no-criteria"],
    [
      "by one criterion twice",
      { criteria: [whole.criteria[0]!, whole.criteria[0]!] },
      "programme.criterion-twice",
    ],
    [
      "with its days in disorder",
      { calendar: { ...noDays, nominateBy: "2021-12-20", voteBy: "2021-12-01" } },
      "programme.calendar-disorder",
    ],
  ])("%s", (_, changed, refusal) => {
    expect(
      openable({ ...whole, ...changed }, { ...allowed, ratios: [...allowed.ratios] })?.refusal ?? null,
    ).toBe(refusal);
  });
});

test.each([
  [{}, true],
  [{ nominateBy: "2021-12-01", awardOn: "2021-12-01" }, true],
  [{ scoreBy: "2021-12-02", decideBy: "2021-12-03" }, true],
  [{ scoreBy: "2021-12-04", decideBy: "2021-12-03" }, false],
] as const)("days %j follow each other: %s", (days, expected) => {
  expect(inOrder({ ...noDays, ...days })).toBe(expected);
});
