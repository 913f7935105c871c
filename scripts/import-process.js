// The process of imports from the sources, while developing and in tests: see src/import-process.ts.
import { createServer } from "vite";

const vite = await createServer({
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
await vite.ssrLoadModule("/src/import-process.ts");
