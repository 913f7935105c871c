/** An appeal as themes are found in: what it is about, where, in which words, and in which week. */
export interface Voiced {
  readonly id: string;
  readonly categoryId: string | null;
  /** The territories it lies in, from the county's own down to the nearest. */
  readonly territoryIds: readonly string[];
  readonly words: readonly string[];
  /** Whole weeks before the day on which one looks: 0 to 12 are the last 90 days, 13 and on the 90 before. */
  readonly week: number;
}

/** Some appeals that say the same. */
export interface Theme {
  readonly categoryId: string | null;
  /** The nearest territory in which at least two thirds of them lie; null: all over the county. */
  readonly territoryId: string | null;
  /** The word that all of them say first, then those that most of them say. */
  readonly words: readonly string[];
  /** The latest first, as they were given. */
  readonly appealIds: readonly string[];
  /** How many there were in each week of the last 90 days, the oldest first. */
  readonly weeks: readonly number[];
  /** How many said it in the same category and place in the 90 days before. */
  readonly before: number;
}

export interface Choice {
  /** Whether a word may stand for a theme: not a number, not a place, not a single sign. */
  readonly mayLead: (word: string) => boolean;
  /** Of fewer appeals nobody makes a theme. */
  readonly least: number;
  /** As many as one month can look at. */
  readonly most: number;
}

/** Ninety days are thirteen weeks, the first one short. */
export const weeksLookedAt = 13;

const isRecent = ({ week }: Voiced): boolean => week < weeksLookedAt;

type Counts = ReadonlyMap<string, number>;

const countWords = (voiced: readonly Voiced[], mayLead: Choice["mayLead"]): Counts => {
  const counts = new Map<string, number>();
  for (const { words } of voiced)
    for (const word of words) if (mayLead(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

interface Whole {
  readonly counts: Counts;
  readonly of: number;
}

/** How well a word stands for `n` of some appeals: how many say it, times how much more often they do than all. */
const standing = (word: string, n: number, of: number, whole: Whole): number =>
  n * Math.log(1 + n / of / ((whole.counts.get(word) ?? 0) / whole.of));

interface Worth {
  readonly word: string;
  readonly worth: number;
}

/** The best first; of equals the longer, which says more, then the first in order. */
const byWorth = (a: Worth, b: Worth): number =>
  b.worth - a.worth || b.word.length - a.word.length || (a.word < b.word ? -1 : 1);

/** A word that more than half of all appeals say stands for nothing, while there is another. */
const isCommon = (word: string, { counts, of }: Whole): boolean => (counts.get(word) ?? 0) * 2 > of;

/** The word that stands best for some appeals, if enough of them say it. */
const leadOf = (left: readonly Voiced[], whole: Whole, { mayLead, least }: Choice): string | undefined => {
  const said = [...countWords(left, mayLead)]
    .filter(([, n]) => n >= least)
    .map(([word, n]) => ({ word, worth: standing(word, n, left.length, whole) }))
    .sort(byWorth);
  return (said.find(({ word }) => !isCommon(word, whole)) ?? said[0])?.word;
};

const mostWords = 4;

/** The words that at least half of them say, without those that are a part of one already there (水道 of 下水道). */
const wordsOfTheme = (
  lead: string,
  members: readonly Voiced[],
  whole: Whole,
  { mayLead }: Choice,
): string[] => {
  const said = [lead];
  const shared = [...countWords(members, mayLead)]
    .filter(([, n]) => n * 2 >= members.length)
    .map(([word, n]) => ({ word, worth: standing(word, n, members.length, whole) }))
    .sort(byWorth);
  for (const { word } of shared) {
    const part = said.some((one) => one.includes(word) || word.includes(one));
    if (!part && said.length < mostWords) said.push(word);
  }
  return said;
};

/** The deepest territory that holds at least two thirds of them; the county's own is no place. */
const placeOf = (members: readonly Voiced[]): string | null => {
  const held = new Map<string, { n: number; depth: number }>();
  for (const { territoryIds } of members)
    for (const [depth, id] of territoryIds.entries())
      if (depth > 0) held.set(id, { n: (held.get(id)?.n ?? 0) + 1, depth });
  return (
    [...held]
      .filter(([, { n }]) => n * 3 >= members.length * 2)
      .sort(([a, one], [b, other]) => other.depth - one.depth || (a < b ? -1 : 1))[0]?.[0] ?? null
  );
};

const weeksOf = (members: readonly Voiced[]): number[] => {
  const weeks = Array.from({ length: weeksLookedAt }, () => 0);
  for (const { week } of members) weeks[weeksLookedAt - 1 - week]! += 1;
  return weeks;
};

const themeOf = (
  lead: string,
  members: readonly Voiced[],
  earlier: readonly Voiced[],
  whole: Whole,
  choice: Choice,
): Theme => {
  const territoryId = placeOf(members);
  const there = (one: Voiced) => territoryId === null || one.territoryIds.includes(territoryId);
  return {
    categoryId: members[0]?.categoryId ?? null,
    territoryId,
    words: wordsOfTheme(lead, members, whole, choice),
    appealIds: members.map(({ id }) => id),
    weeks: weeksOf(members),
    before: earlier.filter((one) => there(one) && one.words.includes(lead)).length,
  };
};

/** The themes of one category: word by word, each takes its appeals with it until too few are left. */
const within = (voiced: readonly Voiced[], whole: Whole, choice: Choice): Theme[] => {
  const earlier = voiced.filter((one) => !isRecent(one));
  const themes: Theme[] = [];
  let left = voiced.filter(isRecent);
  for (let lead = leadOf(left, whole, choice); lead !== undefined; lead = leadOf(left, whole, choice)) {
    const said = lead;
    const members = left.filter(({ words }) => words.includes(said));
    themes.push(themeOf(said, members, earlier, whole, choice));
    left = left.filter(({ words }) => !words.includes(said));
  }
  return themes;
};

/**
 * The themes of the last 90 days (每月一题), the largest first.
 *
 * Appeals are parted by category. Within one, the word that stands best for those left (said by most, and more often
 * here than elsewhere) takes all that say it; then the next word, until no word is said by `least` of those left. So
 * every appeal is in one theme at most, and a theme can be told in one sentence: these all say 路灯. Its place is the
 * nearest territory that holds two thirds of it. `before` counts the same word in the same category and place in the
 * 90 days before. No chance is involved and the order of the appeals does not matter: who computes it again gets the
 * same.
 */
export const themesOf = (voiced: readonly Voiced[], choice: Choice): Theme[] => {
  const recent = voiced.filter(isRecent);
  const whole = { counts: countWords(recent, choice.mayLead), of: recent.length };
  return [...Map.groupBy(voiced, ({ categoryId }) => categoryId).values()]
    .flatMap((some) => within(some, whole, choice))
    .sort(
      (a, b) => b.appealIds.length - a.appealIds.length || ((a.words[0] ?? "") < (b.words[0] ?? "") ? -1 : 1),
    )
    .slice(0, choice.most);
};
