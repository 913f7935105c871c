import { pino } from "pino";
import type { Config } from "./config.ts";
import { systemClock } from "./ground/clock.ts";
import { answerApart, type Works } from "./ground/apart/index.ts";
import { newLog } from "./ground/log.ts";
import { isRefusal } from "./ground/refusal.ts";
import { vaultOf } from "./ground/vault/index.ts";
import { openBeside } from "./house.ts";

/** What the process of imports is told first. */
export interface ImportProcessData {
  readonly config: Config;
  readonly databaseUrl: string;
}

const open = async ({ config, databaseUrl }: ImportProcessData): Promise<Works> => {
  const vault = await vaultOf(config);
  if (isRefusal(vault)) throw new Error(vault.refusal);
  const { filesDir, zone, url, logLevel, hooksPrivate } = config;
  const house = openBeside(databaseUrl, {
    // Whoever asks says what time it is.
    clock: systemClock(zone),
    log: newLog(logLevel, pino.destination(2)),
    outside: { privateAllowed: hooksPrivate, url },
    filesDir,
    vault,
    // It reads spreadsheets and seals nothing.
    signer: null,
  });
  const { look, save } = house.importing;
  return { look, save };
};

answerApart(open);
