import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { actorIn, smallCounty } from "../../../test/support/small-county.ts";
import { type Actor, operator } from "../../ground/actor.ts";
import { type Command, execute } from "../../ground/command.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { publishObservations } from "../commands.ts";
import { publication } from "../words.ts";
import {
  adoptScheme,
  closeScheme,
  draftScheme,
  editScheme,
  enterScores,
  grant,
  reviseScheme,
  takeBack,
} from "./commands.ts";
import { readSheetOf } from "./read.ts";
import { schemeById } from "./store.ts";
import { entered, schemeDraft } from "./words.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const county = async (code: string) => {
  const { countyId, addUnit, seat } = await smallCounty(house, code);
  const root = await addUnit("county", "柘城县");
  const [qitai, huiji] = [
    await addUnit("township", "起台镇", root),
    await addUnit("township", "惠济乡", root),
  ];
  return {
    countyId,
    units: { root, qitai, huiji },
    office: actorIn(countyId, "commendation", await seat(root, "commendation", "考核办主任")),
    statistics: actorIn(countyId, "statistics", await seat(root, "statistics", "统计科长")),
    top: actorIn(countyId, "head", await seat(root, "head", "书记")),
    mayor: actorIn(countyId, "head", await seat(qitai, "head", "镇长")),
  };
};

let made = 0;
let at: Awaited<ReturnType<typeof county>>;
beforeEach(async () => {
  made += 1;
  at = await county(`score-${made}`);
});

const draft = (change: object = {}) => {
  const { qitai, huiji } = at.units;
  return schemeDraft.parse({
    period: "2021",
    scheme: {
      nameZh: "乡镇考核",
      lines: [
        {
          key: "revenue",
          nameZh: "财政收入",
          weight: 60,
          source: { from: "entered" },
          method: { kind: "completion" },
        },
        {
          key: "order",
          nameZh: "平安建设",
          weight: 40,
          source: { from: "entered" },
          method: { kind: "rank-steps", steps: [40, 36], drop: 2 },
        },
      ],
      groups: [{ key: "towns", nameZh: "乡镇", unitIds: [qitai.id, huiji.id] }],
      extras: [{ key: "honour", nameZh: "加分", kind: "bonus", cap: 2 }],
      vetoes: [{ key: "safety", nameZh: "安全生产", most: 59 }],
      ...change,
    },
  });
};

const done = async <I, V>(command: Command<I, V>, actor: Actor, input: I): Promise<V> => {
  const value = await execute(house, command, actor, input);
  if (isRefusal(value)) throw new Error(value.refusal);
  return value;
};
const refused = async <I, V>(command: Command<I, V>, actor: Actor, input: I): Promise<Partial<Refusal>> => {
  const { refusal, field } = (await execute(house, command, actor, input)) as Refusal;
  return { refusal, field };
};

const entry = (unit: { id: string }, line: string, change: object) =>
  entered.parse({ unitId: unit.id, line, source: "考核台账", ...change });

const entriesOf = () => {
  const { qitai, huiji } = at.units;
  return [
    entry(qitai, "revenue", { value: 900, target: 1000 }),
    entry(huiji, "revenue", { value: 1200, target: 1000 }),
    entry(qitai, "order", { value: 95 }),
    entry(huiji, "order", { value: 91 }),
  ];
};

const places = async (id: string, on = "2022-06-01") => {
  const row = await schemeById(house.db, at.countyId, id);
  const sheet = await readSheetOf(house.db, row!, on);
  return sheet.groups[0]!.units.map(({ unit, total, place }) => [unit.nameZh, total, place]);
};

test("a scheme is drafted, filled, adopted and closed; closed, later entries are refused", async () => {
  const { id } = await done(draftScheme, at.office, draft());
  await done(enterScores, at.statistics, { id, entries: entriesOf() });
  // 60 × 0.9 + 40 = 94; 60 + 36 = 96.
  expect(await places(id)).toEqual([
    ["惠济乡", 96, 1],
    ["起台镇", 94, 2],
  ]);
  await done(adoptScheme, at.top, { id });
  expect(await refused(editScheme, at.office, { id, ...draft() })).toMatchObject({ refusal: "scheme.state" });
  await done(closeScheme, at.top, { id });
  const late = { id, entries: [entry(at.units.qitai, "order", { value: 1 })] };
  expect(await refused(enterScores, at.statistics, late)).toMatchObject({ refusal: "scheme.state" });
  expect(await places(id)).toEqual([
    ["惠济乡", 96, 1],
    ["起台镇", 94, 2],
  ]);
});

test("bonus, penalty and veto count until they are taken back", async () => {
  const { id } = await done(draftScheme, at.office, draft());
  await done(enterScores, at.statistics, { id, entries: entriesOf() });
  const [qitai, huiji] = [at.units.qitai.id, at.units.huiji.id];
  const why = { reason: "国家级表彰", source: "国发〔2021〕9 号" };
  await done(grant, at.office, { id, unitId: qitai, key: "honour", points: 5, ...why });
  const veto = await done(grant, at.office, { id, unitId: huiji, key: "safety", points: 0, ...why });
  expect(await places(id)).toEqual([
    ["起台镇", 96, 1],
    ["惠济乡", 59, null],
  ]);
  await done(takeBack, at.office, { id, grantId: veto.id, reason: "复核后不成立" });
  expect(await places(id)).toEqual([
    ["起台镇", 96, 1],
    ["惠济乡", 96, 1],
  ]);
  expect(await refused(takeBack, at.office, { id, grantId: veto.id, reason: "再撤一次" })).toMatchObject({
    refusal: "scheme.grant.not-there",
  });
});

