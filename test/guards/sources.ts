import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the program: its path from the repository's root, with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const isTest = (path: string): boolean => /\.test\.tsx?$|\.test-support\.ts$/.test(path);

const filesBelow = (folder: string): Source[] =>
  readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return { path: relative(home, place).replaceAll("\\", "/"), text: readFileSync(place, "utf8") };
    });

/** Everything that is shipped: `src` without its tests. */
export const sources: readonly Source[] = filesBelow("src").filter(({ path }) => !isTest(path));

/** The tests too. */
export const allSources: readonly Source[] = [...filesBelow("src"), ...filesBelow("test")];

/** The code without its comments; strings are kept, and so is the length of no line. */
export const codeOf = ({ text }: Source): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(),])\/\/.*$/gm, "$1");

/** One import of a file of ours: where it leads, and whether only types come through. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const fixed = /(?:^|\n|;)\s*(import|export)(\s+type)?\s(?:[^"';]*?\sfrom\s*)?"(\.[^"]+)"/g;
const later = /\bimport\(\s*"(\.[^"]+)"/g;

/** The relative imports of a file, also re-exports and those made while running. */
export const importsOf = (source: Source): Import[] => {
  const code = codeOf(source);
  const at = (spec: string): string => posix.join(posix.dirname(source.path), spec.split("?")[0] ?? spec);
  return [
    ...[...code.matchAll(fixed)].map(([, , type, spec]) => ({ to: at(spec ?? ""), typeOnly: Boolean(type) })),
    ...[...code.matchAll(later)].map(([, spec]) => ({ to: at(spec ?? ""), typeOnly: false })),
  ].map((one) => ({ from: source.path, ...one }));
};
