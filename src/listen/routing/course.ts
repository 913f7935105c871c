import { count, type Counting, type Example, guesses, leadOf, nothingCounted } from "./bayes.ts";
import { type Band, calibrated, type Tried } from "./confidence.ts";

/** A course of learning: appeals are taken in the order in which they came. */
export interface Course {
  readonly counted: Counting;
  /** How many of the earliest are still to be learned from before any is tried. */
  left: number;
  readonly held: Example[];
  readonly tried: Tried[];
  /** How many of those tried went where most of the earliest went. */
  common: number;
}

/** What was learned, and how it did on what it had not seen. */
export interface Learned {
  readonly counted: Counting;
  readonly examples: number;
  /** The latest appeals, which were tried before they were learned from. */
  readonly held: number;
  readonly right: number;
  /** What guessing the most frequent label each time would have got right: the least that is worth anything. */
  readonly common: number;
  readonly bands: readonly Band[];
}

/** The latest fifth is held out. By time, not by lot: what it is asked tomorrow is not what it learned from either. */
const heldShare = 0.2;

export const courseOver = (total: number): Course => ({
  counted: nothingCounted(),
  left: total - Math.floor(total * heldShare),
  held: [],
  tried: [],
  common: 0,
});

const mostFrequent = ({ labels }: Counting): string | undefined =>
  [...labels].sort(([a, one], [b, other]) => other.examples - one.examples || (a < b ? -1 : 1))[0]?.[0];

const attempt = (course: Course, examples: readonly Example[]): void => {
  const usual = mostFrequent(course.counted);
  for (const example of examples) {
    const guessed = guesses(course.counted, example.words);
    course.tried.push({ lead: leadOf(guessed), right: guessed[0]?.label === example.label });
    if (example.label === usual) course.common += 1;
    course.held.push(example);
  }
};

/** Takes the next appeals: learns from them while they belong to the earlier part, tries itself on the rest. */
export const take = (course: Course, examples: readonly Example[]): void => {
  const early = examples.slice(0, course.left);
  count(course.counted, early);
  course.left -= early.length;
  attempt(course, examples.slice(early.length));
};

/** Ends the course: what was held out is learned from too. */
export const conclude = (course: Course): Learned => {
  count(course.counted, course.held);
  return {
    counted: course.counted,
    examples: [...course.counted.labels.values()].reduce((sum, { examples }) => sum + examples, 0),
    held: course.tried.length,
    right: course.tried.filter(({ right }) => right).length,
    common: course.common,
    bands: calibrated(course.tried),
  };
};
