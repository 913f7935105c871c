import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { newId } from "../ground/id.ts";
import { deliverMessages, remindAll } from "../ground/messages/jobs.ts";
import type { MessageTables } from "../ground/messages/tables.ts";
import type { OpenHouse } from "../house.ts";
import type { LogTables } from "../log/index.ts";
import { planDueItems } from "./due.ts";
import { smallCounty, type TestCounty } from "./plan.test-support.ts";
import type { PlanTables } from "./tables.ts";
import type { ActionState } from "./words.ts";

let house: OpenHouse;
let county: TestCounty;
const now = new Date("2022-06-15T09:00:00+08:00");

beforeAll(async () => {
  house = await testHouse();
  county = await smallCounty(house);
  const db = house.db.withTables<PlanTables>();
  const [planId, taskId, areaId] = [newId(now), newId(now), newId(now)];
  const own = { countyId: county.id, planId, nameEn: null, position: 0 };
  await db
    .insertInto("plan")
    .values({ countyId: county.id, id: planId, year: 2022, titleZh: "总表", state: "adopted" })
    .execute();
  await db
    .insertInto("task")
    .values({ ...own, id: taskId, number: "1", nameZh: "任务" })
    .execute();
  await db
    .insertInto("area")
    .values({ ...own, id: areaId, taskId, number: "1.1", nameZh: "方面" })
    .execute();
  const action = async (number: string, state: ActionState, dueOn: string | null) => {
    const id = newId(now);
    await db
      .insertInto("action")
      .values({
        countyId: county.id,
        id,
        planId,
        areaId,
        number,
        titleZh: `行动${number}`,
        leadUnitId: county.unit["县财政局"]!,
        deadlineKind: dueOn ? "date" : "ongoing",
        dueOn,
        state,
        example: false,
        position: 0,
      })
      .execute();
    return id;
  };
  await action("a", "adopted", "2022-06-18");
  await action("b", "draft", "2022-06-18");
  await action("c", "withdrawn", "2022-06-18");
  const open = await action("d", "adopted", null);
  await action("e", "adopted", "2022-08-30");
  const milestone = { countyId: county.id, actionId: open, nameEn: null, position: 0, dropped: false };
  await db
    .insertInto("milestone")
    .values({ ...milestone, id: newId(now), nameZh: "开工", dueOn: "2022-06-22" })
    .execute();
});
afterAll(() => house.close());

test("adopted actions and their milestones within the days, owed by the head of the lead unit", async () => {
  const items = await planDueItems(house.db, county.id, "2022-06-15", "2022-07-13");
  expect(items).toMatchObject([
    { kind: "action", due: "2022-06-18", params: { number: "a", title: { zh: "行动a", en: "行动a" } } },
    { kind: "milestone", due: "2022-06-22", params: { number: "d", milestone: { zh: "开工" } } },
  ]);
  expect(new Set(items.map(({ postId }) => postId))).toEqual(new Set([county.post["县财政局局长"]]));
  expect(new Set(items.map(({ unitId }) => unitId))).toEqual(new Set([county.unit["县财政局"]]));
});

const messages = () =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .selectAll()
    .orderBy("due")
    .orderBy("writtenAt")
    .orderBy("id")
    .execute();

test("the job writes each once, with one entry, also when two run at the same moment", async () => {
  await Promise.all([remindAll(house, now), remindAll(house, now)]);
  await remindAll(house, now);
  expect(await messages()).toMatchObject([
    { kind: "action", urgency: "digest", params: { days: 3 }, postId: county.post["县财政局局长"] },
    { kind: "milestone", params: { days: 7 } },
  ]);
  const entries = house.db.withTables<LogTables>().selectFrom("entry").selectAll();
  expect(await entries.where("act", "=", "message.remind").execute()).toMatchObject([
    { role: "system", subjectId: "2022-06-15", after: { written: 2 } },
  ]);
});

// The third day before the milestone is a Sunday: it is brought forward to the Friday.
test("a later day brings the nearer step, and nothing for what was said", async () => {
  await remindAll(house, new Date("2022-06-16T09:00:00+08:00"));
  expect(await messages()).toHaveLength(2);
  await remindAll(house, new Date("2022-06-17T09:00:00+08:00"));
  expect(new Set((await messages()).map(({ params }) => params["days"]))).toEqual(new Set([3, 1, 7, 5]));
  // Without a channel they are in the app all the same.
  expect(await deliverMessages(house, now)).toBeNull();
});
