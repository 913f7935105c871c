/** A file that goes along. `sentAs` is what the server calls it once it has arrived. */
export interface Enclosure {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly sentAs: string | null;
}

/** Why a letter was not taken: the refusal as it was said, with its field. */
export interface Returned {
  readonly refusal: string;
  readonly sentence: string;
  readonly field?: string;
  readonly status: number;
}

/** What a list says of a letter, in both languages where it has them; `said` is as it was typed. */
export interface About {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly said: readonly string[];
  /** The form it was written in, where it can be mended. */
  readonly href: string;
}

/** Something written that is on its way: kept on this device until the server has it. */
export interface Letter {
  /** Made by the sender, once: the server takes the same key as the same letter. */
  readonly key: string;
  readonly personId: string;
  readonly postId: string;
  /** Letters of one lane go one after the other. */
  readonly lane: string;
  /** When it was written, ISO, by the clock of the device. */
  readonly writtenAt: string;
  /** Where it goes: to this address by POST, its files to theirs before. */
  readonly address: string;
  readonly filesAddress: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The fields of the body that hold the ids of the files, and the id of the letter before it in its lane. */
  readonly filesIn: string;
  readonly beforeIn: string;
  readonly files: readonly Enclosure[];
  readonly about: About;
  /** What was typed into its form, for mending. */
  readonly typed: unknown;
  readonly attempts: number;
  /** In milliseconds: no new attempt before; 0 for at once. */
  readonly notBefore: number;
  readonly returned: Returned | null;
}

/** Who is signed in, as the post they act as. */
export interface Sender {
  readonly personId: string;
  readonly postId: string;
}

const [first, longest] = [15_000, 30 * 60_000];

/** How long to wait after so many attempts in vain, in milliseconds: twice as long each time, half an hour at most. */
export const backOff = (attempts: number): number =>
  Math.min(longest, first * 2 ** Math.max(0, attempts - 1));

/** What an answer means for a letter. `later`: the server is busy or broken, and asks again may help. */
export type Fate = "taken" | "ended" | "returned" | "later";

export const fateOf = (status: number): Fate => {
  if (status >= 200 && status < 300) return "taken";
  if (status === 401) return "ended";
  return status === 408 || status === 429 || status >= 500 ? "later" : "returned";
};

const byTime = (a: Letter, b: Letter): number =>
  a.writtenAt.localeCompare(b.writtenAt) || a.key.localeCompare(b.key);

/** Some letters in the order in which they were written. */
export const inOrder = (letters: readonly Letter[]): Letter[] => letters.toSorted(byTime);

const isOf =
  ({ personId, postId }: Sender) =>
  (letter: Letter) =>
    letter.personId === personId && letter.postId === postId;

/** The first of each lane: what is behind a letter that waits or came back stays behind it. */
const heads = (letters: readonly Letter[]): Letter[] =>
  [...Map.groupBy(inOrder(letters), ({ lane }) => lane).values()].map(([head]) => head!);

const ready = (letter: Letter, now: number): boolean => letter.returned === null && letter.notBefore <= now;

/** The letter that goes next: of this sender, the oldest that is first in its lane and neither waits nor came back. */
export const nextLetter = (letters: readonly Letter[], sender: Sender, now: number): Letter | undefined =>
  heads(letters.filter(isOf(sender))).find((letter) => ready(letter, now));

/** When the next attempt is due, in milliseconds; null where nothing waits for its time. */
export const nextAttempt = (letters: readonly Letter[], sender: Sender): number | null => {
  const waiting = heads(letters.filter(isOf(sender))).filter(({ returned }) => returned === null);
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ notBefore }) => notBefore));
};

/** The same letter after an attempt in vain. */
export const triedAt = (letter: Letter, now: number): Letter => {
  const attempts = letter.attempts + 1;
  return { ...letter, attempts, notBefore: now + backOff(attempts) };
};

/** The letters of a lane that were written after one, told what that one became. */
export const following = (letters: readonly Letter[], sent: Letter, id: string): Letter[] =>
  letters
    .filter(({ lane, personId }) => lane === sent.lane && personId === sent.personId)
    .filter((letter) => byTime(letter, sent) > 0)
    .map((letter) => ({ ...letter, body: { ...letter.body, [letter.beforeIn]: id } }));
