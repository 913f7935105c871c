import type { FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { countyAtHost } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import { type Front, langFor } from "../ground/http/index.ts";
import { type Refusal, statusOf } from "../ground/refusal.ts";
import { type Lang, named } from "../ground/texts.ts";
import { PublicPage } from "./frame.tsx";
import { siteLinks } from "./site.tsx";

/** The county's name for the frame; the page that says no must come even when the database does not answer. */
const countyName = async ({ db }: House, host: string, lang: Lang): Promise<string> => {
  const county = await countyAtHost(db, host).catch(() => undefined);
  return county ? named(lang, county) : "";
};

/** The page that says no in a reader's own words, with a way back. */
export const refusalPage = async (
  house: House,
  says: Front["say"],
  stylesheet: string,
  request: FastifyRequest,
  refusal: Refusal,
): Promise<string> => {
  const lang = langFor(request);
  const say = says[lang];
  const sentence = say(`refusal.${refusal.refusal}`, refusal.params);
  const page = (
    <PublicPage
      lang={lang}
      t={say}
      county={{ name: await countyName(house, request.hostname, lang) }}
      title={`${statusOf(refusal)}`}
      description={sentence}
      path="/"
      links={siteLinks(say)}
      stylesheet={stylesheet}
      icon="/favicon.svg"
    >
      <div className="wrap">
        <div className="prose">
          <h1>{sentence}</h1>
          {statusOf(refusal) === 404 ? <p>{say("public.not-there")}</p> : null}
          <p>
            <a href="/">{say("public.back-home")}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
};
