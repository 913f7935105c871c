import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { type Front, langFor, type SiteAssets } from "../ground/http/index.ts";
import { type Lang, langs, localeOf, type Say, type Texts } from "../ground/texts.ts";
import { type MessageFiles, messageFilesOf, mountMessageFiles } from "./message-files.ts";

/** Where the built files of the desk and the public pages are served. */
export interface Assets extends SiteAssets {
  readonly script: string;
  /** What the script imports at once, to be fetched beside it. */
  readonly imports?: readonly string[];
  readonly styles: readonly string[];
  /** The desk's worker and the files it opens the desk from without signal; none while developing. */
  readonly worker?: { readonly code: string; readonly files: readonly string[] };
  /** What the development server adds to the head; empty in production. */
  readonly devScripts: readonly string[];
}

interface ShellProps {
  readonly lang: Lang;
  readonly say: Say;
  readonly assets: Assets;
  readonly messages: MessageFiles;
  readonly nonce: { script: string; style: string };
}

/** The page the desk starts in: no inline script; language, texts and style nonce travel as attributes. */
const DeskPage = ({ lang, say, assets, messages, nonce }: ShellProps) => (
  <html lang={localeOf[lang]} data-lang={lang}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="csp-nonce" nonce={nonce.style} />
      {langs.map((one) => (
        <meta key={one} name={`texts-${one}`} content={messages[one].href} />
      ))}
      {assets.worker ? <meta name="worker" content={workerAddress} /> : null}
      <title>{say("desk.title")}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="preload" as="fetch" crossOrigin="" href={messages[lang].href} />
      {(assets.imports ?? []).map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {[...assets.devScripts, assets.script].map((src) => (
        <script key={src} type="module" nonce={nonce.script} src={src} />
      ))}
    </head>
    <body>
      <div id="desk" />
      <p id="not-started" hidden>
        {say("desk.not-started")}
      </p>
      <noscript>
        <p>{say("desk.needs-script")}</p>
      </noscript>
    </body>
  </html>
);

const workerAddress = "/desk-worker.js";

/**
 * The worker under an address that never changes, told which build it belongs to: another build is another worker, and
 * that is how a browser notices.
 */
const workerOf = ({ code, files }: NonNullable<Assets["worker"]>, messages: MessageFiles): string => {
  const shell = [...files, ...langs.map((lang) => messages[lang].href), "/favicon.svg"];
  const build = createHash("sha256").update(code).update(shell.join("\n")).digest("hex").slice(0, 16);
  return `self.shell=${JSON.stringify({ build, files: shell })};\n${code}`;
};

const mountWorker = (app: FastifyInstance, { worker }: Assets, messages: MessageFiles): void => {
  if (!worker) return;
  const body = workerOf(worker, messages);
  app.get(workerAddress, async (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").header("cache-control", "no-cache").send(body),
  );
};

/** Serves the desk's page at `/desk` and every address below it, and the texts it speaks. */
export const mountDesk = (app: FastifyInstance, front: Front, assets: Assets, texts: Texts): void => {
  const messages = messageFilesOf(texts);
  mountMessageFiles(app, messages);
  mountWorker(app, assets, messages);
  for (const path of ["/desk", "/desk/*"])
    app.get(path, async (request, reply) => {
      const lang = langFor(request);
      const nonce = reply.cspNonce ?? { script: "", style: "" };
      const page = <DeskPage {...{ lang, say: front.say[lang], assets, messages, nonce }} />;
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-store")
        .send(`<!doctype html>${renderToStaticMarkup(page)}`);
    });
};
