import { createHash } from "node:crypto";

/** Bytes of a hash: SHA-256. */
export const hashBytes = 32;

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// What a leaf hashes to can never be what a node hashes to. (RFC 9162 §2.1.1.)
const [leafMark, nodeMark] = [Buffer.from([0]), Buffer.from([1])];

/** The hash of a leaf's data. (RFC 9162 §2.1.1; the same as RFC 6962.) */
export const leafHash = (data: Uint8Array): Buffer => sha256(leafMark, data);

/** The hash of two subtrees, the left one full. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right);

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = sha256();

/** The root of a full tree over hashes, as many as a power of two. */
export const fullRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  let row = hashes;
  while (row.length > 1)
    row = row.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, row[at + 1]!)] : []));
  return row[0]!;
};
