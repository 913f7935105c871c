import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newFeed, pace, type Stream } from "./feed.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A server and a browser as the feed sees them, counting what is held at any moment. */
const stage = () => {
  const open: { tell: (kind: string) => void; state: number; heard: number }[] = [];
  const now = { reads: 0, underWay: 0, most: 0, fails: false, ended: false, hangs: false };
  const listen = (): Stream => {
    const heard = new Map<string, () => void>();
    const one = { tell: (kind: string) => heard.get(kind)?.(), state: 1, heard: 0 };
    open.push(one);
    return {
      addEventListener: (kind, tell) => {
        heard.set(kind, tell);
        one.heard += 1;
      },
      close: () => {
        one.state = 2;
      },
      get readyState() {
        return one.state;
      },
    };
  };
  const answer = async () => {
    if (now.ended) throw new Error("ended");
    if (now.fails) throw new TypeError("away");
    return now.reads;
  };
  const read = (signal: AbortSignal): Promise<number> => {
    now.reads += 1;
    now.underWay += 1;
    now.most = Math.max(now.most, now.underWay);
    const held = now.hangs
      ? new Promise<number>((_, give) => signal.addEventListener("abort", () => give(new Error("late"))))
      : answer();
    return held.finally(() => {
      now.underWay -= 1;
    });
  };
  const feed = newFeed({
    read,
    listen,
    now: Date.now,
    isEnded: (error) => error instanceof Error && error.message === "ended",
  });
  const change = () => open.at(-1)?.tell("change");
  const streams = () => open.filter(({ state }) => state !== 2).length;
  return { feed, now, open, change, streams };
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a wall that stands for days", () => {
  test("reads every minute by itself, for the lights change by the clock too", async () => {
    const { feed, now } = stage();
    feed.start();
    await pass(10 * minute);
    expect(now.reads).toBe(11);
    expect(feed.fed()).toMatchObject({ state: "live", readAt: Date.now() });
  });

  test("in a storm of 100 000 changes holds one reading, one timer, one stream, and reads at most every 5 s", async () => {
    const { feed, now, open, change, streams } = stage();
    feed.start();
    await pass(0);
    const before = now.reads;
    for (let second = 0; second < 1000; second += 1) {
      for (let one = 0; one < 100; one += 1) change();
      expect(vi.getTimerCount()).toBeLessThanOrEqual(2);
      await pass(1000);
    }
    expect(now.reads - before).toBeLessThanOrEqual((1000 * 1000) / pace.least + 1);
    expect(now.reads - before).toBeGreaterThan(100);
    expect([now.most, streams(), open.length, open[0]!.heard]).toEqual([1, 1, 1, 2]);
    expect(vi.getTimerCount()).toBe(1);
  });

  test("a change while it is read is read again, not lost", async () => {
    const { feed, now, change } = stage();
    feed.start();
    change();
    await pass(pace.least);
    expect(now.reads).toBe(2);
  });

  test("through a night without a server it keeps its figures, says how old they are, and comes back by itself", async () => {
    const { feed, now, open, streams } = stage();
    feed.start();
    await pass(0);
    const readAt = feed.fed().readAt!;
    [now.fails, open[0]!.state] = [true, 2];
    await pass(day / 3);
    expect(feed.fed()).toMatchObject({ state: "lost", data: 1, readAt });
    expect([vi.getTimerCount(), streams()]).toEqual([1, 1]);
    now.fails = false;
    await pass(pace.lost);
    expect(feed.fed()).toMatchObject({ state: "live", readAt: Date.now() });
  });

  test("an answer that never comes is given up", async () => {
    const { feed, now } = stage();
    now.hangs = true;
    feed.start();
    await pass(day);
    expect([now.most, feed.fed().state]).toEqual([1, "lost"]);
    now.hangs = false;
    await pass(pace.patience + pace.lost);
    expect(feed.fed().state).toBe("live");
  });

  test.each([
    ["a reading is refused", (at: ReturnType<typeof stage>) => void (at.now.ended = true)],
    ["the stream says so", ({ open }: ReturnType<typeof stage>) => open[0]!.tell("signed-out")],
  ])("when the sign-in ends (%s) it asks no more, until it is started again", async (_, happens) => {
    const at = stage();
    at.feed.start();
    await pass(0);
    happens(at);
    await pass(minute);
    const { reads } = at.now;
    await pass(day);
    expect([at.feed.fed().state, at.now.reads, vi.getTimerCount(), at.streams()]).toEqual([
      "ended",
      reads,
      0,
      0,
    ]);
    at.now.ended = false;
    at.feed.start();
    await pass(0);
    expect([at.feed.fed().state, at.streams()]).toEqual(["live", 1]);
  });

  test("left, it holds nothing: no timer, no stream, no reading that is still told", async () => {
    const { feed, now, streams } = stage();
    let told = 0;
    const leave = feed.watch(() => {
      told += 1;
    });
    now.hangs = true;
    feed.start();
    feed.stop();
    leave();
    await pass(day);
    expect([told, vi.getTimerCount(), streams(), now.underWay]).toEqual([0, 0, 0, 0]);
  });
});
