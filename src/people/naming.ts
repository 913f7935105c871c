/** How names are compared: as a reader would, without width, case, spaces and the marks between words. */
export const nameKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·・.,，。、"'“”‘’]/g, "");

const isLevel = (char: string): boolean => /[县市区旗]/.test(char);

/** What a county is called, longest first: 柘城县, 柘城, and the level alone, 县. */
export const countyPrefixes = (names: readonly string[]): readonly string[] => {
  const keys = names.map(nameKey).filter((key) => key.length > 1);
  const [stems, levels] = [keys.map((key) => key.slice(0, -1)), keys.map((key) => key.slice(-1))];
  const short = stems.filter((name, at) => name.length > 1 && isLevel(levels[at]!));
  return [...new Set([...keys, ...short, ...levels.filter(isLevel)])].sort((a, b) => b.length - a.length);
};

/**
 * A name's key without the county before it: 柘城县财政局, 县财政局 and 财政局 compare as one. 中共 before a county's
 * name goes with it. A prefix that is the whole name stays.
 */
export const coreKey = (text: string, prefixes: readonly string[]): string => {
  const whole = nameKey(text);
  let key = whole.startsWith("中共") ? whole.slice(2) : whole;
  for (const prefix of prefixes)
    if (key.startsWith(prefix) && key.length > prefix.length) key = key.slice(prefix.length);
  return key;
};

/** The steps (put in, left out, changed) from one text to the other. Levenshtein, one row at a time. */
export const editDistance = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, at) => at + 1);
  for (const [up, char] of from.entries()) {
    let left = up + 1;
    row = row.map((above, at) => {
      const corner = at === 0 ? up : row[at - 1]!;
      left = Math.min(left + 1, above + 1, corner + (char === to[at] ? 0 : 1));
      return left;
    });
  }
  return row.at(-1) ?? from.length;
};

/** Whether the short text's characters stand in the long one in order: 发改委 in 发展和改革委员会. */
const abbreviates = (short: string, long: string): boolean => {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
};

const sharedCharacters = (a: string, b: string): number => {
  const left = [...b];
  return [...a].filter((char) => {
    const at = left.indexOf(char);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

/** How alike two keys are, 0 to 1: an abbreviation counts high, then shared characters less the steps between. */
export const likeness = (a: string, b: string): number => {
  if (a === "" || b === "") return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 1 && short[0] === long[0] && abbreviates(short, long)) return 0.9;
  const shared = (2 * sharedCharacters(a, b)) / (a.length + b.length);
  if (shared < 0.5) return 0;
  return (shared + 1 - editDistance(a, b) / long.length) / 2;
};
