import { expect, test } from "vitest";
import { isOver } from "./rules.ts";

const now = new Date("2022-06-15T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const limits = { idleHours: 2, absoluteHours: 24 };

test.each([
  ["just used", 0, 0, false],
  ["used at the limit", 120, 120, false],
  ["unused a moment longer", 120.1, 121, true],
  ["in use, a day old", 1, 1_440, false],
  ["in use, older than a day", 1, 1_440.1, true],
])("%s", (_, seen, started, over) => {
  expect(isOver({ seenAt: ago(seen), startedAt: ago(started) }, limits, now)).toBe(over);
});
