import { afterEach, expect, test } from "vitest";
import { importingApart, type Bounds } from "./apart.ts";
import { operator } from "../actor.ts";
import type { Importing } from "./importing.ts";

const entry = `${import.meta.dirname}/apart.test-support.ts`;
const bounds: Bounds = { look: 30_000, save: 30_000, idle: 30_000, heapMb: 64, waiting: 2 };

let importing: Importing;
const open = (other: Partial<Bounds> = {}) => {
  importing = importingApart({ entry, data: {}, bounds: { ...bounds, ...other } });
};
const looker = { countyId: "", today: "2022-06-15", lang: "zh" } as const;
const ask = (name: string) => importing.look("plan", { name, hash: "" }, looker);

afterEach(() => importing.close());

test("one process answers one after the other", async () => {
  open();
  expect(await Promise.all([ask("count"), ask("count")])).toEqual([{ asked: 1 }, { asked: 2 }]);
});

test("what takes too long is stopped, and the next is answered by a new process", async () => {
  open({ save: 300 });
  expect(await importing.save("plan", { name: "hang", hash: "" }, operator(""), new Date(0))).toEqual({
    refusal: "import.too-slow",
    params: { seconds: 0 },
  });
  expect(await ask("count")).toEqual({ asked: 1 });
});

test("what takes too much memory is refused, and the house stands", async () => {
  open();
  expect(await ask("grow")).toEqual({ refusal: "import.too-large", params: undefined });
  expect(await ask("count")).toEqual({ asked: 1 });
});

test.each([
  ["break", "broken"],
  ["end", "the process of imports ended: 3"],
])("a fault of the process (%s) is thrown where it was asked", async (name, message) => {
  open();
  await expect(ask(name)).rejects.toThrow(message);
  expect(await ask("count")).toEqual({ asked: 1 });
});

test("a queue has an end", async () => {
  open();
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask("count")));
  expect(answers.slice(0, 3)).toEqual([{ asked: 1 }, { asked: 2 }, { asked: 3 }]);
  expect(answers.slice(3)).toMatchObject([{ refusal: "import.too-many" }, { refusal: "import.too-many" }]);
});

test("it may begin before it is asked, and answers as if it had not", async () => {
  open();
  importing.ready();
  importing.ready();
  expect(await ask("count")).toEqual({ asked: 1 });
});
