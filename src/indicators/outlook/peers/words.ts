import { z } from "zod";
import { plainDate } from "../../../ground/clock.ts";
import { because } from "../../entry/words.ts";
import { basis, decimal, indicator, indicatorCode, multiplier, period, status } from "../../words.ts";

const name = z.string().trim().min(1).max(100);

/** What is known of a peer: what it published, or the city of it. Ranks are worked out, not entered. */
export const peerMeasures = ["level", "growth", "increment"] as const;
export const peerMeasure = z.enum(peerMeasures);
export type PeerMeasure = z.output<typeof peerMeasure>;

/** One figure of another county of the city, with where it stands. A county named for the first time is kept. */
export const peerDraft = z.strictObject({
  peer: name,
  peerEn: name.nullable().default(null),
  code: indicatorCode,
  period,
  measure: peerMeasure,
  basis,
  value: decimal,
  multiplier: multiplier.default(0),
  status: status.default("A"),
  source: z.string().trim().min(1).max(200),
  publishedOn: plainDate,
});
export type PeerDraft = z.output<typeof peerDraft>;

export const peerFigures = z.strictObject({ figures: z.array(peerDraft).min(1).max(2000) });
export type PeerFigures = z.output<typeof peerFigures>;

const known = z.object({
  value: decimal,
  basis,
  status,
  source: z.string(),
  publishedOn: plainDate,
});

/** What a peer is called. */
export const peerNamed = z.strictObject({ nameZh: name, nameEn: name.nullable() });

/** Another name, and why it is called so from today on. */
export const peerRenamed = peerNamed.extend(because.shape);
export type PeerRenamed = z.output<typeof peerRenamed>;

export const peerId = z.object({ id: z.uuid() });

/** A county among its peers; its increment is as published, else its levels subtracted (`worked`). */
export const peerRow = z.object({
  /** Null of the county itself. */
  id: z.uuid().nullable(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  /** The county itself. */
  own: z.boolean(),
  level: known.nullable(),
  growth: known.nullable(),
  increment: z.object({ value: z.number(), worked: z.boolean() }).nullable(),
  places: z.object({ level: z.int().nullable(), increment: z.int().nullable(), growth: z.int().nullable() }),
});
export type PeerRow = z.output<typeof peerRow>;

/** A county that is compared with no longer. */
export const removedPeer = peerNamed.extend({ id: z.uuid(), removedOn: plainDate });
export type RemovedPeer = z.output<typeof removedPeer>;

export const comparison = z.object({
  indicator,
  period,
  periods: z.array(period),
  asKnownOn: plainDate,
  /** Levels and increments are told in this power of ten. */
  multiplier: z.int(),
  /** Whether growths were measured differently: then their places say little. */
  mixed: z.boolean(),
  rows: z.array(peerRow),
  /** Those left out as of that day, the last removed first. */
  removed: z.array(removedPeer),
  mayEnter: z.boolean(),
});
export type Comparison = z.output<typeof comparison>;
