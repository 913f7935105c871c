import { z } from "zod";

/** How an archive is put together; another form has another number. */
export const form = 1;

/** The members of an archive that are not tables or files. */
export const memberNames = {
  first: `dingge-backup-${form}.txt`,
  manifest: "manifest.json",
  sums: "SHA256SUMS",
  key: "keys/key",
  logKey: "keys/log-key",
} as const;

/** The address of one part of a table: its rows as COPY's text format, gzipped. Parts are counted from 1. */
export const tablePart = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, "0")}.copy.gz`;

const filePrefix = "files/";

/** The address of a kept file, by its hash. */
export const fileMember = (hash: string): string => `${filePrefix}${hash.slice(0, 2)}/${hash}`;

/** The hash in such an address; null for another member. */
export const hashIn = (name: string): string | null =>
  name.startsWith(filePrefix) ? (name.split("/").at(-1) ?? null) : null;

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const count = z.number().int().min(0);

const table = z.strictObject({
  name,
  columns: z.array(name).min(1),
  rows: count,
  parts: count,
});
export type ArchivedTable = z.infer<typeof table>;

const county = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  /** The newest signed state of its log; null where nothing was sealed. */
  checkpoint: z.string().nullable(),
});
export type ArchivedCounty = z.infer<typeof county>;

/** What an archive says of itself. */
export const manifest = z.strictObject({
  form: z.literal(form),
  /** The Dingge that made it. */
  version: z.string(),
  at: z.iso.datetime(),
  /** Every migration that its schema has had. */
  schema: z.array(z.string()).min(1),
  counties: z.array(county),
  tables: z.array(table).min(1),
  files: z.strictObject({
    count,
    bytes: count,
    /** Files that rows refer to and that were not on the disk: how many, and the first hundred hashes. */
    missing: count,
    missed: z.array(z.string()),
  }),
  /** Whether the keys lie in it. */
  keys: z.boolean(),
});
export type Manifest = z.infer<typeof manifest>;
