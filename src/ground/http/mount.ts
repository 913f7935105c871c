import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import { isRefusal, type Refusal, refuse, statusOf } from "../refusal.ts";
import type { Contract, FileAnswer } from "./contract.ts";
import { cookies, type Front, langFor } from "./front.ts";
import { read } from "./input.ts";
import type { Ask, Route, ScreenCookie, UploadedFile } from "./route.ts";
import { refusalBody } from "./serve.ts";
import { unstorable } from "./storable.ts";

/** Who asks: an actor, nobody, or why the sign-in no longer holds. */
export const asker = async (
  front: Front,
  house: House,
  request: FastifyRequest,
): Promise<Actor | Refusal | null> => {
  const cookie = request.cookies[cookies.session];
  return cookie === undefined ? null : front.signedIn(cookie, house.clock.now(), request.ip);
};

/** Whether the route is for this asker: the actor (or null on an open route), or the refusal. */
const admit = ({ may }: Route, who: Actor | Refusal | null): Actor | Refusal | null => {
  if (may === "anyone") return isRefusal(who) ? null : who;
  if (who === null) return refuse("session.not-signed-in");
  if (isRefusal(who)) return who;
  return may(who) ? who : refuse("route.not-there");
};

/** A file's name as it can be kept and sent back: without broken characters, its end where it is very long. */
export const nameOf = (given: string): string =>
  [...given.toWellFormed().replace(/\p{Cc}/gu, "")].slice(-100).join("");

/** The file sent along. What cannot be read as multipart at all is refused; what is too large is thrown by name. */
const uploadOf = async (
  { upload }: Contract,
  request: FastifyRequest,
): Promise<UploadedFile | Refusal | null> => {
  if (!upload) return null;
  try {
    const part = await request.file();
    return part ? { name: nameOf(part.filename), bytes: await part.toBuffer() } : null;
  } catch (error) {
    if ((error as { code?: string }).code) throw error;
    return refuse("request.bad-request");
  }
};

/** The parts of the question, each by its schema, or what is wrong with the first bad one. */
const partsOf = (contract: Contract, request: FastifyRequest): Refusal | Record<string, unknown> => {
  const parts: Record<string, unknown> = {};
  for (const part of ["params", "query", "body"] as const) {
    const schema = contract[part];
    if (!schema) continue;
    const input = request[part] ?? {};
    const asked = unstorable(input) ?? read(schema, input);
    if (isRefusal(asked)) return asked;
    parts[part] = asked;
  }
  return parts;
};

/** Sends a file to be kept, or where it is harmless and meant to be read at once, `inline`. */
export const sendFile = (
  reply: FastifyReply,
  { name, type, bytes }: FileAnswer,
  inline = false,
): FastifyReply =>
  reply
    .type(type)
    .header(
      "content-disposition",
      `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(Buffer.from(bytes));

const hidden = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: "lax", secure: request.protocol === "https" }) as const;

const keepCookie = (request: FastifyRequest, reply: FastifyReply) => (value: string | null) => {
  const options = { path: "/", ...hidden(request) };
  if (value === null) reply.clearCookie(cookies.session, options);
  else reply.setCookie(cookies.session, value, options);
};

const keepScreen =
  (request: FastifyRequest, reply: FastifyReply) =>
  ({ value, path, seconds }: ScreenCookie) =>
    void reply.setCookie(cookies.screen, value, { ...hidden(request), path, maxAge: seconds });

const answer = async (
  house: House,
  front: Front,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  const actor = admit(route, await asker(front, house, request));
  if (isRefusal(actor)) return actor;
  const upload = await uploadOf(route.contract, request);
  if (isRefusal(upload)) return upload;
  if (route.contract.upload && !upload) return refuse("body.no-file");
  const parts = partsOf(route.contract, request);
  if (isRefusal(parts)) return parts;
  const lang = langFor(request);
  const ask = {
    params: undefined,
    query: undefined,
    body: undefined,
    ...parts,
    house,
    actor,
    countyId: actor?.countyId ?? "",
    lang,
    say: front.say[lang],
    now: house.clock.now(),
    upload,
    cookie: request.cookies[cookies.session],
    from: request.ip,
    host: request.hostname,
    keepCookie: keepCookie(request, reply),
    screen: request.cookies[cookies.screen],
    keepScreen: keepScreen(request, reply),
  } satisfies Ask<Contract, Actor | null>;
  return route.handle(ask);
};

/** Mounts one route: authorise, read, handle, and let only the reply's own fields leave. */
export const mountRoute = (app: FastifyInstance, house: House, front: Front, route: Route): void => {
  const { method, path, reply: shape } = route.contract;
  app.route({
    method,
    url: path,
    handler: async (request, reply) => {
      const result = await answer(house, front, route, request, reply);
      reply.header("cache-control", "no-store");
      if (isRefusal(result)) return reply.code(statusOf(result)).send(refusalBody(front, request, result));
      if (shape === "file") return sendFile(reply, result as FileAnswer);
      return reply.send(shape.parse(result) ?? null);
    },
  });
};
