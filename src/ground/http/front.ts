import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import { langOf } from "../intl.ts";
import type { House } from "../house.ts";
import type { Refusal } from "../refusal.ts";
import type { Lang, Say } from "../texts.ts";
import type { PageCounty } from "./page.ts";

/**
 * The names of our cookies: a sign-in, the language, what a reader without a sign-in was let in to, and a screen that
 * stands by itself.
 */
export const cookies = {
  session: "dingge",
  lang: "dingge_lang",
  ticket: "dingge_ticket",
  screen: "dingge_screen",
} as const;

/** What the front of the house must be told by the rooms behind it. */
export interface Front {
  readonly say: Readonly<Record<Lang, Say>>;
  /** Who a sign-in cookie stands for: an actor, nobody, or a refusal when it is over. */
  readonly signedIn: (cookie: string, now: Date, from: string) => Promise<Actor | Refusal | null>;
  /** The county that a host name's public pages speak of; null before the first is set up. */
  readonly countyAt: (host: string) => Promise<PageCounty | null>;
  readonly refusalPage: (request: FastifyRequest, refusal: Refusal) => Promise<string>;
  /** Protocols of others that say no in their own words, also to an address that cannot be read. */
  readonly protocols: readonly Protocol[];
}

/** A protocol of others below an address of its own. */
export interface Protocol {
  readonly prefix: string;
  readonly refuse: (house: House, request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => void;
}

/**
 * The language of one request; `?lang=` also moves the cookie (see pages). An address that cannot be read has neither
 * query nor cookies.
 */
export const langFor = (request: FastifyRequest): Lang => {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return langOf(
    typeof lang === "string" ? lang : undefined,
    request.cookies?.[cookies.lang],
    request.headers["accept-language"],
  );
};
