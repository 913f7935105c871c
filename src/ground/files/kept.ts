import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileTypeFromBuffer } from "file-type";

/** A file is known by the SHA-256 of its bytes (hex); the same bytes are kept once. */
export interface Files {
  /** Keeps the bytes; returns their hash and the type found by their content, never by their name. */
  keep(bytes: Uint8Array): Promise<{ hash: string; type: string }>;
  /** The bytes, or null when there are none by that hash. */
  read(hash: string): Promise<Uint8Array | null>;
}

export const hashPattern = /^[0-9a-f]{64}$/;

/** Where a file lies below a folder, by its hash. */
export const placeIn =
  (folder: string) =>
  (hash: string): string =>
    join(folder, hash.slice(0, 2), hash);

export const typeOf = async (bytes: Uint8Array): Promise<string> =>
  (await fileTypeFromBuffer(bytes))?.mime ?? "application/octet-stream";

/** Files on disk, two levels of folders; written beside and renamed, so that no half file is ever read. */
export const filesIn = (folder: string): Files => {
  const placeOf = placeIn(folder);
  return {
    keep: async (bytes) => {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const place = placeOf(hash);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
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
