import { parseArgs } from "node:util";
import type { CliCommand, Options } from "./cli/command.ts";
import { commands } from "./cli/commands.ts";
import { help } from "./cli/help.ts";
import { cliTexts } from "./cli/texts.ts";
import { exit, refused, type Terminal } from "./cli/terminal.ts";
import { readConfig } from "./config.ts";
import { langOf, translators } from "./ground/intl.ts";
import { isRefusal, refuse } from "./ground/refusal.ts";
import { texts } from "./rooms.ts";

const common: Options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } };
const say = translators({ ...texts, ...cliTexts });

const terminalFor = (args: readonly string[], env: NodeJS.ProcessEnv): Terminal => {
  const lang = langOf(env.DINGGE_LANG, undefined, env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG);
  return {
    lang,
    say: say[lang],
    json: args.includes("--json"),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  };
};

const given = (args: string[], { options }: CliCommand) => {
  try {
    const { positionals: words, values } = parseArgs({
      args,
      options: { ...options, ...common },
      allowPositionals: true,
    });
    return { words, options: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    return refuse("cli.usage", { what: error instanceof Error ? error.message : String(error) });
  }
};

/** Runs one command line and returns its exit code. */
const run = async (args: string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const terminal = terminalFor(args, env);
  const [name = "help", ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    if (["help", "--help", "-h"].includes(name)) return help(commands, terminal, rest[0]);
    return refused(terminal, refuse("cli.unknown", { name }), exit.usage);
  }
  const asked = given(rest, command);
  if (isRefusal(asked)) return refused(terminal, asked, exit.usage);
  if (asked.options.help) return help(commands, terminal, name);
  const config = readConfig(env);
  if (isRefusal(config)) return refused(terminal, config, exit.usage);
  return command.run(asked, config, terminal, env.DINGGE_HOME ?? process.cwd());
};

try {
  process.exitCode = await run(process.argv.slice(2), process.env);
} catch (error) {
  // A fault of ours: the sentence for the person, the trace for who mends it.
  refused(terminalFor(process.argv.slice(2), process.env), refuse("cli.broken"), exit.fault);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // What is still open must not keep a broken program alive; the database's guard ends the database.
  process.exit(exit.fault);
}
