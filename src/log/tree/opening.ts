import { randomBytes } from "node:crypto";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { hashBytes, sha256 } from "./hashing.ts";
import { canonical } from "./leaf.ts";

/** Words that an entry stands for and does not hold, with the salt of their hash in base64. */
export interface Salted {
  readonly text: string;
  readonly salt: string;
}

/** A salt for one text: without it nobody can guess the text from its hash. */
export const newSalt = (): string => randomBytes(hashBytes).toString("base64");

const hashOf = (line: string): string => sha256(Buffer.from(line)).toString("base64");
const wordsLine = ({ text, salt }: Salted): string => canonical({ salt, text });

/** What an entry holds in the place of words, as `after.words`: base64 of SHA-256 of canonical `{salt, text}`. */
export const wordsHash = (words: Salted): string => hashOf(wordsLine(words));

/**
 * What shows a stranger the words of an entry whose head they have: two lines of JSON. SHA-256 of the first, in base64,
 * is `what` in the head; SHA-256 of the second is `after.words` in the first. `what`: the part of the entry as hashed.
 */
export const writeOpening = (what: string, words: Salted): string => `${what}\n${wordsLine(words)}\n`;

const heads = z.object({ what: z.string() });
const firsts = z.object({ after: z.object({ words: z.string() }) });
const seconds = z.object({ text: z.string() });

/** A line of JSON by its schema. Refuses `log.not-an-opening`. */
const read = <T>(line: string, schema: z.ZodType<T>): T | Refusal => {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return refuse("log.not-an-opening");
  }
};

/**
 * The words that an entry stands for, by its proved head and the file that opens it. Refuses `log.not-an-opening`, and
 * `log.other-words` where a line is not what was sealed.
 */
export const openWords = (head: string, opening: string): string | Refusal => {
  const [what = "", line = ""] = opening.split("\n");
  const [sealed, told, words] = [read(head, heads), read(what, firsts), read(line, seconds)];
  if (isRefusal(sealed)) return sealed;
  if (isRefusal(told)) return told;
  if (isRefusal(words)) return words;
  const fits = hashOf(what) === sealed.what && hashOf(line) === told.after.words;
  return fits ? words.text : refuse("log.other-words");
};
