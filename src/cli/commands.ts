import type { CliCommand } from "./command.ts";
import { startCommand } from "./start.ts";

/** The command line as one table. */
export const commands: readonly CliCommand[] = [startCommand];
