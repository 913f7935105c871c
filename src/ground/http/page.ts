import type { ReactElement } from "react";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import type { Refusal } from "../refusal.ts";
import type { Lang, Say } from "../texts.ts";

/** The county a public page speaks of. */
export interface PageCounty {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly example: boolean;
}

/** What a public page is given. Pages work without JavaScript; `stylesheet` is their one asset. */
export interface PageAsk {
  readonly house: House;
  readonly county: PageCounty;
  readonly actor: Actor | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The path asked for, without its query, for the language switch. */
  readonly path: string;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
  readonly stylesheet: string;
  readonly nonce: string;
}

/** A public page as data: who may see it is everyone; what it shows are the fields it is given. */
export interface Page {
  readonly path: `/${string}`;
  readonly render: (ask: PageAsk) => Promise<ReactElement | Refusal>;
}
