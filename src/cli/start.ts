import { isRefusal } from "../ground/refusal.ts";
import { open, start } from "../server.ts";
import type { CliCommand } from "./command.ts";
import { exit, refused, tell } from "./terminal.ts";

/** Resolves when the person asks for the end (Ctrl-C, kill) or the database ends by itself. */
const ended = (died: Promise<Error>): Promise<Error | null> =>
  Promise.race([
    died,
    new Promise<null>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
        process.once(signal, () => resolve(null));
    }),
  ]);

/** `dingge start`: serves until told to stop. */
export const startCommand: CliCommand = {
  name: "start",
  usage: "",
  options: { example: { type: "boolean" } },
  run: async (_given, config, terminal, home) => {
    const opened = await open(config, (line) => terminal.err(line));
    if (isRefusal(opened)) return refused(terminal, opened, exit.unavailable);
    const running = await start(config, opened, home);
    if (isRefusal(running)) {
      await opened.close();
      return refused(terminal, running, exit.unavailable);
    }
    tell(terminal, "cli.start.ready", { address: running.address, dir: config.dataDir });
    const error = await ended(running.died);
    tell(terminal, error ? "cli.start.database-died" : "cli.start.stopping");
    await running.close();
    return error ? exit.unavailable : exit.ok;
  },
};
