import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import type { Refusal } from "../refusal.ts";
import type { Lang, Say } from "../texts.ts";
import type { Answer, Asked, Contract } from "./contract.ts";

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cookie for a screen that stands by itself: its browser sends it back below `path` alone, for some seconds. */
export interface ScreenCookie {
  readonly value: string;
  readonly path: `/${string}`;
  readonly seconds: number;
}

/** What a handler is given: the question, the house, who asks, and in which language. */
export interface Ask<C extends Contract, A> extends Asked<C> {
  readonly house: House;
  readonly actor: A;
  readonly countyId: string;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
  readonly upload: UploadedFile | null;
  /** The sign-in cookie as sent, for the routes of signing in and out; never logged. */
  readonly cookie: string | undefined;
  readonly from: string;
  /** The host name asked, which says whose public pages these are. */
  readonly host: string;
  /** Sets or, with null, clears the sign-in cookie. */
  readonly keepCookie: (value: string | null) => void;
  /** The cookie of a screen that stands by itself, as sent; it is no sign-in, and never logged. */
  readonly screen: string | undefined;
  readonly keepScreen: (cookie: ScreenCookie) => void;
}

type Handler<C extends Contract, A> = (ask: Ask<C, A>) => Promise<Answer<C> | Refusal>;

/** A question about who asks, answered before the handler runs. A no reads like "not there". */
export type May = (actor: Actor) => boolean;

/** Every route says who may use it: `anyone`, or those signed in for whom `may` is true. There is no default. */
export interface Route {
  readonly contract: Contract;
  readonly may: May | "anyone";
  readonly handle: (ask: Ask<Contract, Actor | null>) => Promise<unknown>;
}

/** A route for those signed in, and among them for those who `may`. */
export const route = <C extends Contract>(contract: C, may: May, handle: Handler<C, Actor>): Route => ({
  contract,
  may,
  handle: handle as unknown as Route["handle"],
});

/** A route for anyone, signed in or not. */
export const openRoute = <C extends Contract>(contract: C, handle: Handler<C, Actor | null>): Route => ({
  contract,
  may: "anyone",
  handle: handle as unknown as Route["handle"],
});

/** Anyone who is signed in. */
export const anyoneSignedIn: May = () => true;
