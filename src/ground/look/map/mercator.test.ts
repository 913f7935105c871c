import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedBy, pixelOf, placeAt, placeSaid, tileSize, tilesIn } from "./mercator.ts";

/** Reference values by the formula of the tile name conventions of OpenStreetMap. */
test.each([
  [{ lat: 0, long: 0 }, 0, 0, 0],
  [{ lat: 34.0656, long: 115.3045 }, 12, 3359, 1635],
  [{ lat: 34.0656, long: 115.3045 }, 16, 53758, 26165],
  [{ lat: -33.8688, long: 151.2093 }, 10, 942, 614],
])("%j at zoom %i lies in tile %i, %i", (place, zoom, x, y) => {
  const at = pixelOf(place, zoom);
  expect([Math.floor(at.x / tileSize), Math.floor(at.y / tileSize)]).toEqual([x, y]);
});

const place = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  long: fc.double({ min: -179, max: 179, noNaN: true }),
});
const zoom = fc.integer({ min: 2, max: 18 });
const look = fc.record({
  middle: place,
  zoom,
  width: fc.integer({ min: 100, max: 1200 }),
  height: fc.integer({ min: 100, max: 800 }),
});

describe("laws", () => {
  test("a point comes back from its pixel", () => {
    fc.assert(
      fc.property(place, zoom, (one, near) => {
        const back = placeAt(pixelOf(one, near), near);
        expect(back.lat).toBeCloseTo(one.lat, 7);
        expect(back.long).toBeCloseTo(one.long, 7);
      }),
    );
  });

  test("moving there and back again changes nothing, and one never leaves the earth", () => {
    fc.assert(
      fc.property(look, fc.integer({ min: -90, max: 90 }), (seen, by) => {
        const there = movedBy(seen, by, 0);
        const back = movedBy({ ...seen, middle: there }, -by, 0);
        expect(back.long).toBeCloseTo(seen.middle.long, 7);
        const far = movedBy(seen, 0, -1e9);
        expect(far.lat).toBeLessThan(86);
        expect(Math.abs(there.long)).toBeLessThanOrEqual(180);
      }),
    );
  });

  test("tiles cover what is seen, each once, and all of them are of the earth", () => {
    fc.assert(
      fc.property(look, (seen) => {
        const found = tilesIn(seen);
        const wide = 2 ** seen.zoom;
        expect(found.every(({ x, y }) => x >= 0 && x < wide && y >= 0 && y < wide)).toBe(true);
        expect(new Set(found.map(({ left, top }) => `${left} ${top}`)).size).toBe(found.length);
        const middle = found.filter(
          ({ left, top }) =>
            left <= seen.width / 2 &&
            left + tileSize >= seen.width / 2 &&
            top <= seen.height / 2 &&
            top + tileSize >= seen.height / 2,
        );
        expect(middle.length).toBeGreaterThan(0);
        expect(Math.min(...found.map(({ left }) => left))).toBeLessThanOrEqual(0);
        expect(Math.max(...found.map(({ left }) => left + tileSize))).toBeGreaterThanOrEqual(seen.width - 1);
      }),
    );
  });
});

test("a point is said to the metre", () => {
  expect(placeSaid({ lat: 34.0656123, long: -0.5 })).toBe("34.06561, -0.50000");
});
