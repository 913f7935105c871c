import { backupCommand } from "./backup/index.ts";
import { restoreCommand } from "./backup/restore.ts";
import type { CliCommand } from "./command.ts";
import { doctorCommand } from "./doctor/index.ts";
import { exampleCommand } from "./example.ts";
import { importCommand } from "./import.ts";
import { logKeyCommand } from "./log-key/index.ts";
import { startCommand } from "./start.ts";
import { userCommand } from "./user.ts";
import { verifyLogCommand } from "./verify-log/index.ts";

/** The command line as one table. */
export const commands: readonly CliCommand[] = [
  startCommand,
  exampleCommand,
  importCommand,
  userCommand,
  backupCommand,
  restoreCommand,
  verifyLogCommand,
  logKeyCommand,
  doctorCommand,
];
