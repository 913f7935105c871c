import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { archivePath, type Manifest, sourceOf, takeBackup } from "../../backup/index.ts";
import type { Config } from "../../config.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import type { CliCommand } from "../command.ts";
import { exit, refused, result, type Terminal } from "../terminal.ts";
import { withDatabase } from "./database.ts";

const megabyte = 1024 ** 2;

/** What an archive holds, in sentences: also of one that is only looked at. */
export const contentsSaid = (manifest: Manifest, { say }: Terminal): string[] => {
  const { tables, files, counties, at, version } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const missed = files.missed.join(" ");
  return [
    say("cli.backup.holds", { at, version, tables: tables.length, rows, files: files.count }),
    ...counties.map(({ code, nameZh }) => say("cli.backup.county", { code, name: nameZh })),
    ...(files.missing > 0 ? [say("cli.backup.missing", { count: files.missing, missed })] : []),
  ];
};

const said = async (manifest: Manifest, path: string, config: Config, terminal: Terminal) => {
  const { size } = await stat(path);
  const { say } = terminal;
  const key = config.key === undefined ? config.keyFile : "DINGGE_KEY";
  const logKey = config.logKey === undefined ? config.logKeyFile : "DINGGE_LOG_KEY";
  return [
    say("cli.backup.written", { path, size: (size / megabyte).toFixed(1) }),
    ...contentsSaid(manifest, terminal),
    say(manifest.keys ? "cli.backup.with-keys" : "cli.backup.without-keys", { key, logKey }),
  ];
};

const work = async (given: string, url: string, withKeys: boolean, config: Config, terminal: Terminal) => {
  const now = new Date();
  const path = await archivePath(resolve(given), now, config.zone);
  const manifest = await takeBackup(await sourceOf(config, url, withKeys), path, now);
  if (isRefusal(manifest)) return refused(terminal, manifest);
  return result(terminal, { path, ...manifest }, await said(manifest, path, config, terminal));
};

/** `dingge backup FOLDER|FILE [--with-keys]`: the house in one archive, beside a running server too. */
export const backupCommand: CliCommand = {
  name: "backup",
  usage: "FOLDER|FILE",
  options: { "with-keys": { type: "boolean" } },
  run: async ({ words: [given, ...rest], options }, config, terminal) => {
    if (!given || rest.length > 0)
      return refused(terminal, refuse("cli.usage", { what: terminal.say("cli.backup.needs") }), exit.usage);
    return withDatabase(config, terminal, true, (url) =>
      work(given, url, options["with-keys"] === true, config, terminal),
    );
  },
};
