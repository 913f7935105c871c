import { localDate } from "../../ground/clock.ts";
import { command, type Json } from "../../ground/command.ts";
import { countyById, setCountyNames } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import {
  type ImportCounts,
  type ImportFile,
  type Importer,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { collectProblems } from "../../ground/sheets/index.ts";
import type { Lang } from "../../ground/texts.ts";
import { headPost } from "../commands/head-post.ts";
import { may } from "../rules/may.ts";
import { savePosts } from "../store/posts.ts";
import { allUnits, lockTree, saveFormerNames, saveUnits, type UnitRow } from "../store/units.ts";
import { unitKindNames } from "../words.ts";
import { tableOf } from "./sheet.ts";
import { readUnitLines, type UnitLine, unitColumns } from "./unit-lines.ts";
import { planUnits, type UnitPlan } from "./unit-plan.ts";

interface Looked {
  readonly plan: UnitPlan;
  readonly lines: readonly UnitLine[];
  readonly problems: readonly ImportProblem[];
}

const look = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  { now, lang, today }: { now: Date; lang: Lang; today?: string },
): Promise<Looked | Refusal> => {
  const table = await tableOf(file, unitColumns);
  if (isRefusal(table)) return table;
  const county = await countyById(db, countyId);
  if (!county) return refuse("route.not-there");
  const problems = collectProblems(table.sheet);
  const lines = readUnitLines(table, problems, lang);
  const ground = { countyId, countyCode: county.code, today: today ?? localDate(now, county.zone), now };
  const plan = planUnits(lines, { ...ground, units: await allUnits(db, countyId) }, problems);
  return { plan, lines, problems: problems.list };
};

const shownRow = (lang: Lang) => (line: UnitLine) => [
  line.code,
  line.nameZh,
  unitKindNames[line.kind][lang],
  line.parentCode ?? "",
  (line.shortNames ?? []).join(lang === "zh" ? "、" : ", "),
];

const logged = ({ nameZh, nameEn, shortNames, kind, parentId, note }: UnitRow): Json => ({
  nameZh,
  nameEn,
  shortNames,
  kind,
  parentId,
  note,
});

const byCode = (rows: readonly UnitRow[]): Json =>
  Object.fromEntries(rows.map((row) => [row.code, logged(row)]));

/** The list of a county's units, by code: new ones begin with the post of their head, known ones are brought up to date. */
export const unitsImporter: Importer = {
  kind: "units",
  seenAt: "/desk/units",
  columns: unitColumns,
  may: (actor) => may(actor, "manage"),
  look: async (db, countyId, file, today, lang) => {
    const looked = await look(db, countyId, file, { now: new Date(today), lang, today });
    if (isRefusal(looked)) return looked;
    const { plan, lines, problems } = looked;
    return {
      counts: plan.counts,
      problems,
      columns: ["code", "name", "kind", "parent", "short"].map((column) => `units-import.${column}`),
      rows: lines.map(shownRow(lang)),
    };
  },
  command: command<ImportFile, ImportCounts>("units.import", async (tx, { countyId }, file, now) => {
    await lockTree(tx, countyId);
    const looked = await look(tx, countyId, file, { now, lang: "zh" });
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    const { save, added, changed, formerNames, counts } = looked.plan;
    await saveUnits(tx, save);
    await saveFormerNames(tx, formerNames);
    const root = save.find(({ parentId }) => parentId === null);
    if (root) await setCountyNames(tx, countyId, root);
    await savePosts(
      tx,
      added.map(({ id }) => headPost(countyId, id, now)),
    );
    const before = byCode(changed.map((change) => change.before));
    const after = { file: file.name, ...counts, added: added.map(({ code }) => code) };
    const changedTo = byCode(changed.map((change) => change.after));
    return {
      value: counts,
      entry: { kind: "import", id: file.hash, before, after: { ...after, changed: changedTo } },
    };
  }),
};
