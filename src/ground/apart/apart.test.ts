import { afterEach, expect, test } from "vitest";
import { refuse } from "../refusal.ts";
import { type Apart, apart } from "./apart.ts";
import type { Bounds } from "./words.ts";

const entry = `${import.meta.dirname}/apart.test-support.ts`;
type What = "count" | "hang" | "dawdle" | "grow" | "break" | "end";
const long = 30_000;
const bounds: Bounds<What> = {
  limits: { count: long, hang: long, dawdle: 300, grow: long, break: long, end: long },
  idle: 30_000,
  heapMb: 64,
  processes: 1,
  waiting: 2,
};
const reached = {
  slow: (seconds: number) => refuse("test.too-slow", { seconds }),
  large: refuse("test.too-large"),
  many: refuse("test.too-many"),
};

let work: Apart<What>;
const open = (other: Partial<typeof bounds> = {}) => {
  work = apart({ entry, data: {}, bounds: { ...bounds, ...other }, reached });
};
const ask = (what: What) => work.ask({ what, given: [] });

afterEach(() => work.close());

test("one process answers one after the other", async () => {
  open();
  expect(await Promise.all([ask("count"), ask("count")])).toEqual([1, 2]);
});

test("what takes too long is stopped, and the next is answered by a new process", async () => {
  open();
  expect(await ask("dawdle")).toEqual(refuse("test.too-slow", { seconds: 0 }));
  expect(await ask("count")).toEqual(1);
});

test("what takes too much memory is refused, and the house stands", async () => {
  open();
  expect(await ask("grow")).toEqual(reached.large);
  expect(await ask("count")).toEqual(1);
});

test.each([
  ["break", "broken"],
  ["end", "the process apart ended: 3"],
] as const)("a fault of the process (%s) is thrown where it was asked", async (name, message) => {
  open();
  await expect(ask(name)).rejects.toThrow(message);
  expect(await ask("count")).toEqual(1);
});

test("a queue has an end", async () => {
  open();
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask("count")));
  expect(answers.slice(0, 3)).toEqual([1, 2, 3]);
  expect(answers.slice(3)).toMatchObject([reached.many, reached.many]);
});

test("it may begin before it is asked, and answers as if it had not", async () => {
  open();
  work.ready();
  work.ready();
  expect(await ask("count")).toEqual(1);
});

test("what is long holds one process, and what is short is done by another", async () => {
  open({ processes: 2 });
  void ask("hang");
  expect([await ask("count"), await ask("count")]).toEqual([1, 2]);
});
