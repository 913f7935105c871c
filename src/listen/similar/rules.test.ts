import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../ground/words/index.ts";
import {
  alikeInWords,
  askedWords,
  type Frequencies,
  likeness,
  metresBetween,
  mostAlike,
  type Said,
} from "./rules.ts";

const unknown: Frequencies = { of: 0, seen: new Map() };
const known: Frequencies = {
  of: 100,
  seen: new Map([
    ["小区", 40],
    ["停水", 4],
    ["水泵", 1],
  ]),
};

const said = (text: string, more: Partial<Said> = {}): Said => ({
  words: wordsOf(text).split(" "),
  territoryPath: null,
  point: null,
  ...more,
});

/** Each letter a word. */
const of = (words: string): Said => ({ words: words.split(""), territoryPath: null, point: null });

describe("likeness", () => {
  const drain = said("和谐小区三号楼前面的沟挖开到现在没填，下雨全是泥", { territoryPath: "c.pudong" });
  test.each([
    ["the same again", drain, true],
    ["in other words", said("和谐小区三号楼前的沟没填，电动车摔了人", { territoryPath: "c.pudong" }), true],
    ["elsewhere", said("宏达家园门口的沟挖开没填", { territoryPath: "c.chengguan" }), true],
    ["something else in the same place", said("和谐小区物业乱收费", { territoryPath: "c.pudong" }), false],
    ["something else", said("小麦补贴没有到账", { territoryPath: "c.qitai" }), false],
    ["nothing", said("", { territoryPath: "c.pudong" }), false],
  ])("%s", (_, other, alike) => {
    expect(likeness(drain, other, unknown) !== null).toBe(alike);
  });

  test("the same person needs fewer of the same words, and some of them", () => {
    const [first, again, other] = [of("abcdefghij"), of("abklmnopqr"), of("stuvw")];
    expect(likeness(first, again, unknown)).toBeNull();
    expect(likeness(first, { ...again, samePerson: true }, unknown)).toBe(0.4);
    expect(likeness(first, { ...other, samePerson: true }, unknown)).toBeNull();
  });

  test("rare words tell more than common ones", () => {
    const rare = alikeInWords(["小区", "水泵"], ["水泵"], known);
    const common = alikeInWords(["小区", "水泵"], ["小区"], known);
    expect(rare).toBeGreaterThan(common);
  });

  test("the nearer place comes first", () => {
    const at = (territoryPath: string | null, point: Said["point"] = null) => ({
      ...said("自来水停水两天", { territoryPath, point }),
      receivedAt: new Date(0),
    });
    const here = { lat: 34.09, long: 115.3 };
    const asked = said("停水", { territoryPath: "c.t.v", point: here });
    const others = [at(null), at("c.t"), at("c.t.v"), at("c.x", { lat: 34.091, long: 115.3 })];
    const order = mostAlike(asked, others, unknown).map(({ territoryPath }) => territoryPath);
    expect(order).toEqual(["c.x", "c.t.v", "c.t", null]);
  });

  /** A degree of latitude is 111.32 km; one of longitude at 34° north 92.29 km. */
  test.each([
    [{ lat: 34, long: 115 }, { lat: 34.001, long: 115 }, 111],
    [{ lat: 34, long: 115 }, { lat: 34, long: 115.001 }, 92],
    [{ lat: 34, long: 115 }, { lat: 34, long: 115 }, 0],
  ])("from %j to %j it is %i m", (one, other, metres) => {
    expect(Math.round(metresBetween(one, other))).toBe(metres);
  });
});

describe("what is asked of the index", () => {
  test("the most telling first, what stands everywhere not at all", () => {
    const words = ["小区", "停水", "水泵", "新词"];
    expect(askedWords(words, known)).toEqual(["新词", "水泵", "停水"]);
    expect(askedWords(["小区", "停水"], known)).toEqual(["停水", "小区"]);
    expect(askedWords([], known)).toEqual([]);
  });
});

describe("laws", () => {
  const words = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });

  test("likeness goes both ways, lies between 0 and 1, and is 1 with itself", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const there = alikeInWords(one, other, known);
        expect(there).toBeCloseTo(alikeInWords(other, one, known), 9);
        expect(there >= 0 && there <= 1 + 1e-9).toBe(true);
        if (one.length > 0) expect(alikeInWords(one, one, known)).toBeCloseTo(1, 9);
      }),
    );
  });
});
