import type { Logger } from "pino";

import type { CalendarPublished } from "./calendar/published.ts";
import type { Clock } from "./clock.ts";
import type { RecordEntries } from "./command.ts";
import type { Announce, Changes, Db } from "./db/index.ts";
import type { DebtsOf } from "./debt.ts";
import type { ProgressOf } from "./progress.ts";
import type { FileColumn, Previews, SweptFiles } from "./files/index.ts";
import type { Importing } from "./imports/importing.ts";
import type { Press } from "./press/press.ts";
import type { Outside } from "./messages/send/index.ts";
import type { DueItemsOf, HoldersOf } from "./messages/words.ts";
import type { Signer } from "./signing/index.ts";
import type { Lang, Say } from "./texts.ts";
import type { Vault } from "./vault/index.ts";
import type { LightsOf } from "./lit.ts";
import type { ToSignOf, WaitingOf } from "./waiting/words.ts";
import type { OriginDoors } from "./origin.ts";

/** What every command and route stands on. Made once at start, or by a test; passed, never imported. */
export interface House {
  readonly db: Db;
  readonly clock: Clock;
  readonly record: RecordEntries;
  readonly announce: Announce;
  /** What a post owes, in every room. */
  readonly debtsOf: DebtsOf;
  /** What falls due within some days, in every room. */
  readonly dueItems: DueItemsOf;
  /** Who holds posts, and how they are reached. */
  readonly holdersOf: HoldersOf;
  /** Every text of the house, in both languages: for what is said when nobody asks. */
  readonly say: Readonly<Record<Lang, Say>>;
  readonly vault: Vault;
  /** Signs the log; null while its key is missing: then the log waits, and nothing else does. */
  readonly signer: Signer | null;
  /** What may be called from here, and where readers find this desk. */
  readonly outside: Outside;
  /** How the actions of a plan stand. */
  readonly progressOf: ProgressOf;
  /** The lights of a plan's actions. */
  readonly lightsOf: LightsOf;
  /** What waits for somebody's signature, in every room. */
  readonly toSignOf: ToSignOf;
  /** How many things wait for somebody, in every room. */
  readonly waitingOf: WaitingOf;
  /** Counts every room's stored deadlines anew. */
  readonly calendarPublished: CalendarPublished;
  /** What matters come from, by kind. */
  readonly origins: OriginDoors;
  readonly files: SweptFiles;
  /** Where the rooms hold files. */
  readonly holds: readonly FileColumn[];
  /** Spreadsheets that were looked at and not yet confirmed. */
  readonly previews: Previews;
  readonly importing: Importing;
  readonly press: Press;
  readonly changes: Changes;
  readonly log: Logger;
}
