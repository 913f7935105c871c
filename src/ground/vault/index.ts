import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { type Refusal, refuse } from "../refusal.ts";
import { madeKeyAt } from "./key-file.ts";

/** Keeps secrets that must be read again: sealed with a key that is not in the database (AES-256-GCM, NIST SP 800-38D). */
export interface Vault {
  readonly seal: (text: string) => string;
  /** Throws when the text was sealed with another key, or changed since. */
  readonly open: (sealed: string) => string;
  /** The same for the same text under the same key, and nothing to read it back from (HMAC-SHA-256 under a key of its own). */
  readonly mark: (text: string) => string;
}

const [version, keyBytes, ivBytes, tagBytes] = ["v1", 32, 12, 16];

/** The key of the marks, drawn from the vault's: nobody learns of one by the other. (HKDF, RFC 5869.) */
const markKeyOf = (key: Buffer): Buffer => Buffer.from(hkdfSync("sha256", key, "", "dingge mark", keyBytes));

const marking = (key: Buffer): Vault["mark"] => {
  const own = markKeyOf(key);
  return (text) => createHmac("sha256", own).update(text).digest("base64url");
};

export const vaultWith = (key: Buffer): Vault => ({
  mark: marking(key),
  seal: (text) => {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url")}`;
  },
  open: (sealed) => {
    const [tag, body = ""] = sealed.split(".");
    if (tag !== version) throw new Error("sealed in a form that this version does not know");
    const bytes = Buffer.from(body, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  },
});

/** The key as text: 32 bytes in base64. Refuses `vault.wrong-key`. */
export const vaultFrom = (text: string): Vault | Refusal => {
  const key = Buffer.from(text.trim(), "base64");
  return key.length === keyBytes ? vaultWith(key) : refuse("vault.wrong-key");
};

/**
 * The vault whose key lies in a file, made at the first start and readable by its owner only. Refuses
 * `vault.no-key-file` where it can neither be read nor made, and `vault.wrong-key`.
 */
export const vaultAt = async (path: string): Promise<Vault | Refusal> => {
  try {
    return vaultFrom(await madeKeyAt(path));
  } catch (error) {
    return refuse("vault.no-key-file", { path, code: (error as NodeJS.ErrnoException).code ?? "" });
  }
};

/** The vault with the key that the configuration names, or else with the one kept in a file. Refuses `vault.wrong-key`. */
export const vaultOf = async ({
  key,
  keyFile,
}: {
  readonly key: string | undefined;
  readonly keyFile: string;
}): Promise<Vault | Refusal> => (key ? vaultFrom(key) : vaultAt(keyFile));
