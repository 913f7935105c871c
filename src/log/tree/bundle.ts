const lengthBytes = 2;

/** Leaves one after another, each after its length. (C2SP tlog-tiles, log entries.) */
export const bundleOf = (leaves: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt16BE(leaf.length);
      return [length, leaf];
    }),
  );

/** The leaves of a bundle; what is cut off at its end is left out. */
export const leavesIn = (bundle: Uint8Array): Uint8Array[] => {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const leaves: Uint8Array[] = [];
  for (let at = 0; at + lengthBytes <= bytes.length;) {
    const end = at + lengthBytes + bytes.readUInt16BE(at);
    if (end > bytes.length) break;
    leaves.push(bytes.subarray(at + lengthBytes, end));
    at = end;
  }
  return leaves;
};
