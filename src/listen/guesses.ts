import { newPace, type PageAsk } from "../ground/http/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";

const minutes = 15;
/** Wrong numbers one address may try in that time: a person misreads a few, a program needs billions. */
const mostGuesses = 8;
/** What each wrong number costs at least, so that trying is slow even for many addresses together. */
const slowMs = 400;

const wrong = newPace(minutes * 60_000);

/** Whether an address has tried too many wrong numbers. Refuses `track.guesses.too-many`. */
export const checkGuesses = ({ county, from, now }: PageAsk): Refusal | null =>
  wrong.count(`${county.id} ${from}`, now) < mostGuesses
    ? null
    : refuse("track.guesses.too-many", { minutes, seconds: minutes * 60 }, { field: "number" });

/** A number that does not exist: counted, and answered slowly. */
export const noteGuess = async ({ county, from, now }: PageAsk): Promise<void> => {
  wrong.note(`${county.id} ${from}`, now);
  await new Promise((resolve) => setTimeout(resolve, slowMs));
};
