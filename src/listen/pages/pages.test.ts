import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { answered, at, type Listening, listeningCounty } from "../listen.test-support.ts";
import { countyByCode } from "../../ground/county/store.ts";
import { isRefusal } from "../../ground/refusal.ts";
import {
  checkProof,
  openWords,
  type Proved,
  readVerifier,
  type Verifier,
  verifierOf,
} from "../../log/index.ts";
import { sealCounty } from "../../log/tree/jobs/seal.ts";
import { numberFrom } from "../rules/number.ts";
import type { ListenTables } from "../tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let listening: Listening;
let asked = 0;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "411441");
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

interface Sending {
  readonly from?: string;
  readonly ticket?: string;
}

const post = (url: string, fields: Record<string, string>, { from, ticket }: Sending = {}) => {
  asked += 1;
  return app.inject({
    method: "POST",
    url,
    remoteAddress: from ?? `10.3.${asked >> 8}.${asked & 255}`,
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    cookies: ticket ? { dingge_ticket: ticket } : {},
    payload: new URLSearchParams(fields).toString(),
  });
};
const ticketOf = ({ cookies }: LightMyRequestResponse): string =>
  cookies.find(({ name }) => name === "dingge_ticket")?.value ?? "";
const formIn = (body: string): string => /name="form" value="([^"]+)"/.exec(body)?.[1] ?? "";
const said = (more: Record<string, string> = {}) => ({
  text: "李庄村的排水沟堵了",
  territory: listening.county.unit["东河镇"]!,
  ...more,
});
const kept = (text: string) =>
  house.db
    .withTables<ListenTables>()
    .selectFrom("appeal")
    .select(["id", "text"])
    .where("text", "=", text)
    .execute();
/** The same number with another check character. */
const wrong = (right: string): string => right.replace(/.$/, (last) => (last === "9" ? "3" : "9"));
const find = (number: string, sending: Sending = {}) => post("/track", { act: "find", number }, sending);

describe("what the form says back of words", () => {
  test("a further step shows, without scripts, under what they are filed and by when; nothing is sent", async () => {
    const text = "东头的下水道冒污水，先看看";
    const { body, statusCode } = await post("/speak", said({ text, step: "look" }));
    expect([statusCode, body.includes("<b>下水道堵塞，5 个工作日内答复</b>"), body.includes(text)]).toEqual([
      200,
      true,
      true,
    ]);
    expect(await kept(text)).toEqual([]);
  });

  test("who has chosen a category is told no other", async () => {
    const text = "东头的下水道冒污水，我自己选";
    const { body } = await post("/speak", said({ text, step: "look", category: listening.category.water! }));
    expect(body).toMatch(/data-filed="[^"]*" hidden/);
  });

  test("the same is said while one types", async () => {
    const payload = { text: "停水两天，家里没水" };
    const headers = { "sec-fetch-site": "same-origin" };
    const answer = await app.inject({ method: "POST", url: "/api/answers/like", payload, headers });
    expect(answer.json()).toEqual({ filed: "停水，24 小时内答复", similar: [] });
  });
});

