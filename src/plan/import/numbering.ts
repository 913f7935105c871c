/** A row's number as it stands in the sheet, and where the row belongs. */
export interface NumberedRow {
  /** Null where the cell is empty. */
  readonly raw: string | null;
  /** The merged range the number stands in; rows of one range share the number. */
  readonly merged: string | undefined;
  readonly taskNumber: string;
  readonly areaNumber: string;
}

const isUnique = (numbers: readonly (string | null)[]): boolean => {
  const given = numbers.filter((number) => number !== null);
  return new Set(given).size === given.length;
};

/** Rows under one merged number are told apart by their place in it: 3-1, 3-2. */
const withinMerges = (rows: readonly NumberedRow[]): (string | null)[] => {
  const sizes = Map.groupBy(rows, ({ merged, raw }) =>
    merged === undefined ? undefined : `${merged} ${raw}`,
  );
  const seen = new Map<string, number>();
  return rows.map(({ raw, merged }) => {
    const key = `${merged} ${raw}`;
    if (raw === null || merged === undefined || (sizes.get(key)?.length ?? 1) < 2) return raw;
    const at = (seen.get(key) ?? 0) + 1;
    seen.set(key, at);
    return `${raw}-${at}`;
  });
};

const isCount = (number: string | null): boolean => number === null || /^\d+(-\d+)?$/.test(number);

/** Numbers by place where the sheet has no column of them: 2-1-03 is the third row of area 2-1. */
export const numbersByPlace = (rows: readonly { readonly areaNumber: string }[]): string[] => {
  const counted = new Map<string, number>();
  return rows.map(({ areaNumber }) => {
    const at = (counted.get(areaNumber) ?? 0) + 1;
    counted.set(areaNumber, at);
    return `${areaNumber}-${String(at).padStart(2, "0")}`;
  });
};

/**
 * The numbers of a plan's actions, which must be unique in it. A table that counts anew under each heading (1, 2, 3;
 * 1, 2) gets the task's number before them, or the area's where that is not enough; any other number that stands
 * twice is left for the reader to mend. Of several ways that work the one that the plan's `known` numbers were made
 * by is taken, so that a part of a table finds the same actions as the whole.
 */
export const numbersOf = (
  rows: readonly NumberedRow[],
  known: ReadonlySet<string> = new Set(),
): (string | null)[] => {
  const plain = withinMerges(rows);
  if (!plain.every(isCount)) return plain;
  const prefixed = (["taskNumber", "areaNumber"] as const).map((before) =>
    plain.map((number, at) => number && `${rows[at]![before]}-${number}`),
  );
  const ways = [plain, ...prefixed].filter(isUnique);
  const met = (way: readonly (string | null)[]) => way.filter((number) => number && known.has(number)).length;
  return ways.reduce((best, way) => (met(way) > met(best) ? way : best), ways[0] ?? plain);
};
