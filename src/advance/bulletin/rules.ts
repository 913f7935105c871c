import type { Actor } from "../../ground/actor.ts";
import { addDays } from "../../ground/clock.ts";
import { renewedSections, retyped } from "../../ground/documents/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { BulletinDraft, BulletinEdit, BulletinState, Cadence, Period } from "./words.ts";

/** The delivery office writes bulletins and issues them; what is issued is read by everyone signed in. */
export const mayWrite = ({ role }: Pick<Actor, "role">): boolean => role === "delivery";

/** Whether a draft waits for this post's signature. */
export const isSigner = (
  { postId }: Pick<Actor, "postId">,
  { signPostId }: { signPostId: string | null },
): boolean => postId !== null && postId === signPostId;

/** What is issued is read by everyone; a draft by who writes it, and by who is to sign it. */
export const mayRead = (
  actor: Pick<Actor, "role" | "postId">,
  row: { state: BulletinState; signPostId: string | null },
): boolean => row.state !== "draft" || mayWrite(actor) || isSigner(actor, row);

export type BulletinAct = "edit" | "redraft" | "submit" | "issue" | "discard" | "withdraw";

const transitions: Readonly<Record<BulletinState, Partial<Record<BulletinAct, BulletinState | "gone">>>> = {
  draft: { edit: "draft", redraft: "draft", submit: "draft", issue: "issued", discard: "gone" },
  issued: { withdraw: "withdrawn" },
  withdrawn: {},
};

/** The state after an act. Refuses `bulletin.already-issued`, `bulletin.not-issued`, `bulletin.already-withdrawn`. */
export const next = (state: BulletinState, act: BulletinAct): BulletinState | "gone" | Refusal => {
  const after = transitions[state][act];
  if (after) return after;
  if (state === "withdrawn") return refuse("bulletin.already-withdrawn");
  return state === "draft" ? refuse("bulletin.not-issued") : refuse("bulletin.already-issued");
};

/**
 * Whether an act is this actor's. The office writes; while a draft waits for a signature nobody changes it, and its
 * signer alone issues it. Refuses `bulletin.not-there` and `bulletin.with-signer.conflict`.
 */
export const mayAct = (
  actor: Pick<Actor, "role" | "postId">,
  row: { state: BulletinState; signPostId: string | null },
  act: BulletinAct,
): Refusal | null => {
  if (act === "issue" && isSigner(actor, row)) return null;
  if (!mayWrite(actor)) return refuse("bulletin.not-there");
  return row.signPostId === null ? null : refuse("bulletin.with-signer.conflict");
};

const monthOf = (day: string): Omit<Period, "cadence"> => {
  const from = `${day.slice(0, 8)}01`;
  const later = addDays(from, 31);
  return { from, to: addDays(`${later.slice(0, 8)}01`, -1) };
};

const weekOf = (day: string): Omit<Period, "cadence"> => {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const from = addDays(day, -sinceMonday);
  return { from, to: addDays(from, 6) };
};

/** The week (Monday to Sunday) or the month in which a day lies. */
export const periodAround = (cadence: Cadence, day: string): Period => ({
  cadence,
  ...(cadence === "weekly" ? weekOf(day) : monthOf(day)),
});

/** The periods that may be written of on a day, the latest first: the one that runs, and those before it. */
export const periodsBefore = (cadence: Cadence, today: string, count: number): Period[] => {
  const periods = [periodAround(cadence, today)];
  while (periods.length < count) periods.push(periodAround(cadence, addDays(periods.at(-1)!.from, -1)));
  return periods;
};

/** The period after another. */
export const periodAfter = ({ cadence, to }: Period): Period => periodAround(cadence, addDays(to, 1));

/** What was typed, with the tables as they are. Refuses a section that is not there or comes twice. */
export const edited = (draft: BulletinDraft, edit: BulletinEdit): BulletinDraft | Refusal => {
  const sections = retyped(draft.sections, edit.sections);
  if (!sections) return refuse("bulletin.unknown-section", {}, { field: "sections" });
  const { title, addressee, imprint } = edit;
  return { title, addressee, imprint, sections };
};

/** A draft brought up to new facts: tables are new, words that nobody touched are new, words that somebody wrote are kept. */
export const redrafted = (mine: BulletinDraft, then: BulletinDraft, now: BulletinDraft): BulletinDraft => {
  const own = (field: "title" | "addressee" | "imprint") =>
    mine[field] === then[field] ? now[field] : mine[field];
  const sections = renewedSections({ mine: mine.sections, was: then.sections, now: now.sections });
  return { title: own("title"), addressee: own("addressee"), imprint: own("imprint"), sections };
};

/** What keeps a draft from being issued. Refuses `bulletin.no-title` and `bulletin.empty`. */
export const issuable = ({ title, sections }: BulletinDraft): Refusal | null => {
  if (title === "") return refuse("bulletin.no-title", {}, { field: "title" });
  const says = sections.some(({ lead, text, table }) => lead || text || (table && table.rows.length > 0));
  return says ? null : refuse("bulletin.empty", {}, { field: "sections" });
};
