import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import type { Lang } from "../../ground/texts.ts";

const id = z.uuid();
const count = z.int();
const titles = { titleZh: z.string(), titleEn: z.string().nullable() };
const names = { nameZh: z.string(), nameEn: z.string().nullable() };

/** One thing a head answers for, as the letter names it. */
export const letterLine = z.object({
  number: z.string(),
  ...titles,
  doneWhenZh: z.string().nullable(),
  doneWhenEn: z.string().nullable(),
  /** A decimal and its measure, as they were written. */
  quantity: z.string().nullable(),
  measure: z.string().nullable(),
  /** The last day; null where it goes on without an end. */
  dueOn: plainDate.nullable(),
});
export type LetterLine = z.output<typeof letterLine>;

/** How one sees that it is done, with how much it is where the words do not say it. */
export const doneWhenSaid = (
  { doneWhenZh, doneWhenEn, quantity, measure }: LetterLine,
  lang: Lang,
): string => {
  const said = (lang === "en" && doneWhenEn) || doneWhenZh || "";
  if (quantity === null || said.includes(quantity)) return said || "—";
  const much = measure ? `${quantity} ${measure}` : quantity;
  return said ? `${said} (${much})` : much;
};

/**
 * A responsibility letter (目标责任书) as it reads on a day: what the head of a unit answers for by the adopted plan of a
 * year. It is not written by anyone: the plan says it.
 */
export const letterText = z.object({
  year: count,
  plan: z.object(titles),
  adoptedOn: plainDate,
  post: z.object({ id, ...titles }),
  unit: z.object({ id, ...names }),
  owes: z.array(letterLine),
});
export type LetterText = z.output<typeof letterText>;

/** `changed`: signed on an earlier text, and asked for anew. */
export const letterStates = ["unsigned", "changed", "signed"] as const;
export const letterState = z.enum(letterStates);
export type LetterState = z.output<typeof letterState>;

/** SHA-256 of a letter's text, hex. */
export const letterHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A hash as it is printed: in two lines of four eights, so that an eye comparing them keeps its place. */
export const hashLines = (hash: string): string[] =>
  (hash.match(/.{1,32}/g) ?? []).map((half) => half.replace(/(.{8})(?=.)/g, "$1 "));

/** Who signed, in which post, when, and which text. */
export const signature = z.object({
  person: z.string(),
  signedAt: z.iso.datetime(),
  hash: letterHash,
});
export type Signature = z.output<typeof signature>;

export const letterInList = z.object({
  post: letterText.shape.post,
  unit: letterText.shape.unit,
  /** Who holds the post; null while it is vacant. */
  holder: z.string().nullable(),
  owes: count,
  state: letterState,
  signature: signature.nullable(),
});
export type LetterInList = z.output<typeof letterInList>;

/** How the text a head signed differs from the one that holds now, by the number of the action. */
export const letterChange = z.object({
  number: z.string(),
  ...titles,
  change: z.enum(["added", "dropped", "changed"]),
});
export type LetterChange = z.output<typeof letterChange>;

export const letterWhole = z.object({
  text: letterText,
  hash: letterHash,
  holder: z.string().nullable(),
  state: letterState,
  /** The last day to sign it by. */
  due: plainDate,
  /** The latest signature, and what it was given on where that differs from `text`. */
  signature: signature.nullable(),
  signedText: letterText.nullable(),
  changes: z.array(letterChange),
  may: z.object({ sign: z.boolean() }),
});
export type LetterWhole = z.output<typeof letterWhole>;

export const lettersAsked = z.object({
  state: letterState.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LettersAsked = z.output<typeof lettersAsked>;

export const lettersShown = z.object({
  year: count,
  plan: z.object(titles),
  adoptedOn: plainDate,
  due: plainDate,
  counts: z.record(letterState, count),
  total: count,
  letters: z.array(letterInList),
  may: z.object({ remind: z.boolean() }),
});
export type LettersShown = z.output<typeof lettersShown>;
