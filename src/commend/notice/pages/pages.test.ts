import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { testHouse } from "../../../../test/support/house.ts";
import { execute } from "../../../ground/command.ts";
import type { OpenHouse } from "../../../house.ts";
import { answerObjection } from "../commands/answer.ts";
import { publishNotice } from "../commands/publish.ts";
import { must, type Shortlisted, shortlisted } from "../notice.test-support.ts";
import { objectionByNumber } from "../read.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: Shortlisted;
let noticeId: string;
beforeAll(async () => {
  house = await testHouse("2022-03-07T09:00:00+08:00");
  county = await shortlisted(house, "411591");
  const { actors, programmeId } = county;
  noticeId = must(await execute(house, publishNotice, actors.office, { programmeId, days: 5 })).id;
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = (url: string, ticket = "") =>
  app.inject({ url, cookies: ticket ? { dingge_ticket: ticket } : {} });

const send = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    payload: new URLSearchParams(fields).toString(),
  });

const ticketOf = ({ cookies }: LightMyRequestResponse): string =>
  cookies.find(({ name }) => name === "dingge_ticket")?.value ?? "";

const numberIn = (body: string): string => /<b>([A-Z]{2,4}-[^<]+)<\/b>/.exec(body)?.[1] ?? "";

describe("a list that is public", () => {
  test("is among the notices, and opens with its days and names", async () => {
    const list = await get("/notices?lang=zh");
    expect(list.body).toContain(`/notices/${noticeId}`);
    const { body } = await get(`/notices/${noticeId}?lang=zh`);
    for (const said of ["起台镇", "王小明", "先进个人", "5 止", "还没有人提出异议"])
      expect(body).toContain(said);
    expect(body).not.toContain("起台镇的事迹");
  });

  test("tells what was written of each, in both languages", async () => {
    const { body } = await get(`/notices/${noticeId}/of/${county.nominees.town}?lang=zh`);
    expect(body).toContain("起台镇的事迹");
    const english = await get(`/notices/${noticeId}?lang=en`);
    expect(english.body).toContain("Advanced units");
  });

  test.each(["/notices/nothing", `/notices/01234567-89ab-7def-8123-456789abcdef`])(
    "%s is not there",
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});

describe("who objects", () => {
  const words = { text: "起台镇迟报了数字", contact: "13900001111", name: "李四" };

  test("gets a number, and sees on whose desk it is", async () => {
    const sent = await send(`/notices/${noticeId}/object`, { ...words, nominee: county.nominees.town });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, "/objections"]);
    const own = await get("/objections?lang=zh", ticketOf(sent));
    expect(numberIn(own.body)).not.toBe("");
    for (const said of ["正在核查", "县纪委书记", "起台镇迟报了数字"]) expect(own.body).toContain(said);
    expect(own.body).not.toContain("13900001111");
    expect(own.headers["cache-control"]).toContain("no-store");
  });

  test("finds the answer again by the number, and nobody reads it from the notice", async () => {
    const sent = await send(`/notices/${noticeId}/object`, { ...words, text: "再说一次" });
    const number = numberIn((await get("/objections", ticketOf(sent))).body);
    const { id } = must(await objectionByNumber(house.db, county.countyId, number));
    const answer = { outcome: "not-held", answer: "查了台账，没有这事", reason: null } as const;
    must(await execute(house, answerObjection, county.actors.discipline, { id, ...answer }));
    const found = await send("/objections", { number: number.toLowerCase() });
    const own = await get("/objections?lang=zh", ticketOf(found));
    expect(own.body).toContain("查了台账，没有这事");
    const { body } = await get(`/notices/${noticeId}?lang=zh`);
    expect(body).not.toContain("查了台账");
    expect(body).toMatch(/已答复 1 件/);
  });

  test.each([
    ["without a word", { text: " " }, "说一说是什么情况"],
    ["about nobody listed", { text: "x", nominee: "nobody" }, "名单上没有这个人"],
    ["as a program does", { text: "x", website: "http://spam" }, "有一格要空着"],
  ])("%s is told so, and loses nothing", async (_, more, said) => {
    const { body } = await send(`/notices/${noticeId}/object?lang=zh`, { ...words, ...more });
    expect(body).toContain(said);
    expect(body).toContain("13900001111");
  });
});

test("a list of two hundred stays within what a slow phone loads", async () => {
  const { countyId } = county;
  const one = { of: "person", nameEn: null, unitZh: "慈圣镇大仵村民委员会", categoryEn: null } as const;
  const list = Array.from({ length: 200 }, (_, at) => ({
    ...one,
    id: `01234567-89ab-7def-8123-${`${at}`.padStart(12, "0")}`,
    nameZh: `某某某${at}`,
    categoryZh: "先进个人",
    text: "事".repeat(1000),
  }));
  await house.db
    .withTables<{ publicNotice: { countyId: string; id: string; list: string } }>()
    .updateTable("publicNotice")
    .set({ list: JSON.stringify(list) })
    .where("countyId", "=", countyId)
    .where("id", "=", noticeId)
    .execute();
  const { body } = await get(`/notices/${noticeId}`);
  expect(body).toContain("某某某199");
  expect(Buffer.byteLength(body)).toBeLessThan(50 * 1024);
});