describe("what is sent by the form", () => {
  test.each([
    ["empty", { text: "" }, "还没写是什么事"],
    ["only pictures", { text: "😀😀" }, "只有符号或表情"],
    ["100,000 characters", { text: "沟".repeat(100_000) }, "写了 100000 个字"],
    ["a contact that is none", { contact: "找我" }, "这不像手机号"],
    ["a unit nobody offered", { about: "x" }, "有一项选的已经不在了"],
    ["a township that is not there", { territory: "0190aaaa-0000-7000-8000-000000000000" }, ""],
    ["a head that is none", { post: "0190aaaa-0000-7000-8000-000000000000" }, ""],
  ])("%s: said at its field with 422, and all that was typed is kept", async (_, fields, sentence) => {
    const back = await post("/speak", said({ place: "老槐树下", ...fields }));
    expect([back.statusCode, back.body.includes(sentence), back.body.includes("老槐树下")]).toEqual([
      422,
      true,
      true,
    ]);
    expect(back.body.includes((fields as { text?: string }).text?.slice(0, 50) ?? "李庄村的排水沟堵了")).toBe(
      true,
    );
  });

  test("HTML is kept as it was typed and shown as text", async () => {
    const text = "<script>alert(1)</script><b>沟</b>";
    const sent = await post("/speak", said({ text }));
    expect((await kept(text))[0]?.text).toBe(text);
    const page = await app.inject({ url: "/track", cookies: { dingge_ticket: ticketOf(sent) } });
    expect([page.body.includes("&lt;script&gt;alert(1)"), page.body.includes("<script>alert")]).toEqual([
      true,
      false,
    ]);
  });

  test("twice is one appeal, even at the same moment; with other words it is another", async () => {
    const form = formIn((await app.inject("/speak")).body);
    const once = said({ text: "同一张表交两次", form });
    const sent = await Promise.all([post("/speak", once), post("/speak", once), post("/speak", once)]);
    expect(sent.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
      sent.map(() => [303, "/receipt"]),
    );
    await post("/speak", said({ text: "同一张表改了话", form }));
    expect([(await kept("同一张表交两次")).length, (await kept("同一张表改了话")).length]).toEqual([1, 1]);
  });

  test("a program that fills what people do not see must wait, and loses nothing", async () => {
    const trapped = said({ text: "程序填的", website: "http://x" });
    const back = await post("/speak", trapped);
    expect([back.statusCode, Number(back.headers["retry-after"]), back.body.includes("程序填的")]).toEqual([
      429,
      20,
      true,
    ]);
    expect(await kept("程序填的")).toEqual([]);
  });

  test("a thousand a minute from one address: it waits, the others do not", async () => {
    const from = "10.8.8.8";
    const statuses: number[] = [];
    for (let sends = 0; sends < 40; sends += 1)
      statuses.push((await post("/speak", { text: "" }, { from })).statusCode);
    expect([statuses.filter((status) => status === 429).length, statuses.slice(0, 30).includes(429)]).toEqual(
      [10, false],
    );
    expect((await post("/speak", said({ text: "别的地址" }))).statusCode).toBe(303);
  });

  test("one contact has its share for a day", async () => {
    const statuses: number[] = [];
    for (let sends = 0; sends < 11; sends += 1)
      statuses.push(
        (await post("/speak", said({ text: `第 ${sends} 件`, contact: "13900000000" }))).statusCode,
      );
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 429]);
  });
});

describe("what a number opens", () => {
  test("its own page, whose address and title do not say it", async () => {
    const { number } = await answered(house, listening, { text: "查得到的一件" });
    const opened = await find(number.toLowerCase());
    expect([opened.statusCode, opened.headers.location]).toEqual([303, "/track"]);
    const page = await app.inject({ url: "/track", cookies: { dingge_ticket: ticketOf(opened) } });
    expect(page.body).toContain("查得到的一件");
    expect(/<title>[^<]*/.exec(page.body)?.[0]).not.toContain(number.slice(3, 7));
    expect(page.headers["cache-control"]).toBe("no-store");
    expect((await app.inject("/track")).body).not.toContain("查得到的一件");
  });

  test("with a wrong check character: what it may be meant to be, and nothing of what there is", async () => {
    const { number } = await answered(house, listening, { text: "有这一件" });
    const none = numberFrom("DG", Uint8Array.from([8, 11, 9, 20, 31, 2, 7, 7, 11, 5, 1, 30]));
    for (const typed of [number, none]) {
      const back = await find(wrong(typed));
      expect([
        back.statusCode,
        back.body.includes("这个编号有一位写错了"),
        back.body.includes("有这一件"),
      ]).toEqual([422, true, false]);
    }
  });

  test("guessed at random: refused alike, and after some the address must wait", async () => {
    const from = "10.7.7.7";
    const statuses: number[] = [];
    for (let guess = 0; guess < 10; guess += 1)
      statuses.push((await find(numberFrom("DG", new Uint8Array(12).fill(guess)), { from })).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 404), 429, 429]);
    const { number } = await answered(house, listening, { text: "别人照常查" });
    expect((await find(number)).statusCode).toBe(303);
  });

  test("acts without having been let in are refused, and what was written stays", async () => {
    const back = await post("/track", { act: "add", text: "补充的话" });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain("隔了半小时");
  });

  test("a verdict of two words comes back; of three it counts", async () => {
    const there = at(house, "2022-06-15T08:00");
    const { id, number } = await answered(there, listening, { text: "等评的一件" });
    const ticket = ticketOf(await find(number));
    const two = { act: "judge", contacted: "yes", solved: "yes", said: "挺快" };
    const back = await post("/track", two, { ticket });
    expect([back.statusCode, back.body.includes("三样都要选"), back.body.includes("挺快")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await post("/track", { ...two, satisfaction: "satisfied" }, { ticket })).statusCode).toBe(303);
    const row = await house.db
      .withTables<ListenTables>()
      .selectFrom("appeal")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirst();
    expect(row?.state).toBe("called-back");
  });
});

