import type { Config } from "../config.ts";
import { type County, countyByCode } from "../ground/county/store.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import type { OpenHouse } from "../house.ts";
import { open } from "../server.ts";
import type { Given } from "./command.ts";
import { exit, refused, type Terminal } from "./terminal.ts";

/** Opens the house for one command, beside a running server if there is one, and closes it after, whatever happens. */
export const withHouse = async (
  config: Config,
  terminal: Terminal,
  work: (house: OpenHouse) => Promise<number>,
): Promise<number> => {
  const opened = await open(config, (line) => terminal.err(line), { lang: terminal.lang, beside: true });
  if (isRefusal(opened)) return refused(terminal, opened, exit.unavailable);
  try {
    return await work(opened.house);
  } finally {
    await opened.close();
  }
};

/** The county that `--county CODE` names. Refuses `cli.usage` without it, `cli.no-county` where there is none. */
export const countyGiven = async (
  house: OpenHouse,
  { options }: Given,
  terminal: Terminal,
): Promise<County | Refusal> => {
  const { county: code } = options;
  if (typeof code !== "string") return refuse("cli.usage", { what: terminal.say("cli.needs-county") });
  return (await countyByCode(house.db, code)) ?? refuse("cli.no-county", { code });
};
