import { type Refusal, statusOf } from "../../ground/refusal.ts";
import type { Say } from "../../ground/texts.ts";
import type { GFault } from "./words.ts";

const statuses: Readonly<Record<number, number>> = {
  401: 403,
  403: 403,
  404: 404,
  429: 429,
  500: 500,
  503: 503,
};

/**
 * The status that the specification gives an error: 404 for what does not exist, 403 for a missing or wrong api_key, and
 * 400 for all else that the sender can mend. That something broke here (500) or was asked too often (429, RFC 6585)
 * is not the sender's fault and stays what HTTP calls it.
 */
export const faultStatus = (refusal: Refusal): number => statuses[statusOf(refusal)] ?? 400;

/** The errors of one answer: the worst comes first and gives the status. */
export const faultsOf = (
  refusals: readonly Refusal[],
  say: Say,
): { readonly status: number; readonly errors: readonly GFault[] } => {
  const errors = refusals.map((refusal) => ({
    code: faultStatus(refusal),
    description: say(`refusal.${refusal.refusal}`, refusal.params),
  }));
  return { status: errors[0]?.code ?? 400, errors };
};
