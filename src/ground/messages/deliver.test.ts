import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { deliverMessages } from "./jobs.ts";
import {
  channelIn,
  deliveries,
  draft,
  hookReceiver,
  later,
  newCounty,
  now,
  write,
} from "./messages.test-support.ts";
import { schedule } from "./rules.ts";
import { takeDueDeliveries } from "./store/deliveries.ts";
import { writeMessages } from "./store/messages.ts";

let house: OpenHouse;

beforeAll(async () => {
  house = await testHouse(now.toISOString());
});
afterAll(() => house.close());

const secret = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;

describe("a webhook", () => {
  test("gets what was said, signed, in both languages, once however often the job runs", async () => {
    const hook = await hookReceiver({ status: 200 });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url, secret } });
    await write(house, countyId, [draft(seat, "修路")]);
    await Promise.all([deliverMessages(house, now), deliverMessages(house, now)]);
    await deliverMessages(house, later(60));
    expect(hook.received).toHaveLength(1);
    const { headers, body } = hook.received[0]!;
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    expect(headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
    expect(headers["webhook-timestamp"]).toBe(String(now.getTime() / 1_000));
    expect(JSON.parse(body)).toMatchObject({
      type: "messages.urgent",
      timestamp: now.toISOString(),
      data: {
        post: { id: seat.postId, titleZh: "住建局局长" },
        messages: [
          {
            text: { zh: "1-1　修路：还有 3 天到期", en: "1-1 修路 (en): due in 3 days" },
            href: "https://dingge.test/desk/actions/1",
            due: "2022-06-18",
          },
        ],
      },
    });
    expect(await deliveries(house, countyId)).toMatchObject([
      { state: "sent", attempts: 1, personId: seat.personId },
    ]);
    await hook.close();
  });

  test("that fails is tried again by the schedule, with the same id, and in the end is a dead letter", async () => {
    const hook = await hookReceiver({ status: 500 });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
    await write(house, countyId, [draft(seat, "修路")]);
    let at = now;
    for (let tried = 1; tried <= schedule.length; tried += 1) {
      const next = await deliverMessages(house, at);
      expect(hook.received).toHaveLength(tried);
      if (tried === schedule.length) break;
      const [delivery] = await deliveries(house, countyId);
      expect(next).toEqual(delivery?.nextAt);
      expect((next!.getTime() - at.getTime()) / 1_000).toBeGreaterThanOrEqual(schedule[tried]!);
      await deliverMessages(house, new Date(next!.getTime() - 1_000));
      expect(hook.received).toHaveLength(tried);
      at = next!;
    }
    expect(await deliveries(house, countyId)).toMatchObject([
      { state: "dead", attempts: 10, why: "HTTP 500" },
    ]);
    expect(new Set(hook.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    await hook.close();
  });

  test("that is gone (410) is switched off, and nothing more is sent there", async () => {
    const hook = await hookReceiver({ status: 410 });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages(house, now);
    await write(house, countyId, [draft(seat, "修桥")]);
    await deliverMessages(house, later(60));
    expect(hook.received).toHaveLength(1);
    expect(await deliveries(house, countyId)).toMatchObject([{ state: "dead", why: "HTTP 410" }]);
    await hook.close();
  });

  test("that asks to wait is given the time", async () => {
    const hook = await hookReceiver({ status: 503, headers: { "retry-after": "600" } }, { status: 204 });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages(house, now);
    await deliverMessages(house, later(599));
    expect(hook.received).toHaveLength(1);
    await deliverMessages(house, later(700));
    expect(await deliveries(house, countyId)).toMatchObject([{ state: "sent", attempts: 2 }]);
    await hook.close();
  });

  test("is not followed to where it points", async () => {
    const elsewhere = await hookReceiver({ status: 200 });
    const hook = await hookReceiver({ status: 302, headers: { location: elsewhere.url } });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages(house, now);
    expect([hook.received.length, elsewhere.received.length]).toEqual([1, 0]);
    await Promise.all([hook.close(), elsewhere.close()]);
  });

  test("within the own network is not called unless the installation allows it", async () => {
    const hook = await hookReceiver({ status: 200 });
    const { countyId, seat } = await newCounty(house);
    await channelIn(house, countyId, {
      name: "接口",
      reach: { kind: "webhook", url: hook.url.replace("http:", "https:") },
    });
    await write(house, countyId, [draft(seat, "修路")]);
    await deliverMessages({ ...house, outside: { ...house.outside, privateAllowed: false } }, now);
    expect(hook.received).toEqual([]);
    expect(await deliveries(house, countyId)).toMatchObject([{ state: "waiting", why: "private-address" }]);
    await hook.close();
  });
});

test("a process that ends between taking and sending costs time, not the message, and not a second one", async () => {
  const hook = await hookReceiver({ status: 200 });
  const { countyId, seat } = await newCounty(house);
  await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
  await write(house, countyId, [draft(seat, "修路")]);
  // Gathers, takes nothing: the channel's deliveries are then taken by one that says no more.
  await deliverMessages({ ...house, vault: { ...house.vault, open: () => "" } }, now);
  const due = (await deliveries(house, countyId))[0]!.nextAt;
  const lease = { now: due, lostAt: new Date(due.getTime() + 180_000), limit: 20 };
  expect(await takeDueDeliveries(house.db, countyId, lease)).toHaveLength(1);
  await deliverMessages(house, new Date(due.getTime() + 179_000));
  expect(hook.received).toHaveLength(0);
  await deliverMessages(house, new Date(due.getTime() + 180_000));
  await deliverMessages(house, new Date(due.getTime() + 400_000));
  expect(hook.received).toHaveLength(1);
  await hook.close();
});

test("what was written and rolled back is never sent", async () => {
  const hook = await hookReceiver({ status: 200 });
  const { countyId, seat } = await newCounty(house);
  await channelIn(house, countyId, { name: "接口", reach: { kind: "webhook", url: hook.url } });
  const tx = await house.db.startTransaction().execute();
  expect(await writeMessages(tx, countyId, [draft(seat, "修路")], now)).toBe(1);
  await tx.rollback().execute();
  await deliverMessages(house, now);
  expect(hook.received).toEqual([]);
  await hook.close();
});
