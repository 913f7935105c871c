/** The lines of a text; an empty text has none. */
const linesOf = (text: string): string[] =>
  text === "" ? [] : text.split("\n").map((line) => line.trimEnd());

/** For each line of `base` that `other` has too, where: a longest common subsequence. */
const shared = (base: readonly string[], other: readonly string[]): (number | null)[] => {
  const longest = base.map(() => Array.from<number>({ length: other.length + 1 }).fill(0));
  longest.push(Array.from<number>({ length: other.length + 1 }).fill(0));
  for (let at = base.length - 1; at >= 0; at -= 1)
    for (let to = other.length - 1; to >= 0; to -= 1)
      longest[at]![to] =
        base[at] === other[to]
          ? longest[at + 1]![to + 1]! + 1
          : Math.max(longest[at + 1]![to]!, longest[at]![to + 1]!);
  const places: (number | null)[] = base.map(() => null);
  for (let [at, to] = [0, 0]; at < base.length && to < other.length;)
    if (base[at] === other[to]) places[at++] = to++;
    else if (longest[at + 1]![to]! >= longest[at]![to + 1]!) at += 1;
    else to += 1;
  return places;
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.join("\n") === b.join("\n");

/** Whether a text only adds lines to another. */
const onlyAdds = (base: readonly string[], to: readonly string[]): boolean =>
  shared(base, to).every((place) => place !== null);

/** Theirs, with what stood in `base` as I have changed it: a line that is still being typed does not stay half there. */
const inPlace = (base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] => {
  const was = new Set(shared(base, theirs));
  const first = theirs.findIndex((_, at) => was.has(at));
  const added = (lines: readonly string[], from: number) => lines.filter((_, at) => !was.has(at + from));
  return [...added(theirs.slice(0, first), 0), ...mine, ...added(theirs.slice(first), first)];
};

/** Between two lines that all three have: what one left alone is the other's; what both changed stands one after the other. */
const between = (base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] => {
  if (same(base, theirs) || same(theirs, mine)) return [...mine];
  if (same(base, mine)) return [...theirs];
  if (base.length > 0 && onlyAdds(base, theirs)) return inPlace(base, theirs, mine);
  if (base.length > 0 && onlyAdds(base, mine)) return inPlace(base, mine, theirs);
  return [...theirs, ...mine.filter((line) => !theirs.includes(line) && !base.includes(line))];
};

/**
 * Two who write the same minutes: what each added to the text both began with, together, line by line. Nothing that
 * either added is lost; where both changed the same lines, theirs stands first and mine below. Ends of lines are trimmed.
 */
export const mergedMinutes = (base: string, theirs: string, mine: string): string => {
  const [was, their, my] = [linesOf(base), linesOf(theirs), linesOf(mine)];
  const [inTheirs, inMine] = [shared(was, their), shared(was, my)];
  const merged: string[] = [];
  let from = { was: 0, their: 0, my: 0 };
  for (let at = 0; at <= was.length; at += 1) {
    const [their2, my2] =
      at === was.length ? [their.length, my.length] : [inTheirs[at] ?? null, inMine[at] ?? null];
    if (their2 === null || my2 === null) continue;
    merged.push(
      ...between(was.slice(from.was, at), their.slice(from.their, their2), my.slice(from.my, my2)),
      ...was.slice(at, at + 1),
    );
    from = { was: at + 1, their: their2 + 1, my: my2 + 1 };
  }
  return merged.join("\n");
};

/**
 * Where the caret stands in a text into which another's lines have come: behind the same words of the same line, the
 * nearest where there are several.
 */
export const caretAfter = (before: string, after: string, caret: number): number => {
  if (after.startsWith(before.slice(0, caret))) return caret;
  const typed = before.slice(0, caret).split("\n");
  const words = typed.at(-1) ?? "";
  const lines = after.split("\n");
  const places = lines.flatMap((line, at) => (line.startsWith(words) ? [at] : []));
  const nearest = places.toSorted(
    (a, b) => Math.abs(a - typed.length + 1) - Math.abs(b - typed.length + 1),
  )[0];
  if (nearest === undefined) return Math.min(caret, after.length);
  return lines.slice(0, nearest).join("\n").length + (nearest > 0 ? 1 : 0) + words.length;
};

/** Which lines a change adds and takes away: what the log keeps of it, so that a minute of typing is not kept a hundredfold. */
export const changedLines = (before: string, after: string): { added: string[]; removed: string[] } => {
  const [was, is] = [linesOf(before), linesOf(after)];
  const kept = shared(was, is);
  const places = new Set(kept);
  return {
    added: is.filter((_, at) => !places.has(at)),
    removed: was.filter((_, at) => kept[at] === null),
  };
};
