import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import { processesIn, temporaryDirectory } from "../../src/ground/postgres/postgres.test-support.ts";

/** A command that serves, once it has said how to stop it; it leads a process group, as under a terminal. */
const serving = async (program: string, args: readonly string[], dataDir: string) => {
  const env = { ...process.env, PORT: "0", DINGGE_LANG: "en", DINGGE_LOG: "silent", DINGGE_DATA: dataDir };
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const group = -(child.pid ?? Number.NaN);
  let left = true;
  // Closed when every process that could write to it is gone.
  const closed = once(child, "close").then(() => (left = false));
  onTestFinished(() => {
    if (left) process.kill(group, "SIGKILL");
  });
  child.stdout.resume();
  const said = createInterface(child.stderr);
  await new Promise<void>((resolve) => {
    said.on("line", (line) => {
      if (/Ctrl-C/.test(line)) resolve();
    });
  });
  return { group, closed };
};

/** Processes are found in /proc. */
describe.runIf(process.platform === "linux")("nothing is left of a server", () => {
  const npm = ["npm", ["start"]] as const;
  const bin = [process.execPath, ["bin/dingge.js", "start"]] as const;

  test.each([
    { name: "when Ctrl-C reaches all of npm start", command: npm, signal: "SIGINT", whole: true },
    { name: "when npm alone is asked to end", command: npm, signal: "SIGTERM", whole: false },
    { name: "when the starting process is killed", command: bin, signal: "SIGKILL", whole: false },
  ] as const)("$name", async ({ command: [program, args], signal, whole }) => {
    const dataDir = temporaryDirectory();
    const { group, closed } = await serving(program, args, dataDir);
    expect(processesIn(dataDir).length).toBeGreaterThan(0);
    process.kill(whole ? group : -group, signal);
    await closed;
    expect(processesIn(dataDir)).toEqual([]);
  });
});
