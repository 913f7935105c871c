import {
  asDate,
  asText,
  type Cell,
  cellOf,
  type Problems,
  type TableRecord,
} from "../../../ground/sheets/index.ts";
import { type Knowing, unitIn } from "../../import/read.ts";
import { asBasis, asFigure, asPeriod, need, take } from "../../import/values.ts";
import type { IndicatorRow } from "../../store.ts";
import type { FigureColumn } from "../../words/columns.ts";
import { parseUnitWord } from "../../words/unit-word.ts";
import type { TargetDraft, TargetMeasure } from "../words.ts";

type Line = TableRecord<FigureColumn>;

/** What targets are read against. */
export type TargetsKnowing = Pick<Knowing, "units"> & { readonly indicators: readonly IndicatorRow[] };

/** A target of the sheet, where it stands, and the unit its word names. */
export interface CellTarget {
  readonly cell: Cell;
  readonly draft: TargetDraft;
  readonly unit: string | null;
}

/** In a wide table target, progress and ratio of one indicator stand in lines of their own: they are put together. */
export const together = (lines: readonly Line[]): Line[] => {
  const keyOf = (line: Line) => [line.row, cellOf(line, "nameZh").text, cellOf(line, "code").text].join(" ");
  return [...Map.groupBy(lines, keyOf).values()].map((own) => ({
    ...own[0]!,
    cells: Object.assign({}, ...own.map(({ cells }) => cells)) as Line["cells"],
  }));
};

const indicatorOf = (line: Line, problems: Problems, known: readonly IndicatorRow[]): IndicatorRow | null => {
  const [code, name] = [cellOf(line, "code"), cellOf(line, "nameZh")];
  const found = known.find((one) =>
    code.kind === "empty" ? one.nameZh === name.text : one.code === code.text,
  );
  if (!found) problems.error(code.kind === "empty" ? name : code, "indicator.unknown");
  return found ?? null;
};

/** The ratio may be rounded, and what it was worked out from too. */
const ratioMayDiffer = 0.15;

/** The completion that the sheet says, against the one its own target and progress make. */
const checkRatio = (line: Line, problems: Problems, target: string): void => {
  const [progress, ratio] = [cellOf(line, "level"), cellOf(line, "ratio")];
  const [reached, said] = [asFigure(progress), asFigure(ratio, { percent: true })];
  if (!reached.ok || !said.ok || reached.value === null || said.value === null || Number(target) === 0)
    return;
  const computed = (Number(reached.value) / Number(target)) * 100;
  if (Math.abs(computed - Number(said.value)) <= ratioMayDiffer) return;
  problems.question(ratio, "target.ratio-differs", { said: said.value, computed: computed.toFixed(1) });
};

type Common = Omit<TargetDraft, "measure" | "basis" | "value" | "multiplier">;

const commonOf = (line: Line, problems: Problems, knowing: TargetsKnowing): Common | null => {
  const cell = (key: FigureColumn) => cellOf(line, key);
  const indicator = indicatorOf(line, problems, knowing.indicators);
  const unitId = unitIn(line, problems, knowing);
  const when = need(problems, cell("period"), asPeriod(cell("period")));
  const source = need(problems, cell("source"), asText(cell("source"), { max: 200 }));
  const setOn = need(problems, cell("publishedOn"), asDate(cell("publishedOn")));
  const reason = take(problems, cell("note"), asText(cell("note"), { max: 500 }));
  if (!indicator || unitId === undefined || !when || !source || !setOn) return null;
  const year = Number(when.slice(0, 4));
  return { code: indicator.code, unitId, year, source, setOn, reason, shape: "even", path: null };
};

/** A target in % of what is not counted in % is one of growth. */
const measureOf = (column: "target" | "targetGrowth", unit: string | null): TargetMeasure =>
  column === "targetGrowth" || unit === "%" ? "growth" : "level";

/** The targets of a line: a level, a growth, or both. A line without any says nothing. */
export const targetsIn = (line: Line, problems: Problems, knowing: TargetsKnowing): CellTarget[] => {
  const columns = (["target", "targetGrowth"] as const).filter((key) => cellOf(line, key).kind !== "empty");
  const common = columns.length > 0 ? commonOf(line, problems, knowing) : null;
  if (!common) return [];
  const word = parseUnitWord(cellOf(line, "unit").text);
  const growthBasis = cellOf(line, "growthBasis");
  return columns.flatMap((column): CellTarget[] => {
    const cell = cellOf(line, column);
    const measure = measureOf(column, word?.unit ?? null);
    const value = take(problems, cell, asFigure(cell, { percent: measure === "growth" }));
    if (value === null) return [];
    if (measure === "level") checkRatio(line, problems, value);
    const basis =
      measure === "level" ? "plain" : take(problems, growthBasis, asBasis(growthBasis, "not-stated"));
    if (!basis) return [];
    const multiplier = measure === "level" ? (word?.multiplier ?? 0) : 0;
    const draft = { ...common, measure, basis, value, multiplier } as TargetDraft;
    return [{ cell, draft, unit: measure === "level" ? (word?.unit ?? null) : null }];
  });
};
