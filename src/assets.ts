import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assets } from "./desk/page.tsx";
import { type SiteScript, siteScripts, type SiteSheet, siteSheets } from "./ground/http/index.ts";

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** A chunk and everything it imports at once, each one time. */
const reach = (manifest: Manifest, name: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name]?.imports ?? []) reach(manifest, next, seen);
  return seen;
};

/** The screens that open without signal: Today, the form of a report, and what waits to be sent. */
const withoutSignal = [
  "src/desk/screens/today.tsx",
  "src/desk/screens/unsent.tsx",
  "src/advance/screens/report-screen.tsx",
  "src/advance/screens/kept-forms.tsx",
] as const;

/** The files of a set of chunks: their code and their styles. */
const filesOf = (manifest: Manifest, names: Iterable<string>): string[] => {
  const chunks = [...names].flatMap((name) => manifest[name] ?? []);
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))].map((file) => `/${file}`);
};

const incomplete = () => new Error("The build is incomplete. Run: npm run build");

const shellOf = (manifest: Manifest): string[] => {
  const missing = withoutSignal.filter((name) => !manifest[name]);
  if (missing.length > 0) throw incomplete();
  return filesOf(
    manifest,
    ["src/desk/main.tsx", ...withoutSignal].flatMap((name) => [...reach(manifest, name)]),
  );
};

const sourceOf = (name: SiteScript): string => `src/public/scripts/${name}.ts`;

/** The scripts of the public pages by their names. */
const scriptsAt = (placeOf: (source: string) => string): Assets["siteScripts"] =>
  Object.fromEntries(siteScripts.map((name) => [name, placeOf(sourceOf(name))])) as Assets["siteScripts"];

const sheetOf = (name: SiteSheet): string => `src/public/${name}.css`;

/** The stylesheets of some public pages by their names. */
const sheetsAt = (placeOf: (source: string) => string): Assets["siteSheets"] =>
  Object.fromEntries(siteSheets.map((name) => [name, placeOf(sheetOf(name))])) as Assets["siteSheets"];

/** Where the build put the desk and the stylesheets, read from Vite's manifest. */
export const builtAssets = async (home: string): Promise<Assets> => {
  const manifest = JSON.parse(await readFile(join(home, "dist/desk/manifest.json"), "utf8")) as Manifest;
  const desk = manifest["src/desk/main.tsx"];
  const site = manifest["src/public/public.css"];
  const named = [...siteScripts.map(sourceOf), ...siteSheets.map(sheetOf)];
  const whole = named.every((source) => manifest[source]);
  if (!desk || !site || !whole) throw incomplete();
  const chunks = [...reach(manifest, "src/desk/main.tsx")].flatMap((name) => manifest[name] ?? []);
  return {
    script: `/${desk.file}`,
    imports: chunks.filter((chunk) => chunk !== desk).map(({ file }) => `/${file}`),
    styles: chunks.flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    stylesheet: `/${site.file}`,
    siteScripts: scriptsAt((source) => `/${manifest[source]?.file ?? ""}`),
    siteSheets: sheetsAt((source) => `/${manifest[source]?.file ?? ""}`),
    devScripts: [],
    worker: {
      code: await readFile(join(home, "dist/worker/worker.js"), "utf8"),
      files: shellOf(manifest),
    },
  };
};

/** The same while developing: Vite serves the sources and reloads what changes. */
export const devAssets: Assets = {
  script: "/src/desk/main.tsx",
  imports: [],
  styles: [],
  stylesheet: "/src/public/public.css?direct",
  siteScripts: scriptsAt((source) => `/${source}`),
  siteSheets: sheetsAt((source) => `/${source}?direct`),
  devScripts: ["/src/desk/refresh.ts", "/@vite/client"],
};
