import type { Json } from "../../ground/command.ts";
import { sha256 } from "./hashing.ts";

/** A row of the log as far as it is sealed. */
export interface SealedEntry {
  readonly countyId: string;
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly role: string;
  readonly postId: string | null;
  readonly personId: string | null;
  readonly via: string;
  readonly fromAddress: string | null;
  readonly before: Json;
  readonly after: Json;
  readonly reason: string | null;
}

/** What may be erased without its entry: what changed and why, and the network address it came from. */
export const parts = ["what", "where"] as const;
export type Part = (typeof parts)[number];

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** A value as the one text that all write it as: no spaces, the names of an object in order. (RFC 8785.) */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter((pair): pair is [string, Json] => pair[1] !== undefined);
  return `{${fields
    .toSorted(byName)
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join(",")}}`;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const told: Readonly<Record<Part, (entry: SealedEntry) => { readonly [field: string]: Json }>> = {
  what: ({ before, after, reason }) => ({ before, after, reason }),
  where: ({ fromAddress }) => ({ from: fromAddress }),
};

/** A part with its salt, as the text that is hashed. */
export const partText = (part: Part, entry: SealedEntry, salt: Uint8Array): string =>
  canonical({ ...told[part](entry), salt: base64(salt) });

/** The hash that stands for a part in its leaf: without the salt nobody can guess the part from it. */
export const digestOf = (part: Part, entry: SealedEntry, salt: Uint8Array): Buffer =>
  sha256(Buffer.from(partText(part, entry, salt)));

export type Digests = Readonly<Record<Part, Uint8Array>>;

/**
 * The entry as its leaf knows it: who did what to what, and when, with a hash in the place of each part that may be
 * erased. It quotes nobody; the text is the same for everyone who writes it.
 */
export const headOf = (entry: SealedEntry, { what, where }: Digests): string =>
  canonical({
    v: 1,
    county: entry.countyId,
    id: entry.id,
    at: entry.at.toISOString(),
    act: entry.act,
    kind: entry.kind,
    subject: entry.subjectId,
    unit: entry.unitId,
    role: entry.role,
    post: entry.postId,
    person: entry.personId,
    via: entry.via,
    what: base64(what),
    where: base64(where),
  });

/** The data of a leaf: the hash of the entry's head, so that the published tree tells nothing. */
export const leafOf = (head: string): Buffer => sha256(Buffer.from(head));
