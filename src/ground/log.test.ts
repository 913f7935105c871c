import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import type { House } from "./house.ts";
import { newLog } from "./log.ts";

let house: House & { close(): Promise<void> };
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const lineOf = (error: unknown): string => {
  let line = "";
  newLog("error", { write: (text) => (line += text) }).error({ err: error }, "request failed");
  return line;
};

test.each([
  ["a value that is none", sql`select ${"王小明 13800000000"}::uuid`, "22P02"],
  [
    "a key that is taken",
    sql`insert into calendar_day select ${"2021-10-01"}::date, 'holiday', 'x', 'x', now() from generate_series(1, 2)`,
    "23505",
  ],
])("the database's words about %s stay out of the log", async (_, query, code) => {
  const error = await query.execute(house.db).catch((caught: unknown) => caught);
  const line = lineOf(error);
  expect(line).not.toMatch(/王小明|13800000000|2021-10-01/);
  expect(JSON.parse(line).err).toMatchObject({ code, stack: expect.stringContaining("at ") });
});

test("an error of our own says what it is, once", () => {
  const { err } = JSON.parse(lineOf(new TypeError("no such thing"))) as { err: Record<string, string> };
  expect(err).toMatchObject({ type: "TypeError", message: "no such thing" });
  expect(err.stack).not.toContain("no such thing");
});
