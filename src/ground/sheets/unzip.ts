import { crc32, inflateRawSync } from "node:zlib";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { LIMITS } from "./words.ts";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGE = 0xffffffff;

const corrupt = (): Refusal => refuse("sheet.corrupt");

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
};

/** ZIP64 keeps, in this order, only those fields whose 32-bit place holds the marker (APPNOTE 4.5.3). */
const largeFields = (view: DataView, start: number, length: number, fields: number[]): number[] => {
  const end = start + length;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== LARGE) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } => {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const fields = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const [unpacked = 0, packed = 0, offset = 0] = largeFields(view, nameEnd, extraLength, fields);
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll("\\", "/"),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
  };
  return { entry, next: nameEnd + extraLength + view.getUint16(at + 32, true) };
};

const directory = (bytes: Uint8Array, view: DataView): Entry[] | Refusal => {
  const end = findEnd(view);
  if (end < 0) return corrupt();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  while (entries.length < count) {
    if (view.getUint32(at, true) !== CENTRAL) return corrupt();
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

const unpack = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | Refusal => {
  if (view.getUint32(entry.offset, true) !== LOCAL) return corrupt();
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed || (entry.method !== 0 && entry.method !== 8)) return corrupt();
  const content =
    entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  return content.length === entry.unpacked && crc32(content) === entry.crc ? content : corrupt();
};

/** A zip whose directory is read; its parts are unpacked one by one when asked for. */
export interface Archive {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The part's bytes; refuses `sheet.corrupt` when it is missing or damaged. */
  readonly read: (name: string) => Uint8Array | Refusal;
}

/** Offsets that point outside the file and streams that are not DEFLATE throw: both mean a damaged file. */
const orCorrupt = <T>(attempt: () => T | Refusal): T | Refusal => {
  try {
    return attempt();
  } catch {
    return corrupt();
  }
};

/**
 * Opens a zip. No part may unpack to more than its entry declares, so the declared total is the true one.
 * Refuses `sheet.corrupt` (also for a name that stands twice) and `sheet.unpacks-too-large`.
 */
export const openZip = (bytes: Uint8Array): Archive | Refusal => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orCorrupt(() => directory(bytes, view));
  if (isRefusal(entries)) return entries;
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > LIMITS.unpackedBytes)
    return refuse("sheet.unpacks-too-large", { mb: LIMITS.unpackedBytes >> 20 });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length) return corrupt();
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    read: (name) => {
      const entry = byName.get(name);
      return entry ? orCorrupt(() => unpack(bytes, view, entry)) : corrupt();
    },
  };
};
