import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type { Terminal } from "./terminal.ts";

export type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command of the command line as data: `help` is made from it. Its texts are `cli.<name>` and `cli.<name>.help`. */
export interface CliCommand {
  readonly name: string;
  /** The words after the name, for example `units|people FILE`. */
  readonly usage: string;
  readonly options: Options;
  readonly run: (given: Given, config: Config, terminal: Terminal, home: string) => Promise<number>;
}
