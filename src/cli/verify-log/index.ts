import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { County } from "../../ground/county/store.ts";
import type { Params } from "../../ground/texts.ts";
import type { OpenHouse } from "../../house.ts";
import {
  checkProofOf,
  type Findings,
  openWords,
  type Proved,
  readVerifier,
  type Verifier,
  verifyLog,
} from "../../log/index.ts";
import { keptWords } from "../../rooms.ts";
import type { CliCommand, Given } from "../command.ts";
import { bytesOf } from "../file.ts";
import { countyGiven, withHouse } from "../house.ts";
import { exit, refused, result, type Terminal } from "../terminal.ts";

/** The text of a file that an option names; null where it names none. */
const textOf = async (path: string | boolean | undefined): Promise<string | null | Refusal> => {
  if (typeof path !== "string") return null;
  const bytes = await bytesOf(path);
  return isRefusal(bytes) ? bytes : Buffer.from(bytes).toString("utf8");
};

/** The key that is believed; null: those of the database. Refuses `log.wrong-verifier`. */
const keyGiven = ({ options }: Given): Verifier | null | Refusal =>
  typeof options.key === "string" ? readVerifier(options.key) : null;

const stamp = (at: Date): string => at.toISOString();

const summaryOf = (found: Findings, { say }: Terminal): string[] => {
  const { size, signedAt, erased, words, waiting, count, faults } = found;
  const params: Params = { size, at: stamp(signedAt), erased, waiting, words };
  const lines = [say("cli.verify-log.looked", params)];
  if (words > 0) lines.push(say("cli.verify-log.words", params));
  if (erased > 0) lines.push(say("cli.verify-log.erased", params));
  if (waiting > 0) lines.push(say("cli.verify-log.waiting", params));
  const more = count - faults.length;
  if (more > 0) lines.push(say("cli.verify-log.more", { more }));
  lines.push(say(count > 0 ? "cli.verify-log.broken" : "cli.verify-log.whole", { count }));
  return lines;
};

/** Faults go to stderr, a sentence each; what was looked at, and the verdict, are the result. */
const tellFindings = (found: Findings, terminal: Terminal): number => {
  const faults = found.faults.map((fault) => ({
    ...fault,
    sentence: terminal.say(`fault.${fault.id}`, fault.params),
  }));
  for (const { sentence } of faults) terminal.err(sentence);
  result(terminal, { ...found, faults }, summaryOf(found, terminal));
  return found.count > 0 ? exit.badData : exit.ok;
};

/** What a proof proves, and the words it stands for where the file that opens them is given. */
const tellProved = (proved: Proved, opening: string | null, terminal: Terminal): number => {
  const words = opening === null ? null : openWords(proved.head, opening);
  if (isRefusal(words)) return refused(terminal, words);
  const lines = [
    terminal.say("cli.verify-log.proved", { number: proved.index, size: proved.size }),
    proved.head,
  ];
  const opened = words === null ? [] : [terminal.say("cli.verify-log.opened"), words];
  return result(terminal, { ...proved, words }, [...lines, ...opened]);
};

/** One proof: of the database only the keys are asked, and what one that was replaced has signed. */
const workOnProof = async (
  house: OpenHouse,
  county: County,
  { proof, verifier }: { readonly proof: string; readonly verifier: Verifier | null },
  { options }: Given,
  terminal: Terminal,
): Promise<number> => {
  const opening = await textOf(options.words);
  if (isRefusal(opening)) return refused(terminal, opening);
  const proved = await checkProofOf(house.db, county.id, proof, verifier);
  return isRefusal(proved) ? refused(terminal, proved) : tellProved(proved, opening, terminal);
};

const work = async (house: OpenHouse, given: Given, terminal: Terminal): Promise<number> => {
  const county = await countyGiven(house, given, terminal);
  if (isRefusal(county)) return refused(terminal, county, exit.usage);
  const verifier = keyGiven(given);
  if (isRefusal(verifier)) return refused(terminal, verifier);
  const [proof, saved] = [await textOf(given.options.proof), await textOf(given.options.checkpoint)];
  if (isRefusal(proof)) return refused(terminal, proof);
  if (isRefusal(saved)) return refused(terminal, saved);
  if (proof !== null) return workOnProof(house, county, { proof, verifier }, given, terminal);
  const found = await verifyLog(house.db, county.id, { verifier, saved, words: keptWords });
  if (found) return tellFindings(found, terminal);
  return refused(terminal, refuse("cli.verify-log.nothing", { code: county.code }));
};

/** `dingge verify-log --county CODE`: the database against its published tree, or one proof. Exit code 65 when something is wrong. */
export const verifyLogCommand: CliCommand = {
  name: "verify-log",
  usage: "",
  options: {
    county: { type: "string" },
    checkpoint: { type: "string" },
    key: { type: "string" },
    proof: { type: "string" },
    words: { type: "string" },
  },
  run: (given, config, terminal) => withHouse(config, terminal, (house) => work(house, given, terminal)),
};
