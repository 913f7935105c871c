import { randomBytes } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { refusalOfDatabase, unfit } from "./database-refusal.ts";
import { cliTexts } from "./cli/texts.ts";
import { describeDatabase } from "./ground/db/index.ts";
import { translators } from "./ground/intl.ts";
import { vaultWith } from "./ground/vault/index.ts";
import { openHouse } from "./house.ts";
import { pino } from "pino";
import { systemClock } from "./ground/clock.ts";

const say = translators({ ...cliTexts });

/** What the person reads when the house cannot be opened on this database. */
const saidOf = async (url: string): Promise<string> => {
  const options = {
    clock: systemClock("Asia/Shanghai"),
    filesDir: "/nowhere",
    log: pino({ level: "silent" }),
    vault: vaultWith(randomBytes(32)),
    signer: null,
    outside: { privateAllowed: false, url: "http://127.0.0.1" },
  };
  const error: unknown = await openHouse(url, options).catch((thrown: unknown) => thrown);
  const { refusal, params } = refusalOfDatabase(error, url);
  return say.en(`refusal.${refusal}`, params);
};

const changed = (change: (url: URL) => void): string => {
  const url = new URL(inject("clusterUrl"));
  change(url);
  return url.href;
};

describe("a database that cannot be opened is answered by what to do", () => {
  test.each([
    ["does not answer", () => "postgres://a:secret@127.0.0.1:1/dingge"],
    ["does not take this user", () => changed((url) => (url.password = "secret"))],
    ["does not exist", () => changed((url) => (url.pathname = "/nowhere"))],
  ])("%s", async (words, url) => {
    const said = await saidOf(url());
    expect(said).toContain(words);
    expect(said).not.toContain("secret");
  });

  test.each([
    ["42501", "rights"],
    ["53100", "full"],
    ["XX000", "other"],
  ])("%s is told as %s", (code, kind) => {
    const error = Object.assign(new Error("said by the database"), { code });
    expect(refusalOfDatabase(error, "postgres://a:secret@db.invalid/dingge")).toMatchObject({
      params: { where: "db.invalid/dingge", kind },
    });
  });
});

describe("what the migrations need", () => {
  test("is there in the embedded PostgreSQL", async () => {
    const url = inject("clusterUrl");
    expect(unfit(await describeDatabase(url), url)).toBeNull();
  });

  test.each([
    [{ version: 140_011, ltree: true }, "house.old-database"],
    [{ version: 180_004, ltree: false }, "house.no-ltree"],
  ])("is missed: %o", (facts, refusal) => {
    expect(unfit(facts, "postgres://a:secret@db.invalid/dingge")).toEqual({
      refusal,
      params: expect.objectContaining({ where: "db.invalid/dingge" }),
    });
  });
});
