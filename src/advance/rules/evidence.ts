import { type Refusal, refuse } from "../../ground/refusal.ts";

export const mostFiles = 9;
export const mostBytes = 10 * 1024 * 1024;

/**
 * What evidence may be, by its content, with the ending it is given back with. Phones hand over photos as JPEG when
 * asked for one; formats whose traces of person and place cannot be taken out here are not taken.
 */
export const evidenceTypes: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
};

/** Office files, old and new: they may carry macros and formulas. */
const office =
  /officedocument|ms-?(word|excel|powerpoint|office)|opendocument|x-cfb|macroenabled|zip|x-rar|x-7z/i;

/**
 * Whether a file may be evidence, by its size and the type found in its content. Refuses `evidence.empty`,
 * `evidence.too-large`, `evidence.office.wrong-type` (Word, Excel, archives), `evidence.wrong-type` for anything else.
 */
export const admit = ({ size, type, name }: { size: number; type: string; name: string }): Refusal | null => {
  const at = { field: "file" };
  if (size === 0) return refuse("evidence.empty", { name }, at);
  if (size > mostBytes) return refuse("evidence.too-large", { name, max: mostBytes / 1024 / 1024 }, at);
  if (type in evidenceTypes) return null;
  return refuse(office.test(type) ? "evidence.office.wrong-type" : "evidence.wrong-type", { name }, at);
};
