import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../test/support/app.ts";
import { type Seat, smallCounty } from "../../test/support/small-county.ts";
import { testHouse } from "../../test/support/house.ts";
import { operator } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { OpenHouse } from "../house.ts";
import { publishObservations } from "./commands.ts";
import { aDraft } from "./indicators.test-support.ts";
import { indicatorImporter } from "./import/importer.ts";
import { publicFigures } from "./read.ts";
import type { FigureTable, Series } from "./words.ts";

const example = new URL("../../examples/zhecheng-2022/indicators-2021.xlsx", import.meta.url);

let house: OpenHouse;
let app: FastifyInstance;
let countyId: string;
let seats: Record<"head" | "statistics", Seat>;

const importFile = (name: string, bytes: Uint8Array) =>
  execute(house, indicatorImporter.command, operator(countyId), { name, bytes, hash: "0".repeat(64) });

beforeAll(async () => {
  house = await testHouse("2023-06-15T09:00:00+08:00");
  app = await testApp(house);
  const county = await smallCounty(house, "411424");
  countyId = county.countyId;
  const root = await county.addUnit("county", "柘城县");
  seats = {
    head: await county.seat(root, "head", "县委书记"),
    statistics: await county.seat(root, "statistics", "统计股股长"),
  };
  await importFile("indicators-2021.xlsx", await readFile(example));
  const change = { basis: "plain", multiplier: 8, status: "R" } as const;
  const yearbook = { source: "统计年鉴", publishedOn: "2022-12-30" };
  const figures = [aDraft({ measure: "level", value: "295.14", ...change, ...yearbook })];
  await execute(house, publishObservations, operator(countyId), { indicators: [], figures });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = async (url: string, seat: Seat | null = seats.head) =>
  app.inject({ url, headers: seat ? await signedIn(house, { countyId, ...seat }) : {} });
describe("the desk reads", () => {
  test.each([
    ["", "295.14", "2023-06-15"],
    ["?asKnownOn=2022-12-29", "295", "2022-12-29"],
    ["?period=2021&asKnownOn=2022-02-09", "295", "2022-02-09"],
  ])("the table %s: GDP %s", async (query, gdp, day) => {
    const table = (await get(`/api/indicators/table${query}`)).json<FigureTable>();
    expect([table.period, table.asKnownOn, table.rows.length]).toEqual(["2021", day, 9]);
    expect(table.rows[0]?.level?.value).toBe(gdp);
    expect(table.rows.map(({ indicator }) => indicator.code).at(-1)).toBe("key-projects");
  });

  test("no table before the first publication", async () => {
    expect((await get("/api/indicators/table?asKnownOn=2022-02-08")).json()).toBeNull();
    expect((await get("/api/indicators/table.csv?asKnownOn=2022-02-08")).statusCode).toBe(404);
  });

  test("the periods", async () => {
    expect((await get("/api/indicators/periods")).json()).toEqual({
      asKnownOn: "2023-06-15",
      periods: [{ period: "2021", publishedOn: "2022-12-30" }],
    });
  });

  test("one indicator with every vintage and its source", async () => {
    const { observations, total } = (await get("/api/indicators/series/gdp")).json<Series>();
    expect(
      observations.map((each) => [each.measure, each.value, each.vintage, each.source, each.current]),
    ).toEqual([
      ["level", "295.14", 2, "统计年鉴", true],
      ["level", "295", 1, "县三级干部会议公布", false],
      ["growth", "3.2", 1, "县三级干部会议公布", true],
    ]);
    expect(total).toBe(3);
    const earlier = (await get("/api/indicators/series/gdp?asKnownOn=2022-02-09")).json<Series>();
    expect(earlier.observations.map(({ value, current }) => [value, current])).toEqual([
      ["295", true],
      ["3.2", true],
    ]);
  });

  test.each([
    ["/api/indicators/series/unknown", 404],
    ["/api/indicators/table?period=2021-13", 422],
    ["/api/indicators/table?asKnownOn=2022-02-30", 422],
    ["/api/indicators/series/gdp?page=0", 422],
  ])("%s: %i", async (url, status) => {
    expect((await get(url)).statusCode).toBe(status);
  });

  test("nothing without signing in", async () => {
    expect((await get("/api/indicators/table", null)).statusCode).toBe(401);
  });
});

describe("CSV", () => {
  test.each(["zh", "en"])("in %s comes back through the import unchanged", async (lang) => {
    const response = await get(`/api/indicators/table.csv?period=2021&lang=${lang}`);
    expect(response.headers["content-disposition"]).toContain("figures-2021-as-known-on-2023-06-15.csv");
    expect(await importFile("back.csv", response.rawPayload)).toEqual({ added: 0, changed: 0, same: 12 });
  });

  test("for the public it lies at a stable address and needs no sign-in", async () => {
    const { body, statusCode, headers } = await get(
      "/figures.csv?period=2021&asKnownOn=2022-02-09&lang=zh",
      null,
    );
    expect([statusCode, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    const [heading, gdp] = body.replace("\uFEFF", "").split("\r\n");
    expect(heading?.startsWith("代码,指标,英文名,单位,时期,总量")).toBe(true);
    expect(gdp).toBe(
      "gdp,地区生产总值,Gross domestic product,亿元,2021,295,,,3.2,可比价,,,,,P,县三级干部会议公布,2022-02-09,",
    );
  });

  test.each([
    ["?period=2021-13", 422],
    ["?asKnownOn=2022-02-30", 422],
    ["?period=2021&period=2022", 422],
    ["?asKnownOn=2022-01-01", 404],
  ])("%s: %i", async (query, status) => {
    expect((await get(`/figures.csv${query}`, null)).statusCode).toBe(status);
  });
});

const gdp = async (day: string) =>
  (await get(`/api/indicators/figures.sdmx.csv?code=gdp&asKnownOn=${day}`)).body
    .split("\r\n")
    .filter((line) => line.includes(",level,"))
    .map((line) => line.split(",")[9]);

describe("a workbook and an SDMX-CSV message", () => {
  test.each([
    ["table.xlsx?period=2021", "back.xlsx", "figures-2021-as-known-on-2023-06-15.xlsx"],
    ["figures.sdmx.csv?period=2021", "back.csv", "figures-as-known-on-2023-06-15.sdmx.csv"],
  ])("%s comes back through the import unchanged", async (path, name, file) => {
    const response = await get(`/api/indicators/${path}`);
    expect(response.headers["content-disposition"]).toContain(file);
    expect(await importFile(name, response.rawPayload)).toEqual({ added: 0, changed: 0, same: 12 });
  });

  test("as known on a day: the first vintage before the revision, the second after", async () => {
    expect([await gdp("2022-12-29"), await gdp("2022-12-30")]).toEqual([["295"], ["295.14"]]);
  });

  test("not for those who are not signed in", async () => {
    expect((await get("/api/indicators/figures.sdmx.csv", null)).statusCode).toBe(401);
  });
});

test("growth is worked out on request only, of an indicator that is there", async () => {
  expect((await get("/api/indicators/series/gdp/computed")).json()).toEqual({
    asKnownOn: "2023-06-15",
    growths: [],
  });
  expect((await get("/api/indicators/series/unknown/computed")).statusCode).toBe(404);
});

describe("the public page of figures", () => {
  test("shows each figure as known on the day, with its source", async () => {
    const now = (await get("/figures?period=2021&lang=zh", null)).body;
    expect(now).toContain("<b>295.14</b>");
    expect(now).toContain("统计年鉴");
    const then = (await get("/figures?period=2021&asKnownOn=2022-02-09&lang=zh", null)).body;
    expect(then).toContain("<b>295</b>");
    expect(then).not.toContain("统计年鉴");
    expect(then).toContain('href="/figures.csv?period=2021&amp;asKnownOn=2022-02-09"');
  });

  test("says in English what was published, dashes as not published", async () => {
    const { body } = await get("/figures?period=2021&asKnownOn=2022-02-09&lang=en", null);
    expect(body).toContain('<b>29.5</b><span class="u">bn yuan</span>');
    expect(body).toContain("<b>1st</b>");
    expect(body.match(/Not published/g)?.length).toBe(16);
  });

  test("is small and has no script and no style of its own", async () => {
    const { body, rawPayload } = await get("/figures?period=2021", null);
    expect(rawPayload.length).toBeLessThan(50_000);
    expect(body).not.toMatch(/<script|style=|<style/);
  });

  test.each([
    ["?asKnownOn=2022-02-30", 200],
    ["?asKnownOn=2999-01-01", 200],
    ["?asKnownOn=2022-02-08", 200],
    ["?period=1", 404],
  ])("%s: %i", async (query, status) => {
    expect((await get(`/figures${query}`, null)).statusCode).toBe(status);
  });
});

test("the front page gets the figures of the latest year that was known", async () => {
  const then = await publicFigures(house.db, countyId, "2022-06-15");
  expect([then?.period, then?.rows.length]).toEqual(["2021", 9]);
  const figures = [aDraft({ period: "2022", value: "4.5", publishedOn: "2023-03-01" })];
  await execute(house, publishObservations, operator(countyId), { indicators: [], figures });
  expect((await publicFigures(house.db, countyId))?.period).toBe("2022");
  expect(await publicFigures(house.db, "00000000-0000-7000-8000-000000000000")).toBeNull();
});
