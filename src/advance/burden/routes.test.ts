import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { smallCounty } from "../../../test/support/small-county.ts";
import type { OpenHouse } from "../../house.ts";

type Headers = Record<string, string>;

let house: OpenHouse;
let app: FastifyInstance;
let civil: Headers;
let village: Headers;
let draft: object;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
  const { countyId, addUnit, seat } = await smallCounty(house, "burden-routes");
  const root = await addUnit("county", "柘城县");
  const bureau = await addUnit("department", "县民政局", root);
  const town = await addUnit("township", "起台镇", root);
  const east = await addUnit("village", "东村", town);
  civil = await signedIn(house, { countyId, ...(await seat(bureau, "officer", "科员")) });
  village = await signedIn(house, { countyId, ...(await seat(east, "officer", "文书")) });
  draft = {
    title: "人口月报",
    ownerUnitId: bureau.id,
    round: "monthly",
    fields: ["常住人口"],
    reach: { kind: "village", below: [root.id] },
    estimatedMinutes: 300,
    legalBasis: "统计法第二十条",
    sunsetOn: "2022-12-31",
  };
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const post = (url: string, payload: object, headers = civil) =>
  app.inject({ method: "POST", url, headers: { ...headers, "accept-language": "zh-CN" }, payload });
const burden = async (query = "") =>
  (await app.inject({ url: `/api/burden${query}`, headers: village })).json();

test("what is asked twice is shown where it is reported, and refused", async () => {
  expect((await post("/api/data-requests", draft)).statusCode).toBe(200);
  const { reported } = (
    await post("/api/data-requests/check", {
      fields: ["常住人口数"],
      reach: (draft as { reach: object }).reach,
    })
  ).json();
  expect(reported).toMatchObject([{ asked: "常住人口数", known: { field: "常住人口", title: "人口月报" } }]);
  const again = await post("/api/data-requests", { ...draft, title: "再报一次" });
  expect([again.statusCode, again.json().refusal]).toEqual([422, "burden.already-reported"]);
});

test("a month shows who is over the ceiling, and on whose requests", async () => {
  expect(await burden("?month=2022-06")).toMatchObject({
    ceiling: 240,
    over: 1,
    villages: [
      { unit: { nameZh: "东村" }, minutes: 300, over: true, causes: [{ minutes: 300, requests: 1 }] },
    ],
    owners: [{ owner: { nameZh: "县民政局" }, minutes: 300, villages: 1 }],
  });
  expect(await burden()).toMatchObject({ over: 1 });
  expect(await burden("?month=2022-05")).toMatchObject({ total: 0, over: 0, villages: [], owners: [] });
});

test.each([
  ["2022-07", "burden.month-ahead"],
  ["2022-13", null],
])("the month %s is refused at its field", async (month, refusal) => {
  const said = await burden(`?month=${month}`);
  expect(said.field).toBe("month");
  if (refusal === "burden.month-ahead") expect(said.refusal).toBe(refusal);
});
