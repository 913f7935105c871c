import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { attributes, decodeEntities, elements, wholeElement } from "./markup.ts";
import type { Archive } from "./unzip.ts";

/** The parts of an .xlsx that hold values; charts, pictures, comments, links and macros are never opened. */
export interface Package {
  /** Content types, relationships, workbook, shared strings, styles: by part name. */
  readonly common: ReadonlyMap<string, Uint8Array>;
  readonly worksheets: readonly { readonly name: string; readonly part: string; readonly xml: string }[];
  /** The cell formats (the `s` of a cell) that show a number as a percentage. */
  readonly percentFormats: ReadonlySet<string>;
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

const isPercent = (code: string): boolean => code.replace(/"[^"]*"|\\./g, "").includes("%");

/** Built-in formats 9 and 10 are percentages (ECMA-376 18.8.30); any other is if its code holds a bare %. */
const percentFormats = (styles: string): Set<string> => {
  const codes = elements(wholeElement(styles, "numFmts"), "numFmt");
  const ids = codes.filter((format) => isPercent(decodeEntities(format.formatCode ?? "")));
  const percent = new Set(["9", "10", ...ids.map((format) => format.numFmtId ?? "")]);
  const formats = wholeElement(styles, "cellXfs").matchAll(/<(?:[\w.-]+:)?xf(?=[\s/>])[^<>]*>/g);
  const shown = [...formats].map(([tag]) => percent.has(attributes(tag).numFmtId ?? ""));
  return new Set(shown.flatMap((is, index) => (is ? [String(index)] : [])));
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
  return { common, worksheets, percentFormats: percentFormats(decode(shared.get(styles))) };
};
