import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { testHouse } from "../../../../test/support/house.ts";
import { execute } from "../../../ground/command.ts";
import type { OpenHouse } from "../../../house.ts";
import { at, must } from "../../notice/notice.test-support.ts";
import { type Drafted, signedIn } from "../award.test-support.ts";
import { askRevocation, confirmRevocation } from "../commands/honour.ts";
import { honoursOf } from "../store/honours.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: Drafted;
beforeAll(async () => {
  house = await testHouse("2022-03-07T09:00:00+08:00");
  county = await signedIn(house);
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const bodyOf = async (url: string): Promise<string> => (await app.inject({ url })).body;

test("everybody commended is listed by decision and category, with a certificate to check", async () => {
  const body = await bodyOf("/honours?lang=zh");
  const said = ["柘发〔2022〕3 号", "先进单位", "起台镇", "王小明", "/certificates/DG-2022-0003"];
  for (const one of said) expect(body).toContain(one);
  expect(await bodyOf("/honours?year=2021&lang=en")).toContain("Advanced persons");
});

test("a certificate is valid under its number, however it is typed", async () => {
  for (const url of ["/certificates/DG-2022-0001", "/certificates?number=dg-2022-0001"]) {
    const body = await bodyOf(`${url}${url.includes("?") ? "&" : "?"}lang=zh`);
    for (const one of ["有效", "起台镇", "柘发〔2022〕3 号"]) expect(body).toContain(one);
  }
});

test("a number that nobody has is said to be none", async () => {
  const body = await bodyOf("/certificates/DG-2022-9999?lang=zh");
  expect(body).toContain("没有编号为 DG-2022-9999 的证书");
  expect(body).not.toContain("有效</p>");
});

test("what was revoked says so, with its day and reason, on its page and in the list", async () => {
  const [first] = await honoursOf(house.db, county.countyId, county.programmeId);
  const { id } = first!;
  must(await execute(house, askRevocation, county.actors.office, { id, reason: "数字造假" }));
  expect(await bodyOf("/certificates/DG-2022-0001?lang=zh")).toContain("有效");
  must(await execute(at(house, "2022-06-01T09:00"), confirmRevocation, county.actors.head, { id }));
  const body = await bodyOf("/certificates/DG-2022-0001?lang=zh");
  expect(body).toContain("已撤销");
  expect(body).toContain("数字造假");
  expect(body).not.toContain(">有效<");
  expect(await bodyOf("/honours?lang=zh")).toContain("数字造假");
});
