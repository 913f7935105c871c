import type { Logger } from "pino";

import type { Clock } from "./clock.ts";
import type { RecordEntry } from "./command.ts";
import type { Announce, Changes, Db } from "./db/index.ts";
import type { DebtsOf } from "./debt.ts";
import type { ProgressOf } from "./progress.ts";
import type { Files } from "./files/index.ts";
import type { LightsOf } from "./lit.ts";

/** What every command and route stands on. Made once at start, or by a test; passed, never imported. */
export interface House {
  readonly db: Db;
  readonly clock: Clock;
  readonly record: RecordEntry;
  readonly announce: Announce;
  /** What a post owes, in every room. */
  readonly debtsOf: DebtsOf;
  /** How the actions of a plan stand. */
  readonly progressOf: ProgressOf;
  /** The lights of a plan's actions. */
  readonly lightsOf: LightsOf;
  readonly files: Files;
  readonly changes: Changes;
  readonly log: Logger;
}
