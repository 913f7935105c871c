import type { svgOf } from "./svg.ts";

/** As `svgOf`; the drawing tool is fetched with the first picture, so that the program starts without it. */
export const drawn = async (...given: Parameters<typeof svgOf>): Promise<string> =>
  (await import("./svg.ts")).svgOf(...given);
