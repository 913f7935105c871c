import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import type { OpenHouse } from "../../house.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import {
  done,
  draftOf,
  entriesOf,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
  stored,
} from "../coordinate.test-support.ts";
import { closeCarriedOut } from "../jobs.ts";
import { matterDebts, wholeMatter } from "../read.ts";
import { matterPage } from "../read-behind.ts";
import { type DecisionDraft, decisionDraft, type MatterWhole } from "../words.ts";
import { declineMatter, delegateMatter } from "./answer.ts";
import { decideMatter } from "./decide.ts";
import { openMatter } from "./open.ts";

let house: OpenHouse;
let seats: Seated;
let codes = 995_100;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
});

const who = (title: string) => holderOf(seats, title);
const town = "东河镇";
const housing = "县住房和城乡建设局";
const seen = (id: string, title = "县长") => wholeMatter(house.db, who(title), id, house.clock.now());
const decision = (more: Partial<DecisionDraft> = {}): DecisionDraft =>
  decisionDraft.parse({
    text: "由县住建局清沟",
    ownerPostId: seats.county.post["县住建局局长"],
    dueOn: "2022-07-15",
    doneWhen: "沟清到底，水能走",
    areaId: seats.areaId,
    cooperatingUnitIds: [seats.county.unit[town]],
    ...more,
  });

describe("a matter is raised", () => {
  test("with its deciding post, its reason and its clocks in the same moment", async () => {
    const { id, number } = await raised(house, seats, [town, housing]);
    expect(number).toBe("2022-001");
    expect(await seen(id)).toMatchObject({
      deciding: { titleZh: "县长", unit: { nameZh: "县人民政府" } },
      reason: { because: "meeting", as: "head" },
      next: "response",
      nextDue: new Date("2022-06-16T09:00:00+08:00").toISOString(),
      clocks: [{ allowed: 1 }, { allowed: 3, date: "2022-06-20" }],
      may: expect.arrayContaining(["decide", "convene", "delegate", "decline"]),
    });
    const [entry] = await entriesOf(house, seats.county.id, "matter.open");
    expect(entry).toMatchObject({ after: { number, deciding: { postId: seats.county.post["县长"] } } });
    expect((await raised(house, seats, [town])).number).toBe("2022-002");
  });

  test("a complaint of a town is not the town's to decide", async () => {
    const units = [{ unitId: seats.county.unit[town]!, part: null, complainedOf: true }];
    const { id } = await raised(house, seats, [], { units });
    expect(await stored(house, id)).toMatchObject({ decidingPostId: seats.county.post["县长"] });
  });

  test("from an action, which must be there", async () => {
    const origin = { kind: "action", id: seats.actions["1"]! } as const;
    const { id } = await raised(house, seats, [town], { origin });
    const page = await matterPage(house, who("东河镇党委书记"), id, house.clock.now());
    expect(page).toMatchObject({ behind: [{ kind: "action", number: "1", title: { zh: "修桥" } }] });
    const gone = { kind: "action", id: newId(house.clock.now()) } as const;
    const refused = await execute(
      house,
      openMatter,
      who("县长"),
      draftOf(seats.county, [town], { origin: gone }),
    );
    expect(refused).toMatchObject({ refusal: "matter.origin-unknown", field: "origin" });
  });

  test("refuses units of another county and units that have ended, at their place", async () => {
    const other = await seatedCounty(house, String((codes += 1)));
    const draft = draftOf(seats.county, [town]);
    const foreign = { unitId: other.county.unit[town]!, part: null, complainedOf: false };
    const refused = await execute(house, openMatter, who("县长"), {
      ...draft,
      units: [...draft.units, foreign],
    });
    expect(refused).toMatchObject({ refusal: "matter.unit-unknown", field: "units.1.unitId" });
    await house.db
      .withTables<PeopleTables>()
      .updateTable("unit")
      .set({ endedOn: "2022-06-01" })
      .where("id", "=", seats.county.unit[housing]!)
      .execute();
    expect(
      await execute(house, openMatter, who("县长"), draftOf(seats.county, [town, housing])),
    ).toMatchObject({
      refusal: "matter.unit-ended",
      field: "units.1.unitId",
    });
    expect(await entriesOf(house, seats.county.id, "matter.open")).toEqual([]);
  });

  test("is not there for those it does not concern", async () => {
    const { id } = await raised(house, seats, [town]);
    for (const title of ["西河乡党委书记", "县财政局局长"])
      expect(await seen(id, title)).toMatchObject({ refusal: "matter.not-there" });
    for (const title of ["东河镇党委书记", "县长", "县委书记"])
      expect(await seen(id, title)).toMatchObject({ id });
    const refused = await execute(house, declineMatter, who("西河乡党委书记"), { id, reason: "不看" });
    expect(refused).toMatchObject({ refusal: "matter.not-there" });
  });
});

