import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { actorIn, smallCounty } from "../../../test/support/small-county.ts";
import { type Command, execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/tables.ts";
import { answerRequest, endRequest, registerRequest, renewRequest } from "./commands.ts";
import { loadOf } from "./rules.ts";
import { askedOf, measuredMinutes } from "./store.ts";
import { costsIn } from "./store/costs.ts";
import { requestDraft, type RequestDraft } from "./words.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const county = async (code: string) => {
  const { countyId, addUnit, seat } = await smallCounty(house, code);
  const root = await addUnit("county", "柘城县");
  const [civil, farms] = [
    await addUnit("department", "县民政局", root),
    await addUnit("department", "县农业农村局", root),
  ];
  const [town, other] = [
    await addUnit("township", "起台镇", root),
    await addUnit("township", "惠济乡", root),
  ];
  const [east, west] = [await addUnit("village", "东村", town), await addUnit("village", "西村", other)];
  return {
    countyId,
    addUnit,
    units: { root, civil, farms, town, other, east, west },
    officer: actorIn(countyId, "officer", await seat(civil, "officer", "科员")),
    head: actorIn(countyId, "head", await seat(civil, "head", "局长")),
    farmer: actorIn(countyId, "head", await seat(farms, "head", "局长")),
    eastern: actorIn(countyId, "officer", await seat(east, "officer", "文书")),
  };
};

const costsOn = (db: OpenHouse["db"], countyId: string, day: string) =>
  costsIn(db, countyId, { from: day, to: day });

let made = 0;
let at: Awaited<ReturnType<typeof county>>;
beforeEach(async () => {
  made += 1;
  at = await county(`burden-${made}`);
});

const draft = (change: Partial<RequestDraft> = {}): RequestDraft =>
  requestDraft.parse({
    title: "人口月报",
    ownerUnitId: at.units.civil.id,
    round: "monthly",
    fields: ["常住人口", "留守儿童人数"],
    reach: { kind: "village", below: [at.units.root.id] },
    estimatedMinutes: 30,
    legalBasis: "统计法第二十条",
    sunsetOn: "2022-12-31",
    ...change,
  });

const done = async <I, V>(act: Command<I, V>, input: I, actor = at.officer): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};
const tried = (input: RequestDraft, actor = at.officer) => execute(house, registerRequest, actor, input);

const farmersAsk = (change: Partial<RequestDraft> = {}) =>
  draft({ title: "农村人口表", ownerUnitId: at.units.farms.id, fields: ["常住人口数"], ...change });

const entries = () =>
  house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .select(["act", "reason", "after"])
    .where("countyId", "=", at.countyId)
    .where("kind", "=", "data-request")
    .orderBy("act")
    .execute();

const minutesOfEast = async () =>
  loadOf(await costsOn(house.db, at.countyId, "2022-06-15"), 240).find(
    ({ unit }) => unit.id === at.units.east.id,
  )?.minutes;

const askedInJuly = () => askedOf(house.db, at.countyId, at.units.east.id, "2022-07-01");

