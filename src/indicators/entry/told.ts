import type { Cell } from "../../ground/sheets/index.ts";
import type { Say } from "../../ground/texts.ts";
import { type UnitDirectory, unitDirectory } from "../../people/index.ts";
import { asBasis } from "../import/values.ts";
import { indicatorsOf } from "../store.ts";
import type { Indicator } from "../words.ts";
import { parseUnitWord, unitWord } from "../words/unit-word.ts";
import type { Reader } from "./read.ts";
import type { Cells, EntryRow, ReleaseBody } from "./words.ts";

type Named = Pick<Indicator, "code" | "nameZh" | "nameEn">;

/** What cells are told from: the county's indicators and units, and the texts of the reader's language. */
interface Knowing {
  readonly known: readonly Named[];
  readonly units: Pick<UnitDirectory, "find">;
  readonly say: Say;
}

const indicatorNamed = (cells: Cells, known: readonly Named[]): string | null | undefined =>
  known.find(({ code, nameZh }) => (cells.code ? code === cells.code : nameZh === cells.nameZh))?.nameEn;

const unitNamed = (area: string, units: Knowing["units"]): string | null => {
  const found = units.find(area);
  return found.kind === "one" ? found.unit.nameEn : null;
};

const measured = (text: string): string | null => {
  const word = parseUnitWord(text);
  return word && unitWord(word, "en");
};

const basisTold = (text: string, say: Say): string | null => {
  const cell: Cell = { ref: "", kind: "text", value: text, text };
  const basis = asBasis(cell, "not-stated");
  return basis.ok && basis.value ? say(`indicators.basis.${basis.value}`) : null;
};

const toldOf = ({ cells }: EntryRow, { known, units, say }: Knowing): Cells => {
  const { area, unit, growthBasis } = cells;
  const told = {
    nameZh: indicatorNamed(cells, known),
    area: area && unitNamed(area, units),
    unit: unit && measured(unit),
    growthBasis: growthBasis && basisTold(growthBasis, say),
  };
  return Object.fromEntries(Object.entries(told).filter(([, text]) => text));
};

/** What cells say in English, where they are understood; a cell keeps what was typed, which figures are saved by. */
export const rowsTold = ({ rows }: Pick<ReleaseBody, "rows">, knowing: Knowing): Cells[] =>
  rows.map((row) => toldOf(row, knowing));

/** The rows as the reader reads them; none for who reads them as they were typed. */
export const toldFor = async ({ db, actor, lang, say }: Reader, body: ReleaseBody): Promise<Cells[]> => {
  if (lang === "zh") return [];
  const [known, units] = [await indicatorsOf(db, actor.countyId), await unitDirectory(db, actor.countyId)];
  return rowsTold(body, { known, units, say });
};
