import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFile, rename } from "node:fs/promises";
import { type Refusal, refuse } from "../refusal.ts";
import { madeKeyAt } from "../vault/key-file.ts";

/** Signs with an Ed25519 key (RFC 8032) that is not in the database. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 64 bytes; the same for the same bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer;
}

const keyBytes = 32;
// What stands before the 32 bytes of an Ed25519 key in PKCS #8. (RFC 8410 §7.)
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

export const signerWith = (seed: Uint8Array): Signer => {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return { publicKey: spki.subarray(-keyBytes), sign: (bytes) => sign(null, bytes, key) };
};

/** The key as text: 32 bytes in base64. Refuses `signing.wrong-key`. */
export const signerFrom = (text: string): Signer | Refusal => {
  const seed = Buffer.from(text.trim(), "base64");
  return seed.length === keyBytes ? signerWith(seed) : refuse("signing.wrong-key");
};

const readOrNull = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
};

interface Place {
  readonly logKey: string | undefined;
  readonly logKeyFile: string;
}

/** The signer whose key the configuration names, or else lies in a file; null where there is none. Refuses `signing.wrong-key`. */
export const signerOf = async ({ logKey, logKeyFile }: Place): Promise<Signer | Refusal | null> => {
  const text = logKey ?? (await readOrNull(logKeyFile));
  return text === null ? null : signerFrom(text);
};

/** Makes a key in its file, readable by its owner only, and gives its signer. Of two that begin at once only one makes it. */
export const madeSigner = async ({ logKeyFile }: Place): Promise<Signer | Refusal> =>
  signerFrom(await madeKeyAt(logKeyFile));

const nextOf = (logKeyFile: string): string => `${logKeyFile}.new`;

/** The signer that shall come after the present one: its key is made beside it, or is there from a try that broke off. */
export const nextSigner = async ({ logKeyFile }: Pick<Place, "logKeyFile">): Promise<Signer | Refusal> =>
  signerFrom(await madeKeyAt(nextOf(logKeyFile)));

/**
 * Puts the next signer's key in the place of the present one, which is moved beside it under the time. Gives where it is;
 * null where there was none.
 */
export const useNextSigner = async (
  { logKeyFile }: Pick<Place, "logKeyFile">,
  now: Date,
): Promise<string | null> => {
  const old = `${logKeyFile}.until-${now.toISOString().replaceAll(/[-:]/g, "").slice(0, 15)}Z`;
  const had = (await readOrNull(logKeyFile)) !== null;
  if (had) await rename(logKeyFile, old);
  await rename(nextOf(logKeyFile), logKeyFile);
  return had ? old : null;
};
