import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { type Command, execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import type { OpenHouse } from "../../../house.ts";
import { say } from "../bulletin.test-support.ts";
import { draftBulletin, issueBulletin, withdrawBulletin } from "../commands.ts";
import { office, writingIn } from "../office.test-support.ts";
import { presented, rowFor } from "../read.ts";
import type { BulletinRow } from "../store/bulletins.ts";
import { returnBulletin, submitBulletin, takeBackBulletin } from "./commands.ts";
import { bulletinsToSign } from "./waiting.ts";

let house: OpenHouse;
let at: Awaited<ReturnType<typeof office>>;
let row: BulletinRow;
let made = 0;
beforeAll(async () => {
  house = await testHouse("2022-10-08T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  made += 1;
  at = await office(house, `sign-${made}`);
  row = await done(draftBulletin(writingIn("far")), { cadence: "monthly", day: "2022-09-15", lang: "zh" });
});

const done = async <I, V>(act: Command<I, V>, input: I, actor = at.delivery): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};
const refused = async <I, V>(act: Command<I, V>, input: I, actor = at.delivery): Promise<string | null> => {
  const value = await execute(house, act, actor, input);
  return isRefusal(value) ? value.refusal : null;
};
const issue = issueBulletin(async () => ({ wordHash: "w", pdfHash: "p" }), say);
const submit = () => done(submitBulletin, { id: row.id, version: row.version, postId: at.head.postId! });
const waiting = () =>
  bulletinsToSign({
    db: house.db,
    actor: at.head,
    today: "2022-10-08",
    now: house.clock.now(),
    lang: "zh",
    say: say.zh,
  });
const asSeen = async (actor: typeof at.head) => {
  const seen = await rowFor(house.db, actor, row.id);
  return isRefusal(seen) ? seen.refusal : presented(house.db, actor, seen);
};

describe("a draft sent to a head for signature", () => {
  test("waits under their Today, and they alone see it beside the office", async () => {
    expect(await waiting()).toEqual([]);
    await submit();
    expect(await waiting()).toMatchObject([
      { kind: "bulletin", id: row.id, href: `/desk/bulletins/${row.id}` },
    ]);
    expect((await waiting())[0]?.why).toContain("点名 1 件亮红");
    expect(await asSeen(at.head)).toMatchObject({ may: { sign: true, write: false, takeBack: false } });
    expect(await asSeen(at.delivery)).toMatchObject({ may: { sign: false, write: false, takeBack: true } });
    expect(await asSeen(at.officer)).toBe("bulletin.not-there");
  });

  test("is issued as it is when they sign, in their name", async () => {
    await submit();
    const issued = await done(issue, { id: row.id, version: row.version }, at.head);
    expect(issued).toMatchObject({ state: "issued", issuedByPostId: at.head.postId, signPostId: null });
    expect(await waiting()).toEqual([]);
    const withdrawal = { id: row.id, reason: "有误" };
    expect(await refused(withdrawBulletin, withdrawal)).toBeNull();
  });

  test("comes back with what to change, and can be sent again", async () => {
    await submit();
    await done(returnBulletin, { id: row.id, reason: "少一家" }, at.head);
    expect(await asSeen(at.delivery)).toMatchObject({ returnedFor: "少一家", may: { write: true } });
    expect(await waiting()).toEqual([]);
    await submit();
    expect(await asSeen(at.delivery)).toMatchObject({ returnedFor: null });
  });

  test("is taken back by the office, and only once", async () => {
    await submit();
    await done(takeBackBulletin, { id: row.id });
    expect(await refused(takeBackBulletin, { id: row.id })).toBe("bulletin.not-with-signer.conflict");
    expect(await refused(issue, { id: row.id, version: row.version }, at.head)).toBe("bulletin.not-there");
  });

  test("who signs and who takes it back at once: one wins, the other is told", async () => {
    await submit();
    const outcomes = await Promise.all([
      refused(issue, { id: row.id, version: row.version }, at.head),
      refused(takeBackBulletin, { id: row.id }),
    ]);
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
  });

  test("is refused to a post that signs nothing, and from an old version", async () => {
    const other = { id: row.id, version: row.version, postId: at.officer.postId! };
    expect(await refused(submitBulletin, other)).toBe("bulletin.no-signer");
    const old = { id: row.id, version: 0, postId: at.head.postId! };
    expect(await refused(submitBulletin, old)).toBe("bulletin.changed.conflict");
    expect(await refused(submitBulletin, { ...old, version: row.version }, at.officer)).toBe(
      "bulletin.not-there",
    );
  });
});
