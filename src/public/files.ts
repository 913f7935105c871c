import type { FastifyInstance } from "fastify";
import logo from "../ground/look/logo.svg?raw";

const day = 86_400;

/** Everything public may be indexed; the desk and the interface for programs hold nothing for a search engine. */
const robots = ["User-agent: *", "Disallow: /desk", "Disallow: /api/", ""].join("\n");

/** The few files that browsers and robots ask for by name. */
export const mountPublicFiles = (app: FastifyInstance): void => {
  const kept = `public, max-age=${day}`;
  app.get("/favicon.svg", (_request, reply) =>
    reply.type("image/svg+xml").header("cache-control", kept).send(logo),
  );
  app.get("/favicon.ico", (_request, reply) => reply.redirect("/favicon.svg", 301));
  app.get("/robots.txt", (_request, reply) =>
    reply.type("text/plain; charset=utf-8").header("cache-control", kept).send(robots),
  );
};
