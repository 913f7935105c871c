import { z } from "zod";

/**
 * The shapes of Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) with its fields' own names, in the order in which
 * the specification lists them. What may be missing is null: an empty element in XML.
 */
const text = z.string();
const maybe = z.string().nullable();
/** ISO 8601 with an offset. */
const moment = z.string();

/** A kind of request one may send. Ours is always `realtime`: the id comes with the answer. */
export const gService = z.object({
  service_code: text,
  service_name: text,
  description: maybe,
  metadata: z.boolean(),
  type: z.enum(["realtime", "batch", "blackbox"]),
  keywords: maybe,
  group: maybe,
});
export type GService = z.output<typeof gService>;

export const datatypes = [
  "string",
  "number",
  "datetime",
  "text",
  "singlevaluelist",
  "multivaluelist",
] as const;

/** One question that a kind of request asks besides the text. */
export const gAttribute = z.object({
  variable: z.boolean(),
  code: text,
  datatype: z.enum(datatypes),
  required: z.boolean(),
  datatype_description: maybe,
  order: z.number().int().positive(),
  description: text,
  values: z.array(z.object({ key: text, name: text })).optional(),
});
export type GAttribute = z.output<typeof gAttribute>;

export const gDefinition = z.object({ service_code: text, attributes: z.array(gAttribute) });
export type GDefinition = z.output<typeof gDefinition>;

/** What a new request is answered with. */
export const gCreated = z.object({ service_request_id: text, service_notice: maybe, account_id: maybe });
export type GCreated = z.output<typeof gCreated>;

export const gToken = z.object({ service_request_id: text, token: text });
export type GToken = z.output<typeof gToken>;

export const gStatuses = ["open", "closed"] as const;
export type GStatus = (typeof gStatuses)[number];

/** What happened to a request, one line each: the extension `extensions=true` asks for. */
export const gNote = z.object({ datetime: moment, description: text, type: text });

export const gRequest = z.object({
  service_request_id: text,
  status: z.enum(gStatuses),
  status_notes: maybe,
  service_name: text,
  service_code: text,
  description: maybe,
  agency_responsible: maybe,
  service_notice: maybe,
  requested_datetime: moment,
  updated_datetime: moment,
  expected_datetime: maybe,
  address: maybe,
  address_id: maybe,
  zipcode: maybe,
  lat: z.number().nullable(),
  long: z.number().nullable(),
  media_url: maybe,
  notes: z.array(gNote).optional(),
});
export type GRequest = z.output<typeof gRequest>;

/** One step of a request: the extension `servicerequestupdates`. */
export const gUpdate = z.object({
  update_id: text,
  service_request_id: text,
  status: z.enum(gStatuses),
  updated_datetime: moment,
  description: text,
  media_url: maybe,
});
export type GUpdate = z.output<typeof gUpdate>;

export const gUpdated = z.object({ update_id: text, account_id: maybe });
export type GUpdated = z.output<typeof gUpdated>;

const endpoint = z.object({
  specification: text,
  url: text,
  changeset: text,
  type: z.enum(["production", "test"]),
  formats: z.array(text),
});

export const gDiscovery = z.object({
  changeset: text,
  contact: text,
  key_service: text,
  endpoints: z.array(endpoint),
});
export type GDiscovery = z.output<typeof gDiscovery>;

/** What is wrong: the code is that of the answer, the description is meant for the sender's eyes. */
export const gFault = z.object({ code: z.number().int(), description: text });
export type GFault = z.output<typeof gFault>;

export const formats = ["xml", "json"] as const;
export type Format = (typeof formats)[number];

export const contentTypes: Readonly<Record<Format, string>> = {
  xml: "text/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The most that a description may hold, by the specification. */
export const longestDescription = 4_000;
/** How long a span one question may cover, and how many requests one answer holds. */
export const widest = { days: 90, requests: 1_000 } as const;
