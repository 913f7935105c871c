import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { House } from "../house.ts";
import { type Refusal, refuse, statusOf } from "../refusal.ts";
import { cookies, type Front, langFor } from "./front.ts";
import { isForged } from "./origin.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route is a page's: whoever asks is told no by a page. */
    page?: boolean;
  }
}

export const uploadLimit = 20 * 1024 * 1024;
const bodyLimit = 1024 * 1024;
/**
 * Requests a minute from one address before it must wait. Hundreds of desks may stand behind one office's address: those
 * who bring a sign-in share a wider limit, and what never changes under its name (code, texts) is not counted.
 */
const perMinute = { readers: 1_200, desks: 12_000 } as const;
const unchanging = /^\/(?:assets|desk\/texts)\//;

const faults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "body.wrong-type",
  FST_ERR_CTP_BODY_TOO_LARGE: "body.too-large",
  FST_ERR_CTP_EMPTY_JSON_BODY: "body.not-json",
  FST_ERR_CTP_INVALID_JSON_BODY: "body.not-json",
  FST_REQ_FILE_TOO_LARGE: "body.too-large",
  FST_FILES_LIMIT: "body.too-large",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "body.wrong-type",
};

/** What went wrong, as a refusal: known faults of input by name, all else as ours. */
const refusalOf = (error: { code?: string; statusCode?: number; refusal?: string }): Refusal => {
  if (error.refusal) return error as Refusal;
  const known = faults[error.code ?? ""];
  if (known) return refuse(known);
  if (error.statusCode === 429) return refuse("request.too-many");
  if (error.statusCode !== undefined && error.statusCode < 500) return refuse("request.bad-request");
  return refuse("house.broken");
};

/** The body every refusal is sent with. */
export const refusalBody = (front: Front, request: FastifyRequest, refusal: Refusal) => ({
  ...refusal,
  sentence: front.say[langFor(request)](`refusal.${refusal.refusal}`, refusal.params),
});

const guard = (app: FastifyInstance): void => {
  app.addHook("onRequest", async (request) => {
    const { method, host, headers } = request;
    const hasCookie = [cookies.session, cookies.ticket].some((name) => request.cookies[name] !== undefined);
    if (isForged({ method, host, headers, hasCookie })) throw refuse("request.forged");
  });
};

/** Whether a reader asks: for a page, or by a page's form. */
const isReader = ({ url, method, routeOptions }: FastifyRequest): boolean =>
  !url.startsWith("/api/") && (method === "GET" || Boolean(routeOptions?.config.page));

/** Says no: to programs as JSON, to a reader as a page. */
const sendRefusal = async (
  front: Front,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> => {
  reply.code(statusOf(refusal));
  if (!isReader(request)) return reply.type("application/json").send(refusalBody(front, request, refusal));
  return reply.type("text/html; charset=utf-8").send(await front.refusalPage(request, refusal));
};

const answerFaults = (app: FastifyInstance, front: Front): void => {
  app.setErrorHandler(async (error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const refusal = refusalOf(error);
    if (statusOf(refusal) >= 500) request.log.error({ err: error }, "request failed");
    return sendRefusal(front, request, reply, refusal);
  });
  app.setNotFoundHandler((request, reply) => sendRefusal(front, request, reply, refuse("route.not-there")));
};

const self = "'self'";

/** Nothing from elsewhere but the pictures of maps, from the one host that was set, no inline script or style without this request's nonce; no upgrade to HTTPS, which would lock out plain-HTTP intranets. */
const policy = (dev: boolean, { tiles }: House["outside"]) => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [self],
      scriptSrc: [self],
      styleSrc: dev ? [self, "'unsafe-inline'"] : [self],
      imgSrc: [self, "data:", "blob:", ...(tiles ? [new URL(tiles.url).origin] : [])],
      connectSrc: dev ? [self, "ws:"] : [self],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: [self],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: "same-origin" as const },
});

export interface ServeOptions {
  readonly trustProxy: boolean;
  readonly dev: boolean;
}

/** Says no to an address that cannot be read: as the protocol it stands below says it, else as the house does. */
const refuseUnreadable = (house: House, front: Front, request: FastifyRequest, reply: FastifyReply): void => {
  const refusal = refuse("request.bad-request");
  const own = front.protocols.find(({ prefix }) => request.url.startsWith(`${prefix}/`));
  if (own) own.refuse(house, request, reply, refusal);
  else void sendRefusal(front, request, reply, refusal);
};

/** The server before any room is mounted: limits, headers, cookies, and one way of saying what went wrong. */
export const serve = async (
  house: House,
  front: Front,
  { trustProxy, dev }: ServeOptions,
): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: house.log as FastifyBaseLogger,
    trustProxy,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // An address that cannot be read comes before every hook: no cookie is parsed yet.
    frameworkErrors: (_error, request, reply) =>
      refuseUnreadable(house, front, request as FastifyRequest, reply as FastifyReply),
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(cookie);
  const allowed = policy(dev, house.outside);
  await app.register(helmet, dev ? { ...allowed, enableCSPNonces: false } : allowed);
  await app.register(rateLimit, {
    max: ({ cookies: own }) => (own[cookies.session] ? perMinute.desks : perMinute.readers),
    allowList: ({ url }) => unchanging.test(url),
    timeWindow: "1 minute",
  });
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  await app.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 20, fieldSize: bodyLimit },
  });
  guard(app);
  answerFaults(app, front);
  return app;
};
