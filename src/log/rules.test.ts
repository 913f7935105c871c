import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../ground/actor.ts";
import { changesBetween, mayExport, nameOfSubject, readingOf } from "./rules.ts";

const actor = (role: Role, unitPath: string): Actor => ({
  countyId: "c",
  personId: "p",
  postId: "q",
  role,
  unitId: "u",
  unitPath,
  via: "desk",
  from: null,
});

describe("what is read", () => {
  test.each([
    ["auditor", "a.b", true, null, true],
    ["discipline", "a.b", true, null, true],
    ["admin", "a.b", true, null, false],
    ["head", "a", true, "a", false],
    ["head", "a.b", false, "a.b", false],
    ["deputy", "a", false, null, false],
    ["officer", "a.b.c", false, null, false],
  ] as const)("%s at %s", (role, path, everything, below, identities) => {
    const someone = actor(role, path);
    expect(readingOf(someone)).toEqual({ everything, below, personId: "p", identities });
    expect(mayExport(someone)).toBe(everything);
  });
});

describe("what changed", () => {
  test.each([
    ["nothing", { a: 1 }, { a: 1 }, []],
    ["one field", { a: 1, b: "x" }, { a: 1, b: "y" }, [{ field: "b", before: "x", after: "y" }]],
    ["a field that came", {}, { a: true }, [{ field: "a", before: null, after: "true" }]],
    ["a field that went", { a: [1, 2] }, undefined, [{ field: "a", before: "1, 2", after: null }]],
    ["a list that was empty", { a: [] }, { a: ["x", "y"] }, [{ field: "a", before: "", after: "x, y" }]],
    ["an inner thing", {}, { a: [{ b: 1 }] }, [{ field: "a", before: null, after: '[{"b":1}]' }]],
    ["a new thing", undefined, { nameZh: "甲" }, [{ field: "nameZh", before: null, after: "甲" }]],
    ["a bare value", 1, 2, [{ field: "", before: "1", after: "2" }]],
  ])("%s", (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });

  test("a long value is cut, so that a page stays a page", () => {
    const [change] = changesBetween({ a: "" }, { a: "长".repeat(5_000) });
    expect(change?.after).toHaveLength(301);
  });
});

const some = "01234567-89ab-7def-8123-456789abcdef";

test.each([
  [some, { nameZh: "旧" }, { nameZh: "新" }, "新"],
  [some, { titleZh: "乡长" }, undefined, "乡长"],
  [some, undefined, { count: 3 }, null],
  ["2022-07-20", undefined, { kind: "holiday" }, "2022-07-20"],
  [some, "text", null, null],
])("the name of %s, %j → %j is %s", (id, before, after, name) => {
  expect(nameOfSubject(id, before, after)).toBe(name);
});
