import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, dueOf, hashOf, mayRead, maySign, stateOf } from "./rules.ts";
import { doneWhenSaid, hashLines, type LetterLine, type LetterText } from "./words.ts";

const line = (number: string, more: Partial<LetterLine> = {}): LetterLine => ({
  number,
  titleZh: `事项 ${number}`,
  titleEn: null,
  doneWhenZh: "建成交付",
  doneWhenEn: null,
  quantity: "12",
  measure: "个",
  dueOn: "2022-06-30",
  ...more,
});
const letter = (owes: readonly LetterLine[]): LetterText => ({
  year: 2022,
  plan: { titleZh: "2022 年重点任务", titleEn: null },
  adoptedOn: "2022-02-09",
  post: { id: "p", titleZh: "县住建局局长", titleEn: null },
  unit: { id: "u", nameZh: "县住建局", nameEn: null },
  owes: [...owes],
});

describe("the hash of a letter", () => {
  test.each([
    ["another deadline", { dueOn: "2022-07-31" }],
    ["another quantity", { quantity: "13" }],
    ["another done-when", { doneWhenZh: "开工" }],
    ["no end", { dueOn: null }],
  ])("%s is another text", (_, change) => {
    expect(hashOf(letter([line("1", change)]))).not.toBe(hashOf(letter([line("1")])));
  });

  test("a mended translation is the same text", () => {
    expect(hashOf(letter([line("1", { titleEn: "Rebuild", doneWhenEn: "Built" })]))).toBe(
      hashOf(letter([line("1")])),
    );
  });

  test("does not hang on the order in which fields are kept", () => {
    const text = letter([line("1"), line("2")]);
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, one]) => [key, turned(one)]),
      );
    };
    expect(hashOf(turned(text) as LetterText)).toBe(hashOf(text));
  });
});

test.each([
  ["a", null, "unsigned"],
  ["a", "a", "signed"],
  ["b", "a", "changed"],
])("a text %s, signed on %s: %s", (now, signed, state) => expect(stateOf(now, signed)).toBe(state));

test("what changed since: added and changed in the new order, then what was dropped", () => {
  const before = letter([line("1"), line("2"), line("3")]);
  const after = letter([line("4"), line("2", { dueOn: "2022-12-31" }), line("1")]);
  expect(changesBetween(before, after).map(({ number, change }) => `${number} ${change}`)).toEqual([
    "4 added",
    "2 changed",
    "3 dropped",
  ]);
});

const lines = fc
  .uniqueArray(fc.constantFrom("1", "2", "3", "4"))
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) => fc.constantFrom(null, "2022-06-30").map((dueOn) => line(number, { dueOn }))),
    ),
  );
const sorted = (all: readonly LetterLine[]) =>
  letter(all.toSorted((a, b) => a.number.localeCompare(b.number)));
test("two texts have changes between them exactly when their hashes differ or only their order does", () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [before, after] = [sorted(one), sorted(other)];
      expect(changesBetween(before, after).length === 0).toBe(hashOf(before) === hashOf(after));
    }),
  );
});

test("it is to be signed within so many days of the adoption", () => {
  expect(dueOf("2022-02-09", 15)).toBe("2022-02-24");
});

const own = { postId: "p", unitPath: "c.g.u" };
describe("who reads a letter", () => {
  test.each([
    ["whose it is", { role: "head", postId: "p", unitPath: "c.g.u" }, true],
    ["the head over its unit", { role: "head", postId: "q", unitPath: "c.g" }, true],
    ["a deputy over its unit", { role: "deputy", postId: "q", unitPath: "c.g" }, true],
    ["the head of another unit", { role: "head", postId: "q", unitPath: "c.g.v" }, false],
    ["an officer of the unit", { role: "officer", postId: "q", unitPath: "c.g.u" }, false],
    ["the delivery office", { role: "delivery", postId: "q", unitPath: "c.d" }, true],
    ["the auditor", { role: "auditor", postId: "q", unitPath: "c.a" }, true],
  ] as const)("%s: %#", (_, actor, may) => expect(mayRead(actor, own)).toBe(may));
});

describe("who signs", () => {
  const head = { postId: "p", personId: "one" };
  const open = { postId: "p", year: 2022, hash: "a", signed: null };
  test.each([
    ["whose it is, on what they read", head, open, "a", "2022-02-10", null],
    ["on the last day of the year", head, open, "a", "2022-12-31", null],
    ["when the year is over", head, open, "a", "2023-01-01", "letter.over.conflict"],
    ["another head", { ...head, postId: "q" }, open, "a", "2022-02-10", "letter.not-yours"],
    ["a post without a person", { ...head, personId: null }, open, "a", "2022-02-10", "letter.not-yours"],
    ["twice", head, { ...open, signed: "a" }, "a", "2022-02-10", "letter.signed.conflict"],
    ["anew on a changed text", head, { ...open, signed: "z" }, "a", "2022-02-10", null],
    ["on a text that has changed", head, open, "b", "2022-02-10", "letter.changed.conflict"],
  ] as const)("%s", (_, actor, what, read, today, refusal) => {
    expect(maySign(actor, what, { read, today })?.refusal ?? null).toBe(refusal);
  });
});

describe("how one sees that it is done", () => {
  test.each([
    [{}, "建成交付 (12 个)"],
    [{ doneWhenZh: "12 个建成" }, "12 个建成"],
    [{ doneWhenZh: null }, "12 个"],
    [{ doneWhenZh: null, quantity: null }, "—"],
    [{ measure: null }, "建成交付 (12)"],
  ])("%j: %s", (more, said) => expect(doneWhenSaid(line("1", more), "zh")).toBe(said));
});

test("a hash is printed in two lines of eights and nothing of it is lost", () => {
  const hash = hashOf(letter([line("1")]));
  const lines = hashLines(hash);
  expect(lines.map((one) => one.split(" ").map(({ length }) => length))).toEqual([
    [8, 8, 8, 8],
    [8, 8, 8, 8],
  ]);
  expect(lines.join("").replaceAll(" ", "")).toBe(hash);
});
