import type { Lang, Params, Say } from "../ground/texts.ts";
import type { Refusal } from "../ground/refusal.ts";

/** Exit codes after sysexits.h: what a script can tell apart. */
export const exit = { ok: 0, usage: 64, badData: 65, unavailable: 69, fault: 70, noPermission: 77 } as const;

/** Where a command speaks: results on stdout, all else on stderr, so that output can be piped. */
export interface Terminal {
  readonly lang: Lang;
  readonly say: Say;
  readonly json: boolean;
  out(line: string): void;
  err(line: string): void;
}

/** The result: as JSON when asked, else as the lines given. */
export const result = (terminal: Terminal, data: unknown, lines: readonly string[]): number => {
  if (terminal.json) terminal.out(JSON.stringify(data));
  else for (const line of lines) terminal.out(line);
  return exit.ok;
};

/** A refusal in plain words on stderr (as JSON too when asked), and its exit code. */
export const refused = (terminal: Terminal, refusal: Refusal, code: number = exit.badData): number => {
  const sentence = terminal.say(`refusal.${refusal.refusal}`, refusal.params);
  terminal.err(refusal.where ? `${refusal.where}: ${sentence}` : sentence);
  if (terminal.json) terminal.out(JSON.stringify({ ...refusal, sentence }));
  return code;
};

/** Progress, for people only. */
export const tell = (terminal: Terminal, key: string, params?: Params): void =>
  terminal.err(terminal.say(key, params));
