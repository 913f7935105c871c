import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../ground/command.ts";
import { canonical, digestOf, headOf, leafOf, parts, type SealedEntry } from "./leaf.ts";

const entry: SealedEntry = {
  countyId: "0197a000-0000-7000-8000-000000000001",
  id: "0197a000-0000-7000-8000-000000000002",
  at: new Date("2022-06-15T01:00:00Z"),
  act: "unit.rename",
  kind: "unit",
  subjectId: "0197a000-0000-7000-8000-000000000003",
  unitId: null,
  role: "operator",
  postId: null,
  personId: null,
  via: "command-line",
  fromAddress: "192.0.2.7",
  before: { nameZh: "甲" },
  after: { nameZh: "乙" },
  reason: null,
};

const salts = { what: Buffer.alloc(32, 1), where: Buffer.alloc(32, 2) };
const leafWith = (one: SealedEntry, salt = salts): string => {
  const digests = {
    what: digestOf("what", one, salt.what),
    where: digestOf("where", one, salt.where),
  };
  return leafOf(headOf(one, digests)).toString("hex");
};

describe("canonical text", () => {
  test.each<readonly [Json, string]>([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    // RFC 8785 §3.2.3: names in the order of their UTF-16 code units.
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    // RFC 8785 §3.2.2.3: numbers as ECMAScript writes them.
    [[333333333.3333333, 1e30, 4.5, 2e-3, 1e-27], "[333333333.3333333,1e+30,4.5,0.002,1e-27]"],
    [{ a: undefined }, "{}"],
  ])("of %j is %s", (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  test("does not depend on the order of names, and says the same as the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(turned as Json)).toBe(canonical(value as Json));
        expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("a leaf", () => {
  test("is the same for the same entry, and hashed from a text that quotes nobody", () => {
    expect(leafWith(entry)).toBe(leafWith({ ...entry, before: { nameZh: "甲" } }));
    const digests = {
      what: digestOf("what", entry, salts.what),
      where: digestOf("where", entry, salts.where),
    };
    const head = headOf(entry, digests);
    expect(head).toContain('"act":"unit.rename"');
    for (const hidden of ["甲", "乙", "192.0.2.7"]) expect(head).not.toContain(hidden);
  });

  const changes: readonly Partial<SealedEntry>[] = [
    { countyId: entry.id },
    { id: entry.countyId },
    { at: new Date("2022-06-15T01:00:00.001Z") },
    { act: "unit.create" },
    { kind: "post" },
    { subjectId: "x" },
    { unitId: entry.id },
    { role: "head" },
    { postId: entry.id },
    { personId: entry.id },
    { via: "desk" },
    { fromAddress: null },
    { before: null },
    { after: { nameZh: "丙" } },
    { reason: "" },
  ];
  test("knows every field of the entry", () => {
    expect(changes.flatMap(Object.keys).sort()).toEqual(Object.keys(entry).sort());
  });
  test.each(changes)("changes with %o", (change) => {
    expect(leafWith({ ...entry, ...change })).not.toBe(leafWith(entry));
  });
  test.each(parts)("changes with the salt of its %s", (part) => {
    expect(leafWith(entry, { ...salts, [part]: Buffer.alloc(32, 3) })).not.toBe(leafWith(entry));
  });
});
