// Runs one of bench/ from the sources: `node scripts/bench.js import-plan 10000`.
import { createServer } from "vite";

const [name, ...given] = process.argv.slice(2);
if (!name) {
  process.stderr.write("node scripts/bench.js NAME [what it takes]\n");
  process.exit(2);
}
const vite = await createServer({
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
});
const { measure } = await vite.ssrLoadModule(`/bench/${name}.ts`);
await measure(given, (line) => process.stdout.write(`${line}\n`));
await vite.close();
