import type { Multipart, MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { bareFile, mostBytes, mostFiles } from "../files/attach.ts";
import type { House } from "../house.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { nameOf } from "./mount.ts";
import type { AttachedFile, Sent } from "./page.ts";
import { sealed, unsealed } from "./seal.ts";

/** Characters of one field, and of a form without files: far more than anyone types, little for a server. */
export const longestField = 1024 * 1024;
const limits = { fileSize: mostBytes, files: 30, fields: 60, parts: 100, fieldSize: longestField };

/** How long a file that came with a form not yet complete can be sent along without being chosen again. */
const attachedHours = 24;

/** The fields that the form itself brings back: files kept before, and those of them that are taken out again. */
export const [attachedField, detachField] = ["attached", "detach"];

interface Reading {
  readonly fields: Record<string, string>;
  readonly attached: string[];
  readonly detached: Set<string>;
  readonly files: AttachedFile[];
  refusal: Refusal | null;
}

const started = (): Reading => ({
  fields: Object.create(null) as Record<string, string>,
  attached: [],
  detached: new Set(),
  files: [],
  refusal: null,
});

/** What no keyboard sends is left out; lines end as they do here. */
const typed = (value: string): string => value.replaceAll("\0", "").replaceAll("\r\n", "\n").toWellFormed();

const noteField = (reading: Reading, name: string, value: string): void => {
  if (name === attachedField) reading.attached.push(value);
  else if (name === detachField) reading.detached.add(value);
  else reading.fields[name] ??= typed(value);
};

/** The bytes of a part; null when there are more than may be. */
const bytesOf = async ({ file }: MultipartFile): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  return file.truncated ? null : Buffer.concat(chunks);
};

/** Keeps one file as it comes, so that only one is in memory; a browser sends an empty part where none was chosen. */
const noteFile = async (house: House, reading: Reading, part: MultipartFile): Promise<void> => {
  const bytes = await bytesOf(part);
  const name = nameOf(part.filename ?? "");
  if (name === "" && bytes?.length === 0) return;
  if (reading.files.length >= mostFiles) {
    reading.refusal ??= refuse("file.above-limit", { max: mostFiles }, { field: part.fieldname });
    return;
  }
  const bare = bytes
    ? await bareFile({ name, bytes })
    : refuse("file.too-large", { name, max: mostBytes / 1024 / 1024 });
  if (isRefusal(bare)) reading.refusal ??= { ...bare, field: part.fieldname };
  else reading.files.push(await kept(house, bare));
};

const kept = async (
  { files, vault, clock }: House,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
): Promise<AttachedFile> => {
  const { hash } = await files.keep(bytes);
  const file = { hash, name, type, size: bytes.length };
  const until = new Date(clock.now().getTime() + attachedHours * 3_600_000);
  return { ...file, token: sealed(vault, "file", JSON.stringify(file), until) };
};

/** The files kept with an earlier sending of the same form: by a note only we can write, never by a bare hash. */
const keptBefore = ({ vault, clock }: House, { attached, detached }: Reading): AttachedFile[] =>
  attached.flatMap((token) => {
    const words = unsealed(vault, "file", token, clock.now());
    const file = words === null ? null : (JSON.parse(words) as Omit<AttachedFile, "token">);
    return file && !detached.has(file.hash) ? [{ ...file, token }] : [];
  });

const notePart = async (house: House, reading: Reading, part: Multipart): Promise<void> => {
  if (part.type === "file") return noteFile(house, reading, part);
  if (part.valueTruncated) reading.refusal ??= refuse("body.too-large", {}, { field: part.fieldname });
  noteField(reading, part.fieldname, String(part.value));
};

const faultOf = (error: unknown): Refusal => {
  const { code } = error as { code?: string };
  return code === "FST_FILES_LIMIT"
    ? refuse("file.above-limit", { max: mostFiles }, { field: "files" })
    : refuse("request.bad-request");
};

/** Reads part by part; what breaks off leaves what came before. */
const readParts = async (house: House, request: FastifyRequest, reading: Reading): Promise<void> => {
  try {
    for await (const part of request.parts({ limits })) await notePart(house, reading, part);
  } catch (error) {
    reading.refusal ??= faultOf(error);
  }
};

const withoutTwins = (files: readonly AttachedFile[]): AttachedFile[] => [
  ...new Map(files.map((file) => [file.hash, file])).values(),
];

/**
 * Reads what a page's form sent, urlencoded or as multipart/form-data with files. Files are checked by content, lose
 * their traces and are kept at once, so that they need not be chosen again while other fields are mended. Never
 * throws for what is wrong with the form: all that could be read is there, and `refusal` says what was not.
 */
export const readForm = async (house: House, request: FastifyRequest): Promise<Sent> => {
  const reading = started();
  if (request.isMultipart()) await readParts(house, request, reading);
  else
    for (const [name, value] of new URLSearchParams(String(request.body ?? "")))
      noteField(reading, name, value);
  const files = withoutTwins([...keptBefore(house, reading), ...reading.files]);
  if (files.length > mostFiles)
    reading.refusal ??= refuse("file.above-limit", { max: mostFiles }, { field: "files" });
  return { fields: reading.fields, files: files.slice(0, mostFiles), refusal: reading.refusal };
};
