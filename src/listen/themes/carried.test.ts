import { describe, expect, test } from "vitest";
import { appealStates, owing } from "../words.ts";
import { isCarried } from "./carried.ts";

const plain = { class: "ordinary", aboutUnitIds: [], aboutPostIds: [], aboutPersonIds: [] } as const;

describe("what a theme's matter takes along", () => {
  test.each(appealStates)("in the state %s: only while an answer is owed", (state) => {
    expect(isCarried({ ...plain, state })).toBe((owing as readonly string[]).includes(state));
  });

  test.each([
    ["danger to life", { class: "urgent" as const }, false],
    ["the water is off", { class: "utilities" as const }, true],
    ["a petition", { class: "petition" as const }, true],
    ["a complaint about a unit", { aboutUnitIds: ["u"] }, false],
    ["a complaint about a post", { aboutPostIds: ["p"] }, false],
    ["a complaint about a person", { aboutPersonIds: ["p"] }, false],
  ])("%s", (_, more, carried) => {
    expect(isCarried({ ...plain, state: "in-hand", ...more })).toBe(carried);
  });
});
