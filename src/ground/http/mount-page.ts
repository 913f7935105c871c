import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { House } from "../house.ts";
import { isRefusal, statusOf } from "../refusal.ts";
import type { Lang } from "../texts.ts";
import { longestField, readForm } from "./form.ts";
import { cookies, type Front, langFor } from "./front.ts";
import { asker, sendFile } from "./mount.ts";
import type { Page, PageAct, PageAsk, PageCounty, Sent, Shown, SiteAssets } from "./page.ts";
import { giveTicket, ticketOf } from "./ticket.ts";

/** How long one waits who came too often, where the refusal does not say. */
const waitSeconds = 60;
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

interface Visit {
  readonly house: House;
  readonly front: Front;
  readonly page: Page;
  readonly assets: () => SiteAssets;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const askOf = async (
  { house, front, assets, request, reply }: Visit,
  county: PageCounty,
): Promise<PageAsk> => {
  const lang = langFor(request);
  const who = await asker(front, house, request);
  return {
    house,
    county,
    actor: isRefusal(who) ? null : who,
    params: textsOf(request.params),
    query: textsOf(request.query),
    path: request.url.split("?")[0] ?? "/",
    lang,
    say: front.say[lang],
    now: house.clock.now(),
    stylesheet: assets().stylesheet,
    script: (name) => assets().siteScripts[name],
    sheet: (name) => assets().siteSheets[name],
    site: house.outside.url,
    nonce: reply.cspNonce?.style ?? "",
    from: request.ip,
    ticket: ticketOf(house, county.id, request),
  };
};

const isFile = (shown: Shown): shown is Extract<Shown, { bytes: Uint8Array }> => "bytes" in shown;

const sendDocument = ({ request, reply }: Visit, { lang }: PageAsk, shown: ReactElement): FastifyReply => {
  keepLang(request, reply, lang);
  return reply.type("text/html; charset=utf-8").send(`<!doctype html>${renderToStaticMarkup(shown)}`);
};

const send = (visit: Visit, ask: PageAsk, shown: Shown): FastifyReply => {
  const { page, reply } = visit;
  if (page.personal) reply.header("x-robots-tag", "noindex");
  reply
    .header("cache-control", page.personal ? "no-store" : "private, no-cache")
    .header("vary", "accept-language, cookie");
  return isFile(shown) ? sendFile(reply, shown, shown.inline) : sendDocument(visit, ask, shown);
};

/** Shows the page, anew or with a form that was refused. A refusal of the page itself is said by the error page. */
const show = async (visit: Visit, ask: PageAsk, again?: Sent): Promise<FastifyReply> => {
  const shown = await visit.page.render(ask, again);
  if (isRefusal(shown)) throw shown;
  return send(visit, ask, shown);
};

/** What was sent is done, or shown again with the reason and the status that goes with it. */
const take = async (visit: Visit, act: PageAct, county: PageCounty): Promise<FastifyReply> => {
  const { house, request, reply } = visit;
  const ask = await askOf(visit, county);
  const sent = await readForm(house, request);
  const result = sent.refusal ?? (await act.run(ask, sent));
  if (result === "again") return show(visit, ask, sent);
  if (isRefusal(result)) {
    const status = statusOf(result);
    if (status === 429) reply.header("retry-after", result.params?.seconds ?? waitSeconds);
    reply.code(status);
    return show(visit, ask, { ...sent, refusal: result });
  }
  if (result.ticket !== undefined) giveTicket(house, { countyId: county.id, request, reply }, result.ticket);
  return reply.header("cache-control", "no-store").redirect(result.to, 303);
};

type Answer = (visit: Visit, county: PageCounty) => Promise<FastifyReply>;

/** Before the first county is set up every page leads to the set-up. */
const handling =
  (fixed: Omit<Visit, "request" | "reply">, answer: Answer) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const county = await fixed.front.countyAt(request.hostname);
    return county ? answer({ ...fixed, request, reply }, county) : reply.redirect("/desk/set-up", 303);
  };

/** Forms are read in a scope of their own: elsewhere nothing but JSON and uploads is taken. */
const mountAct = (app: FastifyInstance, fixed: Omit<Visit, "request" | "reply">, act: PageAct): void => {
  const handler = handling(fixed, (visit, county) => take(visit, act, county));
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: longestField },
      (_request, body, done) => done(null, body),
    );
    const config = { page: true, rateLimit: { max: act.perMinute, timeWindow: "1 minute" } };
    scope.route({ method: "POST", url: fixed.page.path, config, handler });
  });
};

/** Mounts one public page, and what its form does. */
export const mountPage = (
  app: FastifyInstance,
  house: House,
  front: Front,
  page: Page,
  assets: () => SiteAssets,
): void => {
  const fixed = { house, front, page, assets };
  app.get(
    page.path,
    handling(fixed, async (visit, county) => show(visit, await askOf(visit, county))),
  );
  if (page.act) mountAct(app, fixed, page.act);
};
