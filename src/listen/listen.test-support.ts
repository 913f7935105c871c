import { actorAt, countyWith, type TestCounty } from "../plan/plan.test-support.ts";
import type { Actor, Role } from "../ground/actor.ts";
import { fixedClock } from "../ground/clock.ts";
import { type Command, execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { newId } from "../ground/id.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import type { CoordinateTables } from "../coordinate/tables.ts";
import type { LogTables } from "../log/tables.ts";
import type { PeopleTables } from "../people/tables.ts";
import { publicActor } from "./actors.ts";
import { answerAppeal } from "./commands/answer.ts";
import { acceptAppeal, assignAppeal } from "./commands/give.ts";
import { addCategory, setRoute } from "./commands/setup.ts";
import { submitAppeal } from "./submit.ts";
import type { ListenTables } from "./tables.ts";
import { type AnswerDraft, answerDraft, type AppealDraft, appealDraft, categoryDraft } from "./words.ts";

const seats: readonly (readonly [unit: string, title: string, role: Role])[] = [
  ["甲山县", "县委书记", "head"],
  ["县人民政府", "县长", "head"],
  ["县信访局", "12345 值班岗", "listening"],
  ["县信访局", "县信访局局长", "head"],
  ["县住建局", "县住建局局长", "head"],
  ["县住建局", "县住建局干事", "officer"],
  ["县水利局", "县水利局局长", "head"],
  ["东河镇", "东河镇党委书记", "head"],
  ["东河镇", "东河镇干事", "officer"],
  ["李庄村", "李庄村支书", "head"],
  ["西河乡", "西河乡党委书记", "head"],
  ["县纪委", "县纪委书记", "discipline"],
  ["县委督查室", "督查室主任", "delivery"],
];

export interface Listening {
  readonly county: TestCounty;
  /** Who holds a post, acting in it. */
  readonly who: (title: string) => Actor;
  /** A category by its code. */
  readonly category: Readonly<Record<string, string>>;
}

const seat = async (house: House, county: TestCounty, title: string): Promise<string> => {
  const db = house.db.withTables<PeopleTables>();
  const since = new Date("2021-01-01T00:00:00+08:00");
  const [personId, tenureId] = [newId(since), newId(since)];
  const named = { countyId: county.id, id: personId, nameZh: title, mobile: null, email: null, note: null };
  await db.insertInto("person").values(named).execute();
  const held = { postId: county.post[title]!, personId, fromDate: "2021-01-01", toDate: null };
  await db
    .insertInto("tenure")
    .values({ countyId: county.id, id: tenureId, ...held })
    .execute();
  return personId;
};

/** A county small enough to be read at a glance, whose posts are held, with categories and a routing table. */
export const listeningCounty = async (house: House, code: string): Promise<Listening> => {
  const county = await countyWith(
    house,
    { code, name: "甲山县" },
    [
      { name: "甲山县", kind: "county", under: null },
      { name: "县委督查室", kind: "organ", under: "甲山县" },
      { name: "县纪委", kind: "organ", under: "甲山县" },
      { name: "县人民政府", kind: "government", under: "甲山县" },
      { name: "县信访局", kind: "department", under: "甲山县" },
      { name: "县住建局", kind: "department", under: "县人民政府" },
      { name: "县水利局", kind: "department", under: "县人民政府" },
      { name: "东河镇", kind: "township", under: "县人民政府" },
      { name: "西河乡", kind: "township", under: "县人民政府" },
      { name: "李庄村", kind: "village", under: "东河镇" },
    ],
    seats.map(([unit, title, role]) => ({ unit, title, role })),
  );
  const persons: Record<string, string> = {};
  for (const [, title] of seats) persons[title] = await seat(house, county, title);
  const who = (title: string): Actor => {
    const [unit, , role] = seats.find(([, named]) => named === title)!;
    return { ...actorAt(county, role, unit), postId: county.post[title]!, personId: persons[title]! };
  };
  const desk = who("12345 值班岗");
  const category: Record<string, string> = {};
  const make = async (code: string, nameZh: string, more: object = {}) => {
    const { id } = await done(house, addCategory, desk, categoryDraft.parse({ code, nameZh, ...more }));
    category[code] = id;
  };
  await make("drain", "下水道堵塞", { keywords: ["下水道", "排水沟"] });
  await make("water", "停水", { class: "utilities" });
  const to = (code: string, unit: string, territory: string | null = null) =>
    done(house, setRoute, desk, {
      categoryId: category[code]!,
      territoryId: territory && county.unit[territory]!,
      unitId: county.unit[unit]!,
    });
  await to("drain", "县住建局");
  await to("drain", "东河镇", "东河镇");
  await to("water", "县水利局");
  return { county, who, category };
};

/** The same house at another time. */
export const at = (house: House, local: string): House => ({
  ...house,
  clock: fixedClock(`${local}:00+08:00`, "Asia/Shanghai"),
});

/** What must work; a refusal is a fault of the test. */
export const must = <V>(value: V | Refusal): V => {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};

/** A command that must work. */
export const done = async <I, V>(house: House, act: Command<I, V>, actor: Actor, input: I): Promise<V> =>
  must(await execute(house, act, actor, input));

export const draftOf = (more: Partial<AppealDraft> = {}): AppealDraft =>
  appealDraft.parse({ text: "东河镇李庄村的排水沟堵了，下雨进屋", ...more });

/** Somebody at the public door. */
export const anybody = ({ county }: Listening): Actor => publicActor(county.id, "203.0.113.7");

/** An appeal as somebody sends it from home. */
export const sent = async (house: House, listening: Listening, more: Partial<AppealDraft> = {}) =>
  must(await submitAppeal(house, anybody(listening), draftOf(more)));

/** An appeal that a unit has in hand. */
export const inHand = async (
  house: House,
  listening: Listening,
  {
    unit = "县住建局",
    by = "县住建局干事",
    ...more
  }: Partial<AppealDraft> & { unit?: string; by?: string } = {},
) => {
  const { id, number } = await sent(house, listening, more);
  const to = { id, unitId: listening.county.unit[unit]!, note: null };
  await done(house, assignAppeal, listening.who("12345 值班岗"), to);
  await done(house, acceptAppeal, listening.who(by), { id });
  return { id, number };
};

export const answerOf = (house: House, more: Partial<AnswerDraft> = {}): AnswerDraft =>
  answerDraft.parse({
    done: "沟已清开，水能走了",
    contactWay: "phone",
    contactedAt: house.clock.now().toISOString(),
    ...more,
  });

/** An appeal that was answered. */
export const answered = async (
  house: House,
  listening: Listening,
  more: Parameters<typeof inHand>[2] = {},
) => {
  const kept = await inHand(house, listening, more);
  const by = listening.who(more.by ?? "县住建局干事");
  await done(house, answerAppeal, by, { ...answerOf(house), id: kept.id });
  return kept;
};

const db = (house: House) => house.db.withTables<ListenTables & LogTables & CoordinateTables>();

export const stored = (house: House, id: string) =>
  db(house).selectFrom("appeal").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

export const mattersOf = (house: House, appealId: string) =>
  db(house).selectFrom("matter").selectAll().where("originId", "=", appealId).orderBy("openedAt").execute();

export const entriesOf = (house: House, countyId: string, act: string) =>
  db(house).selectFrom("entry").selectAll().where("countyId", "=", countyId).where("act", "=", act).execute();
