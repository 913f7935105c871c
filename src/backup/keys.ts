import type { FileHandle } from "node:fs/promises";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Checked, wholeOf } from "./archive/read.ts";
import { memberNames } from "./words.ts";

/** The keys that lie in an archive, as text. */
export interface ArchivedKeys {
  readonly key: string | null;
  readonly logKey: string | null;
}

/** The keys that an archive holds; null for one that was taken without them. */
export const keysIn = async (
  file: FileHandle,
  { manifest, members }: Checked,
): Promise<ArchivedKeys | null> => {
  if (!manifest.keys) return null;
  const text = async (name: string): Promise<string | null> => {
    const member = members.get(name);
    return member ? (await wholeOf(file, member)).toString("utf8") : null;
  };
  return { key: await text(memberNames.key), logKey: await text(memberNames.logKey) };
};

/** A key's file, and whether it was written: one that is there stays. */
export interface PutKey {
  readonly path: string;
  readonly written: boolean;
}

const put = async (path: string, text: string): Promise<PutKey> => {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx", mode: 0o600, flush: true });
    return { path, written: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return { path, written: false };
  }
};

/** Puts keys where the configuration looks for them, readable by their owner only. What is there is not replaced. */
export const putKeys = async (
  { key, logKey }: ArchivedKeys,
  { keyFile, logKeyFile }: { readonly keyFile: string; readonly logKeyFile: string },
): Promise<PutKey[]> => {
  const done: PutKey[] = [];
  if (key) done.push(await put(keyFile, key));
  if (logKey) done.push(await put(logKeyFile, logKey));
  return done;
};
