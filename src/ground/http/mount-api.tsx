import type { FastifyInstance } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiPage } from "./api-page.tsx";
import { type Front, langFor } from "./front.ts";
import { openApiOf, type RouteGroup } from "./openapi.ts";

/** Serves the description of the API for programs (`/api/openapi.json`) and for people (`/api`). */
export const mountApi = (
  app: FastifyInstance,
  front: Front,
  groups: readonly RouteGroup[],
  { version, stylesheet }: { version: string; stylesheet: string },
): void => {
  const described = groups.filter(({ routes }) => routes.length > 0);
  const document = openApiOf(described, version);
  app.get("/api/openapi.json", async () => document);
  app.get("/api", async (request, reply) => {
    const lang = langFor(request);
    const nonce = reply.cspNonce?.style ?? "";
    const page = <ApiPage {...{ groups: described, lang, say: front.say[lang], stylesheet, nonce }} />;
    return reply
      .type("text/html; charset=utf-8")
      .header("vary", "accept-language, cookie")
      .send(`<!doctype html>${renderToStaticMarkup(page)}`);
  });
};
