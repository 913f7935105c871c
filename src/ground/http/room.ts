import type { FastifyInstance } from "fastify";
import type { CalendarPublished } from "../calendar/published.ts";
import type { Migration, TableSpec } from "../db/index.ts";
import type { DebtsOf } from "../debt.ts";
import type { FileColumn } from "../files/index.ts";
import type { House } from "../house.ts";
import type { Importer } from "../imports/importer.ts";
import type { Job } from "../jobs/index.ts";
import type { KeptWordsOf } from "../kept-words.ts";
import type { ProgressOf } from "../progress.ts";
import type { LightsOf } from "../lit.ts";
import type { OriginDoors } from "../origin.ts";
import type { Setting } from "../settings/index.ts";
import type { DueItemsOf } from "../messages/words.ts";
import type { Texts } from "../texts.ts";
import type { ToSignOf, WaitingOf } from "../waiting/words.ts";
import type { Protocol } from "./front.ts";
import type { Page } from "./page.ts";
import type { Route } from "./route.ts";

/** What a room brings to the house. The app mounts rooms; rooms do not know each other but by their doors. */
export interface Room {
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly tables: readonly TableSpec[];
  readonly texts: Texts;
  readonly routes: readonly Route[];
  readonly pages?: readonly Page[];
  readonly jobs?: readonly Job[];
  /** The spreadsheets it takes. */
  readonly importers?: readonly Importer[];
  /** What a post owes here: shown and recorded when the post is handed over. */
  readonly debts?: DebtsOf;
  /** What falls due here within some days: the posts that owe it are reminded. */
  readonly dueItems?: DueItemsOf;
  /** How actions stand, for the ledger of the plan: one room says it. */
  readonly progress?: ProgressOf;
  /** How its promises go, for the rooms below it that show them; one room of the house lights. */
  readonly lights?: LightsOf;
  /** What waits here for somebody's signature: shown to them under Today. */
  readonly toSign?: ToSignOf;
  /** How many things wait here for somebody, by place in the navigation. */
  readonly waiting?: WaitingOf;
  /** The kinds of thing a matter may come from here: how one is shown, and how it hears what became of the matter. */
  readonly origins?: OriginDoors;
  /** Every column in which it holds the hashes of kept files: what none of the house holds is swept. */
  readonly holds?: readonly FileColumn[];
  /** The texts that its entries stand for by a hash: `verify-log` holds them to it. */
  readonly keptWords?: KeptWordsOf;
  /** Counts its stored deadlines anew when the calendar of a county has changed. */
  readonly calendarPublished?: CalendarPublished;
  /** The numbers and choices a county may set. */
  readonly settings?: readonly Setting<unknown>[];
  /** For what is neither a contract nor a page (a stream, a protocol of others). */
  readonly mount?: (app: FastifyInstance, house: House) => void;
  /** How the protocol it mounts says no to an address that cannot be read. */
  readonly protocol?: Protocol;
}
