import { writeCsv } from "../ground/sheets/index.ts";
import type { Lang, Say } from "../ground/texts.ts";
import { figuresOf } from "./words/shown.ts";
import { unitWord } from "./words/unit-word.ts";
import type { Basis, Figure, FigureRow, FigureTable } from "./words.ts";

/** The columns of the file; each heading is one that the importer reads, so that the file comes back unchanged. */
const columns = [
  "code",
  "nameZh",
  "nameEn",
  "unit",
  "period",
  "level",
  "increment",
  "share",
  "growth",
  "growthBasis",
  "levelRank",
  "incrementRank",
  "growthRank",
  "rank",
  "status",
  "source",
  "publishedOn",
  "note",
] as const;

/** Figures that stand on one line: of one document, with one status, unit and basis. */
const lineKey = ({ source, publishedOn, status, note }: Figure, extra: string): string =>
  [source, publishedOn, status, note ?? "", extra].join("\n");

interface Line {
  readonly first: Figure;
  level?: Figure;
  increment?: Figure;
  share?: Figure;
  growth?: Figure;
  readonly ranks: Map<Basis, Figure>;
}

const linesOf = (row: FigureRow): Line[] => {
  const lines = new Map<string, Line>();
  const lineFor = (figure: Figure, extra = ""): Line => {
    const key = lineKey(figure, extra);
    const line = lines.get(key) ?? { first: figure, ranks: new Map() };
    lines.set(key, line);
    return line;
  };
  if (row.level) lineFor(row.level).level = row.level;
  if (row.increment) lineFor(row.increment, unlessLike(row.increment, row.level)).increment = row.increment;
  if (row.share) lineFor(row.share).share = row.share;
  for (const [at, growth] of row.growths.entries())
    lineFor(growth, at === 0 ? "" : growth.basis).growth = growth;
  for (const rank of row.ranks) lineFor(rank).ranks.set(rank.basis, rank);
  return [...lines.values()];
};

/** An increment in another unit word than its level needs a line of its own. */
const unlessLike = (increment: Figure, level: Figure | null): string =>
  !level || level.multiplier === increment.multiplier ? "" : "increment";

/** A negative number goes as a number: as text it would be taken for a formula and get an apostrophe. */
const cellOf = (value: string | undefined): string | number | null => {
  if (value === undefined) return null;
  return value.startsWith("-") ? Number(value) : value;
};

const sizeOf = ({ level, increment }: Line): Figure | undefined => level ?? increment;

const cells = ({ indicator }: FigureRow, line: Line, period: string, lang: Lang, say: Say) => {
  const { level, increment, share, growth, ranks, first } = line;
  const multiplier = sizeOf(line)?.multiplier;
  const unit =
    indicator.unit && multiplier !== undefined ? unitWord({ unit: indicator.unit, multiplier }, lang) : null;
  return [
    indicator.code,
    indicator.nameZh,
    indicator.nameEn,
    unit,
    period,
    cellOf(level?.value),
    cellOf(increment?.value),
    cellOf(share?.value),
    cellOf(growth?.value),
    growth ? say(`indicators.basis.${growth.basis}`) : null,
    ...(["level", "increment", "growth", "overall"] as const).map((by) => ranks.get(by)?.value ?? null),
    first.status,
    first.source,
    first.publishedOn,
    first.note,
  ];
};

/** The table as rows of cells under their headings, in the reader's language; the period as code, or as it is read. */
export const sheetOf = (
  { rows, period: code }: FigureTable,
  lang: Lang,
  say: Say,
  period: string = code,
) => ({
  heading: columns.map((column) => say(`indicators.csv.${column}`)),
  body: rows
    .filter((row) => figuresOf(row).length > 0)
    .flatMap((row) => linesOf(row).map((line) => cells(row, line, period, lang, say))),
});

/** The table as CSV, in the reader's language; importing it again into the same county changes nothing. */
export const csvOf = (table: FigureTable, lang: Lang, say: Say): Uint8Array => {
  const { heading, body } = sheetOf(table, lang, say);
  return writeCsv([heading, ...body]);
};

type Named = Pick<FigureTable, "period" | "asKnownOn">;

/** The name of a file: the period and the day as of which it is known. */
export const tableName = ({ period, asKnownOn }: Named): string =>
  `figures-${period.replace("/", "-")}-as-known-on-${asKnownOn}`;
