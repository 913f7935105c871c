import type { Finder } from "./desk/finder.ts";

/** What the desk's search looks through, room by room. */
export const finders: readonly Finder[] = [];
