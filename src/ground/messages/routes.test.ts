import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { type Seat, smallCounty } from "../../../test/support/small-county.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/index.ts";
import { deliverMessages } from "./jobs.ts";
import { hookReceiver, mailReceiver } from "./messages.test-support.ts";
import { writeMessages } from "./store/messages.ts";
import type { MessageTables } from "./tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let countyId: string;
let admin: Seat;
let officer: Seat;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  const county = await smallCounty(house, "410001");
  countyId = county.countyId;
  const root = await county.addUnit("county", "县");
  admin = await county.seat(root, "admin", "管理员");
  officer = await county.seat(root, "officer", "干事");
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Method = "GET" | "POST" | "PUT" | "DELETE";
const ask = async (method: Method, url: string, seat: Seat, payload?: object) =>
  app.inject({ method, url, payload, headers: await signedIn(house, { countyId, ...seat }) });

const entries = async (act: string) =>
  house.db.withTables<LogTables>().selectFrom("entry").selectAll().where("act", "=", act).execute();

const say = (seat: Seat, title: string) =>
  house.db.transaction().execute((tx) =>
    writeMessages(
      tx,
      countyId,
      [
        {
          postId: seat.postId,
          kind: "action",
          urgency: "digest",
          textKey: "plan.due.action",
          params: { number: "1-1", title, days: 1 },
          href: "/desk/actions/1",
          due: "2022-06-16",
          onceKey: null,
        },
      ],
      house.clock.now(),
    ),
  );

describe("reminders", () => {
  test("are a post's own, in both languages, until it has read them", async () => {
    for (const title of ["修路", "修桥", "种树"]) await say(officer, title);
    await say(admin, "别人的");
    const list = (await ask("GET", "/api/messages?unread=true", officer)).json();
    expect(new Set(list.map(({ text }: { text: { zh: string } }) => text.zh))).toEqual(
      new Set(["种树", "修桥", "修路"].map((title) => `1-1　${title}：还有 1 天到期`)),
    );
    expect(list[0].text.en).toMatch(/^1-1 ..: due in 1 day$/);
    expect((await ask("GET", "/api/messages/count", officer)).json()).toEqual({ unread: 3 });
    const one = await ask("POST", "/api/messages/read", officer, { ids: [list[0].id] });
    expect(one.json()).toEqual({ read: 1 });
    expect((await ask("GET", "/api/messages/count", officer)).json()).toEqual({ unread: 2 });
    expect((await ask("POST", "/api/messages/read", officer, { ids: null })).json()).toEqual({ read: 2 });
    expect(await entries("message.mark-read")).toHaveLength(2);
    expect((await ask("GET", "/api/messages/count", admin)).json()).toEqual({ unread: 1 });
    expect((await ask("GET", "/api/messages?limit=2", officer)).json()).toHaveLength(2);
  });

  test("of another post cannot be marked, nor the same twice", async () => {
    const [foreign] = (await ask("GET", "/api/messages", admin)).json();
    const response = await ask("POST", "/api/messages/read", officer, { ids: [foreign.id] });
    expect(response.json().refusal).toBe("message.read-already");
    expect((await ask("GET", "/api/messages/count", admin)).json()).toEqual({ unread: 1 });
  });
});

const added = async (payload: object) => (await ask("POST", "/api/channels", admin, payload)).json();

