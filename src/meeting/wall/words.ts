import { z } from "zod";
import { day } from "../../ground/calendar/words.ts";
import { lightKind, lightReason } from "../../ground/lit.ts";
import { matterInList } from "../../coordinate/words.ts";
import { figureTable } from "../../indicators/words.ts";
import { threeRates } from "../../listen/rates/words.ts";

const count = z.int();
const id = z.uuid();
const names = { nameZh: z.string(), nameEn: z.string().nullable() };
const titles = { titleZh: z.string(), titleEn: z.string().nullable() };

/** How many things of each light; a light that is not there counts none. */
export const lightCounts = z.partialRecord(lightKind, count);

/** The most lines of a list that can be read across a hall; the rest is only counted. */
export const mostLines = 10;

/** A task as a row of the wall: the lights of its areas, counted. */
export const wallTask = z.object({
  number: z.string(),
  ...names,
  areas: z.array(z.object({ number: z.string(), ...names, counts: lightCounts })),
});
export type WallTask = z.output<typeof wallTask>;

/** An action far behind: what, which post owes it, and why the light is red. */
export const wallFar = z.object({
  id,
  ...titles,
  head: z.object(titles).nullable(),
  reason: lightReason.nullable(),
});
export type WallFar = z.output<typeof wallFar>;

/**
 * A township with the lights of what it and its villages lead or help with, and the appeals they have to answer:
 * how many, and how many of them are past their time.
 */
export const wallPlace = z.object({ id, ...names, counts: lightCounts, waiting: count, late: count });
export type WallPlace = z.output<typeof wallPlace>;

export const wallPlan = z.object({
  year: count,
  /** The share of the year that has passed, 0 to 1; null outside it. */
  passed: z.number().nullable(),
  counts: lightCounts,
  tasks: z.array(wallTask),
  far: z.object({ total: count, lines: z.array(wallFar) }),
  places: z.array(wallPlace),
  /** The latest spot check: how many were looked at, how many held up, and where the true share lies. */
  spot: z
    .object({
      looked: count,
      held: count,
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
});
export type WallPlan = z.output<typeof wallPlan>;

/**
 * A matter on the wall. `title` is null where it quotes what somebody said: a hall is not who it was said to. `units`
 * are then who has to do with it; none where it complains of one.
 */
export const wallMatter = matterInList
  .pick({
    id: true,
    number: true,
    state: true,
    deciding: true,
    next: true,
    nextDue: true,
    clock: true,
    red: true,
  })
  .extend({ title: z.string().nullable(), units: z.array(z.object(names)) });
export type WallMatter = z.output<typeof wallMatter>;

/** Everything the wall shows, read at once: figures of one moment belong together. */
export const wall = z.object({
  now: z.iso.datetime(),
  zone: z.string(),
  today: day,
  county: z.object(names),
  plan: wallPlan.nullable(),
  /** What waits to be decided, of what the reader sees; the soonest due first. */
  matters: z.object({ total: count, lines: z.array(wallMatter) }),
  figures: figureTable.nullable(),
  heard: z.object({
    today: count,
    /** Of the latest month in which somebody was called back, `YYYY-MM`. */
    rates: z.object({ month: z.string(), rates: threeRates }).nullable(),
  }),
});
export type Wall = z.output<typeof wall>;
