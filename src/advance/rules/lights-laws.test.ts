import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../ground/clock.ts";
import { lightOrder } from "../../ground/look/lights.ts";
import { byWeight, type PresetName, presetNames, rankOf } from "../words/light.ts";
import { lightOf, type MilestoneState, type Standing } from "./lights.ts";
import { even, milestone } from "./lights.test-support.ts";
import { presets } from "../../ground/lights/presets.ts";

const january = "2022-01-01";
const day = integer({ min: 0, max: 500 }).map((days) => addDays(january, days));
const share = integer({ min: 0, max: 120 }).map((value) => value / 100);
const byDay = <T extends { on: string }>(points: T[]): T[] =>
  points.toSorted((a, b) => a.on.localeCompare(b.on));
const point = record({ on: day, share });

const points = array(point, { maxLength: 6 }).map((all) => {
  const rising = byDay(all)
    .map(({ share: value }) => Math.min(value, 1))
    .toSorted((a, b) => a - b);
  return byDay(all).map(({ on }, index) => ({ on, share: rising[index]! }));
});
const milestones = array(record({ due: day, reached: option(day) }), { maxLength: 4 }).map((all) =>
  all.map(({ due, reached }) => milestone(due, reached)),
);

/** What was reported, with what of it was measured; a report may measure nothing. */
const reports = array(record({ on: day, share: option(share) }), { maxLength: 5 }).map(byDay);
type Reports = readonly { on: string; share: number | null }[];

const withReports = (standing: Standing, made: Reports, today: string): Standing => {
  const until = made.filter(({ on }) => on <= today);
  return {
    ...standing,
    reached: until.flatMap(({ on, share: value }) => (value === null ? [] : [{ on, share: value }])),
    lastReportOn: until.at(-1)?.on ?? null,
  };
};

const standing = record({
  phase: constantFrom("open", "open", "open", "claimed", "verified"),
  promisedOn: constantFrom(january, "2022-02-10"),
  dueOn: option(day),
  trajectory: record({ shape: constantFrom("line", "steps"), points }),
  milestones,
  sentBackOn: option(day),
}).map((given): Standing => ({ ...even, ...given, claimedOn: january, verifiedOn: january }) as Standing);

interface Scene {
  readonly standing: Standing;
  readonly made: Reports;
  readonly today: string;
  readonly preset: PresetName;
  readonly cadenceDays: number;
}
const scene: Arbitrary<Scene> = record({
  standing,
  made: reports,
  today: day,
  preset: constantFrom(...presetNames),
  cadenceDays: integer({ min: 1, max: 60 }),
});
const litIn = ({ standing: given, made, today, preset, cadenceDays }: Scene) =>
  lightOf(withReports(given, made, today), { preset: presets[preset], cadenceDays }, today);

describe("laws", () => {
  test("every light has its weight", () => {
    expect([...byWeight].sort()).toEqual([...lightOrder].sort());
  });

  test("the same is lit the same, whatever the order of its milestones", () => {
    assert(
      property(scene, (given) => {
        const turned = { ...given.standing, milestones: given.standing.milestones.toReversed() };
        expect(litIn({ ...given, standing: turned })).toEqual(litIn(given));
        expect(litIn(given).reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test("more reached never worsens a light", () => {
    assert(
      property(scene, integer({ min: 0, max: 100 }), (given, more) => {
        const made = given.made.map(({ on, share: value }) => ({
          on,
          share: value === null ? null : value + more / 100,
        }));
        expect(rankOf(litIn({ ...given, made }).light)).toBeGreaterThanOrEqual(rankOf(litIn(given).light));
      }),
    );
  });

  test("one more report never worsens a light, as long as it takes nothing back", () => {
    assert(
      property(scene, day, share, boolean(), (given, on, value, measured) => {
        const before = given.made.findLast((report) => report.on <= on && report.share !== null);
        const least = Math.max(value, before?.share ?? 0);
        const later = given.made.filter((report) => report.on > on && report.share !== null);
        const fits = later.every((report) => report.share! >= least);
        const more = { on, share: measured && fits ? least : null };
        const made = byDay([...given.made.filter((report) => report.on <= on), more]).concat(
          given.made.filter((report) => report.on > on),
        );
        expect(rankOf(litIn({ ...given, made }).light)).toBeGreaterThanOrEqual(rankOf(litIn(given).light));
      }),
    );
  });

  test("a milestone reached, or reached earlier, never worsens a light", () => {
    assert(
      property(scene, day, (given, on) => {
        const reachedBy = (one: MilestoneState) =>
          one.reachedOn === null || one.reachedOn > on ? { ...one, reachedOn: on } : one;
        const better = { ...given.standing, milestones: given.standing.milestones.map(reachedBy) };
        expect(rankOf(litIn({ ...given, standing: better }).light)).toBeGreaterThanOrEqual(
          rankOf(litIn(given).light),
        );
      }),
    );
  });

  test("a hand only lowers, and says what it lowered", () => {
    assert(
      property(scene, constantFrom(...lightOrder), (given, light) => {
        const lowered = { light, why: "没见到人", by: "督查室主任", byEn: null };
        const [before, after] = [litIn(given), litIn({ ...given, standing: { ...given.standing, lowered } })];
        expect(rankOf(after.light)).toBe(Math.min(rankOf(before.light), rankOf(light)));
        const isLowered = after.reasons[0]!.id === "lowered";
        expect(isLowered).toBe(after.light !== before.light);
      }),
    );
  });
});
