import { createHash } from "node:crypto";

/** Random bytes of a key: 160 bits cannot be guessed, so a plain hash keeps them. */
export const keyBytes = 20;
const mark = "dgk_";
const shown = 8;

/** A new key as it is handed over, once. */
export const keyFrom = (bytes: Uint8Array): string => `${mark}${Buffer.from(bytes).toString("base64url")}`;

/** What is kept of a key, to know it again. */
export const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** How a key begins, for people to tell keys apart. */
export const beginningOf = (key: string): string => key.slice(0, shown);

const minute = 60_000;

/** The minute an instant lies in: calls are counted by it. */
export const minuteOf = (now: Date): Date => new Date(Math.floor(now.getTime() / minute) * minute);

/** Whole seconds until the next minute begins. */
export const secondsLeft = (now: Date): number =>
  Math.ceil((minuteOf(now).getTime() + minute - now.getTime()) / 1_000);
