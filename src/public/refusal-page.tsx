import type { FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { type Front, langFor } from "../ground/http/index.ts";
import { type Refusal, statusOf } from "../ground/refusal.ts";
import { localeOf } from "../ground/texts.ts";

/** The page that says no in a reader's own words, with a way back. */
export const refusalPage = async (
  say: Front["say"],
  stylesheet: string,
  request: FastifyRequest,
  refusal: Refusal,
): Promise<string> => {
  const lang = langFor(request);
  const page = (
    <html lang={localeOf[lang]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{statusOf(refusal)}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <main className="desk">
          <h1 className="title">{say[lang](`refusal.${refusal.refusal}`, refusal.params)}</h1>
          <p>
            <a href="/">{say[lang]("public.back-home")}</a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
};
