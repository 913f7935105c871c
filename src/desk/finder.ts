import type { Lang } from "../ground/texts.ts";

/** Something the search found: its name, where it is, and what tells it apart. */
export interface Found {
  readonly name: string;
  readonly href: string;
  readonly note?: string;
}

/** How one room answers the desk's search. */
export interface Finder {
  readonly key: string;
  /** The key of the text that names what it finds. */
  readonly label: string;
  /** The best few for these words. */
  readonly find: (words: string, lang: Lang) => Promise<readonly Found[]>;
}
