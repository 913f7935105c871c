import { isDeepStrictEqual } from "node:util";
import { type Evidence, type FilePart, fileParts } from "../words/file.ts";

/** What of a nominee's file says something else now than when it was frozen: by its parts, in their order. */
export const partsChanged = (then: Evidence, now: Evidence): FilePart[] =>
  fileParts.filter((part) => !isDeepStrictEqual(then[part], now[part]));
