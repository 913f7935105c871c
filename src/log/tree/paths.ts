import { type TileId, tileWidth } from "./tiles.ts";

/** What an address below the log names: a tile of hashes, or the leaves of a tile; `width` where it is not full. */
export interface TilePath extends TileId {
  readonly width: number;
}

/** Leaves themselves lie beside the tiles as if on a level below them. */
export const leavesLevel = -1;

const group = 1_000;
const highestLevel = 63;

const indexPath = (index: number): string => {
  const last = String(index % group).padStart(3, "0");
  const front = Math.floor(index / group);
  return front === 0 ? last : `${indexPath(front).replace(/(\d{3})$/, "x$1")}/${last}`;
};

/** The address of a tile below the log's: `tile/0/x001/x234/067.p/5`. (C2SP tlog-tiles.) */
export const tilePath = ({ level, index, width }: TilePath): string => {
  const kind = level === leavesLevel ? "entries" : String(level);
  const end = width === tileWidth ? "" : `.p/${width}`;
  return `tile/${kind}/${indexPath(index)}${end}`;
};

const shape = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads such an address; null for what is none. Of the ways to write a number only the shortest is taken. */
export const readTilePath = (path: string): TilePath | null => {
  const [, kind = "", groups = "", partial] = shape.exec(path) ?? [];
  if (kind === "") return null;
  const level = kind === "entries" ? leavesLevel : Number(kind);
  const width = partial === undefined ? tileWidth : Number(partial);
  const read = { level, index: Number(groups.replace(/[x/]/g, "")), width };
  if (level > highestLevel || (partial !== undefined && width >= tileWidth)) return null;
  return tilePath(read) === path ? read : null;
};
