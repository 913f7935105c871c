import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { House } from "../house.ts";

/** Work that is done by the clock. It may run twice or be killed at any step: it must leave the same state. */
export interface Job {
  /** Also the queue's name: `people.end-sessions`. */
  readonly name: string;
  /** Cron in the county's time zone, for example `5 0 * * *`. */
  readonly cron: string;
  readonly run: (house: House, now: Date) => Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/** Starts the clockwork (pg-boss, in the same database, so that several processes share one schedule). */
export const startJobs = async (
  url: string,
  house: House,
  jobs: readonly Job[],
  log: Logger,
): Promise<Jobs> => {
  const boss = new PgBoss({ connectionString: url, max: 2, application_name: "dingge jobs" });
  boss.on("error", (error) => log.error({ err: error }, "jobs"));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name);
    await boss.schedule(name, cron, null, { tz: house.clock.zone });
    await boss.work(name, () => run(house, house.clock.now()));
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
};
