import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { commandOf } from "./leftover.ts";
import {
  ask,
  postmasterIn,
  processesIn,
  started,
  startedByAnother,
  temporaryDirectory,
  until,
} from "./postgres.test-support.ts";

/** Processes are found in /proc. */
describe.runIf(process.platform === "linux")("when the parent is killed", () => {
  test("postgres ends with it, and what was committed is there at the next start", async () => {
    const dataDir = temporaryDirectory();
    const { parent, url } = await startedByAnother(dataDir);
    await ask(url, "CREATE TABLE kept AS SELECT 7 AS n");
    parent.kill("SIGKILL");
    await until("no process left", () => processesIn(dataDir).length === 0);
    const again = await started({ dataDir });
    expect(await ask(again.url(), "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("a start that comes before the old postgres is gone waits for it", async () => {
    const dataDir = temporaryDirectory();
    const { parent, url } = await startedByAnother(dataDir);
    await ask(url, "CREATE TABLE kept AS SELECT 7 AS n");
    parent.kill("SIGKILL");
    await once(parent, "exit");
    const again = await started({ dataDir });
    expect(await ask(again.url(), "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("an orphan whose guard was killed too is ended by the next start", async () => {
    const dataDir = temporaryDirectory();
    const { parent, url } = await startedByAnother(dataDir);
    await ask(url, "CREATE TABLE kept AS SELECT 7 AS n");
    const guard = processesIn(dataDir).find((pid) => commandOf(pid).includes("dingge-guard"));
    process.kill(guard ?? Number.NaN, "SIGKILL");
    await until("the guard gone", () => commandOf(guard ?? 0) === "");
    parent.kill("SIGKILL");
    await once(parent, "exit");
    const orphan = postmasterIn(dataDir);
    expect(commandOf(orphan)).toContain(dataDir);

    const lines: string[] = [];
    const again = await started({ dataDir, language: "en", say: (line) => lines.push(line) });
    expect(lines[0]).toBe(`Ending the PostgreSQL left by an earlier run (process ${orphan}).`);
    expect(commandOf(orphan)).toBe("");
    expect(await ask(again.url(), "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("the lock of another program is seen, and goes with it", async () => {
    const dataDir = temporaryDirectory();
    const { parent } = await startedByAnother(dataDir);
    const { url: answer, parent: second } = await startedByAnother(dataDir);
    expect(JSON.parse(answer)).toMatchObject({
      refusal: "postgres.in-use",
      params: { pid: `${parent.pid}` },
    });
    await (second.exitCode ?? once(second, "exit"));
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await started({ dataDir });
  });
});
