import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { isRefusal } from "../refusal.ts";
import { startPostgres, type Postgres, type PostgresOptions } from "./index.ts";

/** A directory that goes with the test and that any user may enter. */
export const temporaryDirectory = (): string => {
  const dir = mkdtempSync(join(tmpdir(), "dingge-test-"));
  chmodSync(dir, 0o755);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** Starts it for the length of the test; a refusal fails the test. */
export const started = async (options: PostgresOptions): Promise<Postgres> => {
  const postgres = await startPostgres({ fast: true, ...options });
  if (isRefusal(postgres)) throw new Error(JSON.stringify(postgres));
  onTestFinished(() => postgres.stop());
  return postgres;
};

/** Runs one statement on a connection of its own. */
export const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client(url);
  // An ended server breaks the idle connection; the query itself reports what matters.
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
};

const workingDirectory = (pid: string): string => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
};

/** Live processes at home in `dir`: postgres, its workers and its guard. Linux alone can tell. */
export const processesIn = (dir: string): number[] =>
  readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid) && workingDirectory(pid).startsWith(dir))
    .map(Number);

export const postmasterIn = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);

/** Waits for something that happens in another process. */
export const until = async (what: string, happened: () => boolean): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!happened()) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`);
    await delay(10);
  }
};

const script = `
  const { startPostgres } = await import(process.argv[1]);
  const postgres = await startPostgres({ dataDir: process.argv[2] });
  process.stdout.write((postgres.url?.() ?? JSON.stringify(postgres)) + "\\n");
`;

/** Another program that has started the database, and the connection string it printed. */
export const startedByAnother = async (dataDir: string): Promise<{ parent: ChildProcess; url: string }> => {
  const args = ["--input-type=module", "-e", script, join(import.meta.dirname, "index.ts"), dataDir];
  const parent = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [url] = (await once(createInterface(parent.stdout), "line")) as [string];
  return { parent, url };
};
