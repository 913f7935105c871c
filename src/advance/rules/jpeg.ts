/** Markers of a JPEG file (ITU-T T.81, table B.1) that matter here. */
const start = 0xd8;
const scan = 0xda;
const end = 0xd9;
/** APP1 holds Exif (camera, time, place) and XMP, APP13 what editors add (IPTC: names, places). */
const personal: ReadonlySet<number> = new Set([0xe1, 0xed]);

const orientationTag = 0x0112;
const exifHead = [0x45, 0x78, 0x69, 0x66, 0, 0];

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === start;

/** The segments between the start of the file and its picture; null when they cannot be followed. */
const segmentsOf = (bytes: Uint8Array): { segments: Segment[]; picture: number } | null => {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === scan || marker === end) return { segments, picture: at };
    const to = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (to > bytes.length || to < at + 4) return null;
    segments.push({ marker, from: at, to });
    at = to;
  }
  return null;
};

/** The orientation (1 to 8) that an Exif segment states; 1 when it states none. */
const orientationIn = (bytes: Uint8Array, { from, to }: Segment): number => {
  if (!exifHead.every((byte, index) => bytes[from + 4 + index] === byte)) return 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from + 10, to - from - 10);
  if (view.byteLength < 10) return 1;
  const little = view.getUint16(0) === 0x4949;
  const table = view.getUint32(4, little);
  if (table + 2 > view.byteLength) return 1;
  const count = view.getUint16(table, little);
  for (let index = 0; index < count; index += 1) {
    const entry = table + 2 + index * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** A big-endian TIFF header and a table of one entry, the orientation; its value follows. */
const oneEntry = [
  0x4d,
  0x4d,
  0x00,
  0x2a,
  0,
  0,
  0,
  8,
  0,
  1,
  orientationTag >> 8,
  orientationTag & 0xff,
  0,
  3,
  0,
  0,
  0,
  1,
  0,
];

/** An Exif segment that states nothing but which way is up (Exif 2.32 §4.6). */
const onlyOrientation = (value: number): Uint8Array =>
  Uint8Array.from([0xff, 0xe1, 0, 34, ...exifHead, ...oneEntry, value, 0, 0, 0, 0, 0, 0]);

/** JFIF's own segment stays first where there is one. */
const isJfif = ({ marker }: Segment): boolean => marker === 0xe0;

/**
 * The same picture without what it tells of the person and the place: APP1 (Exif, XMP) and APP13 (IPTC) are left
 * out; which way is up is kept. Null when the bytes are not a JPEG that can be followed. Pure; the picture's own
 * data is not touched.
 */
export const withoutTraces = (bytes: Uint8Array): Uint8Array | null => {
  if (!isJpeg(bytes)) return null;
  const read = segmentsOf(bytes);
  if (!read) return null;
  const { segments, picture } = read;
  const way = segments
    .filter(({ marker }) => marker === 0xe1)
    .map((segment) => orientationIn(bytes, segment))
    .find((value) => value > 1);
  const kept = segments.filter(({ marker }) => !personal.has(marker));
  const parts = (wanted: boolean) =>
    kept.filter((segment) => isJfif(segment) === wanted).map(({ from, to }) => bytes.subarray(from, to));
  return Uint8Array.from(
    Buffer.concat([
      bytes.subarray(0, 2),
      ...parts(true),
      ...(way ? [onlyOrientation(way)] : []),
      ...parts(false),
      bytes.subarray(picture),
    ]),
  );
};
