import type { CliCommand } from "./command.ts";
import { exit, type Terminal } from "./terminal.ts";

const optionsLine = ({ options }: CliCommand): string =>
  Object.entries(options)
    .map(([name, { type }]) => (type === "string" ? `[--${name} …]` : `[--${name}]`))
    .join(" ");

/** `dingge help`: every command with its line; `dingge help NAME`: one whole. */
export const help = (commands: readonly CliCommand[], terminal: Terminal, name?: string): number => {
  const { out, say } = terminal;
  const command = commands.find((one) => one.name === name);
  if (command) {
    out(`dingge ${[command.name, command.usage, optionsLine(command)].filter(Boolean).join(" ")}`);
    out("");
    out(say(`cli.${command.name}.help`));
    return exit.ok;
  }
  out(say("cli.intro"));
  out("");
  const width = Math.max(...commands.map((one) => one.name.length));
  for (const one of commands) out(`  dingge ${one.name.padEnd(width)}  ${say(`cli.${one.name}`)}`);
  out("");
  out(say("cli.common"));
  return exit.ok;
};
