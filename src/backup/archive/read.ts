import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { type Refusal, isRefusal, refuse } from "../../ground/refusal.ts";
import { hashIn, manifest, type Manifest, memberNames, tablePart } from "../words.ts";
import { blockBytes, endBytes, type Member, paddingOf, readHeader } from "./tar.ts";
import { sumLine } from "./write.ts";

/** A member and where its content begins. */
export interface Placed extends Member {
  readonly at: number;
}

/** An archive of which every byte was held against what it must be. */
export interface Checked {
  readonly manifest: Manifest;
  /** Every member by its name, in the archive's order. */
  readonly members: ReadonlyMap<string, Placed>;
}

const chunkBytes = 1024 * 1024;

/** The content of a member, a megabyte at a time; ends early where the file does. */
export async function* contentOf(file: FileHandle, { at, size }: Placed): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const chunk = Buffer.alloc(Math.min(chunkBytes, size - done));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at + done);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

/** A member's content whole: for what is known to be small. */
export const wholeOf = async (file: FileHandle, member: Placed): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of contentOf(file, member)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const bytesAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
};

const isZero = (bytes: Buffer, length: number): boolean => bytes.equals(Buffer.alloc(length));
const damaged = (part: string): Refusal => refuse("backup.damaged", { part });

/** What stands at a place: the next member, the end (null), or neither. */
const memberAt = async (file: FileHandle, at: number, after: string): Promise<Placed | null | Refusal> => {
  const header = await bytesAt(file, at, blockBytes);
  if (header.length < blockBytes) return refuse("backup.cut-off", { part: after });
  if (isZero(header, blockBytes)) return null;
  const member = readHeader(header);
  return member ? { ...member, at: at + blockBytes } : damaged(after);
};

/** The hash of a member's content and zeros behind it; refuses what is cut off or not zero. */
const hashOf = async (file: FileHandle, member: Placed): Promise<string | Refusal> => {
  const hash = createHash("sha256");
  let seen = 0;
  for await (const chunk of contentOf(file, member)) {
    hash.update(chunk);
    seen += chunk.length;
  }
  const padding = paddingOf(member);
  const behind = await bytesAt(file, member.at + member.size, padding);
  if (seen < member.size || behind.length < padding) return refuse("backup.cut-off", { part: member.name });
  return isZero(behind, padding) ? hash.digest("hex") : damaged(member.name);
};

const isEnded = async (file: FileHandle, at: number): Promise<boolean> =>
  isZero(await bytesAt(file, at, endBytes + 1), endBytes);

/** Holds a member's hash against its name, where that is its hash, and the sums against all that came before. */
const faultOf = ({ name }: Placed, hash: string, sums: Hash): Refusal | null => {
  const own = hashIn(name);
  if (own !== null && own !== hash) return damaged(name);
  if (name !== memberNames.sums) {
    sums.update(sumLine(hash, name));
    return null;
  }
  return sums.digest("hex") === hash ? null : refuse("backup.other-sums");
};

const walk = async (file: FileHandle): Promise<ReadonlyMap<string, Placed> | Refusal> => {
  const members = new Map<string, Placed>();
  const sums = createHash("sha256");
  let [at, last]: [number, string] = [0, memberNames.first];
  while (last !== memberNames.sums) {
    const member = await memberAt(file, at, last);
    if (member === null) return damaged(last);
    if (isRefusal(member)) return member;
    const hash = await hashOf(file, member);
    if (isRefusal(hash)) return hash;
    const fault = faultOf(member, hash, sums);
    if (fault) return fault;
    members.set(member.name, member);
    at = member.at + member.size + paddingOf(member);
    last = member.name;
  }
  return (await isEnded(file, at)) ? members : refuse("backup.cut-off", { part: last });
};

const anyFirst = /^dingge-backup-(\d+)\.txt$/;

/** Whether a file begins as an archive of this form does. Refuses `backup.not-one`, `backup.other-form`. */
const admit = async (file: FileHandle): Promise<Refusal | null> => {
  const header = await bytesAt(file, 0, blockBytes);
  const name = header.toString("ascii", 0, 100).replace(/\0+$/, "");
  if (name === memberNames.first) return null;
  return anyFirst.test(name) ? refuse("backup.other-form") : refuse("backup.not-one");
};

/** What the manifest names and is not there, or is there besides. */
const differs = ({ tables, files, keys }: Manifest, members: ReadonlyMap<string, Placed>): string | null => {
  const named = tables.flatMap(({ name, parts }) =>
    Array.from({ length: parts }, (_, at) => tablePart(name, at + 1)),
  );
  const own = [memberNames.first, memberNames.manifest, memberNames.sums];
  const expected = [...own, ...named, ...(keys ? [memberNames.key, memberNames.logKey] : [])];
  const missing = expected.find((name) => !members.has(name) && !name.startsWith("keys/"));
  if (missing) return missing;
  const rest = [...members.keys()].filter((name) => hashIn(name) === null && !expected.includes(name));
  const kept = [...members.keys()].filter((name) => hashIn(name) !== null).length;
  return rest[0] ?? (kept === files.count ? null : memberNames.manifest);
};

const readManifest = async (file: FileHandle, member: Placed | undefined): Promise<Manifest | Refusal> => {
  if (!member) return damaged(memberNames.manifest);
  try {
    return manifest.parse(JSON.parse((await wholeOf(file, member)).toString("utf8")));
  } catch {
    return damaged(memberNames.manifest);
  }
};

/**
 * Reads an archive from end to end and holds every byte of it against what it must be, a megabyte at a time. Refuses
 * `backup.not-one`, `backup.other-form`, `backup.cut-off`, and `backup.damaged` with the part.
 */
export const checkArchive = async (file: FileHandle): Promise<Checked | Refusal> => {
  const refusal = await admit(file);
  if (refusal) return refusal;
  const members = await walk(file);
  if (isRefusal(members)) return members;
  const told = await readManifest(file, members.get(memberNames.manifest));
  if (isRefusal(told)) return told;
  const part = differs(told, members);
  return part === null ? { manifest: told, members } : damaged(part);
};

/** Opens an archive for as long as `work` takes. Refuses `backup.not-readable`, and what `work` refuses. */
export const withArchive = async <T>(
  path: string,
  work: (file: FileHandle) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) =>
    refuse("backup.not-readable", { path, code: error.code ?? "" }),
  );
  if (isRefusal(file)) return file;
  try {
    return await work(file);
  } finally {
    await file.close();
  }
};
