import { describe, expect, test } from "vitest";
import { forbiddenIn } from "./forbidden.ts";
import { correlated, correlation, faultsOf } from "./lint.ts";
import { scheme } from "./words.ts";

const groups = [{ key: "towns", nameZh: "乡镇", unitIds: ["01927c3a-0000-7000-8000-000000000001"] }];
const draft = (key: string, weight: number, change: object = {}) => ({
  key,
  nameZh: key,
  weight,
  source: { from: "entered" },
  method: { kind: "given" },
  ...change,
});
const gdp = (measure: string, basis: string) => ({
  source: { from: "series", code: "gdp", measure, basis },
});
const faults = (lines: readonly object[], change: object = {}) =>
  faultsOf(scheme.parse({ nameZh: "考核", groups, lines, ...change })).map(
    ({ fault, severity, lines: about }) => [severity, fault, ...about],
  );

test("a sound scheme has no fault", () => {
  expect(faults([draft("a", 60), draft("b", 40)])).toEqual([]);
});

describe("what is wrong with a scheme is named", () => {
  test.each([
    ["weights that do not add up", [draft("a", 60)], [["error", "weights-sum"]]],
    ["0.1 + 0.2 is 0.3", [draft("a", 99.7), draft("b", 0.1), draft("c", 0.2)], []],
    ["a key twice", [draft("a", 50), draft("a", 50)], [["error", "key-twice", "a", "a"]]],
    [
      "the same series twice",
      [draft("a", 50, gdp("growth", "comparable")), draft("b", 50, gdp("growth", "comparable"))],
      [["error", "counted-twice", "a", "b"]],
    ],
    [
      "level and growth of one indicator",
      [draft("a", 50, gdp("growth", "comparable")), draft("b", 50, gdp("level", "plain"))],
      [["question", "counted-two-ways", "a", "b"]],
    ],
    [
      "steps that rise",
      [draft("a", 100, { method: { kind: "rank-steps", steps: [50, 60] } })],
      [["error", "steps-rise", "a"]],
    ],
    [
      "steps over the weight",
      [draft("a", 100, { method: { kind: "rank-steps", steps: [101] } })],
      [["error", "steps-over-weight", "a"]],
    ],
    [
      "a base over the weight",
      [draft("a", 100, { method: { kind: "base-per-point", base: 101, step: 1, each: 1 } })],
      [["error", "base-over-weight", "a"]],
    ],
    [
      "a floor beyond the ceiling",
      [draft("a", 100, { method: { kind: "efficacy", floor: 9, ceiling: 5 } })],
      [["error", "floor-beyond-ceiling", "a"]],
    ],
    [
      "a forbidden criterion",
      [draft("a", 100, { standard: "获省级领导同志批示每次加 1 分" })],
      [["error", "forbidden-instructions", "a"]],
    ],
  ])("%s", (_, lines, expected) => expect(faults(lines)).toEqual(expected));

  test("less is better turns floor and ceiling round", () => {
    const method = { kind: "efficacy", floor: 9, ceiling: 5 };
    expect(faults([draft("a", 100, { better: "down", method })])).toEqual([]);
  });

  test("errors stand before questions", () => {
    const lines = [draft("a", 50, gdp("growth", "comparable")), draft("b", 49, gdp("level", "plain"))];
    expect(faults(lines, { combination: "geometric" }).map(([severity]) => severity)).toEqual([
      "error",
      "question",
      "question",
    ]);
  });
});

describe("the rules of 2024 on the burden of the grassroots", () => {
  test.each([
    ["获得市级以上领导批示", "instructions"],
    ["领导同志肯定性批示件数", "instructions"],
    ["在省级以上媒体刊发稿件", "articles"],
    ["信息采用篇数", "articles"],
    ["宣传报道工作", "articles"],
    ["是否召开专题会议", "meetings"],
    ["召开推进会次数", "meetings"],
    ["拍照留痕情况", "traces"],
    ["台账资料齐全", "traces"],
    ["学习笔记", "notes"],
    ["政务ＡＰＰ注册率", "apps"],
    ["微信公众号关注量", "apps"],
  ])("%s is forbidden: %s", (text, criterion) => expect(forbiddenIn(text)).toBe(criterion));

  test.each([
    ["一般公共预算收入完成率"],
    ["群众诉求解决率"],
    ["规模以上工业增加值增速"],
    ["安全生产责任事故"],
    ["新建改造老旧小区户数"],
    ["重点项目开工率"],
    ["媒体融合改革任务完成情况"],
    ["会议中心项目建设进度"],
  ])("%s is not", (text) => expect(forbiddenIn(text)).toBeUndefined());
});

test("correlation by hand, and where there is none to speak of", () => {
  const line = [1, 2, 3, 4, 5].map((x) => [x, 2 * x + 1] as const);
  expect(correlation(line)).toBeCloseTo(1, 12);
  expect(correlation(line.map(([x, y]) => [x, -y] as const))).toBeCloseTo(-1, 12);
  expect(correlation(line.slice(1))).toBeNull();
  expect(correlation(line.map(([x]) => [x, 3] as const))).toBeNull();
});

test("two lines that move together ask for a look", () => {
  const two = scheme.parse({ nameZh: "考核", groups, lines: [draft("a", 60), draft("b", 40)] });
  const points = { a: [1, 2, 3, 4, 5, null], b: [2, 4, 6, 8, 12, 3] } as const;
  const found = correlated(two, ({ key }) => points[key as keyof typeof points]);
  expect(found).toMatchObject([{ fault: "correlated", lines: ["a", "b"], params: { r: 0.99, n: 5 } }]);
});
