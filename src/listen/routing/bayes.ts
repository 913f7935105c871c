/** An appeal that was closed, as one learns from it: its words, each once, and where it went. */
export interface Example {
  readonly words: readonly string[];
  readonly label: string;
}

/** How many appeals went to a label, and how many words they had together. */
export interface Share {
  readonly examples: number;
  readonly words: number;
}

/**
 * What was counted. For one text only the `counts` of its own words are needed, so they may be a part of all;
 * `vocabulary` is how many different words there are in the whole.
 */
export interface Counted {
  readonly labels: ReadonlyMap<string, Share>;
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly vocabulary: number;
}

/** Counts that grow. */
export interface Counting extends Counted {
  readonly labels: Map<string, Share>;
  readonly counts: Map<string, Map<string, number>>;
  vocabulary: number;
}

export const nothingCounted = (): Counting => ({ labels: new Map(), counts: new Map(), vocabulary: 0 });

const add = (counted: Counting, { words, label }: Example): void => {
  const before = counted.labels.get(label) ?? { examples: 0, words: 0 };
  counted.labels.set(label, { examples: before.examples + 1, words: before.words + words.length });
  for (const word of words) {
    const by = counted.counts.get(word) ?? new Map<string, number>();
    by.set(label, (by.get(label) ?? 0) + 1);
    counted.counts.set(word, by);
  }
};

/** Counts more appeals in; in whatever order they come the counts are the same. */
export const count = (counted: Counting, examples: readonly Example[]): void => {
  for (const example of examples) add(counted, example);
  counted.vocabulary = counted.counts.size;
};

/** A word that spoke for a label: how much more often it stands there than elsewhere, as a natural logarithm. */
export interface Spoke {
  readonly word: string;
  readonly weight: number;
}

export interface Guess {
  readonly label: string;
  /** The logarithm of the label's probability before it is set against the others. */
  readonly log: number;
}

/** Where a word was never seen with a label it counts as if it had been seen this often (Lidstone). */
const smoothing = 0.1;

const chance = (seen: number, { words }: Share, { vocabulary }: Counted): number =>
  Math.log((seen + smoothing) / (words + smoothing * Math.max(vocabulary, 1)));

const known = (words: readonly string[], { counts }: Counted): string[] =>
  words.filter((word) => counts.has(word));

/**
 * Multinomial naive Bayes: every label with how likely it is given the words, the likeliest first; of equals the first
 * by name, so that the same counts give the same order. `barred` labels are left out. Words never seen say nothing.
 */
export const guesses = (
  counted: Counted,
  words: readonly string[],
  barred: ReadonlySet<string> = new Set(),
): Guess[] => {
  const all = [...counted.labels.values()].reduce((sum, { examples }) => sum + examples, 0);
  const telling = known(words, counted);
  return [...counted.labels]
    .filter(([label]) => !barred.has(label))
    .map(([label, share]) => ({
      label,
      log: telling.reduce(
        (sum, word) => sum + chance(counted.counts.get(word)?.get(label) ?? 0, share, counted),
        Math.log(share.examples / all),
      ),
    }))
    .sort((a, b) => b.log - a.log || (a.label < b.label ? -1 : 1));
};

/** How far the first guess lies before the second; with nobody to set it against, before nothing. */
export const leadOf = ([first, second]: readonly Guess[]): number =>
  first && second ? first.log - second.log : 0;

const elsewhere = ({ labels }: Counted, label: string): Share => {
  let [examples, words] = [0, 0];
  for (const [other, share] of labels)
    if (other !== label) [examples, words] = [examples + share.examples, words + share.words];
  return { examples, words };
};

/** The words that spoke for a label against all others, the strongest first, at most `most`. */
export const spokeFor = (
  counted: Counted,
  words: readonly string[],
  label: string,
  most: number,
): Spoke[] => {
  const here = counted.labels.get(label);
  if (!here) return [];
  const others = elsewhere(counted, label);
  return known(words, counted)
    .map((word) => {
      const by = counted.counts.get(word) ?? new Map<string, number>();
      const seen = by.get(label) ?? 0;
      const away = [...by.values()].reduce((sum, times) => sum + times, 0) - seen;
      return { word, weight: chance(seen, here, counted) - chance(away, others, counted) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, most);
};
