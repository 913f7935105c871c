import { AlignmentType, ImageRun, Paragraph } from "docx";
import { pngOf } from "./raster.ts";
import { acrossPage, captionOf } from "./word-chart.ts";
import type { DocumentPicture } from "./words.ts";

/** Pixels across the page: 200 to the inch. */
const across = 1_200;

/** A picture across the page, as vectors, with its words for who cannot see it; `keepNext`: it goes with what follows. */
export const wordPicture = (
  { caption, alt, svg, width, height }: DocumentPicture,
  keepNext: boolean,
): Paragraph[] => {
  const transformation = { width: acrossPage, height: Math.round((acrossPage * height) / width) };
  return [
    captionOf(caption),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      keepNext,
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(svg),
          transformation,
          /** What a Word older than 2016, and others that know no SVG, show. */
          fallback: { type: "png", data: pngOf(svg, across) },
          altText: { name: caption, title: caption, description: alt },
        }),
      ],
    }),
  ];
};
