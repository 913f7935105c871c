// Builds the desk and the server into dist/, unless dist/ is newer than everything it is made from.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

const sources = ["src", "package-lock.json", "vite.config.ts", "vite.worker.config.ts", "scripts/build.js"];
const stamp = "dist/built";

/** The newest change below a path, in milliseconds. */
const newest = (path) => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = () => {
  const built = statSync(stamp, { throwIfNoEntry: false });
  return built !== undefined && Math.max(...sources.map(newest)) < built.mtimeMs;
};

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Assets never change under their names: they are compressed once here instead of at every request. */
const compress = (folder) => {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, quality));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
};

if (!isFresh()) {
  process.stderr.write("Building Dingge (about ten seconds) ...\n");
  await build({ logLevel: "warn" });
  compress("dist/desk/assets");
  await build({ logLevel: "warn", configFile: "vite.worker.config.ts" });
  await build({ logLevel: "warn", build: { ssr: true } });
  writeFileSync(stamp, "");
}
