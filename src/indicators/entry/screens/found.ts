import { range } from "../../../ground/look/format.ts";
import type { Lang } from "../../../ground/texts.ts";
import type { EntryFinding } from "../words.ts";

/** The same error in one or many rows; a question stands alone, since each has a reason of its own. */
export interface FoundAlike {
  readonly first: EntryFinding;
  /** From 0. */
  readonly rows: readonly number[];
}

const alike = ({ severity, row, column, check, sentence }: EntryFinding): string =>
  [severity === "error" ? "" : row, column, check, sentence].join("\n");

/** What the checks found, with the same error said once: of a head left empty there would be one for each row. */
export const foundAlike = (findings: readonly EntryFinding[]): FoundAlike[] =>
  [...Map.groupBy(findings, alike).values()].map((same) => ({
    first: same[0]!,
    rows: same.map(({ row }) => row),
  }));

/** Rows by their numbers as they are read, those that follow each other as a range: 1～3、7. */
export const rowsSaid = (rows: readonly number[], lang: Lang): string => {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const said = runs.map(([from, to]) =>
    from === to ? String(from + 1) : range(String(from + 1), String(to + 1), lang),
  );
  return said.join(lang === "zh" ? "、" : ", ");
};
