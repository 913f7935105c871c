import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What every screen stands on and what changes only with an upgrade: fetched once, kept by the browser. */
const base =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|react-intl|@formatjs|intl-messageformat|zod)\//;

/** What scripts of public pages share with the desk: kept apart, so that a slow phone is not sent the desk for it. */
const site = /vite\/preload-helper|\/src\/ground\/look\/map\//;

/** Code of the desk. */
const desk = /^(?!.*\/src\/public\/).*\.[mc]?[jt]sx?$/;

/** One build tool for both sides: `vite build` makes the desk and the stylesheets, `vite build --ssr` the server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  cacheDir: "dist/.vite-cache",
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        target: "node24",
        emptyOutDir: true,
        rolldownOptions: { input: ["src/main.ts", "src/import-process.ts", "src/print-process.ts"] },
      }
    : {
        outDir: "dist/desk",
        emptyOutDir: true,
        manifest: "manifest.json",
        // A file of its own for each asset: nothing is inlined that the content policy would have to allow.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1200,
        rolldownOptions: {
          input: [
            "src/desk/main.tsx",
            "src/public/public.css",
            "src/public/voice.css",
            "src/public/scripts/speak.ts",
            "src/public/scripts/track.ts",
          ],
          output: {
            // A shared chunk is named after every screen that needs it; its group is enough.
            chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
            codeSplitting: {
              groups: [
                { name: "site", test: site, entriesAware: true, priority: 4 },
                { name: "base", test: base, priority: 3 },
                { name: "shell", test: desk, tags: ["$initial"], priority: 2 },
                {
                  name: "shared",
                  test: desk,
                  minShareCount: 2,
                  entriesAware: true,
                  entriesAwareMergeThreshold: 4096,
                },
              ],
            },
          },
        },
      },
}));
