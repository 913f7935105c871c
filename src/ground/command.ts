import type { Actor } from "./actor.ts";
import type { Db } from "./db/index.ts";
import type { House } from "./house.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** What a command tells the log: what was done, to what, and the fields before and after. */
export interface Entry {
  /** The kind of thing acted on, for example `unit`, and its id. */
  readonly kind: string;
  readonly id: string;
  /** The unit it concerns, so that the log can be read by unit. */
  readonly unitId?: string | null;
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string;
}

export interface Made<V> {
  readonly value: V;
  readonly entry: Entry;
  /** Things that came by the act in numbers: each an entry of its own besides, so that each is proven by itself. */
  readonly each?: readonly Entry[];
}

export type Outcome<V> = Refusal | Made<V>;

/**
 * A change of the county's state. It loads, decides and saves within one transaction, and either refuses or
 * returns its value with its entry: there is no third way out, so nothing changes unrecorded.
 */
export interface Command<I, V> {
  readonly act: string;
  readonly run: (tx: Db, actor: Actor, input: I, now: Date, doors: Doors) => Promise<Outcome<V>>;
}

/** What a command may ask of rooms it does not know, within its own transaction. */
export type Doors = Pick<House, "origins" | "calendarPublished" | "progressOf" | "say" | "vault">;

export const command = <I, V>(act: string, run: Command<I, V>["run"]): Command<I, V> => ({ act, run });

/** The act of recording: given to the house by the log room, called in the command's own transaction. */
export type RecordEntries = (
  tx: Db,
  actor: Actor,
  act: string,
  entries: readonly Entry[],
  now: Date,
) => Promise<void>;

const uniqueViolation = "23505";
const isUniqueViolation = (error: unknown): boolean =>
  typeof error === "object" && error !== null && (error as { code?: string }).code === uniqueViolation;

/**
 * Runs a command: one transaction, its entry, one notice to those who watch. A refusal rolls everything back.
 * Two who change the same thing at once: the second gets `command.conflict`.
 */
export const execute = async <I, V>(
  house: Pick<House, "db" | "clock" | "record" | "announce" | keyof Doors>,
  { act, run }: Command<I, V>,
  actor: Actor,
  input: I,
): Promise<V | Refusal> => {
  const now = house.clock.now();
  const tx = await house.db.startTransaction().execute();
  try {
    const outcome = await run(tx, actor, input, now, house);
    if (isRefusal(outcome)) {
      await tx.rollback().execute();
      return outcome;
    }
    await house.record(tx, actor, act, [outcome.entry, ...(outcome.each ?? [])], now);
    await house.announce(tx, {
      countyId: actor.countyId,
      act,
      kind: outcome.entry.kind,
      id: outcome.entry.id,
    });
    await tx.commit().execute();
    return outcome.value;
  } catch (error) {
    await tx.rollback().execute();
    if (isUniqueViolation(error)) return refuse("command.conflict");
    throw error;
  }
};
