import { z } from "zod";
import type { Actor } from "./actor.ts";
import { plainDate } from "./clock.ts";
import type { Db } from "./db/index.ts";
import type { House } from "./house.ts";
import { lightKind } from "./lit.ts";

/** Words in both languages, for readers of either. */
export const inBoth = z.object({ zh: z.string(), en: z.string() });
export type InBoth = z.output<typeof inBoth>;

/**
 * What stands behind a matter (an action, an appeal, a theme), as the matter's page shows it to one reader. It says
 * what was asked, never who asked it.
 */
export const behind = z.object({
  /** The kind of thing; its text is `kind.<kind>`. */
  kind: z.string(),
  id: z.uuid(),
  number: z.string(),
  title: inBoth,
  /** Where the desk shows it; null for a reader who may know of it and not open it. */
  href: z.string().nullable(),
  state: inBoth,
  /** For what has a light. */
  light: lightKind.nullable(),
  /** By when it is owed: a day, or an instant where hours count. */
  due: z.union([plainDate, z.iso.datetime({ offset: true })]).nullable(),
});
export type Behind = z.output<typeof behind>;

/** How a matter can end for those who asked. `closed`: what was decided is done. */
export const endings = ["decided", "declined", "withdrawn", "joined", "closed"] as const;
export type EndingKind = (typeof endings)[number];

/** How a matter ended, in a plain sentence that anybody may read. */
export interface Ending {
  readonly how: EndingKind;
  readonly matter: { readonly id: string; readonly number: string };
  readonly said: InBoth;
}

/**
 * What a room does for the matters that come from a kind of thing of its own. Only kinds with a door can be an origin
 * that is shown and told.
 */
export interface OriginDoor {
  /**
   * The thing as this reader may see it, with what it gathers after it where it gathers something; null when it is not
   * theirs to see, or not there.
   */
  readonly show: (
    house: House,
    actor: Actor,
    id: string,
    now: Date,
  ) => Promise<Behind | readonly Behind[] | null>;
  /** Told in the transaction in which the matter ends, so that who asked hears of it exactly once. */
  readonly told: (tx: Db, actor: Actor, id: string, ending: Ending, now: Date) => Promise<void>;
}

/** The doors of all rooms by the kind of origin they are for. */
export type OriginDoors = Readonly<Record<string, OriginDoor>>;
