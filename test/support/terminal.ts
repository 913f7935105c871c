import { join } from "node:path";
import { inject } from "vitest";
import type { CliCommand } from "../../src/cli/command.ts";
import { cliTexts } from "../../src/cli/texts.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { translators } from "../../src/ground/intl.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import type { Lang } from "../../src/ground/texts.ts";
import { texts } from "../../src/rooms.ts";

const say = translators({ ...texts, ...cliTexts });

export const configFor = (env: Record<string, string>): Config => {
  const data = join(inject("scratch"), `cli-${process.pid}`);
  const config = readConfig({ DINGGE_DATA: data, DINGGE_LOG: "silent", ...env });
  if (isRefusal(config)) throw new Error(JSON.stringify(config));
  return config;
};

export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs a command of the command line in this process and keeps what it said. */
export const runCommand = async (
  command: CliCommand,
  config: Config,
  words: readonly string[],
  options: Record<string, string | boolean> = {},
  { lang = "en", home = process.cwd() }: { lang?: Lang; home?: string } = {},
): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    lang,
    say: say[lang],
    json: options.json === true,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  };
  return { code: await command.run({ words, options }, config, terminal, home), out, err };
};
