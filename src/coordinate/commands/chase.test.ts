import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import type { OpenHouse } from "../../house.ts";
import { askDueItems } from "../asks.ts";
import { at, done, holderOf, raised, type Seated, seatedCounty } from "../coordinate.test-support.ts";
import { chaseUnanswered } from "../jobs.ts";
import { wholeMatter } from "../read.ts";
import { asking, statementDraft } from "../words.ts";
import { askUnits, sayOfMatter } from "./answer.ts";

let house: OpenHouse;
let seats: Seated;
let codes = 995_800;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());

const town = "东河镇";
const who = (title: string) => holderOf(seats, title);
let id: string;
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
  ({ id } = await raised(house, seats, [town, "县住房和城乡建设局"]));
  const unitIds = [seats.county.unit[town]!];
  await done(house, askUnits, who("县长"), {
    id,
    ...asking.parse({ unitIds, question: "下游谁管", hours: 24 }),
  });
});

const run = async (local: string) => {
  const then = at(house, local);
  await chaseUnanswered.run(then, then.clock.now());
};
const told = () =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .select(["postId", "textKey"])
    .where("countyId", "=", seats.county.id)
    .where("textKey", "in", ["matter.asked-late", "matter.unanswered"])
    .orderBy("textKey")
    .execute();
const seen = (local: string) => wholeMatter(house.db, who("县长"), id, at(house, local).clock.now());

describe("a unit that was asked over a matter", () => {
  test("is reminded the day before and on the day", async () => {
    const items = await askDueItems(house.db, seats.county.id, "2022-06-15", "2022-06-16");
    expect(items).toMatchObject([
      { postId: seats.county.post["东河镇党委书记"], due: "2022-06-16", onTheDay: true },
    ]);
    expect(await askDueItems(house.db, seats.county.id, "2022-06-17", "2022-06-18")).toEqual([]);
  });

  test("and lets its time pass is told once more, and so is who decides; once", async () => {
    await run("2022-06-16T08:59");
    expect([await told(), await seen("2022-06-16T08:59")]).toMatchObject([[], { asks: [{ late: false }] }]);
    await run("2022-06-16T09:00");
    await run("2022-06-16T09:05");
    expect(await told()).toEqual([
      { postId: seats.county.post["东河镇党委书记"], textKey: "matter.asked-late" },
      { postId: seats.county.post["县长"], textKey: "matter.unanswered" },
    ]);
    expect(await seen("2022-06-16T09:05")).toMatchObject({ asks: [{ late: true }] });
    const matter = (await seen("2022-06-16T09:05")) as { steps: { act: string }[] };
    expect(matter.steps.filter(({ act }) => act === "chase")).toHaveLength(1);
  });

  test("and answered in time is not", async () => {
    await done(house, sayOfMatter, who("东河镇党委书记"), {
      id,
      ...statementDraft.parse({ claim: "我们管" }),
    });
    await run("2022-06-17T09:00");
    expect(await told()).toEqual([]);
  });
});
