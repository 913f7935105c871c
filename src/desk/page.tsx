import type { FastifyInstance } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { type Front, langFor } from "../ground/http/index.ts";
import { type Lang, localeOf, type Say } from "../ground/texts.ts";

/** Where the built files of the desk and the public pages are served. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  /** The one stylesheet of the public pages. */
  readonly stylesheet: string;
  /** What the development server adds to the head; empty in production. */
  readonly devScripts: readonly string[];
}

interface ShellProps {
  readonly lang: Lang;
  readonly say: Say;
  readonly assets: Assets;
  readonly nonce: { script: string; style: string };
}

/** The page the desk starts in: no inline script; language and style nonce travel as attributes. */
const DeskPage = ({ lang, say, assets, nonce }: ShellProps) => (
  <html lang={localeOf[lang]} data-lang={lang}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="csp-nonce" nonce={nonce.style} />
      <title>{say("desk.title")}</title>
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {[...assets.devScripts, assets.script].map((src) => (
        <script key={src} type="module" nonce={nonce.script} src={src} />
      ))}
    </head>
    <body>
      <div id="desk" />
      <noscript>
        <p>{say("desk.needs-script")}</p>
      </noscript>
    </body>
  </html>
);

/** Serves the desk's page at `/desk` and every address below it. */
export const mountDesk = (app: FastifyInstance, front: Front, assets: Assets): void => {
  for (const path of ["/desk", "/desk/*"])
    app.get(path, async (request, reply) => {
      const lang = langFor(request);
      const nonce = reply.cspNonce ?? { script: "", style: "" };
      const page = <DeskPage {...{ lang, say: front.say[lang], assets, nonce }} />;
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-store")
        .send(`<!doctype html>${renderToStaticMarkup(page)}`);
    });
};
