import { expect, test } from "vitest";
import type { Evidence } from "../words/file.ts";
import { partsChanged } from "./frozen.ts";

const then: Evidence = {
  unit: { id: "u", nameZh: "起台镇", nameEn: null },
  on: "2021-12-31",
  actions: { all: 2, lights: { verified: 1, far: 1 }, verified: [] },
  lit: [{ id: "a", number: "1", titleZh: "修桥", titleEn: null, days: { pace: 300, far: 65 } }],
  decisions: { answeredInTime: { part: 1, of: 1 }, carriedOut: { part: 0, of: 0 } },
  rates: null,
  scores: [],
  spotChecks: [],
};
const check = { sampleId: "s", number: "1", titleZh: "修桥", held: false, on: "2022-03-01" };

test.each([
  ["nothing", {}, []],
  [
    "the order in which lights are written",
    { actions: { ...then.actions, lights: { far: 1, verified: 1 } } },
    [],
  ],
  ["the day up to which it is counted", { on: "2022-01-31" }, []],
  ["a spot check that did not hold", { spotChecks: [check] }, ["spotChecks"]],
  [
    "an action verified since, and its days",
    {
      lit: [{ ...then.lit[0]!, days: { pace: 300, verified: 65 } }],
      actions: { ...then.actions, lights: { verified: 2 } },
    },
    ["actions", "lit"],
  ],
] as const)("%s changed", (_what, since, changed) => {
  expect(partsChanged(then, { ...then, ...since } as Evidence)).toEqual(changed);
});
