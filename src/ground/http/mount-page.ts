import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import type { House } from "../house.ts";
import { isRefusal } from "../refusal.ts";
import type { Lang } from "../texts.ts";
import { cookies, type Front, langFor } from "./front.ts";
import { asker } from "./mount.ts";
import type { Page, PageAsk } from "./page.ts";

const yearInSeconds = 31_536_000;

/** A language chosen by its link is kept for the next visit. */
const keepLang = (request: FastifyRequest, reply: FastifyReply, lang: Lang): void => {
  if (!("lang" in (request.query as object))) return;
  reply.setCookie(cookies.lang, lang, { path: "/", sameSite: "lax", maxAge: yearInSeconds });
};

const textsOf = (input: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

/** Mounts one public page. Before the first county is set up every page leads to the set-up. */
export const mountPage = (
  app: FastifyInstance,
  house: House,
  front: Front,
  page: Page,
  stylesheet: () => string,
): void => {
  app.get(page.path, async (request, reply) => {
    const county = await front.countyAt(request.hostname);
    if (!county) return reply.redirect("/desk/set-up", 303);
    const lang = langFor(request);
    const who = await asker(front, house, request);
    const ask: PageAsk = {
      house,
      county,
      actor: isRefusal(who) ? null : who,
      params: textsOf(request.params),
      query: textsOf(request.query),
      path: request.url.split("?")[0] ?? "/",
      lang,
      say: front.say[lang],
      now: house.clock.now(),
      stylesheet: stylesheet(),
      nonce: reply.cspNonce?.style ?? "",
    };
    const result = await page.render(ask);
    if (isRefusal(result)) throw result;
    keepLang(request, reply, lang);
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "private, no-cache")
      .header("vary", "accept-language, cookie")
      .send(`<!doctype html>${renderToStaticMarkup(result)}`);
  });
};
