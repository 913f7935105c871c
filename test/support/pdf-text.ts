import { inflateSync } from "node:zlib";

interface PdfObject {
  /** What is before its stream, or all of it. */
  readonly dict: string;
  readonly stream: Buffer | null;
}

const objectAt = (bytes: Uint8Array, text: string, start: number): PdfObject => {
  const body = text.slice(start, text.indexOf("endobj", start));
  const at = body.search(/stream\r?\n/);
  if (at < 0) return { dict: body, stream: null };
  const dict = body.slice(0, at);
  const from = start + at + (body[at + 6] === "\r" ? 8 : 7);
  const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(dict)?.[1]));
  return { dict, stream: dict.includes("FlateDecode") ? inflateSync(raw) : Buffer.from(raw) };
};

/** The objects of a PDF that stand by themselves, by number. */
const objectsOf = (bytes: Uint8Array): ReadonlyMap<number, PdfObject> => {
  const text = Buffer.from(bytes).toString("latin1");
  return new Map(
    [...text.matchAll(/(\d+) 0 obj\b/g)].map((found) => [
      Number(found[1]),
      objectAt(bytes, text, found.index + found[0].length),
    ]),
  );
};

const fromHex = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** What each glyph of a face stands for, from its ToUnicode map. (ISO 32000-1, 9.10.3.) */
const glyphsOf = (map: string): ReadonlyMap<number, string> => {
  const glyphs = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, sign] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(glyph!, 16), fromHex(sign!));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, sign] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
      const code = Number.parseInt(sign!, 16);
      for (let at = first; at <= last; at += 1) glyphs.set(at, String.fromCodePoint(code + at - first));
    }
  return glyphs;
};

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of a string in a content stream, written in brackets or in hex. */
const bytesOf = (string: string): Buffer => {
  if (string.startsWith("<")) return Buffer.from(string.slice(1, -1), "hex");
  const plain = string
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  return Buffer.from(plain, "latin1");
};

/** A string in brackets may hold balanced brackets as they are; of glyphs' bytes never more than two deep. */
const inner = String.raw`\\[\s\S]|[^\\()]`;
const bracketed = String.raw`\((?:${inner}|\((?:${inner}|\((?:${inner})*\))*\))*\)`;
const written = `(?:${bracketed}|<[0-9A-Fa-f]+>)`;
/** What a tag says of the glyphs within it (ActualText, Lang) is passed over: it is not drawn. */
const strings = new RegExp(
  String.raw`\/(?:ActualText|Alt|E|Lang)\s*${written}|\/(\w+)\s+[\d.]+\s+Tf|(${written})`,
  "g",
);

type Faces = ReadonlyMap<string, ReadonlyMap<number, string>>;

const textOf = (content: string, faces: Faces): string => {
  let glyphs: ReadonlyMap<number, string> = new Map();
  let said = "";
  for (const [, face, drawn] of content.matchAll(strings)) {
    if (face) glyphs = faces.get(face) ?? new Map();
    if (!drawn) continue;
    const bytes = bytesOf(drawn);
    for (let at = 0; at + 1 < bytes.length; at += 2) said += glyphs.get(bytes.readUInt16BE(at)) ?? "";
  }
  return said;
};

/**
 * The words of a PDF as this program makes them (faces with two-byte glyphs and ToUnicode maps, no object streams), in
 * the order in which they were set, without any white space.
 */
export const pdfText = (bytes: Uint8Array): string => {
  const objects = objectsOf(bytes);
  const mapOf = (font: PdfObject | undefined): ReadonlyMap<number, string> => {
    const at = Number(/\/ToUnicode (\d+)/.exec(font?.dict ?? "")?.[1]);
    return glyphsOf(objects.get(at)?.stream?.toString("latin1") ?? "");
  };
  const facesIn = (dict: string): Faces =>
    new Map(
      [...dict.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, at]) => [name!, mapOf(objects.get(Number(at)))]),
    );
  /** The faces that a page or a form names, beside its content or in an object of their own. */
  const facesFor = ({ dict }: PdfObject): Faces => {
    const apart = /\/Resources (\d+) 0 R/.exec(dict)?.[1];
    return facesIn(apart ? (objects.get(Number(apart))?.dict ?? "") : dict);
  };
  const drawn = [...objects.values()].flatMap((object) => {
    const content = /\/Contents (\d+) 0 R/.exec(object.dict)?.[1];
    if (content) return [{ stream: objects.get(Number(content))?.stream, faces: facesFor(object) }];
    return /\/Subtype\s*\/Form/.test(object.dict) ? [{ stream: object.stream, faces: facesFor(object) }] : [];
  });
  return drawn
    .map(({ stream, faces }) => textOf(stream?.toString("latin1") ?? "", faces))
    .join("")
    .replace(/\s/g, "");
};
