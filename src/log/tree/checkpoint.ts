import { type Refusal, isRefusal, refuse } from "../../ground/refusal.ts";
import type { Signer } from "../../ground/signing/index.ts";
import { hashBytes } from "./hashing.ts";
import { openNote, signNote, type Verifier } from "./note.ts";
import type { Head } from "./proofs.ts";

/** The state of the log at one size, signed. */
export interface Checkpoint extends Head {
  readonly origin: string;
}

/** A checkpoint as published: three lines and a signature under the name of its origin. (C2SP tlog-checkpoint.) */
export const signCheckpoint = ({ origin, size, root }: Checkpoint, signer: Signer): string =>
  signNote(`${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`, origin, signer);

const decimal = /^(0|[1-9]\d{0,15})$/;

const readBody = (text: string): Checkpoint | Refusal => {
  const [origin = "", size = "", encoded = ""] = text.split("\n");
  const root = Buffer.from(encoded, "base64");
  const exact = root.toString("base64") === encoded && root.length === hashBytes;
  return origin !== "" && decimal.test(size) && exact
    ? { origin, size: Number(size), root }
    : refuse("log.not-a-checkpoint");
};

/**
 * Reads a checkpoint signed by the verifier, whose name is its origin. Refuses as `openNote` does,
 * `log.not-a-checkpoint`, and `log.other-origin`.
 */
export const openCheckpoint = (note: string, verifier: Verifier): Checkpoint | Refusal => {
  const text = openNote(note, verifier);
  if (isRefusal(text)) return text;
  const read = readBody(text);
  if (isRefusal(read) || read.origin === verifier.name) return read;
  return refuse("log.other-origin", { origin: read.origin });
};
