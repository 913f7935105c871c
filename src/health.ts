import type { FastifyInstance } from "fastify";
import { reach } from "./ground/db/index.ts";
import type { House } from "./ground/house.ts";

/** `/healthz`: the process answers. `/readyz`: the database answers too. Neither tells anything else. */
export const mountHealth = (app: FastifyInstance, { db }: House): void => {
  app.get("/healthz", async () => ({ ok: true }));
  app.get("/readyz", async (request, reply) => {
    try {
      await reach(db);
      return { ok: true };
    } catch (error) {
      request.log.error({ err: error }, "not ready");
      return reply.code(503).send({ ok: false });
    }
  });
};
