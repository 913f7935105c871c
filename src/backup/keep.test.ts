import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outdated } from "./keep.ts";
import { archiveName, nightlyName } from "./name.ts";

const zone = "Asia/Shanghai";
const night = (day: number, hour = 2): string =>
  nightlyName(new Date(Date.UTC(2022, 9, day, hour - 8, 40)), zone);
const nights = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => night(from + at));
const gone = (names: readonly string[], days: number, weeks: number) => outdated(names, { days, weeks });

// 3 October 2022 is a Monday.
describe("of nightly backups", () => {
  test.each([
    ["few are all kept", nights(3, 6), 7, 4, []],
    ["the oldest days go", nights(3, 9), 3, 1, nights(3, 6)],
    [
      "the last of each week stays",
      nights(3, 20),
      1,
      3,
      [...nights(3, 8), ...nights(10, 15), ...nights(17, 19)],
    ],
    ["of one day the newest stays", [night(3, 2), night(3, 5)], 7, 0, [night(3, 2)]],
    ["nights without one do not count", [night(3), night(25), night(26)], 3, 0, []],
    [
      "those taken by hand stay",
      [archiveName(new Date(0), zone), "notes.txt", night(3), night(4)],
      1,
      0,
      [night(3)],
    ],
  ])("%s", (_what, names, days, weeks, expected) => {
    expect(gone(names, days, weeks)).toEqual(expected);
  });

  test("the newest is never gone, and no more stay than were asked for", () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 6 }),
        (days, keep, weeks) => {
          const names = days.map((day) => night(day));
          const left = gone(names, keep, weeks);
          expect(left).not.toContain(night(Math.max(...days)));
          expect(names.length - left.length).toBeLessThanOrEqual(keep + weeks);
        },
      ),
    );
  });
});
