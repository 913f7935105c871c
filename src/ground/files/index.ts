import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromBuffer } from "file-type";

/** A file is known by the SHA-256 of its bytes (hex); the same bytes are kept once. */
export interface Files {
  /** Keeps the bytes; returns their hash and the type found by their content, never by their name. */
  keep(bytes: Uint8Array): Promise<{ hash: string; type: string }>;
  /** The bytes, or null when there are none by that hash. */
  read(hash: string): Promise<Uint8Array | null>;
}

export { zipOf } from "./zip.ts";

const hashPattern = /^[0-9a-f]{64}$/;

export const typeOf = async (bytes: Uint8Array): Promise<string> =>
  (await fileTypeFromBuffer(bytes))?.mime ?? "application/octet-stream";

/** Files on disk, two levels of folders; written beside and renamed, so that no half file is ever read. */
export const filesIn = (folder: string): Files => {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  return {
    keep: async (bytes) => {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const place = placeOf(hash);
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      const beside = `${place}.${process.pid}.${process.hrtime.bigint()}`;
      await writeFile(beside, bytes, { mode: 0o600, flush: true });
      await rename(beside, place);
      return { hash, type: await typeOf(bytes) };
    },
    read: async (hash) => {
      if (!hashPattern.test(hash)) return null;
      return readFile(placeOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
    },
  };
};

/** Files that are kept for some hours only. */
export interface Previews extends Files {
  /** Removes what was last kept longer ago than so many milliseconds; returns how many. */
  sweep(age: number): Promise<number>;
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

/** As `filesIn`; how old a file is goes by the disk's own clock, on which it was written. */
export const previewsIn = (folder: string): Previews => ({
  ...filesIn(folder),
  sweep: async (age) => {
    const before = Date.now() - age;
    let swept = 0;
    for (const place of await filesBelow(folder)) {
      const { mtimeMs } = await stat(place);
      if (mtimeMs >= before) continue;
      await rm(place, { force: true });
      swept += 1;
    }
    return swept;
  },
});
