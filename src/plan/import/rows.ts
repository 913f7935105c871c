/** Rows held against those that are stored. */
export interface Rows<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly same: number;
}

/** Whose rows they are, and where new ids come from. */
export interface Context {
  readonly countyId: string;
  readonly makeId: () => string;
}

/** Leaves out what the file has no column for, so that it keeps what is stored. */
export const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Whether nothing of the second differs in the first. */
export const isSame = (before: object, after: object): boolean => {
  const old = before as Record<string, unknown>;
  return Object.entries(after).every(([key, value]) => JSON.stringify(value) === JSON.stringify(old[key]));
};

/** Holds wanted rows against stored ones by their key. What is stored and not wanted stays as it is. */
export const against = <T extends object>(
  wanted: readonly T[],
  stored: readonly T[],
  keyOf: (row: T) => string,
): Rows<T> => {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const added = wanted.filter((row) => !before.has(keyOf(row)));
  const rest = wanted.filter((row) => before.has(keyOf(row)));
  const changed = rest.filter((row) => !isSame(before.get(keyOf(row))!, row));
  return { added, changed, same: rest.length - changed.length };
};
