import { randomBytes } from "node:crypto";
import { addDays, atLocal, localDate, localStamp } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import {
  bestTable,
  collectProblems,
  type Problems,
  readWorkbook,
  type Table,
} from "../../ground/sheets/index.ts";
import { type Lang, named } from "../../ground/texts.ts";
import { newSalt } from "../../log/index.ts";
import { learntUnits, unitChoices } from "../../plan/index.ts";
import { learnTicketWord } from "../commands/learn.ts";
import { namesOfCounty } from "../names.ts";
import { numberBytes, numberFrom } from "../rules/number.ts";
import { sealIdentity } from "../sealed.ts";
import { countedSince, numberPrefix, zoneOf } from "../settings.ts";
import { type KnownCategory, knownCategories, knownTickets, ticketWords } from "../store/tickets.ts";
import type { CategoryRow } from "../store/setup.ts";
import { wordTexts } from "../texts/words.ts";
import type { TicketColumn } from "./columns.ts";
import { holdTickets, type Held, type Wanted } from "./hold.ts";
import { categoriesToBegin } from "./begin.ts";
import { categoryDirectory, type Known } from "./known.ts";
import { categoryWords, choicesIn, columnsWith, withAsk } from "./learnt.ts";
import { mayImportTickets } from "./may.ts";
import { ticketsIn } from "./read.ts";
import { saveCategories, saveWanted } from "./save.ts";

interface Looked extends Held {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly zone: string;
  readonly known: Known;
  /** The categories that the county begins with; none where it has its own. */
  readonly begun: readonly CategoryRow[];
  readonly problems: readonly ImportProblem[];
}

const fewestColumns = 4;

/** Headings that are not read are shown, so that they can be said once. */
const askUnread = ({ unknown }: Table<TicketColumn>, problems: Problems): void => {
  for (const { ref, text } of unknown)
    problems.question({ ref, text, kind: "text", value: text }, "ticket-column-unknown");
};

const knownIn = async (
  db: Db,
  countyId: string,
  numbers: readonly string[],
  categories: readonly KnownCategory[],
): Promise<Known> => {
  const words = categoryWords(await ticketWords(db, countyId));
  return {
    units: await learntUnits(db, countyId),
    categories: categoryDirectory(categories, words),
    tickets: await knownTickets(db, countyId, numbers),
  };
};

/** Reads a sheet of tickets and holds it against what is kept. Refuses as reading does. */
const lookAt = async (db: Db, countyId: string, file: ImportFile, now: Date): Promise<Looked | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const columns = columnsWith(await ticketWords(db, countyId));
  const only = file.sheet ?? undefined;
  const best = bestTable(workbook, columns, { minimum: fewestColumns, only });
  if (isRefusal(best)) return best;
  const { table, candidates } = best;
  const problems = collectProblems(table.sheet);
  askUnread(table, problems);
  const zone = await zoneOf(db, countyId);
  const tickets = ticketsIn(table, now, zone, problems);
  const kept = await knownCategories(db, countyId);
  const begun = kept.length > 0 ? [] : categoriesToBegin(countyId, () => newId(now));
  const numbers = tickets.map(({ number }) => number);
  const known = await knownIn(db, countyId, numbers, [...kept, ...begun]);
  const counted = await countedSince(db, countyId, now);
  const held = holdTickets(tickets, { known, counted, problems, now });
  const sheets = candidates.length > 1 ? candidates.map((one) => one.table.sheet) : [];
  return { ...held, known, begun, zone, sheet: table.sheet, sheets, problems: problems.list.map(withAsk) };
};

const countsOf = ({ wanted, same }: Held): ImportCounts => {
  const changed = wanted.filter(({ known }) => known !== undefined).length;
  return { added: wanted.length - changed, changed, same };
};

const importTickets = command<ImportFile, ImportCounts>(
  "listen.import",
  async (tx, actor, file, now, { vault, say }): Promise<Outcome<ImportCounts>> => {
    const { countyId } = actor;
    if (!mayImportTickets(actor)) return refuse("route.not-there");
    const looked = await lookAt(tx, countyId, file, now);
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    const prefix = await settingOn(tx, countyId, numberPrefix, localDate(now, looked.zone));
    await saveCategories(tx, looked.begun);
    const each = await saveWanted(tx, looked.wanted, {
      actor,
      now,
      names: await namesOfCounty(tx, countyId, now),
      makeId: () => newId(now),
      makeNumber: () => numberFrom(prefix, randomBytes(numberBytes)),
      makeSalt: newSalt,
      seal: (identity) => sealIdentity(vault, countyId, identity),
      unwritten: say.zh("ticket.unwritten"),
    });
    const counts = countsOf(looked);
    const after = { file: file.name, hash: file.hash, ...counts, categories: looked.begun.length };
    return { value: counts, entry: { kind: "import", id: countyId, after }, each };
  },
);

const shownColumns = ["number", "received", "text", "category", "unit", "state", "due"].map(
  (key) => `ticket.column.${key}`,
);
const longestShown = 40;

const shown = (
  { ticket, unit, state, due, categoryId }: Wanted,
  { known, zone }: Looked,
  lang: Lang,
): string[] => {
  const category = known.categories.all.find(({ id }) => id === categoryId);
  const stamp = (at: Date | null) => (at ? localStamp(at, zone).slice(0, 16) : "");
  return [
    ticket.number,
    stamp(ticket.receivedAt),
    ticket.text.slice(0, longestShown),
    category ? named(lang, category) : "",
    unit ? named(lang, unit) : "",
    wordTexts[`appeal.state.${state}`][lang],
    stamp(due),
  ];
};

const choices = ({ known, problems }: Looked, lang: Lang) =>
  problems.some(({ ask }) => ask)
    ? { ...choicesIn(known.categories.all, lang), unit: unitChoices(known.units, lang) }
    : {};

const firstRows = 20;

/** Takes the tickets that a 12345 desk exports: an appeal a row, those that are over with their answer and callback. */
export const ticketImporter: Importer = {
  kind: "tickets",
  seenAt: "/desk/appeals",
  may: mayImportTickets,
  look: async (db, countyId, file, today, lang) => {
    const endOfToday = atLocal(addDays(today, 1), "00:00", await zoneOf(db, countyId));
    const looked = await lookAt(db, countyId, file, endOfToday);
    if (isRefusal(looked)) return looked;
    return {
      counts: countsOf(looked),
      problems: looked.problems,
      columns: shownColumns,
      rows: looked.wanted.slice(0, firstRows).map((one) => shown(one, looked, lang)),
      sheet: looked.sheet,
      sheets: looked.sheets,
      choices: choices(looked, lang),
    };
  },
  command: importTickets,
  learn: learnTicketWord,
};
