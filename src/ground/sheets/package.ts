import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { decodeEntities, elements, wholeElement } from "./markup.ts";
import type { Archive } from "./unzip.ts";
import type { ShownAs } from "./words.ts";

export type Formats = ReadonlyMap<string, ShownAs>;

/** The parts of an .xlsx that hold values; charts, pictures, comments, links and macros are never opened. */
export interface Package {
  /** Content types, relationships, workbook, shared strings, styles: by part name. */
  readonly common: ReadonlyMap<string, Uint8Array>;
  readonly worksheets: readonly { readonly name: string; readonly part: string; readonly xml: string }[];
  /** The cell formats (the `s` of a cell) that change what a value means. */
  readonly formats: Formats;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Relationship targets are relative to the part that owns them, or absolute with a leading slash. */
const resolve = (folder: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/"))
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return path.join("/");
};

const relations = (xml: string, folder: string): Relation[] =>
  elements(xml, "Relationship").map(({ Id = "", Type = "", Target = "" }) => ({
    id: Id,
    kind: Type.slice(Type.lastIndexOf("/") + 1),
    part: resolve(folder, decodeEntities(Target)),
  }));

/** Built-in formats of percentages, and of months alone in Chinese workbooks (ECMA-376 18.8.30). */
const BUILT_IN: Readonly<Record<string, ShownAs>> = {
  9: "percent",
  10: "percent",
  17: "month",
  27: "month",
  36: "month",
  50: "month",
  52: "month",
  57: "month",
};

/** What a format code shows, once its literal text, colours and locales are left out. */
const shownBy = (code: string): ShownAs | undefined => {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  if (bare.includes("%")) return "percent";
  return /y/.test(bare) && /m/.test(bare) && !/[dhs]/.test(bare) ? "month" : undefined;
};

const readFormats = (styles: string): Formats => {
  const custom = elements(wholeElement(styles, "numFmts"), "numFmt").map(
    ({ numFmtId = "", formatCode = "" }) => [numFmtId, shownBy(decodeEntities(formatCode))] as const,
  );
  const byId = new Map<string, ShownAs | undefined>([...Object.entries(BUILT_IN), ...custom]);
  const formats = elements(wholeElement(styles, "cellXfs"), "xf");
  const shown = formats.map(({ numFmtId = "" }, index) => [String(index), byId.get(numFmtId)] as const);
  return new Map(shown.filter((each): each is [string, ShownAs] => each[1] !== undefined));
};

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const readAll = (zip: Archive, names: readonly string[]): Map<string, Uint8Array> | Refusal => {
  const parts = new Map<string, Uint8Array>();
  for (const name of names) {
    const part = zip.read(name);
    if (isRefusal(part)) return part;
    parts.set(name, part);
  }
  return parts;
};

const readWorksheets = (zip: Archive, workbook: string, related: readonly Relation[]) => {
  const byId = new Map(
    related.filter((each) => each.kind === "worksheet").map((each) => [each.id, each.part]),
  );
  const worksheets: { name: string; part: string; xml: string }[] = [];
  for (const { name = "", id = "" } of elements(wholeElement(workbook, "sheets"), "sheet")) {
    const part = byId.get(id);
    if (!part) continue;
    if (worksheets.some((sheet) => sheet.part === part)) return refuse("sheet.corrupt");
    const content = zip.read(part);
    if (isRefusal(content)) return content;
    worksheets.push({ name: decodeEntities(name), part, xml: decode(content) });
  }
  return worksheets;
};

/** Follows the relationships from the root to the worksheets. Refuses `sheet.corrupt`. */
export const openPackage = (zip: Archive): Package | Refusal => {
  const roots = readAll(zip, ["[Content_Types].xml", "_rels/.rels"]);
  if (isRefusal(roots)) return roots;
  const root = relations(decode(roots.get("_rels/.rels")), "").find((each) => each.kind === "officeDocument");
  if (!root) return refuse("sheet.corrupt");
  const folder = folderOf(root.part);
  const relationsPart = `${folder}_rels/${root.part.slice(folder.length)}.rels`;
  const main = readAll(zip, [root.part, relationsPart]);
  if (isRefusal(main)) return main;
  const related = relations(decode(main.get(relationsPart)), folder);
  const styles = related.find((each) => each.kind === "styles" && zip.has(each.part))?.part ?? "";
  const strings = related.find((each) => each.kind === "sharedStrings" && zip.has(each.part))?.part ?? "";
  const shared = readAll(zip, [styles, strings].filter(Boolean));
  if (isRefusal(shared)) return shared;
  const worksheets = readWorksheets(zip, decode(main.get(root.part)), related);
  if (isRefusal(worksheets)) return worksheets;
  const common = new Map([...roots, ...main, ...shared]);
  return { common, worksheets, formats: readFormats(decode(shared.get(styles))) };
};
