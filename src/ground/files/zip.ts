import { crc32 } from "node:zlib";

interface Packed {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly offset: number;
}

/** PKZIP 2.0, and bit 11: the names are UTF-8. (APPNOTE 4.4.3 and 4.4.4.) */
const [version, namesInUtf8] = [20, 0x0800];

/** 1 January 1980, the first day a zip can name: the same parts make the same bytes whenever they are packed. */
const firstDay = 0x21;

const header = (signature: number, { name, content, offset }: Packed): Uint8Array => {
  const central = signature === 0x02014b50;
  const bytes = new Uint8Array((central ? 46 : 30) + name.length);
  const view = new DataView(bytes.buffer);
  const shift = central ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4 + shift, version, true);
  if (central) view.setUint16(4, version, true);
  view.setUint16(6 + shift, namesInUtf8, true);
  view.setUint16(12 + shift, firstDay, true);
  view.setUint32(14 + shift, crc32(content), true);
  view.setUint32(18 + shift, content.length, true);
  view.setUint32(22 + shift, content.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) view.setUint32(42, offset, true);
  bytes.set(name, central ? 46 : 30);
  return bytes;
};

const end = (count: number, size: number, offset: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
};

/** An uncompressed zip of the given parts: what goes into it is compressed already, or is read again at once. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  let offset = 0;
  const entries = [...parts].map(([name, content]): Packed => {
    const entry = { name: new TextEncoder().encode(name), content, offset };
    offset += 30 + entry.name.length + content.length;
    return entry;
  });
  const body = entries.flatMap((entry) => [header(0x04034b50, entry), entry.content]);
  const index = entries.map((entry) => header(0x02014b50, entry));
  const size = index.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...body, ...index, end(entries.length, size, offset)]);
};
