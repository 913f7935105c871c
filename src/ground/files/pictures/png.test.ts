import { assert, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { barePng } from "./png.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A chunk; its checksum is not looked at. */
const chunk = (name: string, body: string): number[] => [
  0,
  0,
  0,
  body.length,
  ...Buffer.from(`${name}${body}0000`, "latin1"),
];
const png = (...chunks: readonly number[][]) => Uint8Array.from([...signature, ...chunks.flat()]);

const [head, colours, data, end] = [
  chunk("IHDR", "size"),
  chunk("iCCP", "sRGB"),
  chunk("IDAT", "picture"),
  chunk("IEND", ""),
];

describe("a PNG keeps its picture and loses its traces", () => {
  test.each([
    ["a text", chunk("tEXt", "Author\0Zhang San")],
    ["a compressed text", chunk("zTXt", "Comment\0\0...")],
    ["a text in any script", chunk("iTXt", "XML:com.adobe.xmp\0place")],
    ["Exif", chunk("eXIf", "MM\0*34.07N")],
    ["the time", chunk("tIME", "2022061")],
    ["a chunk nobody knows", chunk("prVt", "camera")],
  ])("%s is gone", (_, trace) => {
    expect([...barePng(png(head, trace, colours, data, trace, end))!]).toEqual([
      ...png(head, colours, data, end),
    ]);
  });

  test("a picture that moves keeps its frames", () => {
    const moving = png(head, chunk("acTL", "8"), chunk("fcTL", "1"), data, chunk("fdAT", "2"), end);
    expect([...barePng(moving)!]).toEqual([...moving]);
  });

  test("what lies behind the end is gone", () => {
    expect([...barePng(Uint8Array.from([...png(head, data, end), 1, 2, 3]))!]).toEqual([
      ...png(head, data, end),
    ]);
  });
});

describe("what cannot be followed is not passed on", () => {
  test.each([
    ["nothing", Uint8Array.from([])],
    ["no PNG", Uint8Array.from(Buffer.from("%PDF-1.7"))],
    ["cut off within a chunk", png(head, data, end).subarray(0, 30)],
    ["no end", png(head, data)],
    ["a chunk longer than the file", png(head, [0xff, 0xff, 0xff, 0xff, ...Buffer.from("tEXt1234")])],
  ])("%s", (_, bytes) => {
    expect(barePng(bytes)).toBeNull();
  });

  test("whatever the bytes, it ends and never grows a picture", () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = Uint8Array.from([...signature, ...noise]);
        expect((barePng(bytes) ?? []).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
