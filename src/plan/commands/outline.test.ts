import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { actorAt, smallCounty, type TestCounty } from "../plan.test-support.ts";
import { treeOf } from "../read.ts";
import { planOfYear } from "../store/plans.ts";
import { actionDraft, planDraft } from "../words/drafts.ts";
import { areaDraft, pillarDraft, taskDraft } from "../words/outline.ts";
import { createAction } from "./actions.ts";
import { writeArea, writePillar, writeTask } from "./outline.ts";
import { createPlan } from "./plans.ts";

let house: OpenHouse;
let county: TestCounty;
const year = 2022;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  county = await smallCounty(house, "998100");
  await execute(house, createPlan, office(), planDraft.parse({ year, titleZh: "2022年任务" }));
});
afterAll(() => house.close());

const office = () => actorAt(county, "delivery");
const idOf = (answer: unknown): string => {
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return (answer as { id: string }).id;
};
const task = (more: object, id: string | null = null) =>
  execute(house, writeTask, office(), {
    year,
    id,
    draft: taskDraft.parse({ number: "1", nameZh: "城建", ...more }),
  });
const area = (more: object, id: string | null = null) =>
  execute(house, writeArea, office(), {
    year,
    id,
    draft: areaDraft.parse({ number: "1-1", nameZh: "道路", ...more }),
  });

test("a year opened by hand takes a pillar, a task, an area, and then an action", async () => {
  await execute(house, writePillar, office(), {
    year,
    id: null,
    draft: pillarDraft.parse({ code: "A", nameZh: "北城" }),
  });
  const taskId = idOf(await task({ ledByPostId: county.post["县长"] }));
  const areaId = idOf(await area({ taskId }));
  const draft = actionDraft.parse({ areaId, number: "1", titleZh: "修路" });
  expect(await execute(house, createAction, office(), { year, draft })).toMatchObject({
    area: { id: areaId },
  });
  const plan = (await planOfYear(house.db, county.id, year))!;
  expect(await treeOf(house.db, county.id, plan)).toMatchObject({
    pillars: [{ code: "A" }],
    tasks: [
      { nameZh: "城建", ledBy: { titleZh: "县长" }, areas: [{ nameZh: "道路", cells: [{ number: "1" }] }] },
    ],
  });
});

test("a name is mended over its id; a number that is taken is said at its field", async () => {
  const id = idOf(await task({ number: "2", nameZh: "农业" }));
  expect(idOf(await task({ number: "2", nameZh: "乡村振兴" }, id))).toBe(id);
  expect(await task({ number: "2" })).toMatchObject({ refusal: "outline.number-taken", field: "number" });
});

test.each([
  [
    "a task of nowhere",
    () => area({ number: "9-1", taskId: "0190b5a0-0000-7000-8000-000000000000" }),
    "outline.unknown-task",
  ],
  [
    "a leader of nowhere",
    () => task({ number: "9", ledByPostId: "0190b5a0-0000-7000-8000-000000000000" }),
    "outline.unknown-post",
  ],
  [
    "what is not there",
    () => task({ number: "9" }, "0190b5a0-0000-7000-8000-000000000000"),
    "route.not-there",
  ],
])("%s is refused", async (_, write, refusal) => {
  expect(await write()).toMatchObject({ refusal });
});

test("others do not write it", async () => {
  const draft = taskDraft.parse({ number: "7", nameZh: "其他" });
  const reader = actorAt(county, "officer", "县财政局");
  expect(await execute(house, writeTask, reader, { year, id: null, draft })).toMatchObject({
    refusal: "route.not-there",
  });
});
