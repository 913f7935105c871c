import {
  asDate,
  asText,
  asYesNo,
  type Cell,
  cellOf,
  type Problems,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import type { UnitDirectory } from "../../people/index.ts";
import { usuallyAddsUpInTime } from "../words/nature.ts";
import { parseUnitWord, type UnitWord } from "../words/unit-word.ts";
import { type FigureDraft, type Indicator, indicatorCode, type Measure } from "../words.ts";
import type { FigureColumn } from "../words/columns.ts";
import {
  asBasis,
  asCode,
  asDirection,
  asFigure,
  asPeriod,
  asPrices,
  asRank,
  asStatus,
  need,
  take,
} from "./values.ts";

type Line = TableRecord<FigureColumn>;

/** A figure of the sheet and the cell it stands in. */
export interface CellFigure {
  readonly cell: Cell;
  readonly draft: FigureDraft;
  readonly unitWord: UnitWord | null;
}

export interface ReadLine {
  readonly indicator: Indicator;
  /** Where it is named, if the line does not say whether its months add up. */
  readonly untold: Cell | null;
  readonly figures: readonly CellFigure[];
  /** The line as it was understood, for the preview. */
  readonly shown: readonly string[];
}

/** What lines are read against: the county's indicators, and its units by their names. */
export interface Knowing {
  readonly indicators: readonly Indicator[];
  readonly units: Pick<UnitDirectory, "find">;
}

/** Words for the county as a whole. */
const wholeCounty = /^(?:全县|全市|全区|合计|总计|whole county|total)$/i;

/** The unit a line is of: null for the county itself, undefined after noting why none was found. */
export const unitIn = (
  line: Line,
  problems: Problems,
  { units }: Pick<Knowing, "units">,
): string | null | undefined => {
  const cell = cellOf(line, "area");
  if (cell.kind === "empty" || wholeCounty.test(cell.text)) return null;
  const found = units.find(cell.text);
  if (found.kind === "one") return found.unit.id;
  const near = (found.kind === "none" ? found.near : found.units).map(({ nameZh }) => nameZh);
  problems.error(cell, found.kind === "none" ? "figure.no-such-area" : "figure.several-areas", {
    near: near.join("、"),
    count: near.length,
  });
  return undefined;
};

/** The indicator already known by this code, or, where the sheet gives none, by this name. */
const indicatorNamed = (
  known: readonly Indicator[],
  code: string | null,
  name: string,
): Indicator | undefined =>
  code ? known.find((one) => one.code === code) : known.find((one) => one.nameZh === name);

/** The name of a line's indicator; a line that gives a known code need not name it. */
const nameIn = (line: Line, problems: Problems, known: string | undefined): string | null => {
  const cell = cellOf(line, "nameZh");
  if (cell.kind === "empty" && known) return known;
  return need(problems, cell, asText(cell, { max: 100 }));
};

/** The code of the whole that a line names, by its code or its name; a whole that comes with the sheet goes by its code. */
const wholeNamed = (text: string, known: readonly Indicator[]): string | null => {
  const found = known.find(({ code, nameZh }) => code === text || nameZh === text)?.code ?? text;
  return indicatorCode.safeParse(found).success ? found : null;
};

const indicatorOf = (line: Line, problems: Problems, known: readonly Indicator[]): Indicator | null => {
  const cell = (key: FigureColumn) => cellOf(line, key);
  const code = take(problems, cell("code"), asCode(cell("code")));
  const nameZh = nameIn(line, problems, known.find((one) => one.code === code)?.nameZh);
  if (nameZh === null) return null;
  const was = indicatorNamed(known, code, nameZh);
  const unit = parseUnitWord(cell("unit").text)?.unit ?? null;
  const inTime = take(problems, cell("additiveInTime"), asYesNo(cell("additiveInTime")));
  return {
    code: code ?? was?.code ?? nameZh.replace(/[^\p{L}\p{N}._-]/gu, ""),
    nameZh,
    nameEn: take(problems, cell("nameEn"), asText(cell("nameEn"), { max: 100 })) ?? was?.nameEn ?? null,
    unit,
    frequency: "A",
    prices: take(problems, cell("prices"), asPrices(cell("prices"), null)),
    partOf: wholeNamed(cell("partOf").text, known),
    additiveInTime: inTime ?? was?.additiveInTime ?? usuallyAddsUpInTime({ nameZh, unit }),
    direction: take(problems, cell("direction"), asDirection(cell("direction"), "none")) ?? "none",
    additive: take(problems, cell("additive"), asYesNo(cell("additive"))) ?? false,
  };
};

/** What all figures of one line share. */
type Common = Pick<FigureDraft, "code" | "unitId" | "period" | "status" | "source" | "publishedOn" | "note">;

const commonOf = (line: Line, problems: Problems, code: string, knowing: Knowing): Common | null => {
  const cell = (key: FigureColumn) => cellOf(line, key);
  const unitId = unitIn(line, problems, knowing);
  const period = need(problems, cell("period"), asPeriod(cell("period")));
  const source = need(problems, cell("source"), asText(cell("source"), { max: 200 }));
  const publishedOn = need(problems, cell("publishedOn"), asDate(cell("publishedOn")));
  const status = take(problems, cell("status"), asStatus(cell("status"), "A"));
  const note = take(problems, cell("note"), asText(cell("note"), { max: 500 }));
  return unitId !== undefined && period && source && publishedOn && status
    ? { code, unitId, period, source, publishedOn, status, note }
    : null;
};

interface Slot {
  readonly column: FigureColumn;
  readonly measure: Measure;
  readonly basis: FigureDraft["basis"];
  readonly value: string | null;
}

const slotsOf = (line: Line, problems: Problems): Slot[] => {
  const cell = (key: FigureColumn) => cellOf(line, key);
  const figure = (key: FigureColumn, percent = false) =>
    take(problems, cell(key), asFigure(cell(key), { percent }));
  const rank = (key: FigureColumn) => take(problems, cell(key), asRank(cell(key)));
  const basis =
    take(problems, cell("growthBasis"), asBasis(cell("growthBasis"), "not-stated")) ?? "not-stated";
  return [
    { column: "level", measure: "level", basis: "plain", value: figure("level") },
    { column: "increment", measure: "increment", basis: "plain", value: figure("increment") },
    { column: "share", measure: "share", basis: "plain", value: figure("share", true) },
    { column: "growth", measure: "growth", basis, value: figure("growth", true) },
    { column: "levelRank", measure: "rank", basis: "level", value: rank("levelRank") },
    { column: "incrementRank", measure: "rank", basis: "increment", value: rank("incrementRank") },
    { column: "growthRank", measure: "rank", basis: "growth", value: rank("growthRank") },
    { column: "rank", measure: "rank", basis: "overall", value: rank("rank") },
  ];
};

const isSized = (measure: Measure): boolean => measure === "level" || measure === "increment";

const figuresOf = (line: Line, slots: readonly Slot[], common: Common): CellFigure[] => {
  const unitWord = parseUnitWord(cellOf(line, "unit").text);
  return slots.flatMap(({ column, measure, basis, value }) => {
    if (value === null) return [];
    const multiplier = isSized(measure) ? (unitWord?.multiplier ?? 0) : 0;
    const draft = { ...common, measure, basis, value, multiplier } as FigureDraft;
    return [{ cell: cellOf(line, column), draft, unitWord: isSized(measure) ? unitWord : null }];
  });
};

const shownColumns = [
  "nameZh",
  "area",
  "period",
  "unit",
  "level",
  "growth",
  "growthBasis",
  "rank",
  "status",
] as const;

/** The text keys of what the preview shows of a line. */
export const shownKeys: readonly string[] = shownColumns.map((column) => `indicators.import.${column}`);

/** One line of the sheet: its indicator and the figures it holds. An empty cell is a figure not published: nothing. */
export const readLine = (line: Line, problems: Problems, knowing: Knowing): ReadLine | null => {
  const indicator = indicatorOf(line, problems, knowing.indicators);
  const slots = slotsOf(line, problems);
  const common = commonOf(line, problems, indicator?.code ?? "", knowing);
  if (!indicator || !common) return null;
  return {
    indicator,
    untold: cellOf(line, "additiveInTime").kind === "empty" ? cellOf(line, "nameZh") : null,
    figures: figuresOf(line, slots, common),
    shown: shownColumns.map((column) => cellOf(line, column).text),
  };
};
