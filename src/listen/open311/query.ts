import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { fromW3 } from "./moments.ts";
import { type GStatus, gStatuses, widest } from "./words.ts";

/** What came after the question mark; one that is empty is as if it were not there. */
export type Given = Readonly<Record<string, string | undefined>>;

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

export interface Page {
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** Which requests are asked for: by their ids, and then nothing else counts, or by what they are. */
export type Question =
  | { readonly ids: readonly string[] }
  | (Span & Page & { readonly codes: readonly string[]; readonly statuses: readonly GStatus[] });

const day = 86_400_000;
const span = widest.days * day;

/** The values of a list: separated by commas, or the parameter said several times. */
const listIn = (text: string | undefined): string[] =>
  [...new Set((text ?? "").split(",").map((one) => one.trim()))].filter(Boolean);

const momentIn = (given: Given, field: string, zone: string): Date | undefined | Refusal => {
  const text = given[field];
  if (!text) return undefined;
  return fromW3(text, zone) ?? refuse("open311.date", { field, text: text.slice(0, 40) }, { field });
};

/**
 * The span of time that is asked for: the last 90 days, or 90 days from a start or up to an end. Refuses
 * `open311.date`, `open311.span` beyond 90 days, and `open311.backwards`.
 */
export const spanIn = (given: Given, now: Date, zone: string): Span | Refusal => {
  const start = momentIn(given, "start_date", zone);
  if (isRefusal(start)) return start;
  const end = momentIn(given, "end_date", zone);
  if (isRefusal(end)) return end;
  if (!start && !end) return { from: new Date(now.getTime() - span), to: now };
  const from = start ?? new Date(end!.getTime() - span);
  const to = end ?? new Date(start!.getTime() + span);
  if (to < from) return refuse("open311.backwards", {}, { field: "end_date" });
  if (to.getTime() - from.getTime() > span) return refuse("open311.span", { days: widest.days });
  return { from, to };
};

const wholeIn = (given: Given, field: string, most: number, otherwise: number): number | Refusal => {
  const text = given[field];
  if (!text) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : refuse("open311.whole", { field, most }, { field });
};

const furthestPage = 1_000_000;

/** The page that is asked for; without one the first 1,000. Refuses `open311.whole`. */
export const pageIn = (given: Given): Page | Refusal => {
  const page = wholeIn(given, "page", furthestPage, 1);
  if (isRefusal(page)) return page;
  const size = wholeIn(given, "page_size", widest.requests, widest.requests);
  return isRefusal(size) ? size : { page, size };
};

const statusesIn = ({ status }: Given): GStatus[] | Refusal => {
  const said = listIn(status).map((one) => one.toLowerCase());
  const known = gStatuses.filter((one) => said.includes(one));
  if (known.length < said.length) return refuse("open311.status", {}, { field: "status" });
  return known;
};

/** Reads what a GET of requests asks for. Refuses as its parts do, and `open311.many` beyond 1,000 ids. */
export const questionIn = (given: Given, now: Date, zone: string): Question | Refusal => {
  const ids = listIn(given.service_request_id);
  if (ids.length > widest.requests) return refuse("open311.many", { most: widest.requests });
  if (ids.length > 0) return { ids };
  const asked = spanIn(given, now, zone);
  if (isRefusal(asked)) return asked;
  const page = pageIn(given);
  if (isRefusal(page)) return page;
  const statuses = statusesIn(given);
  if (isRefusal(statuses)) return statuses;
  return { ...asked, ...page, statuses, codes: listIn(given.service_code) };
};

/** Whether the answer may hold more than the specification names (`extensions=true`). */
export const wantsExtensions = ({ extensions }: Given): boolean => /^(true|1|notes)$/i.test(extensions ?? "");
