import type { z } from "zod";
import type { Call, Contract, Received } from "../ground/http/contract.ts";
import { signInAgain } from "./gate.ts";
import { noted } from "./signal.ts";

export type { Call, Contract, Received };

/** A refusal as it reaches the desk: its id, its sentence, and the field or place it is about. */
export interface Refused {
  readonly refusal: string;
  readonly sentence: string;
  readonly field?: string;
  readonly where?: string;
  readonly status: number;
}

export const isRefused = (error: unknown): error is Refused =>
  typeof error === "object" && error !== null && "sentence" in error && "refusal" in error;

type Parts = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Blob & { name?: string };
};

/** The address of a contract: parameters filled in, query appended; what is undefined or null is left out. */
export const addressOf = ({ path }: Contract, { params = {}, query = {} }: Parts): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return pairs.length > 0 ? `${filled}?${search}` : filled;
};

const bodyOf = ({ body, file }: Parts): { body?: BodyInit; headers?: HeadersInit } => {
  if (file) {
    const form = new FormData();
    form.append("file", file, file.name ?? "file");
    return { body: form };
  }
  return body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
};

const refusedBy = async (response: Response): Promise<Refused> => {
  const body = (await response.json().catch(() => ({}))) as Partial<Refused>;
  return { refusal: "house.broken", sentence: response.statusText, ...body, status: response.status };
};

/** How a call is made: `signal` gives it up. */
type How = Pick<RequestInit, "signal">;

const send = (contract: Contract, parts: Parts, how: How = {}): Promise<Response> =>
  noted(
    fetch(addressOf(contract, parts), {
      method: contract.method,
      credentials: "same-origin",
      ...how,
      ...bodyOf(parts),
    }),
  );

const receive = async <C extends Contract>({ reply }: C, response: Response): Promise<Received<C>> => {
  if (!response.ok) throw await refusedBy(response);
  if (reply === "file") return (await response.blob()) as Received<C>;
  return (reply as z.ZodType).parse(await response.json()) as Received<C>;
};

const ended: ReadonlySet<string> = new Set(["session.not-signed-in", "session.expired"]);

/** Calls a route once; a sign-in that has ended is refused like anything else. For signing in and out. */
export const callOnce = async <C extends Contract>(
  contract: C,
  given: Call<C>,
  how?: How,
): Promise<Received<C>> => receive(contract, await send(contract, given as Parts, how));

/**
 * Calls a route by its contract: the types of what is given and received come from the same data the server
 * validates with. Throws `Refused` when the answer is no (TanStack Query's way of telling). When the sign-in has
 * ended the call waits until someone has signed in again, and is made once more.
 */
export const call = async <C extends Contract>(contract: C, given: Call<C>): Promise<Received<C>> => {
  try {
    return await callOnce(contract, given);
  } catch (error) {
    if (!isRefused(error) || !ended.has(error.refusal) || !(await signInAgain())) throw error;
    return callOnce(contract, given);
  }
};
