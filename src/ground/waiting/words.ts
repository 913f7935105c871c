import { z } from "zod";
import type { Actor } from "../actor.ts";
import { type PlainDate, plainDate } from "../clock.ts";
import type { Db } from "../db/index.ts";
import type { Lang, Say } from "../texts.ts";

/** Something that waits for one reader's signature, in the reader's language. */
export const signing = z.object({
  /** The kind of thing, for example `bulletin`; the desk shows its act in place where a room brought one. */
  kind: z.string(),
  id: z.uuid(),
  /** What it is. */
  title: z.string(),
  /** Why it waits here: who asks, and for what. */
  why: z.string(),
  /** By when; null where nothing runs out. */
  due: plainDate.nullable(),
  /** Where it is read before it is signed, from `/desk` on. */
  href: z.string(),
});
export type Signing = z.output<typeof signing>;

/** Who asks what waits for them, in which language, and when. */
export interface WaitingAsk {
  readonly db: Db;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly now: Date;
  readonly lang: Lang;
  readonly say: Say;
}

/** What waits for somebody's signature, over one room or over all of them. */
export type ToSignOf = (ask: WaitingAsk) => Promise<readonly Signing[]>;

/** How many things wait for somebody, by the key of their place in the navigation. */
export type WaitingOf = (
  ask: Pick<WaitingAsk, "db" | "actor" | "now">,
) => Promise<Readonly<Record<string, number>>>;
