import { actorIn, smallCounty } from "../../../test/support/small-county.ts";
import type { House } from "../../ground/house.ts";
import { newId } from "../../ground/id.ts";
import type { LightsOf } from "../../ground/lit.ts";
import type { LightKind } from "../../ground/look/lights.ts";
import type { PlanTables } from "../../plan/tables.ts";
import { say } from "./bulletin.test-support.ts";
import type { Writing } from "./commands.ts";

const lit = { light: "far", reasons: [{ id: "points-behind", params: { points: 34 } }] } as const;

/** Every action of the plan has this light. */
const allLit =
  (light: LightKind): LightsOf =>
  async (db, countyId, planId) => {
    const rows = await db
      .withTables<Pick<PlanTables, "action">>()
      .selectFrom("action")
      .select("id")
      .where("countyId", "=", countyId)
      .where("planId", "=", planId)
      .execute();
    return new Map(rows.map(({ id }) => [id, { light, reasons: [...lit.reasons] }]));
  };
/** Drafts in a county where everything has one light. */
export const writingIn = (light: LightKind): Writing => ({
  lightsOf: allLit(light),
  decidedIn: async () => null,
  say,
});

const planIn = async (house: House, countyId: string, leadUnitId: string, ledByPostId: string) => {
  const db = house.db.withTables<PlanTables>();
  const [planId, taskId, areaId] = [
    newId(house.clock.now()),
    newId(house.clock.now()),
    newId(house.clock.now()),
  ];
  const base = { countyId, planId, nameEn: null, position: 0 };
  const plan = {
    id: planId,
    year: 2022,
    titleZh: "2022",
    titleEn: null,
    state: "adopted",
    adoptedOn: "2022-02-09",
  };
  await db
    .insertInto("plan")
    .values({ countyId, ...plan, state: "adopted" })
    .execute();
  const task = { lineZh: null, lineEn: null, ledByPostId: null };
  await db
    .insertInto("task")
    .values({ ...base, ...task, id: taskId, number: "1", nameZh: "宜居城市" })
    .execute();
  await db
    .insertInto("area")
    .values({ ...base, id: areaId, taskId, number: "1.1", nameZh: "老旧小区" })
    .execute();
  const nothing = {
    titleEn: null,
    doneWhenZh: null,
    doneWhenEn: null,
    quantity: null,
    measure: null,
    source: null,
    note: null,
  };
  const life = {
    state: "adopted",
    stateOn: "2022-02-09",
    withdrawnFor: null,
    suspendedFor: null,
    startsOn: null,
  } as const;
  const rest = {
    trajectory: null,
    parentId: null,
    items: null,
    example: false,
    position: 0,
    deadlineKind: "date",
  } as const;
  const action = {
    countyId,
    id: newId(house.clock.now()),
    planId,
    areaId,
    number: "1.1.1",
    titleZh: "改造 42 个小区",
  };
  await db
    .insertInto("action")
    .values({ ...action, ...nothing, ...life, ...rest, leadUnitId, ledByPostId, dueOn: "2022-10-31" })
    .execute();
};

/** A county with a plan of one action, its delivery office, and an officer of the bureau that leads the action. */
export const office = async (house: House, code: string) => {
  const { countyId, addUnit, seat } = await smallCounty(house, code);
  const root = await addUnit("county", "柘城县");
  const top = await seat(root, "head", "县委书记");
  const bureau = await addUnit("department", "县住建局", root);
  await seat(bureau, "head", "县住建局局长");
  const desk = await addUnit("organ", "柘城县督查室", root);
  const delivery = actorIn(countyId, "delivery", await seat(desk, "delivery", "督查室主任"));
  const officer = actorIn(countyId, "officer", await seat(bureau, "officer", "科员"));
  await planIn(house, countyId, bureau.id, top.postId);
  return { countyId, delivery, officer, head: actorIn(countyId, "head", top) };
};