describe("channels", () => {
  test("a webhook is given a secret, which is answered once and kept sealed", async () => {
    const url = "https://hooks.example.cn/dingge/abcd1234";
    const { id, secret } = await added({ name: "接口", reach: { kind: "webhook", url } });
    expect(secret).toMatch(/^whsec_/);
    const [shown] = (await ask("GET", "/api/channels", admin)).json();
    expect(shown).toEqual({
      id,
      kind: "webhook",
      name: "接口",
      lang: "zh",
      unitId: null,
      on: true,
      shownAddress: "hooks.example.cn/…1234",
    });
    const row = await house.db
      .withTables<MessageTables>()
      .selectFrom("channel")
      .selectAll()
      .executeTakeFirst();
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(JSON.stringify(row)).not.toContain("abcd1234");
    expect(JSON.stringify(await entries("channel.add"))).not.toMatch(/whsec_|abcd1234/);
  });

  test.each([
    ["a secret that is too short", { kind: "webhook", url: "https://a.cn/x", secret: "whsec_abc" }],
    ["no web address", { kind: "wecom", url: "ftp://a.cn/x" }],
    ["a kind that does not exist", { kind: "fax", url: "https://a.cn/x" }],
    ["a mail server without a sender", { kind: "mail", host: "smtp.a.cn", from: "kein" }],
  ])("%s is refused at its field", async (_, reach) => {
    const before = (await entries("channel.add")).length;
    const response = await ask("POST", "/api/channels", admin, { name: "甲", reach });
    expect(response.statusCode).toBe(422);
    expect(response.json().field).toContain("reach");
    expect(await entries("channel.add")).toHaveLength(before);
  });

  test("is changed without its address, is given a new one only of its kind, and is removed", async () => {
    const { id } = await added({ name: "群", reach: { kind: "wecom", url: "https://a.cn/x?key=12345678" } });
    const patch = { name: "办公群", lang: "en", unitId: null, on: false };
    expect((await ask("PUT", `/api/channels/${id}`, admin, { ...patch, reach: null })).statusCode).toBe(200);
    const shown = (await ask("GET", "/api/channels", admin))
      .json()
      .find((one: { id: string }) => one.id === id);
    expect(shown).toMatchObject({ name: "办公群", lang: "en", on: false, shownAddress: "a.cn/…5678" });
    const other = { kind: "feishu", url: "https://a.cn/y" };
    const refused = await ask("PUT", `/api/channels/${id}`, admin, { ...patch, reach: other });
    expect(refused.json().refusal).toBe("channel.other-kind");
    expect((await ask("DELETE", `/api/channels/${id}`, admin)).statusCode).toBe(200);
    expect((await ask("DELETE", `/api/channels/${id}`, admin)).statusCode).toBe(404);
    expect([(await entries("channel.change")).length, (await entries("channel.remove")).length]).toEqual([
      1, 1,
    ]);
  });

  test("is tried, and what came of it is said and recorded", async () => {
    const hook = await hookReceiver({ status: 200 }, { status: 404 });
    const { id } = await added({ name: "试", reach: { kind: "webhook", url: hook.url } });
    const tried = async () => (await ask("POST", `/api/channels/${id}/test`, admin)).json();
    expect(await tried()).toEqual({ arrived: true, why: null });
    expect(await tried()).toEqual({ arrived: false, why: "HTTP 404" });
    expect(JSON.parse(hook.received[0]!.body).data.messages[0].kind).toBe("test");
    expect(await entries("channel.test")).toHaveLength(2);
    await ask("DELETE", `/api/channels/${id}`, admin);
    await hook.close();
  });

  test("of mail is tried with one's own address", async () => {
    const server = await mailReceiver();
    const reach = {
      kind: "mail",
      host: "127.0.0.1",
      port: server.port,
      security: "none",
      from: "d@example.cn",
    };
    const { id } = await added({ name: "邮件", reach });
    const response = await ask("POST", `/api/channels/${id}/test`, admin);
    expect(response.json().refusal).toBe("channel.no-own-address");
    await ask("DELETE", `/api/channels/${id}`, admin);
    await server.close();
  });

  test("are nothing to an officer", async () => {
    const some = "01234567-89ab-7def-8123-456789abcdef";
    const asked = [
      await ask("GET", "/api/channels", officer),
      await ask("POST", "/api/channels", officer, {
        name: "x",
        reach: { kind: "wecom", url: "https://a.cn" },
      }),
      await ask("POST", `/api/channels/${some}/test`, officer),
      await ask("GET", "/api/deliveries/dead", officer),
      await ask("POST", `/api/deliveries/${some}/resend`, officer),
    ];
    expect(asked.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
  });

  test("a dead letter is shown with its reason, and sent again as the same delivery", async () => {
    const hook = await hookReceiver({ status: 410 }, { status: 200 });
    const day = 24 * 3_600_000;
    const tomorrow = new Date(house.clock.now().getTime() + day);
    await deliverMessages(house, tomorrow);
    const { id } = await added({ name: "死信", reach: { kind: "webhook", url: hook.url } });
    await say(officer, "修渠");
    await deliverMessages(house, tomorrow);
    const dead = (await ask("GET", "/api/deliveries/dead", admin)).json();
    expect(dead).toMatchObject([
      { channel: { id, name: "死信" }, post: { titleZh: "干事" }, attempts: 1, why: "HTTP 410" },
    ]);
    const patch = { name: "死信", lang: "zh", unitId: null, on: true, reach: null };
    await ask("PUT", `/api/channels/${id}`, admin, patch);
    expect((await ask("POST", `/api/deliveries/${dead[0].id}/resend`, admin)).statusCode).toBe(200);
    expect((await ask("POST", `/api/deliveries/${dead[0].id}/resend`, admin)).json().refusal).toBe(
      "delivery.not-dead",
    );
    await deliverMessages(house, tomorrow);
    expect(hook.received.map(({ headers }) => headers["webhook-id"])).toEqual([dead[0].id, dead[0].id]);
    expect((await ask("GET", "/api/deliveries/dead", admin)).json()).toEqual([]);
    expect(await entries("delivery.resend")).toHaveLength(1);
    await hook.close();
  });
});
