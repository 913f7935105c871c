import { z } from "zod";

/** A point on the earth, degrees in WGS 84. */
export interface Place {
  readonly lat: number;
  readonly long: number;
}

/** Where the pictures of a map come from. `url` has `{z}`, `{x}` and `{y}` in it; `by`: whose map it is, said on it. */
export const tiles = z.object({ url: z.string(), by: z.string() });
export type Tiles = z.output<typeof tiles>;

/** What a map shows first: its middle, and how near (0: the whole earth). */
export const mapStart = z.object({ lat: z.number(), long: z.number(), zoom: z.int() });
export type MapStart = z.output<typeof mapStart>;

/** A map that can be shown. */
export const mapShown = tiles.extend({ start: mapStart });
export type MapShown = z.output<typeof mapShown>;
