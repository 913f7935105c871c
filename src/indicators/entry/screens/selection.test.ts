import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryColumn } from "../words.ts";
import { actOf, type Mode, moved, only, type Place, rangeOf, type Selection, within } from "./selection.ts";

const shown: readonly EntryColumn[] = ["nameZh", "unit", "level", "growth"];
const extent = { rows: 600, shown, page: 20 };
const at = (row: number, column: EntryColumn): Place => ({ row, column });
const pressed = (keys: string) => ({
  key: keys.split("+").at(-1)!,
  shift: keys.includes("Shift+"),
  ctrl: keys.includes("Ctrl+"),
});
const said = (selection: Selection | undefined) =>
  selection && [selection.at, selection.to].map(({ row, column }) => `${row} ${column}`).join(" : ");

test.each<[string, string | undefined]>([
  ["ArrowDown", "31 unit : 31 unit"],
  ["ArrowRight", "30 level : 30 level"],
  ["ArrowLeft", "30 nameZh : 30 nameZh"],
  ["Enter", "31 unit : 31 unit"],
  ["Shift+Enter", "29 unit : 29 unit"],
  ["Tab", "30 level : 30 level"],
  ["Shift+Tab", "30 nameZh : 30 nameZh"],
  ["PageDown", "50 unit : 50 unit"],
  ["PageUp", "10 unit : 10 unit"],
  ["Home", "30 nameZh : 30 nameZh"],
  ["End", "30 growth : 30 growth"],
  ["Ctrl+ArrowDown", "599 unit : 599 unit"],
  ["Ctrl+ArrowUp", "0 unit : 0 unit"],
  ["Ctrl+Home", "0 nameZh : 0 nameZh"],
  ["Ctrl+End", "599 growth : 599 growth"],
  ["Shift+ArrowDown", "30 unit : 33 level"],
  ["Shift+ArrowRight", "30 unit : 32 growth"],
  ["Shift+PageUp", "30 unit : 12 level"],
  ["Ctrl+Shift+End", "30 unit : 599 growth"],
  ["a", undefined],
])("%s from the unit of the 31st row, three rows and two columns chosen: %s", (keys, expected) => {
  const selection = { at: at(30, "unit"), to: at(32, "level") };
  expect(said(moved(selection, pressed(keys), extent))).toBe(expected);
});

test("a range has its ends in order, whichever way it was drawn", () => {
  const range = { top: 2, bottom: 5, left: 1, right: 3 };
  expect(rangeOf({ at: at(5, "growth"), to: at(2, "unit") }, shown)).toEqual(range);
  expect(rangeOf({ at: at(2, "unit"), to: at(5, "growth") }, shown)).toEqual(range);
});

test("no key leads out of the grid", () => {
  const keys = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "End", "Home", "Enter", "Tab");
  const presses = fc.array(fc.record({ key: keys, shift: fc.boolean(), ctrl: fc.boolean() }));
  fc.assert(
    fc.property(presses, (all) => {
      const end = all.reduce(
        (selection, press) => moved(selection, press, extent) ?? selection,
        only(at(3, "level")),
      );
      expect(within(end.at, extent)).toEqual(end.at);
      expect(within(end.to, extent)).toEqual(end.to);
    }),
  );
});

test.each<[string, Place, Place]>([
  ["a row that was removed", at(700, "unit"), at(599, "unit")],
  ["a column no longer shown", at(3, "share"), at(3, "nameZh")],
])("%s leads to the nearest that there is", (_, place, expected) => {
  expect(within(place, extent)).toEqual(expected);
});

describe("what a key does", () => {
  test.each<[string, Mode, ReturnType<typeof actOf>]>([
    ["ArrowLeft", "ready", "move"],
    ["ArrowLeft", "typing", "move"],
    ["ArrowLeft", "editing", null],
    ["ArrowDown", "editing", "move"],
    ["Home", "typing", null],
    ["Shift+ArrowRight", "ready", "move"],
    ["Shift+ArrowRight", "typing", null],
    ["Tab", "ready", null],
    ["Tab", "typing", "move"],
    ["Enter", "editing", "move"],
    ["Escape", "ready", null],
    ["Escape", "typing", "cancel"],
    ["Delete", "ready", "clear"],
    ["Delete", "editing", null],
    ["F2", "ready", "edit"],
    ["Ctrl+a", "ready", "all"],
    ["Ctrl+a", "editing", null],
    ["Ctrl+d", "ready", "fill-down"],
    ["7", "ready", null],
  ])("%s when %s: %s", (keys, mode, expected) => {
    expect(actOf(pressed(keys), mode)).toBe(expected);
  });
});
