import { defineConfig } from "vite";

/** The desk's worker: one file without imports, as every browser that has workers takes it. */
export default defineConfig({
  cacheDir: "dist/.vite-cache",
  publicDir: false,
  build: {
    outDir: "dist/worker",
    emptyOutDir: true,
    rolldownOptions: {
      input: "src/desk/worker/worker.ts",
      output: { format: "iife", entryFileNames: "worker.js" },
    },
  },
});