describe("a decision", () => {
  test("becomes an action of the plan, a promise at once, with the matter as its source", async () => {
    const { id, number } = await raised(house, seats, [town, housing]);
    const { actionIds } = await done(house, decideMatter, who("县长"), { id, decisions: [decision()] });
    const action = await house.db
      .withTables<PlanTables>()
      .selectFrom("action")
      .selectAll()
      .where("id", "=", actionIds[0]!)
      .executeTakeFirstOrThrow();
    expect(action).toMatchObject({
      number: `${number}.1`,
      titleZh: "由县住建局清沟",
      state: "adopted",
      leadUnitId: seats.county.unit[housing],
      dueOn: "2022-07-15",
      source: `${number} 交界的排水沟归谁清`,
    });
    expect(await seen(id)).toMatchObject({
      state: "decided",
      next: null,
      decisions: [{ owner: { titleZh: "县住建局局长" }, state: "adopted", actionId: action.id }],
      may: ["attach"],
    });
    expect(await matterDebts(house.db, seats.county.id, seats.county.post["县长"]!)).toEqual([]);
  });

  test.each([
    ["a day that is past", { dueOn: "2022-06-14" }, "decision.in-the-past", "decisions.1.dueOn"],
    ["another year's day", { dueOn: "2023-01-31" }, "action.other-year", "decisions.1.dueOn"],
    ["an area that is gone", { areaId: newId(new Date()) }, "area.unknown", "decisions.1.areaId"],
    [
      "an owner that is gone",
      { ownerPostId: newId(new Date()) },
      "decision.owner-unknown",
      "decisions.1.ownerPostId",
    ],
  ])("of %s is refused at its field, and nothing is half-done", async (_, more, refusal, field) => {
    const { id } = await raised(house, seats, [town, housing]);
    const decisions = [decision(), decision(more)];
    expect(await execute(house, decideMatter, who("县长"), { id, decisions })).toMatchObject({
      refusal,
      field,
    });
    expect(await seen(id)).toMatchObject({ state: "open", decisions: [] });
  });

  test("goes to a post under the one that decides", async () => {
    const { id } = await raised(house, seats, [town]);
    const ownerPostId = seats.county.post["县财政局局长"]!;
    const refused = await execute(house, decideMatter, who("东河镇党委书记"), {
      id,
      decisions: [decision({ ownerPostId })],
    });
    expect(refused).toMatchObject({ refusal: "decision.owner-not-below", field: "decisions.0.ownerPostId" });
  });

  test("of two who decide at once one wins, and the other is told", async () => {
    const { id } = await raised(house, seats, [town, housing]);
    const deputy = seats.county.post["常务副县长"]!;
    await done(house, delegateMatter, who("县长"), { id, postId: deputy, note: null });
    const both = await Promise.all([
      execute(house, decideMatter, who("县长"), { id, decisions: [decision()] }),
      execute(house, decideMatter, who("常务副县长"), { id, decisions: [decision()] }),
    ]);
    const refused = both.filter((one) => "refusal" in one);
    expect(refused).toMatchObject([{ refusal: "matter.already-decided.conflict" }]);
    expect(await entriesOf(house, seats.county.id, "matter.decide")).toHaveLength(1);
    expect(((await seen(id)) as MatterWhole).decisions).toHaveLength(1);
  });

  test("the matter closes when all it decided is done, and not before", async () => {
    const { id } = await raised(house, seats, [town, housing]);
    const { actionIds } = await done(house, decideMatter, who("县长"), {
      id,
      decisions: [decision(), decision({ text: "由县财政局出钱" })],
    });
    const verify = (actionId: string) =>
      house.db
        .withTables<PlanTables>()
        .updateTable("action")
        .set({ state: "verified" })
        .where("id", "=", actionId)
        .execute();
    await verify(actionIds[0]!);
    await closeCarriedOut.run(house, house.clock.now());
    expect((await stored(house, id)).state).toBe("decided");
    await verify(actionIds[1]!);
    await closeCarriedOut.run(house, house.clock.now());
    await closeCarriedOut.run(house, house.clock.now());
    expect((await stored(house, id)).state).toBe("closed");
    expect(await entriesOf(house, seats.county.id, "matter.close")).toHaveLength(1);
  });
});
