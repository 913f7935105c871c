import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const keyBytes = 32;

/** The key in a file, 32 bytes in base64: made where there is none, readable by its owner only. */
export const madeKeyAt = async (path: string): Promise<string> => {
  await mkdir(dirname(path), { recursive: true });
  try {
    // Two that start at once: only one makes it, both read the same.
    await writeFile(path, randomBytes(keyBytes).toString("base64"), { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFile(path, "utf8");
};
