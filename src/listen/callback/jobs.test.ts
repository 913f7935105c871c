import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { deliverMessages } from "../../ground/messages/jobs.ts";
import type { House } from "../../ground/house.ts";
import { channelIn, hookReceiver, mailReceiver } from "../../ground/messages/messages.test-support.ts";
import type { OpenHouse } from "../../house.ts";
import { askByLinkJob } from "./jobs.ts";
import { judgeAnswer } from "../commands/answer.ts";
import { assignAppeal } from "../commands/give.ts";
import { mergeAppeal } from "../commands/sort.ts";
import { answerAppeal } from "../commands/answer.ts";
import {
  answered,
  answerOf,
  anybody,
  at,
  done,
  entriesOf,
  inHand,
  type Listening,
  listeningCounty,
  sent,
  stored,
} from "../listen.test-support.ts";
import { contactsOf } from "../store/said.ts";
import type { ListenTables } from "../tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let listening: Listening;
let codes = 419_700;
const phone = "13800001234";
const identity = { name: "王秀英", phone, email: null, address: null };

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const ask = (here: House = house) => askByLinkJob.run(here, here.clock.now());
const callbacks = () =>
  house.db
    .withTables<ListenTables>()
    .selectFrom("appealCallback")
    .selectAll()
    .where("countyId", "=", listening.county.id)
    .orderBy("writtenAt")
    .execute();

/** The county's own text message service, as it is called. */
const service = async (...replies: { status: number }[]) => {
  const hook = await hookReceiver(...replies);
  await channelIn(house, listening.county.id, { name: "短信", reach: { kind: "sms", url: hook.url } });
  const texts = () =>
    hook.received.map(({ body }) => JSON.parse(body).data as { phone: string; text: string });
  return { hook, texts };
};
const tokenIn = (text: string): string => /\/judge\/([\w-]{22})/.exec(text)?.[1] ?? "";

/** The page at the county's own host: links lead to whoever answers there. */
const page = async (token: string, fields?: Record<string, string>) => {
  const { host } = await house.db
    .withTables<{ county: { id: string; host: string | null } }>()
    .updateTable("county")
    .set({ host: `c${codes}.test` })
    .where("id", "=", listening.county.id)
    .returning("host")
    .executeTakeFirstOrThrow();
  return app.inject({
    method: fields ? "POST" : "GET",
    url: `/judge/${token}`,
    headers: {
      host: host!,
      "sec-fetch-site": "same-origin",
      ...(fields ? { "content-type": "application/x-www-form-urlencoded" } : {}),
    },
    payload: fields && new URLSearchParams(fields).toString(),
  });
};
const verdict = { contacted: "yes", solved: "yes", satisfaction: "satisfied" };

describe("an appellant is asked by link", () => {
  test("once, by text message; opening it uses nothing up, judging does", async () => {
    const { hook, texts } = await service({ status: 200 });
    const { id } = await answered(house, listening, { identity });
    await ask();
    await ask();
    expect(texts()).toMatchObject([{ phone }]);
    const token = tokenIn(texts()[0]!.text);
    for (let times = 0; times < 2; times += 1)
      expect((await page(token)).body).toContain("沟已清开，水能走了");
    expect((await page(token, { ...verdict, satisfaction: "" })).statusCode).toBe(422);
    expect((await page(token, verdict)).statusCode).toBe(303);
    expect(await stored(house, id)).toMatchObject({ state: "called-back" });
    expect((await page(token)).body).toContain("记下了，谢谢");
    expect((await page(token, verdict)).statusCode).toBe(404);
    await hook.close();
  });

  test("by e-mail where only that was left", async () => {
    const server = await mailReceiver();
    await channelIn(house, listening.county.id, {
      name: "邮件",
      reach: {
        kind: "mail",
        host: "127.0.0.1",
        port: server.port,
        security: "none",
        from: "12345@example.com",
      },
    });
    await answered(house, listening, { identity: { ...identity, phone: null, email: "wang@example.com" } });
    await ask();
    expect(server.mails).toMatchObject([{ to: "wang@example.com" }]);
    await server.close();
  });

  test("nothing of the contact or the address is kept in clear: not in rows, entries, or the appeal's contacts", async () => {
    const { hook, texts } = await service({ status: 200 });
    const { id } = await answered(house, listening, { identity });
    await ask();
    const token = tokenIn(texts()[0]!.text);
    const contacts = await contactsOf(house.db, listening.county.id, id);
    expect(contacts).toMatchObject([{ way: "message", reached: false }]);
    const entries = await entriesOf(house, listening.county.id, "appeal.callback-sent");
    expect(entries).toHaveLength(1);
    const kept = JSON.stringify([await callbacks(), contacts, entries]);
    for (const secret of [token, phone]) expect(kept).not.toContain(secret);
    await hook.close();
  });

  test("again by the schedule when it did not go out, by a new address", async () => {
    const { hook, texts } = await service({ status: 503 }, { status: 200 });
    await answered(house, listening, { identity });
    await ask();
    await ask();
    expect(texts()).toHaveLength(1);
    expect(await callbacks()).toMatchObject([{ state: "waiting", attempts: 1, why: "HTTP 503" }]);
    await ask(at(house, "2022-06-15T09:01"));
    const [lost, arrived] = texts().map(({ text }) => tokenIn(text));
    expect([(await page(lost!)).statusCode, (await page(arrived!)).statusCode]).toEqual([404, 200]);
    await hook.close();
  });

  test("not without a way to reach them, not who judged meanwhile, not who is anonymous", async () => {
    await answered(house, listening, { identity });
    await ask();
    expect(await callbacks()).toMatchObject([{ state: "dropped", why: "no-way" }]);
    const { hook, texts } = await service({ status: 200 });
    const judged = await answered(house, listening, { identity });
    const said = { contacted: true, solved: true, satisfaction: "satisfied", said: null } as const;
    await done(house, judgeAnswer, anybody(listening), { id: judged.id, ...said });
    await answered(house, listening);
    await ask();
    expect(texts()).toEqual([]);
    await hook.close();
  });

  test("every voice that was merged is asked for itself", async () => {
    const { hook, texts } = await service({ status: 200 });
    const main = await inHand(house, listening, { identity });
    const other = await sent(house, listening, { identity: { ...identity, phone: "13900005678" } });
    await done(house, mergeAppeal, listening.who("12345 值班岗"), { id: other.id, intoId: main.id });
    await done(house, answerAppeal, listening.who("县住建局干事"), { ...answerOf(house), id: main.id });
    await ask();
    expect(
      texts()
        .map((one) => one.phone)
        .sort(),
    ).toEqual([phone, "13900005678"]);
    const token = tokenIn(texts().find((one) => one.phone === "13900005678")!.text);
    await page(token, { ...verdict, solved: "no", satisfaction: "unsatisfied" });
    expect(await stored(house, other.id)).toMatchObject({ state: "reopened" });
    await hook.close();
  });

  test("what posts are told never goes out as a text message", async () => {
    const { hook } = await service({ status: 200 });
    const { id } = await sent(house, listening, { class: "urgent" });
    const unitId = listening.county.unit["县住建局"]!;
    await done(house, assignAppeal, listening.who("12345 值班岗"), { id, unitId, note: null });
    await deliverMessages(house, house.clock.now());
    expect(hook.received).toEqual([]);
    await hook.close();
  });
});

test("an address that is none is not there", async () => {
  expect((await page("AAAAAAAAAAAAAAAAAAAAAA")).statusCode).toBe(404);
});
