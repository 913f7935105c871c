import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { type Actor, operator } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { Db } from "../ground/db/index.ts";
import type { OpenHouse } from "../house.ts";
import type { LogTables } from "../log/tables.ts";
import { publishObservations } from "./commands.ts";
import { aCounty, aDraft, anIndicator, inRole } from "./indicators.test-support.ts";
import { seriesKnown } from "./read.ts";
import { indicatorsOf, observationsOfCodes, observationsOfPeriod, periodsKnownOn } from "./store.ts";
import { tableOf } from "./table.ts";
import type { FigureDraft, Indicator } from "./words.ts";

let house: OpenHouse;
let countyId: string;
let unitId: string;
let addUnit: Awaited<ReturnType<typeof aCounty>>["addUnit"];
let loader: Actor;
let code = 411_000;
beforeAll(async () => {
  house = await testHouse("2023-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  ({ countyId, unitId, addUnit } = await aCounty(house, String(code++)));
  loader = operator(countyId);
});

const entries = (db: Db) =>
  db
    .withTables<LogTables>()
    .selectFrom("entry")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("id")
    .execute();

const publish = (
  figures: readonly FigureDraft[],
  { indicators = [anIndicator()], actor = loader }: { indicators?: Indicator[]; actor?: Actor } = {},
) => execute(house, publishObservations, actor, { indicators, figures: [...figures] });

const level = (change: Partial<FigureDraft>) =>
  aDraft({ measure: "level", basis: "plain", multiplier: 4, status: "A", ...change });

const inOrder = (rows: string[][]) => rows.toSorted(([, a = ""], [, b = ""]) => a.localeCompare(b));

describe("loading what was published before", () => {
  const yunhe = [
    level({ period: "2021", value: "972846", status: "R", publishedOn: "2022-12-20" }),
    level({ period: "2022", value: "951435", publishedOn: "2023-03-01" }),
    aDraft({ period: "2022", value: "-4.1", publishedOn: "2023-03-01", status: "A" }),
  ];
  const zhecheng = [level({ value: "2951434" }), aDraft({ value: "3.2" })];

  test.each([
    ["Yunhe", yunhe, "2022", "951435", "-4.1"],
    ["Zhecheng", zhecheng, "2021", "2951434", "3.2"],
  ] as const)(
    "%s: level and growth are kept to the digit, as published",
    async (_, figures, period, gdp, growth) => {
      expect(await publish(figures)).toEqual({ added: figures.length, changed: 0, same: 0 });
      const kept = await observationsOfPeriod(house.db, countyId, unitId, period, "2023-06-15");
      const [row] = tableOf(await indicatorsOf(house.db, countyId), kept, period, "2023-06-15").rows;
      expect([row?.level?.value, row?.level?.multiplier, row?.growths[0]?.value]).toEqual([gdp, 4, growth]);
    },
  );

  test("writes exactly one entry, with what came and from where", async () => {
    await publish(zhecheng);
    const [entry, ...more] = await entries(house.db);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ act: "indicators.publish", kind: "publication", unitId });
    expect(entry?.after).toMatchObject({
      figures: ["gdp 2021 level plain 2951434", "gdp 2021 growth comparable 3.2"],
      sources: ["2022-02-09 县三级干部会议公布"],
    });
  });

  test("the same twice keeps one vintage", async () => {
    await publish(zhecheng);
    expect(await publish(zhecheng)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await observationsOfCodes(house.db, countyId, unitId, ["gdp"])).toHaveLength(2);
  });

  test("one document, several days in one publication: vintages in order", async () => {
    await publish([level({ value: "10" }), level({ value: "11", publishedOn: "2022-05-01" })]);
    const kept = await observationsOfCodes(house.db, countyId, unitId, ["gdp"]);
    expect(kept.map(({ vintage, value }) => [vintage, value])).toEqual([
      [1, "10"],
      [2, "11"],
    ]);
  });

  test("a unit once known stays, a frequency gets finer, a new indicator comes last", async () => {
    await publish([aDraft()], { indicators: [anIndicator({ unit: null })] });
    const second = anIndicator({ code: "revenue", nameZh: "一般公共预算收入", nameEn: null });
    await publish(
      [level({ period: "2021-06", value: "100" }), aDraft({ code: "revenue", period: "2021-Q3" })],
      { indicators: [anIndicator({ nameEn: null }), second] },
    );
    const kept = await indicatorsOf(house.db, countyId);
    expect(kept.map((each) => [each.code, each.unit, each.frequency, each.nameEn])).toEqual([
      ["gdp", "元", "M", "Gross domestic product"],
      ["revenue", "元", "Q", null],
    ]);
  });

  test.each([
    ["an error of the checks", { figures: [aDraft({ value: "1000" })] }, "figure.growth-is-level"],
    ["a code nobody described", { figures: [aDraft({ code: "unknown" })] }, "indicator.unknown"],
    ["one figure twice", { figures: [aDraft(), aDraft({ value: "4" })] }, "figure.twice"],
  ])("refuses %s and keeps nothing", async (_, { figures }, refusal) => {
    expect(await publish(figures)).toMatchObject({ refusal });
    expect(await indicatorsOf(house.db, countyId)).toEqual([]);
    expect(await entries(house.db)).toEqual([]);
  });

  test("a township's figures stand beside the county's, each with its own vintages", async () => {
    const town = (await addUnit("township", "一镇")).id;
    const drafts = [level({ value: "2951434" }), level({ unitId: town, value: "81434" })];
    expect(await publish(drafts)).toMatchObject({ added: 2 });
    expect(await publish([level({ unitId: town, value: "81500", publishedOn: "2022-05-01" })])).toMatchObject(
      {
        changed: 1,
      },
    );
    const asked = { unitIds: [unitId, town], codes: ["gdp"] };
    const valuesOn = async (date: string) =>
      (await seriesKnown(house.db, countyId, asked, date)).map((each) => [each.unitId, each.value]);
    expect(inOrder(await valuesOn("2022-02-09"))).toEqual([
      [unitId, "2951434"],
      [town, "81434"],
    ]);
    expect(inOrder(await valuesOn("2022-05-01"))).toEqual([
      [unitId, "2951434"],
      [town, "81500"],
    ]);
    const [first] = await entries(house.db);
    expect(first?.after).toMatchObject({
      figures: ["gdp 2021 level plain 2951434", "一镇 gdp 2021 level plain 81434"],
    });
  });

  test("a unit of another county is none", async () => {
    const draft = level({ unitId: "00000000-0000-7000-8000-000000000000", value: "1" });
    expect(await publish([draft])).toMatchObject({ refusal: "figure.unit.not-there" });
  });

  test.each(["head", "deputy", "officer", "delivery", "auditor", "statistics", "admin"] as const)(
    "a %s loads no figures: theirs go through a release",
    async (role) => {
      expect(await publish(zhecheng, { actor: inRole(countyId, role) })).toMatchObject({
        refusal: "figures.not-yours",
      });
      expect(await entries(house.db)).toEqual([]);
    },
  );

  test("a county without units has nothing that figures could be of", async () => {
    const nowhere = operator("00000000-0000-7000-8000-000000000000");
    expect(await publish(zhecheng, { actor: nowhere })).toMatchObject({ refusal: "county-unit.not-there" });
  });
});

const known = async (date: string) =>
  (await periodsKnownOn(house.db, countyId, unitId, date)).map(({ period }) => period).sort();

test("which periods are known on a day", async () => {
  await publish([level({ value: "10" }), level({ period: "2022", value: "11", publishedOn: "2023-03-01" })]);
  expect(await known("2022-02-08")).toEqual([]);
  expect(await known("2022-02-09")).toEqual(["2021"]);
  expect(await known("2023-03-01")).toEqual(["2021", "2022"]);
});
