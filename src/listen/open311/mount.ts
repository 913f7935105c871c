import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../../ground/house.ts";
import { langFor, type Protocol } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { readCall } from "./asked.ts";
import { written } from "./document.ts";
import { type Answered, doors } from "./doors.ts";
import { faultsOf } from "./faults.ts";
import { contentTypes, type Format } from "./words.ts";

const prefix = "/open311/v2";
const suffix = /\.(xml|json)$/;

/** The resource and its format: said at the end of the address, else by what is accepted; XML where nothing is said. */
const addressOf = (request: FastifyRequest): { resource: string; format: Format } => {
  const path = (request.url.split("?")[0] ?? "").slice(prefix.length + 1);
  const said = suffix.exec(path)?.[1] as Format | undefined;
  const accepts = request.headers.accept?.includes("application/json") ? "json" : "xml";
  return { resource: path.replace(suffix, ""), format: said ?? accepts };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Public data may be read from any page; what needs a key may not be sent from one, as pages cannot keep keys. */
const openToPages = (request: FastifyRequest, reply: FastifyReply): void => {
  if (request.method !== "GET" && request.method !== "HEAD") return;
  reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
};

const sendFaults = (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  refusals: readonly Refusal[],
): FastifyReply => {
  const { format } = addressOf(request);
  const { status, errors } = faultsOf(refusals, house.say[langFor(request)]);
  const wait = refusals[0]?.params?.seconds;
  if (status === 429) reply.header("retry-after", String(wait ?? 60));
  openToPages(request, reply);
  return reply.code(status).type(contentTypes[format]).send(written({ errors }, format));
};

const answerTo = async (house: House, request: FastifyRequest): Promise<Answered> => {
  const { resource } = addressOf(request);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const door = doors.find((one) => one.method === method && one.path.test(resource));
  if (!door) return refuse("route.not-there");
  const named = (door.path.exec(resource) ?? []).slice(1).map(decoded);
  const asked = await readCall(house, request, named, langFor(request));
  return isRefusal(asked) ? asked : door.open(asked);
};

const handle = async (house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const answered = await answerTo(house, request);
  if (isRefusal(answered)) return sendFaults(house, request, reply, [answered]);
  if (Array.isArray(answered)) return sendFaults(house, request, reply, answered);
  const { format } = addressOf(request);
  openToPages(request, reply);
  reply.header("cache-control", "no-cache");
  return reply
    .type(contentTypes[format])
    .send(written(answered as Exclude<Answered, readonly Refusal[] | Refusal>, format));
};

const faults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "open311.form",
  FST_ERR_CTP_BODY_TOO_LARGE: "body.too-large",
};

/** What went wrong before a door was reached, in the specification's shape; what broke here is logged. */
const refusalOf = (error: { code?: string; statusCode?: number; refusal?: string }): Refusal => {
  if (error.refusal) return error as Refusal;
  const known = faults[error.code ?? ""];
  if (known) return refuse(known);
  if (error.statusCode === 429) return refuse("request.too-many");
  return refuse((error.statusCode ?? 500) < 500 ? "request.bad-request" : "house.broken");
};

/** How an address below it that cannot be read is refused: in the specification's shape. */
export const open311: Protocol = {
  prefix,
  refuse: (house, request, reply, refusal) => void sendFaults(house, request, reply, [refusal]),
};

/**
 * Open311 GeoReport v2 below `/open311/v2`: a protocol of others, which describes itself (discovery, services), has its
 * own formats and errors, and therefore is no contract of ours.
 */
export const mountOpen311 = (app: FastifyInstance, house: House): void => {
  app.register(
    async (server) => {
      server.removeAllContentTypeParsers();
      server.addContentTypeParser(
        "application/x-www-form-urlencoded",
        { parseAs: "string" },
        (_request, body, done) => done(null, body),
      );
      server.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
        const refusal = refusalOf(error);
        if (refusal.refusal === "house.broken") request.log.error({ err: error }, "request failed");
        return sendFaults(house, request, reply, [refusal]);
      });
      server.setNotFoundHandler((request, reply) =>
        sendFaults(house, request, reply, [refuse("route.not-there")]),
      );
      server.route({
        method: ["GET", "POST"],
        url: "/*",
        handler: (request, reply) => handle(house, request, reply),
      });
    },
    { prefix },
  );
};
