import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** One build tool for both sides: `vite build` makes the desk, `vite build --ssr` the server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  cacheDir: "dist/.vite-cache",
  build: isSsrBuild
    ? { ssr: "src/main.ts", outDir: "dist/server", target: "node24", emptyOutDir: true }
    : {
        outDir: "dist/desk",
        emptyOutDir: true,
        manifest: "manifest.json",
        rollupOptions: { input: "src/desk/main.tsx" },
      },
}));
