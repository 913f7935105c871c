// Builds the desk and the server into dist/, unless dist/ is newer than everything it is made from.
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const sources = ["src", "package-lock.json", "vite.config.ts"];
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

if (!isFresh()) {
  process.stderr.write("Building Dingge (about ten seconds) ...\n");
  await build({ logLevel: "warn" });
  await build({ logLevel: "warn", build: { ssr: true } });
  writeFileSync(stamp, "");
}
