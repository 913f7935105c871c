import { expect, test } from "vitest";
import type { Example } from "./bayes.ts";
import { conclude, courseOver, take } from "./course.ts";

const water: Example = { words: ["停水"], label: "water" };
const lamps: Example = { words: ["路灯"], label: "lamps" };
const wrong: Example = { words: ["停水"], label: "lamps" };

const learn = (examples: readonly Example[], page = examples.length) => {
  const course = courseOver(examples.length);
  for (let at = 0; at < examples.length; at += page) take(course, examples.slice(at, at + page));
  return conclude(course);
};

const times = (n: number, example: Example): Example[] => Array.from({ length: n }, () => example);

test("the latest fifth is tried before it is learned from", () => {
  const learned = learn([...times(5, water), ...times(3, lamps), water, wrong]);
  expect(learned).toMatchObject({ examples: 10, held: 2, right: 1, common: 1 });
  expect(learned.counted.labels.get("lamps")).toEqual({ examples: 4, words: 4 });
  expect(learned.counted.counts.get("停水")).toEqual(
    new Map([
      ["water", 6],
      ["lamps", 1],
    ]),
  );
});

test("in pages it learns the same as at once", () => {
  const all = [...times(30, water), ...times(10, lamps), ...times(5, wrong), ...times(20, water)];
  expect(learn(all, 7)).toEqual(learn(all));
});

test("of nothing nothing is learned", () => {
  expect(learn([])).toMatchObject({ examples: 0, held: 0, right: 0, bands: [] });
});
