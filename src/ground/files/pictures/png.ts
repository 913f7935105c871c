const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The chunks that say how the picture looks (PNG third edition, §11; APNG among it). All others, known (tEXt, zTXt,
 * iTXt, eXIf, tIME) or not, may tell of the person, the place or the time.
 */
const ofPicture: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT".split(
    " ",
  ),
);

/**
 * The same PNG without texts, Exif, times and what lies behind its end. Null when its chunks cannot be followed to the
 * end. Pure; the chunks that stay are not touched.
 */
export const barePng = (bytes: Uint8Array): Uint8Array | null => {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, signature.length)];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    const to = at + 12 + view.getUint32(at);
    if (to > bytes.length) return null;
    if (ofPicture.has(name)) kept.push(bytes.subarray(at, to));
    if (name === "IEND") return Uint8Array.from(Buffer.concat(kept));
    at = to;
  }
  return null;
};
