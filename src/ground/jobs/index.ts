import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { House } from "../house.ts";

/** Work that is done by the clock. It may run twice or be killed at any step: it must leave the same state. */
export interface Job {
  /** Also the queue's name: `people.end-sessions`. */
  readonly name: string;
  /** Cron in the county's time zone, for example `5 0 * * *`. */
  readonly cron: string;
  /** The kind of thing at whose change it runs at once, without waiting for the clock. */
  readonly wokenBy?: string;
  /** What it returns is when it wants to run again, if that is before the clock's next. */
  readonly run: (house: House, now: Date) => Promise<Date | null | void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/** The clock of jobs goes by the minute. */
const minute = 60;
const pollSeconds = 1;

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
  const hushes: (() => void)[] = [];
  for (const { name, cron, wokenBy, run } of jobs) {
    // Of each of "now" and "later" one may wait: what is woken ten times in a second runs once.
    await boss.createQueue(name, { policy: "short" });
    await boss.schedule(name, cron, null, { tz: house.clock.zone });
    const soon = (startAfter = 0) =>
      boss.send(name, {}, { startAfter, singletonKey: startAfter > 0 ? "later" : "now" });
    await boss.work(name, { pollingIntervalSeconds: pollSeconds }, async () => {
      const again = await run(house, house.clock.now());
      const seconds = again ? (again.getTime() - house.clock.now().getTime()) / 1_000 : minute;
      if (seconds < minute) await soon(Math.max(1, Math.ceil(seconds)));
    });
    if (wokenBy)
      hushes.push(
        house.changes.ofKind(wokenBy, () => {
          soon().catch((error: unknown) => log.error({ err: error }, "jobs"));
        }),
      );
  }
  const stop = async () => {
    for (const hush of hushes) hush();
    await boss.stop({ graceful: true, timeout: 5_000 });
  };
  return { stop };
};
