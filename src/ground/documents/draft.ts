/** The words of a section that people write; what stands beside them comes from facts. */
export interface WrittenSection {
  readonly key: string;
  readonly heading: string;
  /** Before the tables; each line is a paragraph. */
  readonly lead: string;
  /** After them. */
  readonly text: string;
}

/**
 * Sections with the words that were typed, in the order in which they were sent; one left out is taken out. Null when one
 * is not among them, or comes twice.
 */
export const retyped = <S extends WrittenSection>(
  sections: readonly S[],
  typed: readonly WrittenSection[],
): S[] | null => {
  const known = new Map(sections.map((section) => [section.key, section]));
  const keys = typed.map(({ key }) => key);
  if (keys.some((key, at) => !known.has(key) || keys.indexOf(key) !== at)) return null;
  return typed.map(({ key, heading, lead, text }) => ({ ...known.get(key)!, heading, lead, text }));
};

const words = ["heading", "lead", "text"] as const;

const renewed = <S extends WrittenSection>(mine: S, was: S | undefined, now: S): S => {
  const kept = words.filter((word) => mine[word] !== was?.[word]);
  return { ...now, ...Object.fromEntries(kept.map((word) => [word, mine[word]])) };
};

/** Some sections as they are now, as they were drafted, and as new facts draft them. */
export interface Redrafting<S> {
  readonly mine: readonly S[];
  readonly was: readonly S[];
  readonly now: readonly S[];
}

/** Sections brought up to new facts: words that nobody touched since `was` are new, words that somebody wrote are kept. */
export const renewedSections = <S extends WrittenSection>({ mine, was, now }: Redrafting<S>): S[] => {
  const find = (all: readonly S[], wanted: string) => all.find(({ key }) => key === wanted);
  return now.map((section) => {
    const written = find(mine, section.key);
    return written ? renewed(written, find(was, section.key), section) : section;
  });
};

/** The lines of a text as paragraphs: trimmed, empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
