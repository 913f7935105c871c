const headBytes = 12;

/** The chunks that make the picture (WebP container specification); EXIF, XMP and unknown ones are not among them. */
const ofPicture: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"]);

/** In VP8X the bits that say Exif and XMP follow. */
const announced = 0x08 | 0x04;

const wordAt = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");

const isWebp = (bytes: Uint8Array): boolean => wordAt(bytes, 0) === "RIFF" && wordAt(bytes, 8) === "WEBP";

/** A chunk as it is kept: the one that announces what follows no longer announces what was taken out. */
const chunkOf = (name: string, chunk: Uint8Array): Uint8Array => {
  if (name !== "VP8X" || chunk.length < 9) return chunk;
  const copy = Uint8Array.from(chunk);
  copy[8] = copy[8]! & ~announced;
  return copy;
};

const headOf = (size: number): Uint8Array => {
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(size + 4, 4);
  return head;
};

/**
 * The same WebP without Exif, XMP, unknown chunks and what lies behind its end. Null when its chunks cannot be
 * followed. Pure.
 */
export const bareWebp = (bytes: Uint8Array): Uint8Array | null => {
  if (!isWebp(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept: Uint8Array[] = [];
  for (let at = headBytes; at + 8 <= end;) {
    const name = wordAt(bytes, at);
    const size = view.getUint32(at + 4, true);
    const to = at + 8 + size + (size % 2);
    if (at + 8 + size > end) return null;
    if (ofPicture.has(name)) kept.push(chunkOf(name, bytes.subarray(at, to)));
    at = to;
  }
  const size = kept.reduce((sum, { length }) => sum + length, 0);
  return kept.length > 0 ? Uint8Array.from(Buffer.concat([headOf(size), ...kept])) : null;
};
