import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userCommand } from "../../src/cli/user.ts";
import type { Config } from "../../src/config.ts";
import type { OpenHouse } from "../../src/house.ts";
import { smallCounty } from "../support/small-county.ts";
import { testHouse } from "../support/house.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let house: OpenHouse;
let config: Config;
const county = { county: "410001" };

beforeAll(async () => {
  const opened = await testHouse();
  house = opened;
  config = configFor({ DATABASE_URL: opened.url });
  const made = await smallCounty(house, "410001");
  const root = await made.addUnit("county", "县");
  await made.seat(root, "head", "县委书记");
});
afterAll(() => house.close());

const run = (words: string[], options: Record<string, string | boolean> = {}) =>
  runCommand(userCommand, config, words, { ...county, ...options });

describe("dingge user", () => {
  test("gives a sign-in to who holds a post, lists it and resets it", async () => {
    const made = await run(["create", "Shuji"], { post: "县委书记", json: true });
    expect(made.code).toBe(0);
    const given = JSON.parse(made.out.join(""));
    expect(given).toMatchObject({ name: "shuji" });
    const again = await run(["reset", "shuji"], { json: true });
    expect(JSON.parse(again.out.join("")).password).not.toBe(given.password);
    expect((await run(["list"])).out.join("\n")).toMatch(/^shuji\s+县委书记甲$/m);
  });

  test("adds an admin with a post of their own", async () => {
    const { code, out } = await run(["create", "admin"], { admin: "王工" });
    expect(code).toBe(0);
    expect(out.join("\n")).toMatch(/Password\s+\S+-\S+/);
  });

  test.each([
    ["no act", [], {}, 64, /create, reset or list/],
    ["no name", ["create"], { post: "县委书记" }, 64, /sign-in name/],
    ["nobody named", ["create", "someone"], {}, 64, /--post TITLE or --admin/],
    ["an unknown post", ["create", "someone"], { post: "道台" }, 65, /no post called “道台”/],
    ["an unknown login", ["reset", "nobody"], {}, 65, /./],
    ["an unknown county", ["list"], { county: "999999" }, 64, /999999/],
  ] as const)("%s is refused in a sentence on stderr", async (_, words, options, code, sentence) => {
    const ran = await run([...words], options);
    expect(ran.code).toBe(code);
    expect(ran.err.join("\n")).toMatch(sentence);
    expect(ran.out).toEqual([]);
  });
});
