import { z } from "zod";

/** One slide for the hall. What is read aloud stands in `notes`, each line a paragraph. */
export const slide = z.object({
  key: z.string(),
  /** How it is laid out: a cover; large figures; a drawing; lines; names in columns. */
  kind: z.enum(["cover", "figures", "chart", "lines", "names"]),
  eyebrow: z.string(),
  title: z.string(),
  figures: z.array(z.object({ name: z.string(), value: z.string(), note: z.string() })),
  lines: z.array(z.string()),
  /** A chart as SVG, made by the server from facts. */
  drawing: z.string().nullable(),
  notes: z.string(),
});
export type Slide = z.output<typeof slide>;

export const deck = z.object({ lang: z.enum(["zh", "en"]), title: z.string(), slides: z.array(slide) });
export type Deck = z.output<typeof deck>;
