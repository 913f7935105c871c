import { assert, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { bareWebp } from "./webp.ts";

const little = (size: number): number[] => [size & 255, (size >> 8) & 255, 0, 0];
const chunk = (name: string, body: readonly number[]): number[] => [
  ...Buffer.from(name, "latin1"),
  ...little(body.length),
  ...body,
  ...(body.length % 2 ? [0] : []),
];
const webp = (...chunks: readonly number[][]) => {
  const body = chunks.flat();
  return Uint8Array.from([
    ...Buffer.from("RIFF"),
    ...little(body.length + 4),
    ...Buffer.from("WEBP"),
    ...body,
  ]);
};
const text = (words: string): number[] => [...Buffer.from(words, "latin1")];

const picture = chunk("VP8 ", [1, 2, 3]);
const exif = chunk("EXIF", text("MM\0*34.07N 115.30E"));
const xmp = chunk("XMP ", text("<x:xmpmeta>Zhang San"));
const extended = (flags: number) => chunk("VP8X", [flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
const [alpha, says] = [0x10, 0x0c];

describe("a WebP keeps its picture and loses its traces", () => {
  test("Exif, XMP and unknown chunks are gone and no longer announced; the sizes are right", () => {
    const bare = bareWebp(
      webp(extended(alpha | says), chunk("ICCP", [9]), picture, exif, xmp, chunk("CAMR", [7])),
    );
    expect([...bare!]).toEqual([...webp(extended(alpha), chunk("ICCP", [9]), picture)]);
  });

  test("a plain one stays byte for byte", () => {
    expect([...bareWebp(webp(picture))!]).toEqual([...webp(picture)]);
  });

  test("one that moves keeps its frames", () => {
    const moving = webp(extended(0x02), chunk("ANIM", [0, 0, 0, 0, 0, 0]), chunk("ANMF", [1, 2, 3, 4]));
    expect([...bareWebp(moving)!]).toEqual([...moving]);
  });

  test("what lies behind the end is gone", () => {
    expect([...bareWebp(Uint8Array.from([...webp(picture), ...exif]))!]).toEqual([...webp(picture)]);
  });
});

describe("what cannot be followed is not passed on", () => {
  test.each([
    ["nothing", Uint8Array.from([])],
    ["a WAV", Uint8Array.from(text("RIFF\x04\0\0\0WAVE"))],
    ["no chunk", webp()],
    [
      "cut off within a chunk",
      webp(
        chunk(
          "VP8 ",
          Array.from({ length: 40 }, () => 1),
        ),
      ).subarray(0, 30),
    ],
  ])("%s", (_, bytes) => {
    expect(bareWebp(bytes)).toBeNull();
  });

  test("whatever the bytes, it ends and never grows a picture by more than one filling byte", () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = webp([...noise]);
        expect((bareWebp(bytes) ?? []).length).toBeLessThanOrEqual(bytes.length + 1);
      }),
    );
  });
});
