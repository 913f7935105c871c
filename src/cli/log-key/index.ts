import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { allCounties } from "../../ground/county/store.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { nextSigner, type Signer, useNextSigner } from "../../ground/signing/index.ts";
import type { OpenHouse } from "../../house.ts";
import { replaceKey, type Retirement, retirements } from "../../log/index.ts";
import type { Config } from "../../config.ts";
import type { CliCommand, Given } from "../command.ts";
import { withHouse } from "../house.ts";
import { exit, refused, result, type Terminal } from "../terminal.ts";

interface Asked {
  readonly why: Retirement;
  readonly reason: string;
}

const askedBy = ({ words, options }: Given, terminal: Terminal): Asked | Refusal => {
  const why = retirements.find((one) => one === (options.why ?? "replaced"));
  const reason = typeof options.reason === "string" ? options.reason.trim() : "";
  if (words.length === 1 && words[0] === "new" && why && reason !== "") return { why, reason };
  return refuse("cli.usage", { what: terminal.say("cli.log-key.needs") });
};

interface Changed {
  readonly code: string;
  readonly key: string;
  readonly size: number;
}

/** What a second try after a broken first one finds: a county that has the new key, or was never sealed, is done. */
const isDone = ({ refusal }: Refusal): boolean =>
  refusal === "log.key-in-force" || refusal === "log.never-sealed";

/** Lets the key sign every county's log, one after another. */
const changeAll = async (house: OpenHouse, signer: Signer, asked: Asked): Promise<Changed[] | Refusal> => {
  const changed: Changed[] = [];
  for (const { id, code } of await allCounties(house.db)) {
    const done = await execute(house, replaceKey, operator(id), { signer, ...asked });
    if (!isRefusal(done)) changed.push({ code, key: done.key, size: done.size });
    else if (!isDone(done)) return done;
  }
  return changed;
};

const work = async (house: OpenHouse, asked: Asked, config: Config, terminal: Terminal) => {
  // The key is on the disk before any log is signed by it: whatever breaks off, the next try goes on with the same.
  const signer = await nextSigner(config);
  if (isRefusal(signer)) return refused(terminal, signer);
  const changed = await changeAll(house, signer, asked);
  if (isRefusal(changed)) return refused(terminal, changed);
  const old = await useNextSigner(config, house.clock.now());
  const { say } = terminal;
  return result(terminal, { changed, file: config.logKeyFile, old }, [
    ...changed.map(({ code, key, size }) => say("cli.log-key.changed", { code, key, size })),
    say("cli.log-key.file", { file: config.logKeyFile }),
    ...(old === null ? [] : [say(`cli.log-key.old-${asked.why}`, { old })]),
    ...(config.logKey === undefined ? [] : [say("cli.log-key.environment", { file: config.logKeyFile })]),
    say("cli.log-key.restart"),
  ]);
};

/** `dingge log-key new --reason TEXT [--why lost|leaked]`: another key signs the log from now on. */
export const logKeyCommand: CliCommand = {
  name: "log-key",
  usage: "new",
  options: { why: { type: "string" }, reason: { type: "string" } },
  run: async (given, config, terminal) => {
    const asked = askedBy(given, terminal);
    if (isRefusal(asked)) return refused(terminal, asked, exit.usage);
    return withHouse(config, terminal, (house) => work(house, asked, config, terminal));
  },
};
