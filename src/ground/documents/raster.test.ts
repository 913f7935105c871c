import { describe, expect, test } from "vitest";
import { pngOf } from "./raster.ts";

const drawn = (text: string, width: number): Buffer =>
  Buffer.from(
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20">${text}</text></svg>`,
      width,
    ),
  );

describe("a picture in pixels", () => {
  test.each([
    [60, 30],
    [1_200, 600],
  ])("is %i wide and as high as it should be", (width, height) => {
    const png = drawn("收", width);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  test("has its words in a face of its own, always the same", () => {
    expect(drawn("收", 60).equals(drawn("支", 60))).toBe(false);
    expect(drawn("收", 60).equals(drawn("", 60))).toBe(false);
    expect(drawn("收", 60).equals(drawn("收", 60))).toBe(true);
  });
});
