import type { FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../house.ts";
import { cookies } from "./front.ts";
import { sealed, unsealed } from "./seal.ts";

const minutes = 30;

const optionsFor = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: request.protocol === "https" }) as const;

/** What this browser was let in to in a county; null when nothing, or its half hour is over. */
export const ticketOf = (
  { vault, clock }: House,
  countyId: string,
  request: FastifyRequest,
): string | null => {
  const cookie = request.cookies[cookies.ticket];
  const words = cookie === undefined ? null : unsealed(vault, "ticket", cookie, clock.now());
  return words?.startsWith(`${countyId} `) ? words.slice(countyId.length + 1) : null;
};

/**
 * Lets the browser in for half an hour, or with null no longer. The cookie is sealed, is not readable by scripts and
 * ends with the browser, so that the next at a shared computer finds nothing.
 */
export const giveTicket = (
  { vault, clock }: House,
  { countyId, request, reply }: { countyId: string; request: FastifyRequest; reply: FastifyReply },
  ticket: string | null,
): void => {
  const options = optionsFor(request);
  if (ticket === null) return void reply.clearCookie(cookies.ticket, options);
  const until = new Date(clock.now().getTime() + minutes * 60_000);
  reply.setCookie(cookies.ticket, sealed(vault, "ticket", `${countyId} ${ticket}`, until), options);
};
