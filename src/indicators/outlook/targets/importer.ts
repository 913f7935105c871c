import type { Actor } from "../../../ground/actor.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import {
  type ImportCounts,
  type ImportFile,
  type Importer,
  type ImportProblem,
  refuseErrors,
} from "../../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { collectProblems, readWorkbook } from "../../../ground/sheets/index.ts";
import { named, type Lang } from "../../../ground/texts.ts";
import { rootUnit, type UnitDirectory, unitDirectory } from "../../../people/index.ts";
import { linesIn } from "../../import/lines.ts";
import { indicatorsOf } from "../../store.ts";
import { todayOf } from "../../today.ts";
import { unitWord } from "../../words/unit-word.ts";
import { said } from "../commands.ts";
import { mayOutlook } from "../may.ts";
import { insertTarget, targetsOfYears } from "../store/targets.ts";
import { farFromKnown } from "./far.ts";
import { countsOf, type PlannedTarget, planTargets } from "./plan.ts";
import { targetsIn, together } from "./read.ts";

interface Reading {
  readonly planned: readonly PlannedTarget[];
  readonly problems: readonly ImportProblem[];
  readonly root: string;
}

/** Every target of the sheet with what is wrong with it, at its cell. Refuses as the reading of figures does. */
const reading = async (
  db: Db,
  countyId: string,
  { bytes, name, sheet }: ImportFile,
  today: string,
): Promise<Reading | Refusal> => {
  const workbook = await readWorkbook(bytes, name);
  if (isRefusal(workbook)) return workbook;
  const lines = linesIn(workbook, sheet ?? undefined);
  if (isRefusal(lines)) return lines;
  const root = (await rootUnit(db, countyId))?.id;
  if (!root) return refuse("county-unit.not-there");
  const problems = collectProblems(lines.sheet);
  const knowing = {
    indicators: await indicatorsOf(db, countyId),
    units: await unitDirectory(db, countyId),
  };
  const read = together(lines.records).flatMap((line) => targetsIn(line, problems, knowing));
  const years = [...new Set(read.map(({ draft }) => draft.year))];
  const targets = await targetsOfYears(db, countyId, years);
  const planned = planTargets(read, { root, indicators: knowing.indicators, targets }, today);
  const faults = planned.flatMap(({ fault }, at): ImportProblem[] => {
    const params = { value: read[at]!.draft.value, ...fault?.params };
    const place = { sheet: lines.sheet, ref: read[at]!.cell.ref };
    return fault ? [{ ...place, id: fault.refusal, params, severity: "error" }] : [];
  });
  const asked = { planned, cells: read.map(({ cell }) => cell), sheet: lines.sheet, today };
  const far = await farFromKnown(db, countyId, asked);
  return { planned, root, problems: [...problems.list, ...faults, ...far] };
};

const rowOf = (
  actor: Pick<Actor, "countyId" | "postId">,
  { draft, unitId, indicator, was }: PlannedTarget,
  now: Date,
) => {
  const { code: _code, ...kept } = draft;
  return {
    ...kept,
    unitId,
    countyId: actor.countyId,
    id: newId(now),
    indicatorId: indicator.id,
    version: (was?.version ?? 0) + 1,
    recordedAt: now,
    setByPostId: actor.postId,
  };
};

const changes = ({ planned }: Reading): PlannedTarget[] => planned.filter(({ step }) => step !== "same");

/** Keeps what is new or changed, each as a further version, in one entry. */
const saved = async (
  tx: Db,
  actor: Actor,
  now: Date,
  file: ImportFile,
  read: Reading,
): Promise<Outcome<ImportCounts>> => {
  for (const one of changes(read)) await insertTarget(tx, rowOf(actor, one, now));
  const targets = changes(read).map(({ draft, unitId }) => ({
    code: draft.code,
    unitId,
    year: draft.year,
    ...said(draft),
    source: draft.source,
    reason: draft.reason,
  }));
  const before = changes(read).flatMap(({ draft, was }) => (was ? [{ code: draft.code, ...said(was) }] : []));
  const after = { file: { name: file.name, hash: file.hash }, targets };
  return {
    value: countsOf(read.planned),
    entry: { kind: "target", id: newId(now), unitId: read.root, before: { targets: before }, after },
  };
};

const shown = ["indicator", "of", "year", "value", "unit", "source"] as const;

const unitShown = ({ draft, indicator }: PlannedTarget, lang: Lang): string => {
  if (draft.measure === "growth") return "%";
  return unitWord({ unit: indicator.unit ?? "", multiplier: draft.multiplier }, lang);
};

const shownOf = (one: PlannedTarget, units: UnitDirectory, lang: Lang): string[] => {
  const unit = units.byId(one.unitId);
  const { value, year, source } = one.draft;
  const names = [named(lang, one.indicator), unit ? named(lang, unit) : ""];
  return [...names, String(year), value, unitShown(one, lang), source];
};

/** The importer of targets: the table of targets by unit and indicator, with or without progress beside them. */
export const targetImporter: Importer = {
  kind: "targets",
  seenAt: "/desk/indicators",
  may: (actor) => mayOutlook(actor, "set-target"),
  look: async (db, countyId, file, today, lang) => {
    const read = await reading(db, countyId, file, today);
    if (isRefusal(read)) return read;
    const units = await unitDirectory(db, countyId);
    return {
      counts: countsOf(read.planned),
      problems: read.problems,
      columns: shown.map((each) => `outlook.targets.import.${each}`),
      rows: read.planned.map((one) => shownOf(one, units, lang)),
    };
  },
  command: command("indicators.import-targets", async (tx, actor, file, now) => {
    if (!mayOutlook(actor, "set-target")) return refuse("target.not-yours");
    const read = await reading(tx, actor.countyId, file, await todayOf(tx, actor, now));
    if (isRefusal(read)) return read;
    const errors = refuseErrors(read.problems);
    if (errors) return errors;
    return read.planned.length === 0 ? refuse("target.none") : saved(tx, actor, now, file, read);
  }),
};
