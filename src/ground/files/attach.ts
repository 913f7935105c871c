import { type Refusal, refuse } from "../refusal.ts";
import { typeOf } from "./index.ts";
import { bareJpeg } from "./pictures/jpeg.ts";
import { barePng } from "./pictures/png.ts";
import { bareWebp } from "./pictures/webp.ts";

/** How many files go with one thing that is sent, and how large each may be. */
export const mostFiles = 9;
export const mostBytes = 10 * 1024 * 1024;

/**
 * What people may attach, by its content, with the ending it is given back with. Formats whose traces of person and
 * place cannot be taken out here are not taken.
 */
export const attachable: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

/** What a form's file field offers to choose. */
export const attachableTypes = Object.keys(attachable).join(",");

/** Office files, old and new: they may carry macros and formulas. */
const office =
  /officedocument|ms-?(word|excel|powerpoint|office)|opendocument|x-cfb|macroenabled|zip|x-rar|x-7z/i;
/** The formats in which newer phones keep photos for themselves. */
const ofPhones = /^image\/(hei[cf]|avif)/;

const at = { field: "file" };

const wrongType = (type: string, name: string): Refusal => {
  if (ofPhones.test(type)) return refuse("file.heic.wrong-type", { name }, at);
  return office.test(type)
    ? refuse("file.office.wrong-type", { name }, at)
    : refuse("file.wrong-type", { name }, at);
};

/**
 * Whether a file may be attached, by its size (bytes) and the type found in its content. Refuses `file.empty`,
 * `file.too-large`, `file.office.wrong-type` (Word, Excel, archives), `file.heic.wrong-type` (says how to send it as
 * JPEG), `file.wrong-type` for anything else.
 */
export const admit = ({ size, type, name }: { size: number; type: string; name: string }): Refusal | null => {
  if (size === 0) return refuse("file.empty", { name }, at);
  if (size > mostBytes) return refuse("file.too-large", { name, max: mostBytes / 1024 / 1024 }, at);
  return type in attachable ? null : wrongType(type, name);
};

const barers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  "image/jpeg": bareJpeg,
  "image/png": barePng,
  "image/webp": bareWebp,
};

const longestName = 120;

/** A name under which its content can be given back: its end where it is long, with the ending of what it is. */
const nameFor = (given: string, type: string): string => {
  const name = given.slice(-longestName) || "file";
  const ending = attachable[type] ?? "";
  const fits = name.toLowerCase().endsWith(`.${ending}`) || (ending === "jpg" && /\.jpe?g$/i.test(name));
  return fits ? name : `${name}.${ending}`;
};

export interface BareFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A file as it may be kept: checked by its content, never by its name; a picture without what it tells of person,
 * place and time. Refuses as `admit` does, and `file.unreadable` for a picture that is broken.
 */
export const bareFile = async (given: { name: string; bytes: Uint8Array }): Promise<BareFile | Refusal> => {
  const type = await typeOf(given.bytes);
  const name = given.name.slice(-longestName) || "file";
  const refusal = admit({ size: given.bytes.length, type, name });
  if (refusal) return refusal;
  const bare = barers[type];
  const bytes = bare ? bare(given.bytes) : given.bytes;
  return bytes ? { name: nameFor(given.name, type), type, bytes } : refuse("file.unreadable", { name }, at);
};
