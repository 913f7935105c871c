import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doctorCommand } from "../../src/cli/doctor/index.ts";
import { userCommand } from "../../src/cli/user.ts";
import type { Config } from "../../src/config.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { open, type Opened } from "../../src/server.ts";
import { smallCounty } from "../support/small-county.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let folder: string;
let config: Config;
let server: Opened;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dingge-beside-"));
  await chmod(folder, 0o755);
  config = configFor({ DINGGE_DATA: join(folder, "data"), PORT: "0" });
  const opened = await open(config, () => undefined);
  if (isRefusal(opened)) throw new Error(JSON.stringify(opened));
  server = opened;
  const county = await smallCounty(server.house, "410001");
  await county.addUnit("county", "县");
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("beside a running server", () => {
  test("a command works on the same data", async () => {
    const made = await runCommand(userCommand, config, ["create", "wang"], {
      county: "410001",
      admin: "王工",
    });
    expect([made.code, made.err]).toEqual([0, []]);
    const listed = await runCommand(userCommand, config, ["list"], { county: "410001" });
    expect(listed.out.join("\n")).toContain("王工");
  });

  test("the server goes on after it", async () => {
    const made = await runCommand(userCommand, config, ["create", "li"], { county: "410001", admin: "李工" });
    expect(made.code).toBe(0);
    expect((await smallCounty(server.house, "410002")).countyId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a second server is refused, and told who holds the data", async () => {
    const second = await open(config, () => undefined);
    expect(second).toMatchObject({ refusal: "postgres.in-use" });
  });

  test("the doctor finds the database that runs, and changes nothing", async () => {
    const { out } = await runCommand(doctorCommand, config, [], { json: true });
    const findings = JSON.parse(out.join("")) as { id: string; state: string }[];
    expect(findings).toContainEqual(expect.objectContaining({ id: "database.fine", state: "ok" }));
  });
});

test("a port that is no number is named before anything starts", () => {
  expect(() => configFor({ PORT: "seventy" })).toThrow(/config\.wrong.*PORT/);
});
