import { randomUUID } from "node:crypto";
import type { Actor, Role } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { newId } from "../ground/id.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { PeopleTables } from "../people/tables.ts";
import { createAction } from "../plan/commands/actions.ts";
import { adoptPlan } from "../plan/commands/plans.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan/plan.test-support.ts";
import type { ActionWhole } from "../plan/words.ts";
import { actionDraft } from "../plan/words/drafts.ts";
import { reportDraft, type ReportDraft } from "./words.ts";
import type { z } from "zod";

/** The same house at another time. */
export const at = <H extends House>(house: H, iso: string): H => ({
  ...house,
  clock: { ...house.clock, now: () => new Date(iso) },
});

/** The post of a unit's head, who is there already; a new post for any other role. */
const postAt = async (house: House, county: TestCounty, role: Role, unit: string): Promise<string> => {
  const db = house.db.withTables<PeopleTables>();
  const place = { countyId: county.id, unitId: county.unit[unit]! };
  const head = await db
    .selectFrom("post")
    .select("id")
    .where("countyId", "=", place.countyId)
    .where("unitId", "=", place.unitId)
    .where("role", "=", role)
    .executeTakeFirst();
  if (role === "head" && head) return head.id;
  const post = { role, titleZh: `${unit}岗`, titleEn: null, rank: 9, endedOn: null };
  const id = newId(house.clock.now());
  await db
    .insertInto("post")
    .values({ ...place, id, ...post })
    .execute();
  return id;
};

/** Somebody who acts from a unit: a person who holds a post there. */
export const somebody = async (
  house: House,
  county: TestCounty,
  role: Role,
  unit: string,
): Promise<Actor & { personId: string; postId: string }> => {
  const db = house.db.withTables<PeopleTables>();
  const [personId, tenureId] = [newId(house.clock.now()), newId(house.clock.now())];
  const postId = await postAt(house, county, role, unit);
  const person = { countyId: county.id, id: personId, nameZh: `${unit}的人`, mobile: null, note: null };
  await db.insertInto("person").values(person).execute();
  const held = { postId, personId, fromDate: "2021-01-01", toDate: null };
  await db
    .insertInto("tenure")
    .values({ countyId: county.id, id: tenureId, ...held })
    .execute();
  return { ...actorAt(county, role, unit), personId, postId };
};

export const said = (change: Partial<z.input<typeof reportDraft>> = {}): ReportDraft =>
  reportDraft.parse({
    key: randomUUID(),
    seen: null,
    sentence: "主体完成，正在装修",
    next: { what: "验收水电", on: "2022-06-20" },
    ...change,
  });

/** What a command gave, or the id of its refusal. */
export const outcome = async <V>(answer: Promise<V>): Promise<V | string> => {
  const value = await answer;
  return isRefusal(value) ? value.refusal : value;
};

/** An adopted year with one action that counts to 40 and one with two milestones, led by the housing bureau. */
export const adoptedYear = async (house: House, code: string) => {
  const county = await smallCounty(house, code);
  const { areaId } = await smallPlan(house, county);
  const office = actorAt(county, "delivery");
  const create = async (more: Partial<z.input<typeof actionDraft>>): Promise<ActionWhole> => {
    const draft = actionDraft.parse({
      areaId,
      doneWhenZh: "开门迎客",
      leadUnitId: county.unit["县住房和城乡建设局"],
      cooperatingUnitIds: [county.unit["东河镇"]],
      deadline: { kind: "date", date: "2022-09-30" },
      ...more,
      number: more.number ?? "31",
      titleZh: more.titleZh ?? "建停车场",
    });
    const action = await execute(house, createAction, office, { year: 2022, draft });
    if (isRefusal(action)) throw new Error(JSON.stringify(action));
    return action;
  };
  const counted = await create({ number: "31", quantity: "40", measure: "处" });
  const staged = await create({
    number: "32",
    titleZh: "修路",
    milestones: [
      { nameZh: "开工", dueOn: "2022-04-30" },
      { nameZh: "通车", dueOn: "2022-08-31" },
    ],
  });
  const drafts = await adoptPlanAnyway(house, office);
  if (drafts) throw new Error(JSON.stringify(drafts));
  return { county, counted, staged };
};

const adoptPlanAnyway = async (house: House, office: Actor) => {
  const adopted = await execute(house, adoptPlan, office, { year: 2022 });
  return isRefusal(adopted) ? adopted : null;
};
