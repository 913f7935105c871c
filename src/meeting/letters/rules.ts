import { createHash } from "node:crypto";
import { addDays } from "../../ground/clock.ts";
import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { isWithin } from "../../people/index.ts";
import type { LetterChange, LetterLine, LetterState, LetterText } from "./words.ts";

/** A line as what binds: its Chinese text, how much, and by when. A translation may be mended without asking anew. */
const binding = ({ number, titleZh, doneWhenZh, quantity, measure, dueOn }: LetterLine) => [
  number,
  titleZh,
  doneWhenZh,
  quantity,
  measure,
  dueOn,
];

/** The hash of a letter's text: of what binds in it, in its order, whatever order a database keeps its fields in. */
export const hashOf = ({ year, plan, adoptedOn, post, unit, owes }: LetterText): string => {
  const sealed = [
    year,
    plan.titleZh,
    adoptedOn,
    post.id,
    post.titleZh,
    unit.id,
    unit.nameZh,
    owes.map(binding),
  ];
  return createHash("sha256").update(JSON.stringify(sealed)).digest("hex");
};

export const stateOf = (now: string, signed: string | null): LetterState => {
  if (signed === null) return "unsigned";
  return signed === now ? "signed" : "changed";
};

const told = ({ number, titleZh, titleEn }: LetterLine, change: LetterChange["change"]) => ({
  number,
  titleZh,
  titleEn,
  change,
});

/** How a text differs from the one before, in the new one's order, what was dropped last. */
export const changesBetween = (before: LetterText, after: LetterText): LetterChange[] => {
  const was = new Map(before.owes.map((line) => [line.number, line]));
  const is = new Set(after.owes.map(({ number }) => number));
  const since = after.owes.flatMap((line) => {
    const old = was.get(line.number);
    if (!old) return [told(line, "added")];
    return JSON.stringify(binding(old)) === JSON.stringify(binding(line)) ? [] : [told(line, "changed")];
  });
  const dropped = before.owes.filter(({ number }) => !is.has(number)).map((line) => told(line, "dropped"));
  return [...since, ...dropped];
};

/** The last day to sign by: so many days after the plan was adopted. */
export const dueOf = (adoptedOn: string, days: number): string => addDays(adoptedOn, days);

const office: ReadonlySet<Actor["role"]> = new Set(["delivery", "admin", "operator"]);
const watching: ReadonlySet<Actor["role"]> = new Set([
  ...office,
  "auditor",
  "discipline",
  "inspector",
  "commendation",
  "system",
]);
const leading: ReadonlySet<Actor["role"]> = new Set(["head", "deputy"]);

type Asker = Pick<Actor, "role" | "postId" | "unitPath">;

/** Who reads a letter: whose it is, the heads over its unit, the office, and those who watch over the whole. */
export const mayRead = (
  { role, postId, unitPath }: Asker,
  letter: { readonly postId: string; readonly unitPath: string },
): boolean =>
  postId === letter.postId ||
  watching.has(role) ||
  (leading.has(role) && unitPath !== null && isWithin(letter.unitPath, unitPath));

export const mayRemind = ({ role }: Pick<Actor, "role">): boolean => office.has(role);

interface ToSign {
  readonly postId: string;
  readonly year: number;
  /** Of the text as it stands, and of what was signed last. */
  readonly hash: string;
  readonly signed: string | null;
}

/** Whether letters of a year are still signed on a day: to its end. */
export const isSignedFor = (year: number, today: string): boolean => today <= `${year}-12-31`;

/**
 * Whether somebody may put their name under a text. Refuses `letter.not-yours` to all but who holds the post,
 * `letter.over.conflict` when the year is over, `letter.signed.conflict`, and `letter.changed.conflict` where the plan
 * says something else by now than what was read.
 */
export const maySign = (
  { postId, personId }: Pick<Actor, "postId" | "personId">,
  letter: ToSign,
  { read, today }: { readonly read: string; readonly today: string },
): Refusal | null => {
  if (postId !== letter.postId || personId === null) return refuse("letter.not-yours");
  if (!isSignedFor(letter.year, today)) return refuse("letter.over.conflict", { year: `${letter.year}` });
  if (letter.signed === letter.hash) return refuse("letter.signed.conflict");
  return read === letter.hash ? null : refuse("letter.changed.conflict");
};
