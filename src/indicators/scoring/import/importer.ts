import { command } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import {
  type ImportFile,
  type Importer,
  type ImportProblem,
  refuseErrors,
} from "../../../ground/imports/index.ts";
import { newId } from "../../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { bestTable, collectProblems, readWorkbook } from "../../../ground/sheets/index.ts";
import { todayOf } from "../../today.ts";
import { faultsOf } from "../lint.ts";
import { mayScore } from "../may.ts";
import { insertScheme, townshipsOf } from "../store.ts";
import { type Fault, scheme, type Scheme } from "../words.ts";
import { readScheme, schemeColumns, type SchemeColumn, type SchemeRead } from "./read.ts";

interface Reading {
  readonly body: Scheme | null;
  readonly read: SchemeRead;
  readonly problems: readonly ImportProblem[];
}

const fewestColumns = 2;
const fullPoints = 100;

/** A scheme goes by the name of its file. */
const nameOf = ({ name }: ImportFile): string => name.replace(/\.[^.]+$/, "").slice(0, 100) || "考核办法";

/** Compared with each other are, until somebody says otherwise, the townships. */
const bodyOf = (
  file: ImportFile,
  { lines, extras, vetoes }: SchemeRead,
  unitIds: readonly string[],
): Scheme | null => {
  const made = scheme.safeParse({
    nameZh: nameOf(file),
    full: fullPoints,
    lines: lines.map(({ line }) => line),
    groups: [{ key: "townships", nameZh: "乡镇街道", nameEn: "Townships", unitIds }],
    extras,
    vetoes,
  });
  return made.success ? made.data : null;
};

/**
 * What is wrong with the scheme as a whole, at the cell of the first line it is about. What national rules forbid to
 * assess stops the import; what a draft may still have is asked about.
 */
const problemOf = (sheet: string, { lines }: SchemeRead, fault: Fault): ImportProblem => ({
  sheet,
  ref: lines.find(({ line }) => line.key === fault.lines[0])?.cell.ref ?? "",
  id: `scheme-${fault.fault}`,
  params: { line1: "", line2: "", ...fault.params },
  severity: fault.fault.startsWith("forbidden-") ? "error" : "question",
});

const reading = async (db: Db, countyId: string, file: ImportFile): Promise<Reading | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const found = bestTable<SchemeColumn>(workbook, schemeColumns, { minimum: fewestColumns });
  if (isRefusal(found)) return found;
  const { sheet, records } = found.table;
  const problems = collectProblems(sheet);
  const read = readScheme(records, problems);
  const unitIds = (await townshipsOf(db, countyId)).map(({ id }) => id);
  if (unitIds.length === 0) return refuse("scheme.no-townships");
  const body = bodyOf(file, read, unitIds);
  const faults = body ? faultsOf(body).map((fault) => problemOf(sheet, read, fault)) : [];
  return { body, read, problems: [...problems.list, ...faults] };
};

const shown = ["name", "weight", "method", "standard"] as const;

const rowsOf = ({ read: { lines, extras, vetoes } }: Reading): string[][] => [
  ...lines.map(({ line }) => [line.nameZh, String(line.weight), line.method.kind, line.standard ?? ""]),
  ...extras.map(({ nameZh, cap, kind }) => [nameZh, String(cap), kind, ""]),
  ...vetoes.map(({ nameZh }) => [nameZh, "", "veto", ""]),
];

/** The importer of a scheme from the usual table: a draft for the townships, to be looked at and adopted. */
export const schemeImporter: Importer = {
  kind: "scheme",
  seenAt: "/desk/scores",
  may: (actor) => mayScore(actor, "edit"),
  look: async (db, countyId, file) => {
    const read = await reading(db, countyId, file);
    if (isRefusal(read)) return read;
    const counts = { added: read.read.lines.length, changed: 0, same: 0 };
    const columns = shown.map((each) => `scoring.import.${each}`);
    return { counts, problems: read.problems, columns, rows: rowsOf(read) };
  },
  command: command("scoring.import", async (tx, actor, file, now) => {
    if (!mayScore(actor, "edit")) return refuse("scheme.not-yours");
    const read = await reading(tx, actor.countyId, file);
    if (isRefusal(read)) return read;
    const errors = refuseErrors(read.problems);
    if (errors) return errors;
    if (!read.body) return refuse("scheme.no-lines");
    const [id, period] = [newId(now), (await todayOf(tx, actor, now)).slice(0, 4)];
    const row = { countyId: actor.countyId, id, period, body: JSON.stringify(read.body), madeAt: now };
    await insertScheme(tx, { ...row, version: 1, state: "draft" });
    const value = { added: read.body.lines.length, changed: 0, same: 0 };
    const source = { name: file.name, hash: file.hash };
    return { value, entry: { kind: "scheme", id, after: { file: source, period, scheme: read.body } } };
  }),
};