describe("registering", () => {
  test("records who asks whom for what, in one entry", async () => {
    await done(registerRequest, draft());
    expect(await entries()).toMatchObject([
      { act: "burden.register", after: { title: "人口月报", reported: [] } },
    ]);
  });

  test("what is reported is refused, naming it, and nothing is kept", async () => {
    await done(registerRequest, draft());
    expect(await tried(farmersAsk(), at.farmer)).toMatchObject({
      refusal: "burden.already-reported",
      params: { asked: "常住人口数", known: "常住人口", title: "人口月报" },
    });
    expect(await entries()).toHaveLength(1);
  });

  test("a head overrules, and the reason stays", async () => {
    await done(registerRequest, draft());
    const again = draft({ title: "民政人口表", fields: ["常住人口数"], overruledFor: "两个口径" });
    expect(await tried(again)).toMatchObject({ refusal: "burden.overrule.not-yours" });
    await done(registerRequest, again, at.head);
    expect((await entries()).map(({ reason }) => reason).sort()).toEqual(["两个口径", null].sort());
  });

  test("other units may be asked for the same", async () => {
    await done(registerRequest, draft({ reach: { kind: "village", below: [at.units.town.id] } }));
    await done(
      registerRequest,
      farmersAsk({ reach: { kind: "village", below: [at.units.other.id] } }),
      at.farmer,
    );
    expect(await entries()).toHaveLength(2);
  });

  test("at the same moment: one of two that ask the same is refused", async () => {
    const answers = await Promise.all([tried(draft()), tried(farmersAsk(), at.farmer)]);
    expect(answers.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(["burden.already-reported"]);
  });

  test.each([
    ["for another unit", () => tried(farmersAsk()), "burden.not-there"],
    ["with a past sunset", () => tried(draft({ sunsetOn: "2022-06-14" })), "burden.sunset-past"],
    [
      "of nobody",
      () => tried(draft({ reach: { kind: "township", below: [at.units.east.id] } })),
      "burden.reach-empty",
    ],
    [
      "below a unit that is not there",
      () => tried(draft({ reach: { kind: "village", below: [at.countyId] } })),
      "burden.reach-unknown",
    ],
  ])("%s is refused", async (_, act, refusal) => {
    expect(await act()).toMatchObject({ refusal });
  });
});

describe("over time", () => {
  test("what has ended may be asked by others, and costs nothing", async () => {
    const { id } = await done(registerRequest, draft());
    await done(endRequest, { id, reason: "改用系统数据" });
    expect(await costsOn(house.db, at.countyId, "2022-06-16")).toEqual([]);
    expect(await execute(house, endRequest, at.officer, { id, reason: "再停" })).toMatchObject({
      refusal: "burden.ended",
    });
  });

  test("after its sunset nobody is asked; renewed, they are", async () => {
    const { id } = await done(registerRequest, draft({ sunsetOn: "2022-06-30" }));
    expect(await askedInJuly()).toEqual([]);
    await done(renewRequest, { id, sunsetOn: "2022-09-30", reason: "普查未完" });
    expect(await askedInJuly()).toEqual([id]);
    expect((await entries()).find(({ act }) => act === "burden.renew")?.reason).toBe("普查未完");
  });

  test("a village founded later is reached too", async () => {
    const { id } = await done(registerRequest, draft());
    const later = await at.addUnit("village", "新村", at.units.town);
    expect(await askedOf(house.db, at.countyId, later.id, "2022-06-15")).toEqual([id]);
  });
});

describe("minutes", () => {
  const values = { 常住人口: "1200", 留守儿童人数: "31" };
  test("are the owner's guess until an answer is measured, then its median", async () => {
    const { id } = await done(registerRequest, draft({ round: "weekly" }));
    expect(await minutesOfEast()).toBe(130);
    for (const seconds of [600, 1200, 36_000])
      await done(answerRequest, { id, answer: { values, seconds } }, at.eastern);
    expect((await measuredMinutes(house.db, at.countyId)).get(id)).toHaveLength(3);
    expect(await minutesOfEast()).toBe(65);
  });

  test.each([
    ["who is not asked", () => at.officer, values, "burden.not-there"],
    ["with a field missing", () => at.eastern, { 常住人口: "1200" }, "burden.field-missing"],
  ])("an answer of one %s is refused", async (_, who, given, refusal) => {
    const { id } = await done(registerRequest, draft());
    const answer = { values: given as Record<string, string>, seconds: 60 };
    expect(await execute(house, answerRequest, who(), { id, answer })).toMatchObject({ refusal });
  });

  test("of two owners are shown with who causes them", async () => {
    await done(registerRequest, draft({ estimatedMinutes: 200 }));
    await done(registerRequest, farmersAsk({ fields: ["高标准农田面积"], estimatedMinutes: 50 }), at.farmer);
    const [first] = loadOf(await costsOn(house.db, at.countyId, "2022-06-15"), 240);
    expect([first?.minutes, first?.over, first?.causes.map(({ owner }) => owner.nameZh)]).toEqual([
      250,
      true,
      ["县民政局", "县农业农村局"],
    ]);
  });
});
