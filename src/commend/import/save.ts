import { certify } from "../award/commands/sign.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { programmeRow } from "../commands/programme.ts";
import {
  insertNominee,
  nomineeById,
  type NomineeRead,
  type NomineeRow,
  nomineesOf,
  saveNominee,
} from "../store/nominees.ts";
import {
  categoriesOf,
  insertProgramme,
  programmeNamed,
  type ProgrammeRow,
  saveCategories,
} from "../store/programmes.ts";
import type { Category, ProgrammeDraft } from "../words/programme.ts";
import type { HonourLine } from "./read.ts";

const keyOf = ({ category, of, name, unitName }: Pick<HonourLine, "category" | "of" | "name" | "unitName">) =>
  [of, category, name, unitName ?? ""].join("\n");

/** One past decision of the list: its programme, if it is there, and who of the list is not on it yet. */
export interface PastDecision {
  readonly lines: readonly HonourLine[];
  readonly programme: ProgrammeRow | undefined;
  readonly fresh: readonly HonourLine[];
  /** Who is on it already, as nobody known, and is known now. */
  readonly known: readonly NomineeRow[];
}

const decisionKey = ({ year, programme }: HonourLine): string => `${year} ${programme}`;

const keyOfRow = (row: NomineeRead): string =>
  keyOf({ category: row.categoryZh, of: row.of, name: row.nameZh, unitName: row.unitNameZh });

const knownNow = async (
  db: Db,
  there: readonly NomineeRead[],
  lines: readonly HonourLine[],
): Promise<NomineeRow[]> => {
  const persons = new Map(lines.map((line) => [keyOf(line), line.personId]));
  const found = there.filter((row) => row.personId === null && (persons.get(keyOfRow(row)) ?? null) !== null);
  const rows = await Promise.all(found.map(({ countyId, id }) => nomineeById(db, countyId, id)));
  return rows.flatMap((row, at) => (row ? [{ ...row, personId: persons.get(keyOfRow(found[at]!))! }] : []));
};

/** Holds a list against what the county has. A name written twice in one category counts once. */
export const pastDecisions = async (
  db: Db,
  countyId: string,
  lines: readonly HonourLine[],
): Promise<PastDecision[]> => {
  const decisions: PastDecision[] = [];
  for (const own of Map.groupBy(lines, decisionKey).values()) {
    const { year, programme: name } = own[0]!;
    const programme = await programmeNamed(db, countyId, year, name);
    const there = programme ? await nomineesOf(db, countyId, programme.id) : [];
    const taken = new Set(there.map(keyOfRow));
    const once = [...new Map(own.map((line) => [keyOf(line), line])).values()];
    const fresh = once.filter((line) => !taken.has(keyOf(line)));
    decisions.push({ lines: once, programme, fresh, known: await knownNow(db, there, once) });
  }
  return decisions;
};

const noDays = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
};

const categoriesIn = (lines: readonly HonourLine[], now: Date): Category[] =>
  [...Map.groupBy(lines, ({ of, category }) => `${of} ${category}`).values()].map((own) => ({
    id: newId(now),
    of: own[0]!.of,
    nameZh: own[0]!.category,
    nameEn: null,
    quota: own.length,
  }));

const draftOf = (lines: readonly HonourLine[]): ProgrammeDraft => {
  const { programme, year, basis, approval } = lines[0]!;
  const count = (of: HonourLine["of"]) => lines.filter((line) => line.of === of).length;
  return {
    kind: "commendation",
    year,
    nameZh: programme,
    nameEn: null,
    basis,
    approval,
    ceiling: { units: count("unit"), persons: count("person") },
    ratios: [],
    criteria: [],
    ties: [],
    calendar: noDays,
    categories: [],
  };
};

const nomineeOf = (
  programme: Pick<ProgrammeRow, "countyId" | "id">,
  categories: readonly Pick<Category, "id" | "of" | "nameZh">[],
  line: HonourLine,
  { position, now }: { position: number; now: Date },
): NomineeRow => ({
  countyId: programme.countyId,
  id: newId(now),
  programmeId: programme.id,
  categoryId: categories.find(({ of, nameZh }) => of === line.of && nameZh === line.category)!.id,
  of: line.of,
  unitId: line.unitId,
  personId: line.personId,
  nameZh: line.name,
  nameEn: line.nameEn,
  unitNameZh: line.unitName,
  level: line.level,
  byUnitId: null,
  text: "",
  state: "commended",
  stateOn: line.on,
  stateReason: null,
  position,
  version: 1,
  putForwardAt: null,
});

/** The programme of a past decision as it stands: decided and awarded on its day, under its number. */
const newPast = async (
  tx: Db,
  countyId: string,
  { lines }: PastDecision,
  now: Date,
): Promise<ProgrammeRow> => {
  const { number, on } = lines[0]!;
  const row: ProgrammeRow = {
    ...programmeRow(countyId, draftOf(lines), now),
    state: "awarded",
    decisionNumber: number,
    decidedOn: on,
    awardedOn: on,
  };
  await insertProgramme(tx, row);
  await saveCategories(tx, countyId, row.id, categoriesIn(lines, now));
  return row;
};

/** Saves a past decision: its programme where it is new, and whom it commended, each with a certificate's number. */
export const savePast = async (
  tx: Db,
  countyId: string,
  past: PastDecision,
  now: Date,
): Promise<ProgrammeRow> => {
  const programme = past.programme ?? (await newPast(tx, countyId, past, now));
  for (const row of past.known) await saveNominee(tx, row);
  if (past.fresh.length === 0) return programme;
  const categories = await categoriesOf(tx, countyId, programme.id);
  const from = past.lines.length - past.fresh.length;
  const rows = past.fresh.map((line, at) =>
    nomineeOf(programme, categories, line, { position: from + at, now }),
  );
  for (const row of rows) await insertNominee(tx, row);
  const ids = new Set(rows.map(({ id }) => id));
  const fresh = (await nomineesOf(tx, countyId, programme.id, ["commended"])).filter(({ id }) => ids.has(id));
  await certify(tx, { countyId, programmeId: programme.id }, fresh, { on: past.lines[0]!.on, now });
  return programme;
};
