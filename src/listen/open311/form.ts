import { z } from "zod";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { fromW3 } from "./moments.ts";
import { type GAttribute, longestDescription } from "./words.ts";

/** A form as it was sent: what is empty is left out, as the specification has it. */
export interface Posted {
  readonly fields: Readonly<Record<string, string>>;
  /** attribute[code]=value, or attribute[code][]=value several times. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const attributeName = /^attribute\[([^\]]{1,100})\](?:\[\])?$/;

export const postedIn = (body: string): Posted => {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const attributes = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (value.trim() === "") continue;
    const code = attributeName.exec(name)?.[1];
    if (code === undefined) fields[name] ??= value;
    else attributes.set(code, [...(attributes.get(code) ?? []), value]);
  }
  return { fields, attributes };
};

const wgs84 = { lat: 90, long: 180 } as const;
const number = /^[+-]?\d{1,3}(\.\d{1,20})?$/;

export interface Place {
  readonly lat: number | null;
  readonly long: number | null;
  readonly address: string | null;
  readonly addressId: string | null;
}

const degreeIn = (fields: Posted["fields"], name: "lat" | "long"): number | null | undefined => {
  const text = fields[name]?.trim();
  if (text === undefined) return null;
  const degree = number.test(text) ? Number(text) : Number.NaN;
  return Math.abs(degree) <= wgs84[name] ? degree : undefined;
};

/** Where it is: a point, an address or an address's id. Refuses `open311.no-place` and `open311.point`. */
export const placeIn = ({ fields }: Posted): Place | Refusal => {
  const [lat, long] = [degreeIn(fields, "lat"), degreeIn(fields, "long")];
  if (lat === undefined || long === undefined || (lat === null) !== (long === null))
    return refuse("open311.point", {}, { field: "lat" });
  const [address, addressId] = [fields.address_string?.trim() ?? null, fields.address_id?.trim() ?? null];
  if (lat === null && address === null && addressId === null) return refuse("open311.no-place");
  return { lat, long, address, addressId };
};

const tests: Readonly<
  Record<GAttribute["datatype"], (value: string, one: GAttribute, zone: string) => boolean>
> = {
  string: (value) => value.length <= 500 && !/[\r\n]/.test(value),
  text: (value) => value.length <= longestDescription,
  number: (value) => /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(value.trim()),
  datetime: (value, _, zone) => fromW3(value, zone) !== undefined,
  singlevaluelist: (value, { values }) => values?.some(({ key }) => key === value) ?? false,
  multivaluelist: (value, { values }) => values?.some(({ key }) => key === value) ?? false,
};

const attributeFault = (one: GAttribute, given: readonly string[], zone: string): Refusal[] => {
  const { code, datatype } = one;
  const at = { field: `attribute[${code}]` };
  if (given.length === 0) return one.required ? [refuse("open311.attribute-missing", { code }, at)] : [];
  const several = given.length > 1 && datatype !== "multivaluelist";
  const good = !several && given.every((value) => tests[datatype](value, one, zone));
  return good ? [] : [refuse("open311.attribute-wrong", { code }, at)];
};

/** What is wrong with the answers to a definition's questions; those it does not ask are not minded. */
export const attributeFaults = (
  asked: readonly GAttribute[],
  { attributes }: Posted,
  zone: string,
): Refusal[] =>
  asked
    .filter(({ variable }) => variable)
    .flatMap((one) => attributeFault(one, attributes.get(one.code) ?? [], zone));

const said = (max: number) => z.string().trim().max(max).optional();
/** Who sends, and what they say; nothing of it must be given. */
const fieldsOfRequest = z.object({
  description: said(longestDescription),
  address_string: said(300),
  address_id: said(40),
  first_name: said(50),
  last_name: said(50),
  email: z.email().max(200).optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()-]{3,30}$/)
    .optional(),
  device_id: said(200),
  account_id: said(200),
  media_url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});
export type Said = z.output<typeof fieldsOfRequest>;

/** Reads who sends and what they say, or says of every field what is wrong with it: `open311.field`. */
export const saidIn = ({ fields }: Posted): Said | readonly Refusal[] => {
  const read = fieldsOfRequest.safeParse({ ...fields });
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  return [...wrong].map((field) => refuse("open311.field", { field }, { field }));
};

/** A name as one is called in this language: family name first where it is written in Chinese. */
export const nameIn = ({ first_name: first, last_name: last }: Said): string | null => {
  const parts = /\p{Script=Han}/u.test(`${last ?? ""}${first ?? ""}`)
    ? [last, first].filter(Boolean).join("")
    : [first, last].filter(Boolean).join(" ");
  return parts || null;
};
