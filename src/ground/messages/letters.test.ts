import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { fullDay } from "../look/format.ts";
import { deliverMessages } from "./jobs.ts";
import {
  channelIn,
  deliveries,
  draft,
  hookReceiver,
  later,
  mailReceiver,
  newCounty,
  now,
  partsOf,
  write,
} from "./messages.test-support.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse(now.toISOString());
});
afterAll(() => house.close());

const mailTo = (port: number) =>
  ({ kind: "mail", host: "127.0.0.1", port, security: "none", from: "dingge@example.cn" }) as const;

describe("mail", () => {
  test("is one digest a post, to who holds it when it is sent, as text and as a page", async () => {
    const server = await mailReceiver();
    const { countyId, seat } = await newCounty(house, "li@example.cn");
    await channelIn(house, countyId, { name: "邮件", reach: mailTo(server.port) });
    const before = new Date(now.getTime() - 3_600_000);
    const digest = { urgency: "digest" as const };
    await write(
      house,
      countyId,
      [draft(seat, "修<路>", digest), draft(seat, "修桥", { ...digest, due: null })],
      before,
    );
    await deliverMessages(house, later(-1));
    expect(server.mails).toEqual([]);
    const people = house.db.withTables<PeopleTables>();
    await people
      .updateTable("person")
      .set({ email: "wang@example.cn" })
      .where("id", "=", seat.personId)
      .execute();
    await deliverMessages(house, now);
    expect(server.mails.map(({ from, to }) => [from, to])).toEqual([
      ["dingge@example.cn", "wang@example.cn"],
    ]);
    const { head, text, page } = partsOf(server.mails[0]!.text);
    const [delivery] = await deliveries(house, countyId);
    expect(head).toContain(`Message-ID: <${delivery?.id}@example.cn>`);
    expect(head).toMatch(/Content-Type: multipart\/alternative/);
    expect(text).toContain("住建局局长：2 件提醒");
    expect(text).toContain(`1-1　修<路>：还有 3 天到期 ${fullDay("2022-06-18", "zh")}到期`);
    expect(text).toContain("https://dingge.test/desk/actions/1");
    expect(page).toContain("修&lt;路&gt;");
    expect(page).toContain('<html lang="zh-CN">');
    await server.close();
  });

  test("speaks the channel's language", async () => {
    const server = await mailReceiver();
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "Mail", lang: "en", reach: mailTo(server.port) });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages(house, now);
    const { head, text } = partsOf(server.mails[0]!.text);
    expect(text).toContain("1-1 修路 (en): due in 3 days due 18");
    expect(head).toContain("Auto-Submitted: auto-generated");
    await server.close();
  });

  test("to a mailbox that is not there is given up at once; without an address none is sent", async () => {
    const server = await mailReceiver();
    const [gone, none] = [await newCounty(house, "nobody@example.cn"), await newCounty(house, null)];
    for (const { countyId, seat } of [gone, none]) {
      await channelIn(house, countyId, { name: "邮件", reach: mailTo(server.port) });
      await write(house, countyId, [draft(seat, "修路")]);
    }
    await deliverMessages(house, now);
    expect(await deliveries(house, gone.countyId)).toMatchObject([{ state: "dead", attempts: 1 }]);
    expect((await deliveries(house, gone.countyId))[0]?.why).toContain("no such mailbox");
    expect(await deliveries(house, none.countyId)).toEqual([]);
    await server.close();
  });
});

describe("robots", () => {
  test.each([
    ["dingtalk", '{"errcode":0}', "msgtype"],
    ["wecom", '{"errcode":0}', "msgtype"],
    ["feishu", '{"code":0}', "msg_type"],
  ] as const)("%s takes a letter of its own unit and not of another", async (kind, answer, mark) => {
    const hook = await hookReceiver({ status: 200, body: answer });
    const { countyId, seat, bureau, ...county } = await newCounty(house);
    const town = await county.addUnit("township", "镇", county.root);
    const other = await county.seatIn(town, "head", "镇长");
    const keyed = kind === "wecom" ? {} : { secret: "SEC1" };
    await channelIn(house, countyId, {
      name: "群",
      unitId: bureau.id,
      reach: { kind, url: hook.url, ...keyed } as never,
    });
    await write(house, countyId, [draft(seat, "修路"), draft(other, "别处")]);
    await deliverMessages(house, now);
    expect(hook.received).toHaveLength(1);
    const { path, body } = hook.received[0]!;
    expect(JSON.parse(body)).toHaveProperty(mark);
    expect(body).toContain("修路");
    expect(path.includes("sign=")).toBe(kind === "dingtalk");
    expect("sign" in JSON.parse(body)).toBe(kind === "feishu");
    await hook.close();
  });

  test("one that answers 200 and says no has not taken it", async () => {
    const hook = await hookReceiver({ status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "群", reach: { kind: "dingtalk", url: hook.url } });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages(house, now);
    expect(await deliveries(house, countyId)).toMatchObject([
      { state: "waiting", why: "310000 sign not match" },
    ]);
    await hook.close();
  });
});
