interface Packed {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly offset: number;
}

const header = (signature: number, { name, content, offset }: Packed): Uint8Array => {
  const central = signature === 0x02014b50;
  const bytes = new Uint8Array((central ? 46 : 30) + name.length);
  const view = new DataView(bytes.buffer);
  const shift = central ? 2 : 0;
  view.setUint32(0, signature, true);
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

/**
 * An uncompressed zip of the given parts, for handing checked parts to the workbook reader in memory.
 * Its checksums are left at 0, which the reader takes as "unchecked": `unzip` has checked them.
 */
export const pack = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
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
