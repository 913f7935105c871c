import type { Actor, Role } from "../ground/actor.ts";
import { fixedClock } from "../ground/clock.ts";
import { type Command, execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { LogTables } from "../log/tables.ts";
import { actorAt, seated, smallCounty, smallPlan, type TestCounty } from "../plan/plan.test-support.ts";
import { openMatter } from "./commands/open.ts";
import type { CoordinateTables } from "./tables.ts";
import { type MatterDraft, matterDraft } from "./words.ts";

/** A small county whose heads sit in their posts, with a plan of 2022. */
export const seatedCounty = async (house: House, code: string) => {
  const county = await smallCounty(house, code);
  const persons: Record<string, string> = {};
  for (const title of Object.keys(county.post))
    persons[title] = (await seated(house, county, title)).personId;
  const { areaId, actions } = await smallPlan(house, county);
  return { county, persons, areaId, actions };
};
export type Seated = Awaited<ReturnType<typeof seatedCounty>>;

const unitOf: Readonly<Record<string, string>> = {
  县委书记: "甲山县",
  督查室主任: "县委督查室",
  县长: "县人民政府",
  常务副县长: "县人民政府",
  县住建局局长: "县住房和城乡建设局",
  县财政局局长: "县财政局",
  县农业农村局局长: "县农业农村局",
  东河镇党委书记: "东河镇",
  西河乡党委书记: "西河乡",
};

/** Whoever holds a post, acting in it. */
export const holderOf = ({ county, persons }: Seated, title: string): Actor => ({
  ...actorAt(county, title === "常务副县长" ? "deputy" : "head", unitOf[title]),
  postId: county.post[title]!,
  personId: persons[title]!,
});

/** Somebody without a post of their own, in a role at a unit. */
export const someoneAt = (county: TestCounty, role: Role, unit: string): Actor => actorAt(county, role, unit);

/** The same house at another time. */
export const at = (house: House, local: string): House => ({
  ...house,
  clock: fixedClock(`${local}:00+08:00`, "Asia/Shanghai"),
});

/** A command that must work; a refusal is a fault of the test. */
export const done = async <I, V>(house: House, act: Command<I, V>, actor: Actor, input: I): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};

/** A matter between units, by their names. */
export const draftOf = (
  county: TestCounty,
  units: readonly string[],
  more: Partial<MatterDraft> = {},
): MatterDraft =>
  matterDraft.parse({
    title: "交界的排水沟归谁清",
    question: "由谁清，钱从哪里来",
    units: units.map((name) => ({ unitId: county.unit[name] })),
    ...more,
  });

/** A matter that the head of a town raises. */
export const raised = (
  house: House,
  seats: Seated,
  units: readonly string[],
  more: Partial<MatterDraft> = {},
) => done(house, openMatter, holderOf(seats, "东河镇党委书记"), draftOf(seats.county, units, more));

const db = (house: House) => house.db.withTables<CoordinateTables & LogTables>();

export const stored = (house: House, id: string) =>
  db(house).selectFrom("matter").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

export const holdings = (house: House, id: string) =>
  db(house).selectFrom("matterHolding").selectAll().where("matterId", "=", id).orderBy("seq").execute();

export const entriesOf = (house: House, countyId: string, act: string) =>
  db(house).selectFrom("entry").selectAll().where("countyId", "=", countyId).where("act", "=", act).execute();
