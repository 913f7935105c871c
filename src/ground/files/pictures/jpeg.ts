/** Markers of a JPEG file (ITU-T T.81, table B.1) that matter here. */
const start = 0xd8;
const scan = 0xda;
const end = 0xd9;
const comment = 0xfe;
const [jfif, exif, colours, adobe] = [0xe0, 0xe1, 0xe2, 0xee];

const orientationTag = 0x0112;
const exifHead = [0x45, 0x78, 0x69, 0x66, 0, 0];

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === start;

/** Where the coded picture that begins at a scan ends: at the next marker that is no restart and no filling. */
const afterScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
};

/** The segments of the one picture, its scans with what is coded in them; null when they cannot be followed. */
const segmentsOf = (bytes: Uint8Array): Segment[] | null => {
  const segments: Segment[] = [];
  let at = 2;
  let pictured = false;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === end) break;
    const header = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (header > bytes.length || header < at + 4) return null;
    pictured ||= marker === scan;
    const to = marker === scan ? afterScan(bytes, header) : header;
    segments.push({ marker, from: at, to });
    at = to;
  }
  return pictured ? segments : null;
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

const says = (bytes: Uint8Array, { from }: Segment, word: string): boolean =>
  [...word].every((letter, index) => bytes[from + 4 + index] === letter.charCodeAt(0));

/**
 * Whether a segment is of the picture itself. Of those that applications add (APP0 to APP15) only three say how it is
 * shown: JFIF, the colour profile, and Adobe's note on colours; the others tell of camera, time, place and editor, or
 * hold further pictures with all of that.
 */
const isOfPicture = (bytes: Uint8Array, segment: Segment): boolean => {
  const { marker } = segment;
  if (marker === colours) return says(bytes, segment, "ICC_PROFILE");
  if (marker === jfif) return says(bytes, segment, "JFIF\0");
  return marker === adobe || (marker !== comment && (marker < 0xe0 || marker > 0xef));
};

const endMark = Uint8Array.from([0xff, end]);

/**
 * The same picture without what it tells of the person and the place: Exif, XMP, IPTC, comments, and everything after
 * its end (phones append films and second pictures there) are left out; which way is up is kept. Null when the bytes
 * are not a JPEG that can be followed. Pure; the picture's own data is not touched.
 */
export const bareJpeg = (bytes: Uint8Array): Uint8Array | null => {
  if (!isJpeg(bytes)) return null;
  const segments = segmentsOf(bytes);
  if (!segments) return null;
  const way = segments
    .filter(({ marker }) => marker === exif)
    .map((segment) => orientationIn(bytes, segment))
    .find((value) => value > 1);
  const kept = segments.filter((segment) => isOfPicture(bytes, segment));
  // JFIF's own segment stays first where there is one.
  const parts = (first: boolean) =>
    kept.filter(({ marker }) => (marker === jfif) === first).map(({ from, to }) => bytes.subarray(from, to));
  return Uint8Array.from(
    Buffer.concat([
      bytes.subarray(0, 2),
      ...parts(true),
      ...(way ? [onlyOrientation(way)] : []),
      ...parts(false),
      endMark,
    ]),
  );
};
