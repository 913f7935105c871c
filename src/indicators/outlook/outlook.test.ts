import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { type Seat, smallCounty } from "../../../test/support/small-county.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { publishObservations } from "../commands.ts";
import { aDraft, anIndicator } from "../indicators.test-support.ts";
import type { FigureDraft } from "../words.ts";
import type { Outlook, OutlookList, Parts, TargetDraft } from "./words.ts";

let house: OpenHouse;
let app: FastifyInstance;
let countyId: string;
let seats: Record<"head" | "statistics" | "delivery", Seat>;
const unit: Record<string, string> = {};

const code = "retail-sales";
const level = (period: string, value: string, change: Partial<FigureDraft> = {}): FigureDraft =>
  aDraft({
    code,
    period,
    value,
    measure: "level",
    basis: "plain",
    multiplier: 8,
    publishedOn: "2022-06-10",
    ...change,
  });

/** 2 a month in 2020, 3 in 2021, and 3.5 until May 2022. */
const months = [2020, 2021, 2022].flatMap((year, nth) =>
  Array.from({ length: year === 2022 ? 5 : 12 }, (_, at) =>
    level(`${year}-${String(at + 1).padStart(2, "0")}`, String([2, 3, 3.5][nth]), {
      publishedOn: `${year + (at === 11 ? 1 : 0)}-${String(at === 11 ? 1 : at + 2).padStart(2, "0")}-10`,
    }),
  ),
);

const publishAll = async () => {
  const indicators = [
    anIndicator({
      code,
      nameZh: "社会消费品零售总额",
      unit: "元",
      additive: true,
      additiveInTime: true,
      direction: "up",
    }),
  ];
  const parts = [
    level("2022-05", "1.2", { unitId: unit["north"]! }),
    level("2022-05", "9000", { unitId: unit["south"]!, multiplier: 4 }),
    level("2021-05", "1", { unitId: unit["north"]! }),
  ];
  const figures = [...months, ...parts];
  const done = await execute(house, publishObservations, operator(countyId), { indicators, figures });
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
};

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
  const county = await smallCounty(house, "411424");
  countyId = county.countyId;
  const root = await county.addUnit("county", "柘城县");
  const government = await county.addUnit("government", "县政府", root);
  for (const name of ["north", "south", "west"])
    unit[name] = (await county.addUnit("township", name, government)).id;
  seats = {
    head: await county.seat(root, "head", "县委书记"),
    statistics: await county.seat(root, "statistics", "统计股股长"),
    delivery: await county.seat(root, "delivery", "督查室主任"),
  };
  await publishAll();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = async (url: string) =>
  app.inject({ url, headers: await signedIn(house, { countyId, ...seats.head }) });
const target: Partial<TargetDraft> = {
  code,
  year: 2022,
  measure: "level",
  basis: "plain",
  value: "48",
  multiplier: 8,
  shape: "even",
  source: "政府工作报告",
  setOn: "2022-02-10",
};
const set = async (change: object = {}, seat: Seat = seats.delivery) =>
  app.inject({
    method: "POST",
    url: "/api/targets",
    payload: { ...target, ...change },
    headers: await signedIn(house, { countyId, ...seat }),
  });

describe("a target", () => {
  test("is set by the delivery office, and lights the indicator", async () => {
    expect((await set()).json()).toEqual({ version: 1 });
    const { path, pace, target: shown } = (await get(`/api/outlook/${code}`)).json<Outlook>();
    expect([path?.[4], path?.[11], shown?.value]).toEqual([20, 48, "48"]);
    expect(pace).toMatchObject({ light: "pace", month: 5, expected: 20, actual: 17.5, points: 5.2 });
  });

  test("is replaced with a reason, and the earlier one is known on its day", async () => {
    expect((await set({ value: "60", setOn: "2022-06-12" })).json()).toMatchObject({
      refusal: "target.without-reason",
    });
    const change = { value: "60", setOn: "2022-06-12", reason: "人大会调整" };
    expect((await set(change, seats.statistics)).json()).toEqual({ version: 2 });
    const now = (await get(`/api/outlook/${code}`)).json<Outlook>();
    expect([now.target?.value, now.pace?.light, now.versions.length]).toEqual(["60", "behind", 2]);
    const then = (await get(`/api/outlook/${code}?asKnownOn=2022-06-11`)).json<Outlook>();
    expect([then.target?.value, then.pace?.light, then.versions.length]).toEqual(["48", "pace", 1]);
  });

  test("by last year’s shape, in another unit word, or by hand", async () => {
    const reason = "换个走法";
    await set({ value: "480000", multiplier: 4, shape: "seasonal", reason, setOn: "2022-06-13" });
    const seasonal = (await get(`/api/outlook/${code}`)).json<Outlook>();
    expect([seasonal.path?.[5], seasonal.multiplier, seasonal.ends[0]?.value]).toEqual([240000, 4, 35000]);
    const path = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "48"];
    await set({ shape: "hand", path, reason, setOn: "2022-06-14" });
    expect((await get(`/api/outlook/${code}`)).json<Outlook>().path?.slice(9)).toEqual([10, 11, 48]);
  });

  test.each<[string, object, string]>([
    ["a growth on no basis", { measure: "growth" }, "target.basis-unfit"],
    ["set tomorrow", { setOn: "2022-06-16" }, "target.not-yet-set"],
    ["by hand without months", { shape: "hand" }, "target.months"],
    ["by hand short of it", { shape: "hand", path: Array.from({ length: 12 }, () => "1") }, "target.ends"],
    ["of no indicator", { code: "none" }, "indicator.not-there"],
    ["of no unit", { unitId: "00000000-0000-7000-8000-000000000000" }, "figure.unit.not-there"],
  ])("refused: %s", async (_, change, refusal) => {
    expect((await set(change)).json()).toMatchObject({ refusal });
  });

  test("is not the head’s to set", async () => {
    expect((await set({}, seats.head)).json()).toMatchObject({ refusal: "target.not-yours" });
  });
});

