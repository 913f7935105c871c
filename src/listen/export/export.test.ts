import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { readWorkbook } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { answered, entriesOf, type Listening, listeningCounty, sent } from "../listen.test-support.ts";

let house: OpenHouse;
let app: FastifyInstance;
let there: Listening;
const headers: Record<string, Record<string, string>> = {};

const seatOf = async (title: string) => {
  const { countyId, personId, postId } = there.who(title);
  return signedIn(house, { countyId, personId: personId!, postId: postId! });
};

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  there = await listeningCounty(house, "990888");
  app = await testApp(house);
  for (const title of ["12345 值班岗", "县住建局干事", "西河乡党委书记"])
    headers[title] = await seatOf(title);
  const identity = { name: "王某", phone: "13800138000", email: null, address: null };
  await answered(house, there, { text: "=1+1 电话13800138001，排水沟堵了", identity });
  await sent(house, there, { text: "东头停水了", categoryId: there.category.water });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const desk = "12345 值班岗";
const get = (query: string, who = desk) =>
  app.inject({ url: `/api/appeal-export?${query}`, headers: headers[who] });
const post = (payload: object, who = desk) =>
  app.inject({ method: "POST", url: "/api/appeal-export", headers: headers[who], payload });

const rowsOf = async (bytes: Buffer): Promise<string[][]> => {
  const workbook = await readWorkbook(new Uint8Array(bytes), "a.xlsx");
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  return workbook.sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
};

describe("an export", () => {
  test("holds what the queue's filters hold, without who spoke, details covered", async () => {
    const all = await rowsOf((await get("format=xlsx")).rawPayload);
    expect(all.length).toBe(3);
    expect(all[0]).not.toContain("诉求人");
    expect(all.flat().join(" ")).not.toMatch(/13800138000|13800138001|王某/);
    expect((await rowsOf((await get(`categoryId=${there.category.water}`)).rawPayload)).length).toBe(2);
  });

  test("as CSV runs nothing that a spreadsheet would run", async () => {
    const answer = await get("format=csv");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.body).toContain("'=1+1");
    expect(answer.headers["content-disposition"]).toContain("2022-06-15.csv");
  });

  test("of a unit holds only its own", async () => {
    expect((await get("format=csv", "县住建局干事")).body.trim().split("\r\n").length).toBe(2);
    expect((await get("format=csv", "西河乡党委书记")).body.trim().split("\r\n").length).toBe(1);
  });

  test("with who spoke needs the desk and a reason, and each is a look in the log", async () => {
    expect((await post({ reason: "领导批示回访" }, "县住建局干事")).statusCode).toBe(404);
    expect((await post({ reason: " " })).statusCode).toBe(422);
    const rows = await rowsOf((await post({ reason: "领导批示回访" })).rawPayload);
    expect(rows[0]).toContain("诉求人");
    expect(rows.flat()).toEqual(expect.arrayContaining(["王某", "13800138000"]));
    const looks = await entriesOf(house, there.county.id, "identity.look");
    expect(looks.map(({ reason }) => reason)).toEqual(["领导批示回访", "领导批示回访"]);
  });

  test.each(["state=asleep", "format=pdf", "list=mine%00"])("%s is refused", async (query) => {
    expect((await get(query)).statusCode).toBe(422);
  });
});
