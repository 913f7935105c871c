import { createPublicKey, verify } from "node:crypto";
import { type Refusal, refuse, isRefusal } from "../../ground/refusal.ts";
import type { Signer } from "../../ground/signing/index.ts";
import { sha256 } from "./hashing.ts";

/** Who signs a note: a name, and the public key it is checked with. (C2SP signed-note.) */
export interface Verifier {
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

const [keyBytes, idBytes] = [32, 4];
const ed25519 = Buffer.from([1]);
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** Four bytes that tell keys of one name apart. */
const keyId = ({ name, publicKey }: Verifier): Buffer =>
  sha256(Buffer.from(`${name}\n`), ed25519, publicKey).subarray(0, idBytes);

/** A verifier as one line of text, as every tool of the format takes it: `name+id+key`. */
export const verifierText = (verifier: Verifier): string => {
  const key = Buffer.concat([ed25519, verifier.publicKey]).toString("base64");
  return `${verifier.name}+${keyId(verifier).toString("hex")}+${key}`;
};

const wrongVerifier = refuse("log.wrong-verifier");

/** Reads such a line. Refuses `log.wrong-verifier`, also where its id does not fit its key. */
export const readVerifier = (text: string): Verifier | Refusal => {
  const [, name = "", key = ""] = /^([^\s+]+)\+[0-9a-f]{8}\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== 1 + keyBytes || bytes[0] !== ed25519[0]) return wrongVerifier;
  const verifier = { name, publicKey: bytes.subarray(1) };
  return verifierText(verifier) === text.trim() ? verifier : wrongVerifier;
};

const signatureOf = (text: string, name: string, signer: Signer): string => {
  const id = keyId({ name, publicKey: signer.publicKey });
  const signature = Buffer.concat([id, signer.sign(Buffer.from(text))]).toString("base64");
  return `— ${name} ${signature}\n`;
};

/** A text that ends in a newline, signed under a name. */
export const signNote = (text: string, name: string, signer: Signer): string =>
  `${text}\n${signatureOf(text, name, signer)}`;

const isSignedBy = ({ publicKey }: Verifier, text: string, signature: Uint8Array): boolean => {
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });
  return verify(null, Buffer.from(text), key, signature);
};

const signatureLine = /^— ([^\s+]+) (\S+)$/;

/** The signatures of a note that a verifier's name and id stand on. */
const signaturesOf = (lines: readonly string[], verifier: Verifier): Uint8Array[] =>
  lines.flatMap((line) => {
    const [, name, encoded = ""] = signatureLine.exec(line) ?? [];
    const bytes = Buffer.from(encoded, "base64");
    const mine = name === verifier.name && keyId(verifier).equals(bytes.subarray(0, idBytes));
    return mine ? [bytes.subarray(idBytes)] : [];
  });

/** Cuts a note into its text, with the newline at its end, and its signature lines. Refuses `log.not-a-note`. */
const cut = (note: string): { text: string; lines: readonly string[] } | Refusal => {
  const blank = note.lastIndexOf("\n\n");
  const lines = blank < 0 ? [] : note.slice(blank + 2, -1).split("\n");
  const whole = note.endsWith("\n") && lines.length > 0 && lines.every((line) => signatureLine.test(line));
  return whole ? { text: note.slice(0, blank + 1), lines } : refuse("log.not-a-note");
};

/** A note with one signature more, below those it has. Refuses `log.not-a-note`. */
export const cosign = (note: string, name: string, signer: Signer): string | Refusal => {
  const parts = cut(note);
  return isRefusal(parts) ? parts : `${note}${signatureOf(parts.text, name, signer)}`;
};

/**
 * The text of a note that the verifier signed; signatures of others are passed over. Refuses `log.not-a-note`,
 * `log.not-signed` where the verifier's signature is missing, `log.wrong-signature` where it does not hold.
 */
export const openNote = (note: string, verifier: Verifier): string | Refusal => {
  const parts = cut(note);
  if (isRefusal(parts)) return parts;
  const signatures = signaturesOf(parts.lines, verifier);
  if (signatures.length === 0) return refuse("log.not-signed");
  const holds = signatures.every((signature) => isSignedBy(verifier, parts.text, signature));
  return holds ? parts.text : refuse("log.wrong-signature");
};
