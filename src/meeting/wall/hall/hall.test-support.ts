import type { FastifyInstance } from "fastify";
import { cookies } from "../../../ground/http/index.ts";

/** Headers of a desk that is signed in. */
type Desk = Record<string, string>;

export interface GivenHall {
  readonly id: string;
  readonly code: string;
}

/** Gives a hall a screen through the API. */
export const give = async (app: FastifyInstance, headers: Desk, more = {}): Promise<GivenHall> => {
  const payload = { name: "县委礼堂", endsOn: "2022-06-20", ...more };
  return (await app.inject({ method: "POST", url: "/api/hall-screens", headers, payload })).json();
};

/** Types a code at a hall's computer. */
export const open = (app: FastifyInstance, code: string, remoteAddress = "192.0.2.10") =>
  app.inject({
    method: "POST",
    url: "/api/hall",
    headers: { "sec-fetch-site": "same-origin" },
    payload: { code },
    remoteAddress,
  });

/** The cookie that an opened screen was given, as its browser sends it. */
export const cookieOf = (opened: Awaited<ReturnType<typeof open>>): string => {
  const given = opened.cookies.find(({ name }) => name === cookies.screen);
  return `${cookies.screen}=${given?.value}`;
};
