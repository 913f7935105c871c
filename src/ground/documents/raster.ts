import { Resvg } from "@resvg/resvg-js";
import { sansFiles } from "./faces.ts";

/**
 * A picture of vectors as PNG, `width` pixels wide, on white, its words set in the sans face of documents. For what
 * cannot show SVG. Needs no network and no face of the computer.
 */
export const pngOf = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    background: "white",
    font: { loadSystemFonts: false, fontFiles: [...sansFiles], defaultFontFamily: "Noto Sans SC" },
  })
    .render()
    .asPng();
