import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { countyByCode } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import { refuse } from "../../ground/refusal.ts";
import { type Published, publishedAt } from "./published.ts";

/** The newest state is asked for again; what will never change is kept a year. */
const [fresh, lasting] = ["public, no-cache", "public, max-age=31536000, immutable"];

const send = (reply: FastifyReply, published: Published): FastifyReply =>
  reply
    .header("cache-control", published.lasting ? lasting : fresh)
    // Public data: whoever checks it may do so from a page of their own.
    .header("access-control-allow-origin", "*")
    .header("cross-origin-resource-policy", "cross-origin")
    .type(published.type)
    .send(published.body);

type Asked = FastifyRequest<{ Params: { code: string; "*": string } }>;

/** The published log of each county below `/log/<code>/`: anybody reads it, nobody signs in, nothing in it names anyone. */
export const mountLog = (app: FastifyInstance, { db }: House): void => {
  app.get("/log/:code/*", async ({ params }: Asked, reply) => {
    const county = await countyByCode(db, params.code);
    const published = county ? await publishedAt(db, county, params["*"]) : null;
    if (!published) throw refuse("log.not-there");
    return send(reply, published);
  });
};
