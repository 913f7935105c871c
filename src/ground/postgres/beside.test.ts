import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runningPostgres } from "./beside.ts";
import { ask, started, temporaryDirectory } from "./postgres.test-support.ts";

describe("working beside a running server", () => {
  test("its database is found, and answers", async () => {
    const dataDir = join(temporaryDirectory(), "data");
    await started({ dataDir });
    const url = await runningPostgres(dataDir);
    expect(await ask(url!, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("nothing is found where none runs", async () => {
    const dataDir = join(temporaryDirectory(), "data");
    expect(await runningPostgres(dataDir)).toBeNull();
    const postgres = await started({ dataDir });
    await postgres.stop();
    expect(await runningPostgres(dataDir)).toBeNull();
  });
});
