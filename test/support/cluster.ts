import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect, migrate } from "../../src/ground/db/index.ts";
import { startPostgres } from "../../src/ground/postgres/index.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { migrations } from "../../src/rooms.ts";
import { createDatabase } from "./databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    /** A folder for what tests leave; it goes with the run. */
    scratch: string;
  }
}

export const template = "dingge_template";

/** One cluster a run, without fsync, and in it one migrated database that every test file clones. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-test-"));
  const postgres = await startPostgres({ dataDir: folder, fast: true });
  if (isRefusal(postgres)) throw new Error(JSON.stringify(postgres));
  await createDatabase(postgres.url("postgres"), template);
  const db = connect(postgres.url(template), { max: 1 });
  await migrate(db, migrations);
  await db.destroy();
  project.provide("clusterUrl", postgres.url("postgres"));
  project.provide("scratch", join(folder, "scratch"));
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
