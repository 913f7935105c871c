import type { ReactElement } from "react";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import type { Refusal } from "../refusal.ts";
import type { Lang, Say } from "../texts.ts";
import type { FileAnswer } from "./contract.ts";

/** The county a public page speaks of. */
export interface PageCounty {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly example: boolean;
}

/** Scripts of the public site, each a file of its own under the content policy; every page works without them. */
export const siteScripts = ["speak", "track"] as const;
export type SiteScript = (typeof siteScripts)[number];

/** The stylesheets that only some public pages need, beside the site's own. */
export const siteSheets = ["voice"] as const;
export type SiteSheet = (typeof siteSheets)[number];

/** The files that the build made for pages. */
export interface SiteAssets {
  readonly stylesheet: string;
  readonly siteScripts: Readonly<Record<SiteScript, string>>;
  readonly siteSheets: Readonly<Record<SiteSheet, string>>;
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
  /** The network address asked from. */
  readonly from: string;
  /** Where readers find this site, without a slash at the end: for links that leave it. */
  readonly site: string;
  /** The address of a script that only adds comfort, by its name. */
  readonly script: (name: SiteScript) => string;
  readonly sheet: (name: SiteSheet) => string;
  /** What this browser was let in to for a while (see `Done`), such as a receipt's number; null when nothing. */
  readonly ticket: string | null;
}

/** A file that is kept, with a sealed note by which its form may bring it along again. */
export interface AttachedFile {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly token: string;
}

/** What a form sent: its fields by name (the first of a name), its files, and what was wrong with reading them. */
export interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly AttachedFile[];
  readonly refusal: Refusal | null;
}

/** An act was done: the browser goes on to another page by GET, so that reloading repeats nothing. */
export interface Done {
  readonly to: `/${string}`;
  /** What the browser may see from now on for half an hour; null takes it away; left out, nothing changes. */
  readonly ticket?: string | null;
}

/** What a page's form does. It works without JavaScript. */
export interface PageAct {
  /** How often one address may send it in a minute; more is 429 with Retry-After. */
  readonly perMinute: number;
  /**
   * Does it; or refuses: then the page is shown again with what was sent, the sentence at its field, nothing lost; or
   * says `again`: the form has a further step, and is shown with what was sent.
   */
  readonly run: (ask: PageAsk, sent: Sent) => Promise<Done | Refusal | "again">;
}

/** What a page shows: a document, or for a few addresses a file. */
export type Shown = ReactElement | (FileAnswer & { readonly inline?: true });

/** A public page as data: who may see it is everyone; what it shows are the fields it is given. */
export interface Page {
  readonly path: `/${string}`;
  /** `again`: a form of this page that was sent and is not done, with why not. */
  readonly render: (ask: PageAsk, again?: Sent) => Promise<Shown | Refusal>;
  readonly act?: PageAct;
  /** It shows what is one reader's own: no cache keeps it, no search engine lists it. */
  readonly personal?: true;
}
