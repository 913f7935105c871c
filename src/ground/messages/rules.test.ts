import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterAttempt, channelsFor, digest, lastDigest, schedule } from "./rules.ts";
import type { ChannelKind, Holder, Message, Urgency } from "./words.ts";

const zone = "Asia/Shanghai";
const at = { hour: 8, zone };
const time = (text: string) => new Date(`2022-06-${text}:00+08:00`);

test.each([
  ["15T09:00", "15T08:00"],
  ["15T08:00", "15T08:00"],
  ["15T07:59", "14T08:00"],
  ["15T00:00", "14T08:00"],
])("at %s the last digest was at %s", (now, last) => {
  expect(lastDigest(time(now), at)).toEqual(time(last));
});

const message = (id: string, postId: string, written: string, more: Partial<Message> = {}): Message => ({
  id,
  postId,
  kind: "action",
  urgency: "digest",
  textKey: "plan.due.action",
  params: {},
  href: "/desk",
  due: null,
  onceKey: null,
  writtenAt: time(written),
  ...more,
});

const shown = (messages: readonly Message[], now: string) =>
  digest(messages, time(now), at).map(
    ({ postId, messages: own }) => `${postId}: ${own.map(({ id }) => id).join()}`,
  );

describe("a digest", () => {
  const urgent = { urgency: "urgent" as const };
  test.each<[string, Message[], string, string[]]>([
    ["nothing", [], "15T09:00", []],
    [
      "one a post, not one a message",
      [1, 2, 3].map((n) => message(`${n}`, n < 3 ? "p" : "q", "15T06:00")),
      "15T08:00",
      ["p: 1,2", "q: 3"],
    ],
    ["before its hour it waits", [message("1", "p", "15T06:00")], "15T07:59", []],
    ["what was written after the hour waits for tomorrow", [message("1", "p", "15T08:01")], "15T23:00", []],
    [
      "and goes tomorrow, also when the hour was missed",
      [message("1", "p", "15T08:01")],
      "16T11:00",
      ["p: 1"],
    ],
    [
      "urgent at once and each by itself",
      [message("1", "p", "15T10:00", urgent), message("2", "p", "15T10:00", urgent)],
      "15T10:00",
      ["p: 1", "p: 2"],
    ],
    [
      "the earliest due first, what has no date last",
      [
        message("1", "p", "14T06:00"),
        message("2", "p", "14T06:00", { due: "2022-06-30" }),
        message("3", "p", "14T06:00", { due: "2022-06-20" }),
      ],
      "15T08:00",
      ["p: 3,2,1"],
    ],
  ])("%s", (_, messages, now, expected) => {
    expect(shown(messages, now)).toEqual(expected);
  });

  test("says nothing twice and loses nothing for good", () => {
    const written = fc.record({
      post: fc.constantFrom("p", "q", "r"),
      urgency: fc.constantFrom<Urgency>("digest", "urgent"),
      minute: fc.integer({ min: 0, max: 3 * 1440 }),
    });
    fc.assert(
      fc.property(fc.array(written), fc.integer({ min: 0, max: 1440 }), (list, later) => {
        const start = time("10T00:00").getTime();
        const messages = list.map(({ post, urgency, minute }, n) => ({
          ...message(String(n), post, "10T00:00", { urgency }),
          writtenAt: new Date(start + minute * 60_000),
        }));
        const now = new Date(start + (4 * 1440 + 480 + later) * 60_000);
        const said = digest(messages, now, at).flatMap((batch) => batch.messages.map(({ id }) => id));
        expect(said.toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
      }),
    );
  });
});

const holder = (more: Partial<Holder> = {}): Holder => ({
  postId: "p",
  titleZh: "局长",
  titleEn: null,
  unitIds: ["bureau", "county"],
  personId: "x",
  email: "x@example.cn",
  ...more,
});
const channel = (kind: ChannelKind, unitId: string | null = null, on = true) => ({
  id: kind,
  kind,
  unitId,
  on,
});

test.each<[string, ReturnType<typeof channel>, Holder | undefined, boolean]>([
  ["a channel of the county", channel("webhook"), holder(), true],
  ["one of the post's own unit", channel("wecom", "bureau"), holder(), true],
  ["one of the unit over it", channel("feishu", "county"), holder(), true],
  ["not one of another unit", channel("dingtalk", "town"), holder(), false],
  ["not one that is off", channel("webhook", null, false), holder(), false],
  ["mail where there is an address", channel("mail"), holder(), true],
  ["no mail where there is none", channel("mail"), holder({ email: null }), false],
  ["a robot also for a vacant post", channel("wecom"), holder({ personId: null, email: null }), true],
  ["nothing for a post that has ended", channel("webhook"), undefined, false],
])("%s", (_, one, who, carried) => {
  expect(channelsFor([one], who)).toEqual(carried ? [one] : []);
});

describe("after an attempt", () => {
  const now = time("15T08:00");
  const fault = { ok: false as const, why: "HTTP 503" };
  const seconds = (date: Date) => (date.getTime() - now.getTime()) / 1_000;

  test("the waits are those that Standard Webhooks gives: 75 hours and 35 minutes in all", () => {
    const waits: number[] = [];
    for (let attempts = 1; ; attempts += 1) {
      const next = afterAttempt(fault, { attempts, now, jitter: 0 });
      if (next.state !== "waiting") {
        expect(next).toEqual({ state: "dead", why: "HTTP 503" });
        break;
      }
      waits.push(seconds(next.at));
    }
    expect(waits).toEqual(schedule.slice(1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(75 * 3_600 + 35 * 60 + 5);
  });

  test.each([
    ["taken", { ok: true as const }, { state: "sent" }],
    ["gone for good", { ...fault, final: "channel" as const }, { state: "dead", why: "HTTP 503" }],
    ["no such mailbox", { ...fault, final: "letter" as const }, { state: "dead", why: "HTTP 503" }],
  ])("%s", (_, sent, next) => {
    expect(afterAttempt(sent, { attempts: 1, now, jitter: 0 })).toEqual(next);
  });

  test.each([
    ["as long as asked", 600, 600],
    ["not less than the schedule", 1, 300],
    ["a day at most", 999_999, 86_400],
  ])("%s", (_, wait, expected) => {
    const next = afterAttempt({ ...fault, wait }, { attempts: 2, now, jitter: 0 });
    expect(next.state === "waiting" && seconds(next.at)).toBe(expected);
  });

  test("jitter adds up to a tenth and takes nothing away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, jitter) => {
          const next = afterAttempt(fault, { attempts, now, jitter });
          const wait = schedule[attempts] ?? 0;
          if (next.state !== "waiting") throw new Error("given up");
          expect(seconds(next.at)).toBeGreaterThanOrEqual(wait);
          expect(seconds(next.at)).toBeLessThanOrEqual(Math.ceil(wait * 1.1));
        },
      ),
    );
  });
});
