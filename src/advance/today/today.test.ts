import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { deliverMessages } from "../../ground/messages/jobs.ts";
import { markRead } from "../../ground/messages/commands.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/tables.ts";
import { adoptedYear, at, outcome, said, somebody } from "../advance.test-support.ts";
import { sendReport } from "../send.ts";
import { chaseHead, undoChase } from "./commands.ts";
import { belowOf, toChaseOf, toReportOf } from "./read.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

let serial = 0;
const scene = async () => {
  serial += 1;
  const year = await adoptedYear(house, `41142${String(serial).padStart(2, "0")}`);
  const who = {
    top: await somebody(house, year.county, "head", "甲山县"),
    housing: await somebody(house, year.county, "head", "县住房和城乡建设局"),
    office: await somebody(house, year.county, "delivery", "县委督查室"),
  };
  return { ...year, ...who, later: at(house, "2022-06-15T09:00:00+08:00") };
};
let now: Awaited<ReturnType<typeof scene>>;
beforeEach(async () => {
  now = await scene();
});

const asked = (actor: typeof now.top, limit = 8) => ({ actor, year: 2022, today: "2022-06-15", limit });
const given = <T>(value: T): Exclude<T, Refusal> => {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value as Exclude<T, Refusal>;
};

describe("what a head is to see", () => {
  test("what is red or silent below, the heaviest first, with the sum of its weight", async () => {
    const { total, actions } = given(await belowOf(house.db, asked(now.top)));
    expect(total).toBe(actions.length);
    expect(actions.map(({ number }) => number)).toEqual(expect.arrayContaining(["31", "32"]));
    expect(actions.map(({ number, weight }) => [number, weight])).toEqual(
      actions.toSorted((a, b) => b.weight - a.weight).map(({ number, weight }) => [number, weight]),
    );
    for (const { days, level, weight } of actions) expect(days * level).toBe(weight);
  });

  test("not what is their own to report: that is asked of them instead", async () => {
    expect(given(await belowOf(house.db, asked(now.housing))).total).toBe(0);
    const { actions } = given(await toReportOf(house.db, asked(now.housing)));
    expect(actions.map(({ number }) => number)).toEqual(expect.arrayContaining(["31", "32"]));
  });

  test("a report takes an action off the list of what is asked", async () => {
    const report = { actionId: now.counted.id, draft: said({ quantity: "1" }) };
    given(await sendReport(now.later, now.housing, report));
    const { actions } = given(await toReportOf(house.db, asked(now.housing)));
    expect(actions.map(({ number }) => number)).toContain("32");
    expect(actions.map(({ number }) => number)).not.toContain("31");
  });
});

const send = (actor = now.office) => {
  const postId = now.housing.postId;
  return outcome(execute(now.later, chaseHead, actor, { year: 2022, postId }));
};
const sent = async (): Promise<string> => {
  const postId = now.housing.postId;
  return given(await execute(now.later, chaseHead, now.office, { year: 2022, postId })).id;
};
const undo = (id: string) => outcome(execute(now.later, undoChase, now.office, { id }));
const chased = async () => given(await toChaseOf(house.db, asked(now.office))).heads[0]!.chased;
const messages = () =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .selectAll()
    .where("countyId", "=", now.county.id)
    .where("postId", "=", now.housing.postId)
    .execute();

describe("the delivery office chases", () => {
  test("a head once a day, on the record, with a message to the post", async () => {
    const before = given(await toChaseOf(house.db, asked(now.office)));
    expect(before.heads[0]).toMatchObject({ post: { id: now.housing.postId }, chased: null });
    const id = await sent();
    expect(await chased()).toMatchObject({ id, undoable: true });
    expect(given(await toChaseOf(house.db, asked(now.office))).total).toBe(before.total - 1);
    expect(await messages()).toMatchObject([{ textKey: "advance.chase.message", kind: "chase" }]);
    expect(await send()).toBe("chase.today.conflict");
    expect(await messages()).toHaveLength(1);
  });

  test("and takes it back while nobody has read it, after which it may be sent again", async () => {
    expect(await undo(await sent())).toBeNull();
    expect(await messages()).toEqual([]);
    expect(await chased()).toBeNull();
    await sent();
    expect(await messages()).toHaveLength(1);
  });

  test("not once it was read", async () => {
    const id = await sent();
    given(await execute(now.later, markRead, now.housing, { ids: null }));
    expect(await undo(id)).toBe("chase.gone.conflict");
    expect(await chased()).toMatchObject({ undoable: false });
  });

  test("not once the digest took it along", async () => {
    const id = await sent();
    await deliverMessages(house, new Date("2022-06-16T08:30:00+08:00"));
    expect(await undo(id)).toBe("chase.gone.conflict");
  });

  test("nobody else does, and not where there is nothing to remind of", async () => {
    expect(await send(now.top)).toBe("chase.not-yours");
    expect(await undo(now.counted.id)).toBe("chase.not-there");
    const input = { year: 2022, postId: now.top.postId };
    expect(await outcome(execute(now.later, chaseHead, now.office, input))).toBe("chase.nothing");
  });

  test("two who chase at once send one message, with one entry", async () => {
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.filter((one) => one === "chase.today.conflict")).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
    const entries = await house.db
      .withTables<LogTables>()
      .selectFrom("entry")
      .select("id")
      .where("countyId", "=", now.county.id)
      .where("act", "=", "chase.send")
      .execute();
    expect(entries).toHaveLength(1);
  });
});
