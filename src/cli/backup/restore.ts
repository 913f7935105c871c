import type { FileHandle } from "node:fs/promises";
import {
  type Checked,
  checkBackup,
  keysIn,
  type PutKey,
  putKeys,
  restoreBackup,
  targetOf,
  withArchive,
} from "../../backup/index.ts";
import type { Config } from "../../config.ts";
import { connect } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { type Findings, verifyLog } from "../../log/index.ts";
import type { CliCommand } from "../command.ts";
import { exit, refused, result, type Terminal } from "../terminal.ts";
import { keptWords, migrations } from "../../rooms.ts";
import { withDatabase } from "./database.ts";
import { contentsSaid } from "./index.ts";

interface LogFound {
  readonly code: string;
  readonly found: Findings | null;
}

/** Each county's log against its published tree and the newest checkpoint that the archive knows. */
const checkLogs = async (url: string, { manifest }: Checked): Promise<LogFound[]> => {
  const db = connect(url, { max: 1 });
  try {
    const logs: LogFound[] = [];
    for (const { id, code, checkpoint } of manifest.counties)
      logs.push({
        code,
        found: await verifyLog(db, id, { verifier: null, saved: checkpoint, words: keptWords }),
      });
    return logs;
  } finally {
    await db.destroy();
  }
};

const logSaid = ({ code, found }: LogFound, { say }: Terminal): string => {
  if (!found) return say("cli.restore.log-unsealed", { code });
  const { size, count } = found;
  return say(count > 0 ? "cli.restore.log-broken" : "cli.restore.log-whole", { code, size, count });
};

const keysSaid = (kept: readonly PutKey[] | null, config: Config, { say }: Terminal): string[] => {
  const { keyFile, logKeyFile } = config;
  if (kept === null) return [say("cli.restore.keys-apart", { key: keyFile, logKey: logKeyFile })];
  return kept.map(({ path, written }) =>
    say(written ? "cli.restore.key-written" : "cli.restore.key-there", { path }),
  );
};

const restore = async (
  file: FileHandle,
  checked: Checked,
  url: string,
  config: Config,
  terminal: Terminal,
): Promise<number | Refusal> => {
  const restored = await restoreBackup(file, checked, targetOf(config, url), new Date());
  if (isRefusal(restored)) return restored;
  const keys = await keysIn(file, checked);
  const kept = keys && (await putKeys(keys, config));
  const logs = await checkLogs(url, checked);
  result(terminal, { ...restored, logs }, [
    terminal.say("cli.restore.done"),
    ...contentsSaid(restored, terminal),
    ...logs.map((log) => logSaid(log, terminal)),
    ...keysSaid(kept, config, terminal),
  ]);
  return logs.some(({ found }) => found !== null && found.count > 0) ? exit.badData : exit.ok;
};

const onlyCheck = ({ manifest }: Checked, terminal: Terminal): number =>
  result(terminal, manifest, [terminal.say("cli.restore.sound"), ...contentsSaid(manifest, terminal)]);

const work = (path: string, dryRun: boolean, config: Config, terminal: Terminal) =>
  withArchive<number>(path, async (file) => {
    const checked = await checkBackup(file, migrations);
    if (isRefusal(checked)) return checked;
    if (dryRun) return onlyCheck(checked, terminal);
    return withDatabase(config, terminal, false, async (url) => {
      const code = await restore(file, checked, url, config, terminal);
      return isRefusal(code) ? refused(terminal, code) : code;
    });
  });

/** `dingge restore ARCHIVE [--dry-run]`: an archive into an empty house, all of it or nothing; every byte is checked first. */
export const restoreCommand: CliCommand = {
  name: "restore",
  usage: "ARCHIVE",
  options: { "dry-run": { type: "boolean" } },
  run: async ({ words: [path, ...rest], options }, config, terminal) => {
    if (!path || rest.length > 0)
      return refused(terminal, refuse("cli.usage", { what: terminal.say("cli.restore.needs") }), exit.usage);
    const code = await work(path, options["dry-run"] === true, config, terminal);
    return isRefusal(code) ? refused(terminal, code) : code;
  },
};
