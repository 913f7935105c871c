import { assert, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { bareJpeg } from "./jpeg.ts";

const segment = (marker: number, body: readonly number[]): number[] => {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
};
const text = (words: string): number[] => [...Buffer.from(words, "latin1")];

const jfif = segment(0xe0, [...text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const quantisation = segment(
  0xdb,
  Array.from({ length: 65 }, (_, at) => at),
);
const xmp = segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Zhang San</x:xmpmeta>"));
const iptc = segment(0xed, text("Photoshop 3.0\0 Qitai Town"));
const picture = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd9];

const further = segment(0xe2, text("MPF\0 34.08N 115.31E"));
const profile = segment(0xe2, text("ICC_PROFILE\0\x01\x01 colours"));
const remark = segment(0xfe, text("Taken by Zhang San"));

const entry = (tag: number, value: number) => [tag & 255, tag >> 8, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];

/** Exif with a place (GPS) and, where given, an orientation; little-endian, as phones write it. */
const exif = (orientation: number | null): number[] => {
  const entries = [...(orientation ? [entry(0x0112, orientation)] : []), entry(0x8825, 99)];
  const table = [entries.length, 0, ...entries.flat(), 0, 0, 0, 0];
  return segment(0xe1, [...text("Exif\0\0II"), 0x2a, 0, 8, 0, 0, 0, ...table, ...text("34.07N 115.30E")]);
};
const jpeg = (...segments: readonly number[][]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...picture]);
const said = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString("latin1");

describe("a photo keeps its picture and loses its traces", () => {
  test("place, camera, author and editor are gone; what the picture needs is byte for byte the same", () => {
    const bare = bareJpeg(jpeg(jfif, exif(null), xmp, quantisation, iptc));
    expect([...bare!]).toEqual([...jpeg(jfif, quantisation)]);
    for (const trace of ["34.07N", "Zhang San", "Qitai", "Exif"]) expect(said(bare)).not.toContain(trace);
  });

  test("which way is up is kept, alone", () => {
    const bare = bareJpeg(jpeg(jfif, exif(6), quantisation))!;
    expect(said(bare)).not.toContain("34.07N");
    expect([...bareJpeg(bare)!]).toEqual([...bare]);
    expect(bare.length).toBe(jpeg(jfif, quantisation).length + 36);
    expect(said(bare)).toContain("Exif\0\0MM");
  });

  test("comments and further pictures go, within the file and behind it; colours stay", () => {
    const behind = [...jpeg(exif(null)), ...text("ftypmp42 34.09N")];
    const bare = bareJpeg(
      Uint8Array.from([...jpeg(jfif, remark, further, profile, quantisation), ...behind]),
    );
    expect([...bare!]).toEqual([...jpeg(jfif, profile, quantisation)]);
  });

  test("a picture in several scans keeps them all, and loses what lies between", () => {
    const scans = [...picture.slice(0, -2), ...quantisation, ...exif(null), ...picture];
    const bare = bareJpeg(Uint8Array.from([0xff, 0xd8, ...scans]));
    expect([...bare!]).toEqual([0xff, 0xd8, ...picture.slice(0, -2), ...quantisation, ...picture]);
  });

  test("a picture that was cut off while it was sent stays as far as it goes", () => {
    const bare = bareJpeg(jpeg(exif(null)).subarray(0, -2));
    expect([...bare!]).toEqual([...jpeg()]);
  });

  test("bytes before a marker that only fill are passed over", () => {
    expect(said(bareJpeg(jpeg(jfif, [0xff, 0xff], exif(null))))).not.toContain("Exif");
  });
});

describe("what cannot be followed is not passed on", () => {
  test.each([
    ["nothing", Uint8Array.from([])],
    ["no JPEG", Uint8Array.from(text("%PDF-1.7"))],
    ["cut off within a segment", jpeg(jfif).subarray(0, 12)],
    ["a length of 0", Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xda])],
    ["no picture", Uint8Array.from([0xff, 0xd8, ...jfif])],
  ])("%s", (_, bytes) => {
    expect(bareJpeg(bytes)).toBeNull();
  });

  test("whatever the bytes, it ends, and never grows a photo by more than the one segment", () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = Uint8Array.from([0xff, 0xd8, ...noise]);
        expect((bareJpeg(bytes) ?? []).length).toBeLessThanOrEqual(bytes.length + 36);
      }),
    );
  });
});
