import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundleOf, leavesIn } from "./bundle.ts";
import { leafHash } from "./hashing.ts";
import { leavesLevel, readTilePath, tilePath } from "./paths.ts";
import { inclusionRanges } from "./ranges.ts";
import { edgeOf, rootOf, tilesFor, widthOf } from "./tiles.ts";
import { grown, rootByDefinition, someLeaves } from "./tree.test-support.ts";

const leaves = someLeaves(1_100);
const whole = grown(leaves);

describe("tiles", () => {
  test("give the root that the definition gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: leaves.length }), (size) => {
        expect(rootOf(size, whole)).toEqual(rootByDefinition(leaves.slice(0, size).map(leafHash)));
      }),
      { numRuns: 40 },
    );
  });

  test("are the same however the tree grew, and need only its edge to grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (step) => {
        expect(rootOf(leaves.length, grown(leaves, step))).toEqual(rootOf(leaves.length, whole));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    // The example of the specification: 273 full tiles and one of 112, one full and one of 17, one of 1.
    [70_000, { level: 0, index: 272 }, 256],
    [70_000, { level: 0, index: 273 }, 112],
    [70_000, { level: 0, index: 274 }, 0],
    [70_000, { level: 1, index: 0 }, 256],
    [70_000, { level: 1, index: 1 }, 17],
    [70_000, { level: 2, index: 0 }, 1],
    [70_000, { level: 3, index: 0 }, 0],
    [256, { level: 0, index: 0 }, 256],
    [256, { level: 1, index: 0 }, 1],
  ])("in a tree of %i the tile %o is %i wide", (size, id, width) => {
    expect(widthOf(id, size)).toBe(width);
  });

  test.each([
    [0, [[0, 0]]],
    [255, [[0, 0]]],
    [
      256,
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      70_000,
      [
        [0, 273],
        [1, 1],
        [2, 0],
      ],
    ],
  ])("the edge of a tree of %i is %j", (size, edge) => {
    expect(edgeOf(size).map(({ level, index }) => [level, index])).toEqual(edge);
  });

  test("a proof reads few of them", () => {
    const tiles = tilesFor(inclusionRanges(12_345, 70_000));
    expect(tiles.length).toBeLessThanOrEqual(5);
  });

  test("one that lacks a hash is no tree", () => {
    expect(() => rootOf(300, () => new Uint8Array())).toThrow(RangeError);
  });
});

describe("addresses", () => {
  test.each([
    [{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 1, index: 0, width: 5 }, "tile/1/000.p/5"],
    [{ level: leavesLevel, index: 999, width: 256 }, "tile/entries/999"],
    [{ level: leavesLevel, index: 1_000, width: 255 }, "tile/entries/x001/000.p/255"],
    [{ level: 63, index: 7, width: 1 }, "tile/63/007.p/1"],
  ])("%o is %s, and back", (path, text) => {
    expect(tilePath(path)).toBe(text);
    expect(readTilePath(text)).toEqual(path);
  });

  test.each([
    "tile/64/000",
    "tile/00/000",
    "tile/0/0",
    "tile/0/1234",
    "tile/0/x000/001",
    "tile/0/001/002",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/05",
    "tile/-1/000",
    "tile/data/000",
    "tile/0/000/../001",
    "checkpoint",
  ])("%s is none", (text) => {
    expect(readTilePath(text)).toBeNull();
  });
});

describe("bundles", () => {
  test("hold any leaves in order", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (some) => {
        expect(leavesIn(bundleOf(some)).map((leaf) => Uint8Array.from(leaf))).toEqual(some);
      }),
    );
  });

  test("that were cut give what is whole", () => {
    const bundle = bundleOf([Buffer.from("one"), Buffer.from("two")]);
    expect(leavesIn(bundle.subarray(0, -1)).map(String)).toEqual(["one"]);
  });
});
