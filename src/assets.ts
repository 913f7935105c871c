import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assets } from "./desk/page.tsx";

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Where the build put the desk and the stylesheets, read from Vite's manifest. */
export const builtAssets = async (home: string): Promise<Assets> => {
  const manifest = JSON.parse(await readFile(join(home, "dist/desk/manifest.json"), "utf8")) as Manifest;
  const desk = manifest["src/desk/main.tsx"];
  const site = manifest["src/public/public.css"];
  if (!desk || !site) throw new Error("The build is incomplete. Run: npm run build");
  return {
    script: `/${desk.file}`,
    styles: (desk.css ?? []).map((file) => `/${file}`),
    stylesheet: `/${site.file}`,
    devScripts: [],
  };
};

/** The same while developing: Vite serves the sources and reloads what changes. */
export const devAssets: Assets = {
  script: "/src/desk/main.tsx",
  styles: [],
  stylesheet: "/src/public/public.css?direct",
  devScripts: ["/src/desk/dev.ts", "/@vite/client"],
};
