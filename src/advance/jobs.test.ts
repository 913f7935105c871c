import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import type { CoordinateTables } from "../coordinate/tables.ts";
import { execute } from "../ground/command.ts";
import { isRefusal } from "../ground/refusal.ts";
import { setSetting } from "../ground/settings/commands.ts";
import type { OpenHouse } from "../house.ts";
import type { LogTables } from "../log/tables.ts";
import { adoptedYear, at, outcome, said, somebody } from "./advance.test-support.ts";
import { referRed } from "./commands/refer.ts";
import { redInPeriods } from "./index.ts";
import { keepLightsOfDay } from "./jobs.ts";
import { referAfterPeriods } from "./settings.ts";
import type { MessageTables } from "../ground/messages/tables.ts";
import { lightHistory } from "./store/lights.ts";
import { sendReport } from "./send.ts";
import { system } from "../ground/actor.ts";
import { actorAt, seated } from "../plan/plan.test-support.ts";

let house: OpenHouse;
let year: Awaited<ReturnType<typeof adoptedYear>>;
let codes = 993_300;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
beforeEach(async () => {
  year = await adoptedYear(house, String((codes += 1)));
  await seated(house, year.county, "县长");
});
afterAll(() => house.close());

/** The job as it runs ten minutes after a day begins. */
const runOn = (day: string) => {
  const then = at(house, `${day}T00:10:00+08:00`);
  return keepLightsOfDay(then, then.clock.now());
};
const lightsOf = async (actionId: string) =>
  (await lightHistory(house.db, year.county.id, actionId)).map(({ day, light }) => [day, light]).reverse();
const matters = () =>
  house.db
    .withTables<CoordinateTables>()
    .selectFrom("matter")
    .selectAll()
    .where("countyId", "=", year.county.id)
    .where("origin", "=", "action")
    .where("originId", "=", year.staged.id)
    .execute();
const entries = () =>
  house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .select(["id", "after"])
    .where("countyId", "=", year.county.id)
    .where("act", "=", "action.refer-red")
    .where("subjectId", "=", year.staged.id)
    .execute();

describe("days on which nothing ran", () => {
  test("are gone through one by one, each as it was known then", async () => {
    const officer = await somebody(house, year.county, "officer", "县住房和城乡建设局");
    await runOn("2022-06-16");
    const [started, opened] = year.staged.milestones;
    const report = said({ milestoneIds: [started!.id], next: { what: "x", on: "2022-07-10" } });
    await sendReport(at(house, "2022-07-04T10:00:00+08:00"), officer, {
      actionId: year.staged.id,
      draft: report,
    });
    await runOn("2022-07-20");
    expect(opened).toBeDefined();
    expect(await lightsOf(year.staged.id)).toEqual([
      ["2022-06-16", "idle"],
      ["2022-06-30", "far"],
      ["2022-07-04", "pace"],
      ["2022-07-19", "behind"],
    ]);
  });

  test("going through them again changes nothing", async () => {
    await runOn("2022-06-16");
    await runOn("2022-07-02");
    const once = await lightsOf(year.staged.id);
    await runOn("2022-07-02");
    await Promise.all([runOn("2022-07-02"), runOn("2022-07-02")]);
    expect(await lightsOf(year.staged.id)).toEqual(once);
  });
});

const red = async () => {
  await runOn("2022-06-16");
  await runOn("2022-07-16");
};
const redNow = (today: string) =>
  redInPeriods(house.db, year.county.id, {
    plan: { id: year.staged.planId, year: 2022 },
    periods: 2,
    today,
  });

describe("an action that was red in two periods", () => {
  test("is found by the ends of the periods that are over", async () => {
    await red();
    expect((await redNow("2022-07-15")).actionIds).toEqual([]);
    const { ends, actionIds } = await redNow("2022-07-16");
    expect(ends).toEqual(["2022-07-01", "2022-07-15"]);
    expect(actionIds).toContain(year.staged.id);
  });

  test("is on the desk of the head over its unit, with why, once however often it runs", async () => {
    await red();
    await runOn("2022-07-16");
    await Promise.all([runOn("2022-07-16"), runOn("2022-07-17")]);
    const [matter, ...more] = await matters();
    expect(more).toEqual([]);
    expect(matter).toMatchObject({
      decidingPostId: year.county.post["县长"],
      openedByPostId: null,
      title: "32 修路：连续 2 期严重滞后，怎么办",
    });
    expect(matter!.question).toContain("开工");
    expect(await entries()).toHaveLength(1);
  });

  test("tells the head of its unit that it has left their desk, and for whose", async () => {
    await red();
    const postId = year.county.post["县住建局局长"]!;
    const told = await house.db
      .withTables<MessageTables>()
      .selectFrom("message")
      .select("params")
      .where("countyId", "=", year.county.id)
      .where("postId", "=", postId)
      .where("textKey", "=", "advance.refer.told")
      .execute();
    expect(told.map(({ params }) => params["post"])).toContainEqual({ zh: "县长", en: "县长" });
  });

  test("is not referred again in the period that was counted, nor while it waits on a desk", async () => {
    await red();
    await runOn("2022-07-30");
    await runOn("2022-08-13");
    expect(await matters()).toHaveLength(1);
    const again = { actionId: year.staged.id, ends: ["2022-07-01", "2022-07-15"] };
    expect(await outcome(execute(house, referRed, system(year.county.id), again))).toBe(
      "refer.already.conflict",
    );
  });

  test("stays where it is in a county that refers by hand", async () => {
    const office = actorAt(year.county, "admin");
    const change = { name: "advance.refer-after-periods", value: 0, validFrom: "2022-06-15" };
    const set = await execute(house, setSetting([referAfterPeriods]), office, change);
    if (isRefusal(set)) throw new Error(JSON.stringify(set));
    await red();
    expect(await matters()).toEqual([]);
  });
});
