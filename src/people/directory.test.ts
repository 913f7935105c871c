import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { postDirectoryOf, unitDirectoryOf } from "./directory.ts";
import { coreKey, countyPrefixes, editDistance, likeness } from "./naming.ts";
import type { NamedPostRow, NamedUnitRow } from "./store/directory.ts";

const unit = (id: string, nameZh: string, more: Partial<NamedUnitRow> = {}): NamedUnitRow => ({
  id,
  parentId: null,
  path: id,
  kind: "department",
  code: `X-${id}`,
  nameZh,
  nameEn: null,
  shortNames: [],
  endedOn: null,
  mergedInto: null,
  ...more,
});

const units = [
  unit("county", "甲山县", { kind: "county", code: "990001" }),
  unit("drc", "县发展和改革委员会", { shortNames: ["发改委"], nameEn: "Development Commission" }),
  unit("finance", "甲山县财政局"),
  unit("housing", "县住房和城乡建设局"),
  unit("party", "县委组织部", { kind: "organ" }),
  unit("east", "东河镇", { kind: "township" }),
  unit("west", "西河镇", { kind: "township" }),
  unit("li-east", "李庄村", { kind: "village", parentId: "east" }),
  unit("li-west", "李庄村", { kind: "village", parentId: "west" }),
  unit("planning", "县规划局", { endedOn: "2019-03-01", mergedInto: "land" }),
  unit("land", "县国土局", { endedOn: "2020-01-01", mergedInto: "resources" }),
  unit("resources", "县自然资源局"),
  unit("gone", "县粮食局", { endedOn: "2018-01-01" }),
];
const directory = unitDirectoryOf(
  units,
  [{ unitId: "drc", nameZh: "县计划委员会", nameEn: null }],
  ["甲山县"],
);

describe("a unit is found as spreadsheets write it", () => {
  test.each([
    ["县发展和改革委员会", "drc"],
    ["发展和改革委员会", "drc"],
    ["甲山县发展和改革委员会", "drc"],
    ["甲山发展和改革委员会", "drc"],
    ["发改委", "drc"],
    ["县发改委", "drc"],
    ["甲山县 发改委", "drc"],
    ["Development  commission", "drc"],
    ["计划委员会", "drc"],
    ["财政局", "finance"],
    ["县财政局", "finance"],
    ["中共甲山县县委组织部", "party"],
    ["Ｘ－finance", "finance"],
    ["990001", "county"],
    ["甲山县", "county"],
    ["东河镇李庄村", "li-east"],
    ["规划局", "resources"],
    ["县国土局", "resources"],
  ])("%s", (text, id) => {
    expect(directory.find(text)).toMatchObject({ kind: "one", unit: { id } });
  });

  test("a name that two units bear is not guessed", () => {
    const found = directory.find("李庄村");
    expect(found.kind === "several" && found.units.map(({ id }) => id)).toEqual(["li-east", "li-west"]);
  });

  test.each([
    ["住建局", "housing"],
    ["住房城乡建设局", "housing"],
    ["自然资原局", "resources"],
  ])("%s is not known, and the likely one is suggested first", (text, id) => {
    const found = directory.find(text);
    expect(found.kind === "none" && found.near[0]?.id).toBe(id);
  });

  test("what is like nothing gets no suggestion; what ended without a successor is not found", () => {
    expect(directory.find("火星办")).toEqual({ kind: "none", near: [] });
    expect(directory.find("县粮食局").kind).toBe("none");
    expect(directory.find("").kind).toBe("none");
  });
});

const post = (
  id: string,
  unitId: string,
  titleZh: string,
  more: Partial<NamedPostRow> = {},
): NamedPostRow => ({
  id,
  unitId,
  role: "deputy",
  titleZh,
  titleEn: null,
  holderZh: null,
  ...more,
});
const posts = postDirectoryOf(
  [
    post("mayor", "county", "县长", { role: "head", holderZh: "张三" }),
    post("first", "county", "常务副县长", { holderZh: "李四" }),
    post("finance-head", "finance", "局长", { role: "head" }),
    post("housing-head", "housing", "局长", { role: "head" }),
  ],
  units,
  ["甲山县"],
);

describe("a post is found by its title, its unit and title, or its holder", () => {
  test.each([
    ["县长", "mayor"],
    ["甲山县县长", "mayor"],
    ["常务副县长", "first"],
    ["县财政局局长", "finance-head"],
    ["财政局局长", "finance-head"],
    ["李四", "first"],
  ])("%s", (text, id) => {
    expect(posts.find(text)).toMatchObject({ kind: "one", post: { id } });
  });

  test("a bare title of many is not guessed; the head of a unit is known", () => {
    expect(posts.find("局长").kind).toBe("several");
    expect(posts.headOf("housing")?.id).toBe("housing-head");
    expect(posts.headOf("east")).toBeUndefined();
  });
});

describe("laws", () => {
  const text = string({ unit: constantFrom(..."县委发改财政局住建城乡abc"), maxLength: 8 });
  test("the distance is a metric", () => {
    assert(
      property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
  test("likeness lies between 0 and 1", () => {
    assert(property(text, text, (a, b) => likeness(a, b) >= 0 && likeness(a, b) <= 1));
  });
  test("the county before a name changes nothing", () => {
    const prefixes = countyPrefixes(["甲山县"]);
    assert(
      property(
        text.filter((name) => !name.startsWith("县") && name !== ""),
        (name) => {
          expect(coreKey(`甲山县${name}`, prefixes)).toBe(coreKey(name, prefixes));
          expect(coreKey(`县${name}`, prefixes)).toBe(coreKey(name, prefixes));
        },
      ),
    );
  });
});
