import { AlignmentType, ImageRun, Paragraph } from "docx";
import { acrossPage, captionOf } from "./word-chart.ts";
import type { DocumentPicture } from "./words.ts";

/** White, one pixel: what a Word older than 2016 shows, which knows no SVG. The words of the picture are its alt text. */
const blank = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC",
  "base64",
);

/** A picture across the page, as vectors, with its words for who cannot see it. */
export const wordPicture = ({ caption, alt, svg, width, height }: DocumentPicture): Paragraph[] => {
  const transformation = { width: acrossPage, height: Math.round((acrossPage * height) / width) };
  return [
    captionOf(caption),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(svg),
          transformation,
          fallback: { type: "png", data: blank },
          altText: { name: caption, title: caption, description: alt },
        }),
      ],
    }),
  ];
};
