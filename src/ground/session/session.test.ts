import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { House } from "../house.ts";
import { newId } from "../id.ts";
import { isRefusal } from "../refusal.ts";
import { insertCounty } from "../county/store.ts";
import { deleteSessionsOf, sessionOf, startSession, sweepSessions } from "./index.ts";
import { absoluteHours, idleHours } from "./limits.ts";
import { isOver } from "./rules.ts";

const hour = 3_600_000;
const limits = { idle: idleHours.fallback * hour, absolute: absoluteHours.fallback * hour };
const inHours = { idleHours: idleHours.fallback, absoluteHours: absoluteHours.fallback };

const start = new Date("2022-06-15T01:00:00Z");
const after = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);

describe("when a sign-in is over", () => {
  test.each([
    ["just used", 0, 0, false],
    ["idle to the limit", 0, limits.idle, false],
    ["idle beyond the limit", 0, limits.idle + 1, true],
    ["used all along, up to the absolute limit", limits.absolute, limits.absolute, false],
    ["used all along, beyond the absolute limit", limits.absolute + 1, limits.absolute + 1, true],
  ])("%s", (_what, seen, now, over) => {
    expect(isOver({ startedAt: start, seenAt: after(seen) }, inHours, after(now))).toBe(over);
  });
});

describe("the sign-in a cookie stands for", () => {
  let house: House & { close(): Promise<void> };
  beforeAll(async () => {
    house = await testHouse();
  });
  afterAll(() => house.close());
  const who = () => ({ countyId: newId(start), personId: newId(start), postId: null });

  test("holds, and is not stored as sent", async () => {
    const person = who();
    const cookie = await startSession(house.db, person, start);
    const session = await sessionOf(house.db, cookie, after(1000));
    if (isRefusal(session)) throw new Error(session.refusal);
    expect(session.personId).toBe(person.personId);
    expect(cookie).not.toContain(session.tokenHash);
  });

  test.each(["", "x", "a.b", `${newId(start)}.${"A".repeat(43)}`])(
    "no cookie of ours: %j",
    async (cookie) => {
      expect(await sessionOf(house.db, cookie, start)).toMatchObject({ refusal: "session.expired" });
    },
  );

  test("ends on every device at once, and for that person alone", async () => {
    const [mine, other] = [who(), who()];
    const cookies = [await startSession(house.db, mine, start), await startSession(house.db, mine, start)];
    const kept = await startSession(house.db, other, start);
    await deleteSessionsOf(house.db, mine.countyId, mine.personId);
    for (const cookie of cookies) expect(isRefusal(await sessionOf(house.db, cookie, start))).toBe(true);
    expect(isRefusal(await sessionOf(house.db, kept, start))).toBe(false);
  });

  test("being used keeps it alive beyond the idle limit", async () => {
    const cookie = await startSession(house.db, who(), start);
    await sessionOf(house.db, cookie, after(limits.idle - 1000));
    expect(isRefusal(await sessionOf(house.db, cookie, after(limits.idle + 1000)))).toBe(false);
  });

  test("the sweep takes what is over and nothing else", async () => {
    const county = { id: newId(start), code: "411424", nameZh: "试验县", nameEn: null };
    await insertCounty(house.db, { ...county, host: null, zone: "Asia/Shanghai", example: false }, start);
    const here = () => ({ ...who(), countyId: county.id });
    const old = await startSession(house.db, here(), start);
    const fresh = await startSession(house.db, here(), after(limits.idle));
    await sweepSessions(house.db, after(limits.idle + 1000));
    expect(isRefusal(await sessionOf(house.db, old, start))).toBe(true);
    expect(isRefusal(await sessionOf(house.db, fresh, after(limits.idle)))).toBe(false);
  });
});