test("a line that takes a series scores what was published by the day, and its later revision", async () => {
  const { root } = at.units;
  const source = { from: "series", code: "gdp", measure: "growth", basis: "comparable" };
  const line = { key: "gdp", nameZh: "生产总值", weight: 100, source, method: { kind: "completion" } };
  const groups = [{ key: "county", nameZh: "全县", unitIds: [root.id] }];
  const { id } = await done(draftScheme, at.office, draft({ lines: [line], groups }));
  await done(enterScores, at.statistics, { id, entries: [entry(root, "gdp", { target: 4 })] });
  const figure = { code: "gdp", period: "2021", measure: "growth", basis: "comparable", source: "公报" };
  const said = (value: string, status: string, publishedOn: string, indicators: object[]) =>
    publication.parse({ indicators, figures: [{ ...figure, value, status, publishedOn }] });
  const gdp = {
    code: "gdp",
    nameZh: "地区生产总值",
    nameEn: null,
    unit: "元",
    frequency: "A",
    direction: "up",
  };
  await done(
    publishObservations,
    operator(at.countyId),
    said("3.2", "P", "2022-02-09", [{ ...gdp, additive: true }]),
  );
  await done(publishObservations, operator(at.countyId), said("3", "R", "2022-05-01", []));
  expect(await places(id, "2022-03-01")).toEqual([["柘城县", 80, 1]]);
  expect(await places(id, "2022-05-02")).toEqual([["柘城县", 75, 1]]);
  expect(await places(id, "2022-01-01")).toEqual([["柘城县", null, null]]);
  const byHand = { id, entries: [entry(root, "gdp", { value: 9 })] };
  expect(await refused(enterScores, at.statistics, byHand)).toEqual({
    refusal: "scheme.value-published",
    field: "entries.0.value",
  });
});

test("the next version takes what was entered along; two made at once conflict", async () => {
  const { id } = await done(draftScheme, at.office, draft());
  await done(enterScores, at.statistics, { id, entries: entriesOf() });
  await done(adoptScheme, at.top, { id });
  const next = await done(reviseScheme, at.office, { id, reason: "市里调了分值" });
  expect(await places(next.id)).toEqual(await places(id));
  expect(await schemeById(house.db, at.countyId, next.id)).toMatchObject({ version: 2, state: "draft" });
  expect(await refused(reviseScheme, at.office, { id, reason: "再来一版" })).toMatchObject({
    refusal: "command.conflict",
  });
});

describe("refused, and nothing is saved", () => {
  test("those who are scored, and heads, write nothing; only the county's head adopts", async () => {
    const { id } = await done(draftScheme, at.office, draft());
    const input = { id, entries: entriesOf() };
    for (const actor of [at.mayor, at.top])
      expect(await refused(enterScores, actor, input)).toMatchObject({ refusal: "scheme.not-yours" });
    expect(await refused(draftScheme, at.mayor, draft())).toMatchObject({ refusal: "scheme.not-yours" });
    for (const actor of [at.mayor, at.office])
      expect(await refused(adoptScheme, actor, { id })).toMatchObject({ refusal: "scheme.not-yours" });
  });

  test("a scheme with an error is not adopted", async () => {
    const faulty = draft({ full: 120 });
    const { id } = await done(draftScheme, at.office, faulty);
    expect(await refused(adoptScheme, at.top, { id })).toMatchObject({ refusal: "scheme.faulty" });
  });

  test("one wrong entry among many keeps all out", async () => {
    const { id } = await done(draftScheme, at.office, draft());
    const strange = [
      [entry(at.units.root, "revenue", { value: 1 }), "scheme.unit-unknown", "entries.1.unitId"],
      [entry(at.units.qitai, "nothing", { value: 1 }), "scheme.line-unknown", "entries.1.line"],
    ] as const;
    for (const [wrong, refusal, field] of strange) {
      const entries = [entriesOf()[0]!, wrong];
      expect(await refused(enterScores, at.statistics, { id, entries })).toEqual({ refusal, field });
    }
    expect(await places(id)).toEqual([
      ["起台镇", null, null],
      ["惠济乡", null, null],
    ]);
  });

  test("a unit twice, a unit of another county, a grant the scheme does not know", async () => {
    const { qitai } = at.units;
    const twice = [{ key: "a", nameZh: "甲", unitIds: [qitai.id, qitai.id] }];
    const strange = [{ key: "a", nameZh: "甲", unitIds: ["01927c3a-0000-7000-8000-000000000001"] }];
    expect(await refused(draftScheme, at.office, draft({ groups: twice }))).toMatchObject({
      refusal: "scheme.unit-twice",
    });
    expect(await refused(draftScheme, at.office, draft({ groups: strange }))).toMatchObject({
      refusal: "scheme.unit-unknown",
    });
    const { id } = await done(draftScheme, at.office, draft());
    const unknown = { id, unitId: qitai.id, key: "nothing", points: 1, reason: "没有", source: "没有" };
    expect(await refused(grant, at.office, unknown)).toMatchObject({ refusal: "scheme.grant-unknown" });
  });

  test("another county's scheme is not there", async () => {
    const { id } = await done(draftScheme, at.office, draft());
    const other = await county(`score-other-${made}`);
    expect(await refused(adoptScheme, other.top, { id })).toMatchObject({ refusal: "scheme.not-there" });
  });
});
