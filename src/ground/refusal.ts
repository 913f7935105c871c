import type { TextParams } from "./texts.ts";

/**
 * The one way of saying no. Rules and commands return a refusal; they do not throw it. Its id is stable and
 * names a text `refusal.<id>` in both languages; the last word of the id decides the HTTP status.
 */
export interface Refusal {
  /** Stable id, for example `unit.code-taken`. */
  readonly refusal: string;
  /** Values the sentence needs. */
  readonly params?: TextParams;
  /** The input field it is about, as a dotted path. */
  readonly field?: string;
  /** The place in a file it is about, for example `单位!B7`. */
  readonly where?: string;
}

export const refuse = (
  refusal: string,
  params?: Refusal["params"],
  at?: Pick<Refusal, "field" | "where">,
): Refusal => ({ refusal, params, ...at });

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === "object" && answer !== null && typeof (answer as Refusal).refusal === "string";

const statuses: Readonly<Record<string, number>> = {
  "bad-request": 400,
  "not-json": 400,
  "not-signed-in": 401,
  "wrong-password": 401,
  expired: 401,
  forged: 403,
  "not-yours": 403,
  "not-there": 404,
  conflict: 409,
  "too-large": 413,
  "wrong-type": 415,
  "too-many": 429,
  broken: 500,
  "not-ready": 503,
};

/** The HTTP status of a refusal: by the last word of its id, 422 where the table has none. */
export const statusOf = ({ refusal }: Refusal): number => statuses[refusal.split(".").at(-1) ?? ""] ?? 422;
