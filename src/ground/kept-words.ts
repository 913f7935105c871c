import type { Db } from "./db/index.ts";

/** A text of a room that its entries stand for by a salted hash. */
export interface KeptWords {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  /** The salt of its hash; null once that is erased, and where the text came before texts were sealed. */
  readonly salt: string | null;
}

/** The sealed texts of a room whose ids follow `after`, in their order: a page of them, none at the end. */
export type KeptWordsOf = (db: Db, countyId: string, after: string) => Promise<readonly KeptWords[]>;
