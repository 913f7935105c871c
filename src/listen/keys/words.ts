import { z } from "zod";

/** What a program may do with a key: send requests, add to them. Reading what is public needs no key. */
export const scopes = ["requests", "updates"] as const;
export const scope = z.enum(scopes);
export type Scope = z.output<typeof scope>;

/** The most that one key may ask in a minute. */
export const mostPerMinute = 6_000;

export const keyDraft = z.strictObject({
  /** Whose program it is. */
  name: z.string().trim().min(1).max(100),
  scopes: z.array(scope).min(1).max(scopes.length),
  perMinute: z.int().min(1).max(mostPerMinute).default(60),
});
export type KeyDraft = z.output<typeof keyDraft>;

/** A key as it is listed: the key itself is kept nowhere. */
export const keyView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How the key begins, to tell it from others. */
  begins: z.string(),
  scopes: z.array(scope),
  perMinute: z.int(),
  madeAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** Calls of the last 30 days, and the latest; calls are counted by the minute. */
  asked: z.int(),
  lastAt: z.iso.datetime().nullable(),
});
export type KeyView = z.output<typeof keyView>;