describe("where the year will end", () => {
  test("is foretold from 29 months, with the error the method would have had", async () => {
    const { forecast, unforetold } = (await get(`/api/outlook/${code}`)).json<Outlook>();
    expect(unforetold).toBeNull();
    expect(forecast?.ends.map(({ month }) => month)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(forecast!.low).toBeLessThan(forecast!.end);
    expect(forecast!.tests[0]!.tries).toBeGreaterThanOrEqual(3);
  });

  test("not from what was known a year before", async () => {
    const { forecast, unforetold, ends } = (
      await get(`/api/outlook/${code}?year=2021&asKnownOn=2021-06-15`)
    ).json<Outlook>();
    expect([forecast, unforetold, ends.length]).toEqual([null, "few", 5]);
  });

  test("not of a year that is over", async () => {
    expect((await get(`/api/outlook/${code}?year=2021`)).json<Outlook>().unforetold).toBe("over");
  });
});

test("the county’s page holds every indicator of which something is known", async () => {
  const { rows, years } = (await get("/api/outlook")).json<OutlookList>();
  expect(rows.map(({ indicator, ends, before }) => [indicator.code, ends.length, before.length])).toEqual([
    [code, 5, 12],
  ]);
  expect(years).toEqual([2022, 2021, 2020]);
});

describe("the townships", () => {
  test("beside each other: sizes in one unit word, places, what is missing", async () => {
    const { parts, sum, whole, period, multiplier } = (
      await get(`/api/outlook/${code}/parts?period=2022-05`)
    ).json<Parts>();
    expect([period, multiplier, whole.figure?.value]).toEqual(["2022-05", 8, "3.5"]);
    expect([sum?.value, sum?.have, sum?.of]).toEqual(["2.1", 2, 3]);
    expect(parts.map((each) => [each.unit.nameZh, each.figure?.value ?? null, each.places.level])).toEqual([
      ["north", "1.2", 1],
      ["south", "0.9", 2],
      ["west", null, null],
    ]);
    expect(parts[0]?.increment).toBeCloseTo(0.2);
  });

  test("a township has no parts here, and one that is none is not there", async () => {
    const township = (await get(`/api/outlook/${code}/parts?unit=${unit["north"]}`)).json<Parts>();
    expect([township.parts, township.above.map(({ nameZh }) => nameZh)]).toEqual([[], ["柘城县"]]);
    expect(
      (await get(`/api/outlook/${code}/parts?unit=00000000-0000-7000-8000-000000000000`)).statusCode,
    ).toBe(404);
  });
});

const open = (url: string) => app.inject({ url });

describe("for the public", () => {
  test("a page with pictures and every figure, small and without script or style of its own", async () => {
    const { body, rawPayload, statusCode } = await open(`/figures/${code}?lang=zh`);
    expect([statusCode, rawPayload.length < 50_000]).toEqual([200, true]);
    expect(body).not.toMatch(/<script|style=|<style/);
    expect(body).toContain(`/figures/${code}/picture.svg?of=year&amp;lang=zh`);
    expect(body).toContain("2022\u00a0年\u00a05\u00a0月");
    expect((await open(`/figures/${code}?page=99&asKnownOn=2021-03-01`)).statusCode).toBe(200);
    expect((await open("/figures/none")).statusCode).toBe(404);
  });

  test("its picture is the desk’s, drawn by the server, and foretells nothing", async () => {
    const { body, headers } = await open(`/figures/${code}/picture.svg?of=year&lang=en`);
    expect(headers["content-type"]).toBe("image/svg+xml");
    expect(body).toContain("target 4.8");
    expect(body).not.toMatch(/style|class=|expected/);
    expect((await open(`/figures/${code}/picture.svg?of=growth`)).statusCode).toBe(404);
    expect((await open(`/figures/${code}/picture.svg?of=x`)).statusCode).toBe(422);
  });

  test("its files hold every vintage, as known on a day", async () => {
    const csv = (await open(`/figures/${code}/series.csv?lang=en`)).body.trim().split("\r\n");
    expect(csv).toHaveLength(30);
    expect(csv[1]).toContain("2022-05,Level,,3.5,100 million yuan,1,1,P");
    const json = (await open(`/figures/${code}/series.json?asKnownOn=2020-06-30`)).json<{ total: number }>();
    expect(json.total).toBe(5);
    const structure = await open("/figures/structure.json");
    expect(structure.headers["content-type"]).toContain("sdmx.structure+json; version=2.0.0");
    expect(structure.json().data.dataStructures[0].id).toBe("FIGURES");
    const message = await open(`/figures/${code}/series.sdmx.csv`);
    expect(message.headers["content-type"]).toContain("sdmx.data+csv");
    const areas = message.body
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[4]);
    expect(new Set(areas).size).toBe(1);
    expect((await open("/figures/none/series.sdmx.csv")).statusCode).toBe(404);
    const table = (await open("/figures.json?period=2022-05")).json<{ rows: unknown[] }>();
    expect(table.rows).toHaveLength(1);
  });
});
