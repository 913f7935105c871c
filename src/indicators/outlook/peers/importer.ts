import { command } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import {
  type ImportFile,
  type Importer,
  type ImportProblem,
  refuseErrors,
} from "../../../ground/imports/index.ts";
import { system } from "../../../ground/actor.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import {
  asDate,
  asText,
  bestTable,
  type Cell,
  cellOf,
  collectProblems,
  type Columns,
  type Problems,
  readWorkbook,
  type TableRecord,
} from "../../../ground/sheets/index.ts";
import type { Lang } from "../../../ground/texts.ts";
import { asBasis, asFigure, asPeriod, asStatus, need, take } from "../../import/values.ts";
import type { IndicatorRow } from "../../store.ts";
import { todayOf } from "../../today.ts";
import { periodName } from "../../words/period.ts";
import { parseUnitWord } from "../../words/unit-word.ts";
import { figureColumns } from "../../words/columns.ts";
import { mayOutlook } from "../may.ts";
import { faultOf, peersKnown, type PeersKnown, planPeers, savePeers } from "./save.ts";
import type { PeerDraft, PeerMeasure } from "./words.ts";

const { code, nameZh, unit, period, level, increment, growth, growthBasis, status, source, publishedOn } =
  figureColumns;

/** The columns of a table of the city's counties. */
const columns = {
  peer: {
    names: ["县区", "县(市、区)", "县(市区)", "县市区", "地区", "县", "County", "Area"],
    required: true,
  },
  code,
  nameZh: { ...nameZh, required: false },
  unit,
  period,
  level,
  increment,
  growth,
  growthBasis,
  status,
  source: { ...source, required: true },
  publishedOn: { ...publishedOn, required: true },
} as const satisfies Columns<string>;
type Column = keyof typeof columns;
type Line = TableRecord<Column>;

interface CellDraft {
  readonly cell: Cell;
  readonly draft: PeerDraft;
}

/** The indicator a line is of, by its code or its name. */
const indicatorOf = (line: Line, problems: Problems, known: readonly IndicatorRow[]): IndicatorRow | null => {
  const [byCode, byName] = [cellOf(line, "code"), cellOf(line, "nameZh")];
  const found = known.find((one) => one.code === byCode.text || one.nameZh === byName.text);
  const cell = byCode.kind === "empty" ? byName : byCode;
  if (!found) problems.error(cell, "indicator.unknown", { code: cell.text });
  return found ?? null;
};

const draftsIn = (line: Line, problems: Problems, known: readonly IndicatorRow[]): CellDraft[] => {
  const cell = (key: Column) => cellOf(line, key);
  const indicator = indicatorOf(line, problems, known);
  const peer = need(problems, cell("peer"), asText(cell("peer"), { max: 100 }));
  const when = need(problems, cell("period"), asPeriod(cell("period")));
  const from = need(problems, cell("source"), asText(cell("source"), { max: 200 }));
  const on = need(problems, cell("publishedOn"), asDate(cell("publishedOn")));
  const firm = take(problems, cell("status"), asStatus(cell("status"), "A"));
  const basis = take(problems, cell("growthBasis"), asBasis(cell("growthBasis"), "not-stated"));
  const multiplier = parseUnitWord(cell("unit").text)?.multiplier ?? 0;
  if (!indicator || !peer || !when || !from || !on || !firm || !basis) return [];
  const shared = {
    peer,
    peerEn: null,
    code: indicator.code,
    period: when,
    status: firm,
    source: from,
    publishedOn: on,
  };
  return (["level", "increment", "growth"] as const).flatMap((measure: PeerMeasure) => {
    const value = take(problems, cell(measure), asFigure(cell(measure), { percent: measure === "growth" }));
    if (value === null) return [];
    const isGrowth = measure === "growth";
    const own = {
      measure,
      basis: isGrowth ? basis : ("plain" as const),
      value,
      multiplier: isGrowth ? 0 : multiplier,
    };
    return [{ cell: cell(measure), draft: { ...shared, ...own } }];
  });
};

interface Reading {
  readonly known: PeersKnown;
  readonly drafts: readonly PeerDraft[];
  readonly problems: readonly ImportProblem[];
}

const fewestColumns = 4;

/** Every figure of the sheet with what is wrong with it, at its cell. */
const reading = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<Reading | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const found = bestTable<Column>(workbook, columns, { minimum: fewestColumns });
  if (isRefusal(found)) return found;
  const { sheet, records } = found.table;
  const before = await peersKnown(db, countyId, []);
  const problems = collectProblems(sheet);
  const drafts = records.flatMap((record) => draftsIn(record, problems, before.indicators));
  const known = await peersKnown(
    db,
    countyId,
    drafts.map(({ draft }) => draft.code),
  );
  const faults = drafts.flatMap(({ cell, draft }): ImportProblem[] => {
    const fault = faultOf(draft, known, today);
    return fault ? [{ sheet, ref: cell.ref, ...fault, severity: "error" }] : [];
  });
  return { known, drafts: drafts.map(({ draft }) => draft), problems: [...problems.list, ...faults] };
};

const shown = ["peer", "indicator", "period", "measure", "value", "source"] as const;

const rowOf =
  (lang: Lang) =>
  ({ peer, code: of, period: when, measure, value, source: from }: PeerDraft): string[] => [
    peer,
    of,
    periodName(when, lang),
    measure,
    value,
    from,
  ];

/** The importer of other counties' figures: a line a county, indicator and period; empty cells not published. */
export const peerImporter: Importer = {
  kind: "peers",
  seenAt: "/desk/indicators",
  may: (actor) => mayOutlook(actor, "enter-peers"),
  look: async (db, countyId, file, today, lang) => {
    const read = await reading(db, countyId, file, today);
    if (isRefusal(read)) return read;
    const { drafts, problems, known } = read;
    const { counts } = planPeers(system(countyId), drafts, known, new Date(`${today}T00:00:00Z`));
    return {
      counts,
      problems,
      columns: shown.map((each) => `outlook.peers.import.${each}`),
      rows: drafts.map(rowOf(lang)),
    };
  },
  command: command("indicators.import-peers", async (tx, actor, file, now) => {
    if (!mayOutlook(actor, "enter-peers")) return refuse("figures.not-yours");
    const read = await reading(tx, actor.countyId, file, await todayOf(tx, actor, now));
    if (isRefusal(read)) return read;
    const errors = refuseErrors(read.problems);
    if (errors) return errors;
    if (read.drafts.length === 0) return refuse("figures.none");
    return savePeers(tx, planPeers(actor, read.drafts, read.known, now), read.drafts, newId(now));
  }),
};
