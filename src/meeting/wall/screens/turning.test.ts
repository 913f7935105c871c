import { describe, expect, test } from "vitest";
import { wallSearch, wallViews } from "./search.ts";
import { type Turn, turned, turnOf } from "./turning.ts";

describe("what a key does", () => {
  test.each([
    ["ArrowRight", "next"],
    ["PageDown", "next"],
    ["ArrowLeft", "before"],
    ["PageUp", "before"],
    [" ", "hold"],
    ["f", "whole-screen"],
    ["1", "tasks"],
    ["4", "matters"],
    ["5", null],
    ["Tab", null],
    ["Enter", null],
  ])("%j: %s", (key, does) => expect(turnOf(key)).toBe(does));
});

describe("the views", () => {
  test.each([
    ["tasks", true, "next", "places", true],
    ["matters", true, "next", "tasks", true],
    ["tasks", false, "before", "matters", false],
    ["figures", true, "hold", "figures", false],
    ["figures", false, "hold", "figures", true],
    ["tasks", true, "matters", "matters", false],
  ] as const)("%s (turns: %s), %s: %s (turns: %s)", (view, turns, turn: Turn, next, after) => {
    expect(turned({ view, turns }, turn)).toEqual({ view: next, turns: after });
  });

  test("come round in a circle, each once", () => {
    let now = { view: wallViews[0] as (typeof wallViews)[number], turns: true };
    const seen = wallViews.map(() => {
      now = turned(now, "next");
      return now.view;
    });
    expect(new Set(seen).size).toBe(wallViews.length);
    expect(seen.at(-1)).toBe(wallViews[0]);
  });
});

test.each([
  [{}, { every: 20 }],
  [
    { view: "figures", every: "60" },
    { view: "figures", every: 60 },
  ],
  [
    { view: "elsewhere", every: "1" },
    { view: undefined, every: 20 },
  ],
])("the address %j", (given, read) => expect(wallSearch.parse(given)).toEqual(read));
