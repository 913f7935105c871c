import { refuse, type Refusal } from "../../ground/refusal.ts";
import { hashBytes } from "./hashing.ts";
import type { Proof } from "./proofs.ts";

/** A proof that stands by itself: what was recorded, where, the way to the root, and the checkpoint that has it. */
export interface ProofFile {
  /** What the leaf is hashed from. */
  readonly extra: Uint8Array;
  readonly index: number;
  readonly proof: Proof;
  /** The checkpoint, as published. */
  readonly checkpoint: string;
}

const header = "c2sp.org/tlog-proof@v1";
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The proof as a file of the C2SP tlog-proof format. */
export const writeProof = ({ extra, index, proof, checkpoint }: ProofFile): string =>
  [header, `extra ${base64(extra)}`, `index ${index}`, ...proof.map(base64), "", checkpoint].join("\n");

const shape = /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d{0,15})\n((?:\S+\n)*)\n([^]+)$/;

/** Reads such a file. Refuses `log.not-a-proof`. */
export const readProof = (text: string): ProofFile | Refusal => {
  const [, extra = "", index = "", hashes = "", checkpoint = ""] = shape.exec(text) ?? [];
  const proof = hashes.split("\n").flatMap((line) => (line ? [Buffer.from(line, "base64")] : []));
  if (checkpoint === "" || proof.some((hash) => hash.length !== hashBytes)) return refuse("log.not-a-proof");
  return { extra: Buffer.from(extra, "base64"), index: Number(index), proof, checkpoint };
};
