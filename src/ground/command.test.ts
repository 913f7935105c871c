import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { operator } from "./actor.ts";
import { type Command, command, execute } from "./command.ts";
import { type County, countyById, insertCounty } from "./county/store.ts";
import type { Change } from "./db/index.ts";
import type { House } from "./house.ts";
import { newId } from "./id.ts";
import { isRefusal, refuse } from "./refusal.ts";

let house: House & { close(): Promise<void> };
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

let county: County;
beforeEach(() => {
  const id = newId(house.clock.now());
  county = {
    id,
    code: id,
    nameZh: "示例县",
    nameEn: null,
    host: null,
    zone: "Asia/Shanghai",
    example: false,
  };
});

const found = command<County, string>("test.found", async (tx, _actor, input, now) => {
  await insertCounty(tx, input, now);
  return { value: input.code, entry: { kind: "county", id: input.id, after: { code: input.code } } };
});

const foundThen = (after: () => never | ReturnType<typeof refuse>): Command<County, string> =>
  command("test.found-then", async (tx, actor, input, now, doors) => {
    await found.run(tx, actor, input, now, doors);
    return after();
  });

const entries = async (): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from entry where county_id = ${county.id}`.execute(house.db);
  return rows[0]?.n ?? -1;
};

const isThere = async (): Promise<boolean> => (await countyById(house.db, county.id)) !== undefined;

test("what is done is kept together with its one entry", async () => {
  expect(await execute(house, found, operator(county.id), county)).toBe(county.code);
  expect([await isThere(), await entries()]).toEqual([true, 1]);
});

test("a refusal undoes everything and leaves no entry", async () => {
  const refusing = foundThen(() => refuse("test.no"));
  expect(await execute(house, refusing, operator(county.id), county)).toMatchObject({ refusal: "test.no" });
  expect([await isThere(), await entries()]).toEqual([false, 0]);
});

test("a fault undoes everything, leaves no entry, and is not swallowed", async () => {
  const failing = foundThen(() => {
    throw new Error("fault");
  });
  await expect(execute(house, failing, operator(county.id), county)).rejects.toThrow("fault");
  expect([await isThere(), await entries()]).toEqual([false, 0]);
});

test("when the entry cannot be written, nothing is", async () => {
  const broken: House = { ...house, record: () => Promise.reject(new Error("no log")) };
  await expect(execute(broken, found, operator(county.id), county)).rejects.toThrow("no log");
  expect(await isThere()).toBe(false);
});

test("of two who found the same county at once, one is told of the conflict", async () => {
  const actor = operator(county.id);
  const twin = { ...county, id: newId(house.clock.now()) };
  const answers = await Promise.all([
    execute(house, found, actor, county),
    execute(house, found, actor, twin),
  ]);
  expect(answers.filter(isRefusal)).toMatchObject([{ refusal: "command.conflict" }]);
});

test("those who watch hear of it, those of another county do not", async () => {
  const elsewhere: Change[] = [];
  const stop = house.changes.subscribe(newId(house.clock.now()), (change) => elsewhere.push(change));
  const heard = new Promise<Change>((resolve) => house.changes.subscribe(county.id, resolve));
  await execute(house, found, operator(county.id), county);
  expect(await heard).toEqual({ countyId: county.id, act: "test.found", kind: "county", id: county.id });
  expect(elsewhere).toEqual([]);
  stop();
});
