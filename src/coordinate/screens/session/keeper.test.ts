import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mergedMinutes } from "../../words.ts";
import { type Kept, keeper } from "./keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What the server does with a draft; `breaks`: the next one does not arrive. */
const server = () => {
  const one = { minutes: "", saves: 0, breaks: false };
  const save = async (words: string, base: string): Promise<string> => {
    if (one.breaks) throw new TypeError("no connection");
    one.saves += 1;
    one.minutes = mergedMinutes(base, one.minutes, words);
    return one.minutes;
  };
  return { one, save };
};

/** Somebody at a field: what they see, and what they are told. */
const writer = (save: (words: string, base: string) => Promise<string>) => {
  const field = { words: "", kept: "kept" as Kept };
  const one = keeper("", {
    save,
    show: (_, after) => void (field.words = after),
    tell: (kept) => void (field.kept = kept),
  });
  const type = (words: string) => {
    field.words = words;
    one.type(words);
  };
  return { field, type, hear: one.hear, send: one.send };
};

describe("a draft", () => {
  test("is kept two seconds after the last key, once for many", async () => {
    const { one, save } = server();
    const { field, type } = writer(save);
    for (const words of ["散", "散会", "散会了"]) type(words);
    expect(field.kept).toBe("typing");
    await vi.advanceTimersByTimeAsync(2_000);
    expect([one.minutes, one.saves, field.kept]).toEqual(["散会了", 1, "kept"]);
  });

  test("is kept in the middle of a long stretch too", async () => {
    const { one, save } = server();
    const { type } = writer(save);
    for (let at = 1; at <= 16; at += 1) {
      type("字".repeat(at));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(one.saves).toBeGreaterThan(0);
  });

  test("stays when the line is broken, says so, and goes out with the next key", async () => {
    const { one, save } = server();
    const { field, type } = writer(save);
    one.breaks = true;
    type("散会");
    await vi.advanceTimersByTimeAsync(2_000);
    expect([field.words, field.kept]).toEqual(["散会", { failed: new TypeError("no connection") }]);
    one.breaks = false;
    type("散会了");
    await vi.advanceTimersByTimeAsync(2_000);
    expect([one.minutes, field.kept]).toEqual(["散会了", "kept"]);
  });
});

test("of two who write at once each sees the other's lines, and nothing is lost", async () => {
  const { one, save } = server();
  const [first, second] = [writer(save), writer(save)];
  first.type("县长：先说清沟");
  await vi.advanceTimersByTimeAsync(2_000);
  second.type("东河：我们清上游");
  second.hear(one.minutes);
  expect(second.field.words).toBe("县长：先说清沟\n东河：我们清上游");
  first.type("县长：先说清沟，再说钱");
  await vi.advanceTimersByTimeAsync(2_000);
  for (const { hear } of [first, second]) hear(one.minutes);
  const both = "县长：先说清沟，再说钱\n东河：我们清上游";
  expect([one.minutes, first.field.words, second.field.words]).toEqual([both, both, both]);
});

test("what is typed while a draft is on its way goes out after it", async () => {
  const waiting: (() => void)[] = [];
  const { one, save } = server();
  const slow = async (words: string, base: string) => {
    await new Promise<void>((go) => void waiting.push(go));
    return save(words, base);
  };
  const { type, field } = writer(slow);
  type("一");
  await vi.advanceTimersByTimeAsync(2_000);
  type("一二");
  waiting.shift()!();
  await vi.advanceTimersByTimeAsync(2_000);
  waiting.shift()!();
  await vi.advanceTimersByTimeAsync(0);
  expect([one.minutes, field.words, field.kept]).toEqual(["一二", "一二", "kept"]);
});
