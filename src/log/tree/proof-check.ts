import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { leafOf } from "./leaf.ts";
import type { Verifier } from "./note.ts";
import { readProof } from "./proof-file.ts";
import { isIncluded } from "./proofs.ts";

/** What a proof file proves. */
export interface Proved {
  /** The head of the entry, as JSON. */
  readonly head: string;
  readonly index: number;
  /** How many entries the checkpoint has that proves it. */
  readonly size: number;
}

/**
 * Checks a proof file by itself, against a key alone: nothing is asked of the server. Refuses as `readProof` and
 * `openCheckpoint` do, and `log.not-proved`.
 */
export const checkProof = (text: string, verifier: Verifier): Proved | Refusal => {
  const file = readProof(text);
  if (isRefusal(file)) return file;
  const head = openCheckpoint(file.checkpoint, verifier);
  if (isRefusal(head)) return head;
  const { extra, index, proof } = file;
  const told = Buffer.from(extra).toString("utf8");
  const { size, root } = head;
  return isIncluded({ data: leafOf(told), index, size, root }, proof)
    ? { head: told, index, size }
    : refuse("log.not-proved");
};
