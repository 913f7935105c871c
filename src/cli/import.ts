import { basename } from "node:path";
import { operator } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import type { County } from "../ground/county/store.ts";
import {
  type ImportFile,
  type Importer,
  importKinds,
  type ImportPreview,
  previewOf,
} from "../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import type { OpenHouse } from "../house.ts";
import { importers } from "../rooms.ts";
import type { CliCommand, Given } from "./command.ts";
import { bytesOf } from "./file.ts";
import { countyGiven, withHouse } from "./house.ts";
import { exit, refused, result, type Terminal } from "./terminal.ts";

interface Asked {
  readonly importer: Importer;
  readonly path: string;
}

/** The kind and the file that were asked for. */
const askedBy = ({ words: [kind, path, ...rest] }: Given, terminal: Terminal): Asked | Refusal => {
  const importer = importers.find((one) => one.kind === kind);
  if (importer && path && rest.length === 0) return { importer, path };
  return refuse("cli.usage", { what: terminal.say("cli.import.needs", { kinds: importKinds.join(" ") }) });
};

const linesOf = ({ counts, errors, questions }: ImportPreview, terminal: Terminal): string[] => [
  terminal.say("cli.import.counts", { ...counts }),
  terminal.say("cli.import.found", { errors, questions }),
];

const tellProblems = ({ problems }: ImportPreview, terminal: Terminal): void => {
  for (const { sheet, ref, severity, sentence } of problems)
    terminal.err(`${sheet}!${ref}  ${terminal.say(`cli.import.${severity}`)}  ${sentence}`);
};

/** Looks first, so that every problem is told at its cell; saves when there is no error and it is meant. */
const look = async (house: OpenHouse, county: County, { importer, path }: Asked, terminal: Terminal) => {
  const bytes = await bytesOf(path);
  if (isRefusal(bytes)) return bytes;
  const { hash } = await house.files.keep(bytes);
  const file: ImportFile = { name: basename(path), bytes, hash };
  const today = localDate(house.clock.now(), county.zone);
  const { lang, say } = terminal;
  const preview = await previewOf(house.db, importer, file, { countyId: county.id, today, lang, say });
  return isRefusal(preview) ? preview : { file, preview };
};

const work = async (house: OpenHouse, given: Given, asked: Asked, terminal: Terminal): Promise<number> => {
  const county = await countyGiven(house, given, terminal);
  if (isRefusal(county)) return refused(terminal, county, exit.usage);
  const seen = await look(house, county, asked, terminal);
  if (isRefusal(seen)) return refused(terminal, seen);
  const { file, preview } = seen;
  tellProblems(preview, terminal);
  if (given.options["dry-run"] || preview.errors > 0) {
    result(terminal, preview, linesOf(preview, terminal));
    return preview.errors > 0 ? exit.badData : exit.ok;
  }
  const counts = await execute(house, asked.importer.command, operator(county.id), file);
  if (isRefusal(counts)) return refused(terminal, counts);
  return result(terminal, counts, [terminal.say("cli.import.counts", { ...counts })]);
};

/** `dingge import KIND FILE --county CODE [--dry-run]`: a spreadsheet, all of it or nothing. */
export const importCommand: CliCommand = {
  name: "import",
  usage: `${importKinds.join("|")} FILE`,
  options: { county: { type: "string" }, "dry-run": { type: "boolean" } },
  run: async (given, config, terminal) => {
    const asked = askedBy(given, terminal);
    if (isRefusal(asked)) return refused(terminal, asked, exit.usage);
    return withHouse(config, terminal, (house) => work(house, given, asked, terminal));
  },
};