describe("the receipt's place in the log", () => {
  test("is told once it is sealed, with a proof for whoever has the number, and for nobody else", async () => {
    const sent = await post("/speak", said({ text: "桥栏杆松了，要封存的" }));
    const ticket = ticketOf(sent);
    const track = () => app.inject({ url: "/track?lang=en", cookies: { dingge_ticket: ticket } });
    const proof = () => app.inject({ url: "/track/proof", cookies: { dingge_ticket: ticket } });
    expect((await track()).body).toContain("waits to be sealed");
    expect((await proof()).statusCode).toBe(404);

    await sealCounty(house, (await countyByCode(house.db, "411441"))!);
    expect((await track()).body).toMatch(
      /is number [\d\u00a0]+ of the county’s public log, sealed 15\u00a0June/,
    );
    const { statusCode, body, headers } = await proof();
    expect(statusCode).toBe(200);
    expect(headers["content-disposition"]).toMatch(/attachment; filename\*=UTF-8''log-\d+\.tlog-proof/);
    const { id: countyId } = (await countyByCode(house.db, "411441"))!;
    const verifier = readVerifier((await verifierOf(house.db, countyId))!);
    const proved = isRefusal(verifier) ? verifier : checkProof(body, verifier);
    const [{ id } = { id: "" }] = await kept("桥栏杆松了，要封存的");
    expect(isRefusal(proved) ? proved : JSON.parse(proved.head)).toMatchObject({
      act: "appeal.submit",
      subject: id,
    });
    expect((await app.inject({ url: "/track/proof" })).statusCode).toBe(404);
  });

  test("goes with the words that were sealed, until who wrote them has their name erased", async () => {
    const text = "要证明原文的一件：\n井盖没了";
    const ticket = ticketOf(await post("/speak", said({ text, name: "王某", phone: "13900000001" })));
    await sealCounty(house, (await countyByCode(house.db, "411441"))!);
    const file = (what: string) => app.inject({ url: `/track/${what}`, cookies: { dingge_ticket: ticket } });
    const countyId = listening.county.id;
    const verifier = readVerifier((await verifierOf(house.db, countyId))!) as Verifier;
    const proved = checkProof((await file("proof")).body, verifier) as Proved;
    const opening = await file("words");
    expect(opening.headers["content-disposition"]).toMatch(/log-\d+\.words\.txt/);
    expect(openWords(proved.head, opening.body)).toBe(text);
    expect(openWords(proved.head, opening.body.replace("井盖", "井水"))).toMatchObject({
      refusal: "log.other-words",
    });
    expect((await app.inject({ url: "/track/words" })).statusCode).toBe(404);
    expect((await app.inject({ url: "/track", cookies: { dingge_ticket: ticket } })).body).toContain(
      'href="/track/words"',
    );
    await post("/track", { act: "erase" }, { ticket });
    expect([(await file("proof")).statusCode, (await file("words")).statusCode]).toEqual([200, 404]);
    // What was kept of it goes on to hold.
    const later = checkProof((await file("proof")).body, verifier) as Proved;
    expect(openWords(later.head, opening.body)).toBe(text);
  });
});
