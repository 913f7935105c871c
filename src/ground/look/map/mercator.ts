import type { Place } from "./words.ts";

/** A tile is a square picture of so many pixels; at zoom z the earth is 2^z tiles wide (Web Mercator, EPSG:3857). */
export const tileSize = 256;
export const zooms = { least: 2, most: 18 };

/** Pixels from the north-west corner of the whole earth at a zoom. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Web Mercator ends where the earth becomes a square. */
const lastLat = 85.05112878;
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const widthAt = (zoom: number): number => tileSize * 2 ** zoom;

/** Where a point lies in pixels. */
export const pixelOf = ({ lat, long }: Place, zoom: number): Pixel => {
  const sine = Math.sin((clamp(lat, -lastLat, lastLat) * Math.PI) / 180);
  const width = widthAt(zoom);
  return {
    x: ((long + 180) / 360) * width,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * width,
  };
};

/** The point at a pixel; beyond the date line it goes on from the other side, beyond the last latitude it stays there. */
export const placeAt = ({ x, y }: Pixel, zoom: number): Place => {
  const width = widthAt(zoom);
  const turned = (((x / width) % 1) + 1) % 1;
  const angle = Math.atan(Math.sinh(Math.PI * (1 - (2 * clamp(y, 0, width)) / width)));
  return { lat: (angle * 180) / Math.PI, long: turned * 360 - 180 };
};

/** What is seen of the map: its middle, how near, and how large, in pixels. */
export interface Look {
  readonly middle: Place;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** A tile and where its corner lies in what is seen, in pixels. */
export interface PlacedTile {
  /** The same for the same place of the picture: where the earth is narrower than what is seen, a tile stands twice. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The tiles that cover what is seen. Above the north and below the south there are none. */
export const tilesIn = ({ middle, zoom, width, height }: Look): PlacedTile[] => {
  const at = pixelOf(middle, zoom);
  const [west, north] = [at.x - width / 2, at.y - height / 2];
  const wide = 2 ** zoom;
  const columns = upTo(Math.floor(west / tileSize), Math.floor((west + width - 1) / tileSize));
  const rows = upTo(Math.floor(north / tileSize), Math.floor((north + height - 1) / tileSize));
  return rows
    .filter((row) => row >= 0 && row < wide)
    .flatMap((row) =>
      columns.map((column) => ({
        key: `${zoom}/${column}/${row}`,
        x: ((column % wide) + wide) % wide,
        y: row,
        left: Math.round(column * tileSize - west),
        top: Math.round(row * tileSize - north),
      })),
    );
};

/** The middle after moving by so many pixels east and south. */
export const movedBy = ({ middle, zoom }: Look, east: number, south: number): Place => {
  const { x, y } = pixelOf(middle, zoom);
  return placeAt({ x: x + east, y: y + south }, zoom);
};

/** A point as people copy it: five digits are a metre. */
export const placeSaid = ({ lat, long }: Place): string => `${lat.toFixed(5)}, ${long.toFixed(5)}`;
