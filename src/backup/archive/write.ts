import { createHash } from "node:crypto";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Refusal, isRefusal, refuse } from "../../ground/refusal.ts";
import { memberNames } from "../words.ts";
import { endBytes, headerOf, paddingOf } from "./tar.ts";

/** Takes the members of an archive one after another. */
export interface Archive {
  readonly add: (name: string, content: Uint8Array) => Promise<void>;
}

/** One line of SHA256SUMS, as `sha256sum -c` reads it. */
export const sumLine = (hash: string, name: string): string => `${hash}  ${name}\n`;

const writing = (file: FileHandle) => {
  const sums: string[] = [];
  const put = async (name: string, content: Uint8Array): Promise<void> => {
    const member = { name, size: content.length };
    await file.writev([headerOf(member), content, Buffer.alloc(paddingOf(member))]);
  };
  const add: Archive["add"] = async (name, content) => {
    await put(name, content);
    sums.push(sumLine(createHash("sha256").update(content).digest("hex"), name));
  };
  const end = async (): Promise<void> => {
    await put(memberNames.sums, Buffer.from(sums.join("")));
    await file.write(Buffer.alloc(endBytes));
    await file.sync();
  };
  return { add, end };
};

/** How a file is called that is still being written. */
export const unfinished = /^\.dingge-.*\.part$/;
const besideOf = (path: string): string =>
  join(dirname(path), `.dingge-${process.pid}-${basename(path)}.part`);

const faults: Readonly<Record<string, string>> = {
  EEXIST: "backup.there-already",
  ENOENT: "backup.no-such-folder",
  ENOTDIR: "backup.no-such-folder",
  EACCES: "backup.no-permission",
  EPERM: "backup.no-permission",
  EROFS: "backup.no-permission",
  ENOSPC: "backup.disk-full",
  EDQUOT: "backup.disk-full",
};

const refusalOf = (error: unknown, path: string): Refusal => {
  const id = faults[(error as NodeJS.ErrnoException).code ?? ""];
  if (!id) throw error;
  return refuse(id, { path });
};

/** Gives a finished file its name unless something has it: a link is refused where a rename would replace. */
const named = async (beside: string, path: string): Promise<void> => {
  try {
    await link(beside, path);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(code)) throw error;
    // Some shares know no links.
    await rename(beside, path);
  }
};

/**
 * Writes an archive beside its place and gives it its name when it is whole, so that what has the name is whole; whatever
 * goes wrong leaves nothing. Only its owner may read it. Refuses `backup.there-already`, `backup.no-such-folder`,
 * `backup.no-permission`, `backup.disk-full`, and what `fill` refuses.
 */
export const writeArchive = async <T>(
  path: string,
  fill: (archive: Archive) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  const beside = besideOf(path);
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      const { add, end } = writing(file);
      const filled = await fill({ add });
      if (isRefusal(filled)) return filled;
      await end();
      await named(beside, path);
      return filled;
    } finally {
      await file.close();
    }
  } catch (error) {
    return refusalOf(error, path);
  } finally {
    await rm(beside, { force: true });
  }
};
