#!/usr/bin/env node
// Starts the built program under the Node that the package pins, whatever Node ran this file.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(home, "dist/server/main.js");
const pinned = join(home, "node_modules/node/bin/node");

if (!existsSync(program)) {
  process.stderr.write("Dingge is not built yet. Run: npm run build\n");
  process.exit(69);
}
const child = spawn(existsSync(pinned) ? pinned : process.execPath, [program, ...process.argv.slice(2)], {
  // The fourth is a line between the two: the program hears when this process is gone, however it went.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, DINGGE_HOME: home },
});
// Ctrl-C reaches the whole group; a signal sent to this process alone is passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// The shell that `npm start` runs this in does not pass signals on: when it is gone, npm was told to end.
if (process.env.npm_lifecycle_event === "start") {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && child.kill("SIGTERM"), 250);
}
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
