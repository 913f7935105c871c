import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import { newId } from "../../ground/id.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { letterFor, unsignedIn } from "./read.ts";
import { mayRemind, maySign } from "./rules.ts";
import { holdPlan, insertSignature } from "./store.ts";

interface Signing {
  readonly year: number;
  readonly postId: string;
  /** The hash of the text that was read. */
  readonly hash: string;
}

/**
 * Signs a letter: post, person, time, the text and its hash are kept. The plan is held meanwhile, so that nobody signs
 * what they did not read. Refuses as `letterFor` and `maySign` do.
 */
export const signLetter = command(
  "letter.sign",
  async (tx, actor, { year, postId, hash }: Signing, now): Promise<Outcome<{ hash: string }>> => {
    const { countyId, personId } = actor;
    await holdPlan(tx, countyId, year);
    const found = await letterFor(tx, actor, { year, postId });
    if (isRefusal(found)) return found;
    const { letter, plan } = found;
    const today = localDate(now, await zoneOfCounty(tx, countyId));
    const what = { postId, year, hash: letter.hash, signed: letter.signature?.hash ?? null };
    const wrong = maySign(actor, what, { read: hash, today });
    if (wrong) return wrong;
    const id = newId(now);
    const row = { countyId, id, planId: plan.id, postId, personId: personId!, hash, signedAt: now };
    await insertSignature(tx, { ...row, text: letter.text });
    const before = what.signed === null ? undefined : { hash: what.signed };
    const after = { year, hash, owes: letter.text.owes.map(({ number }) => number) };
    return { value: { hash }, entry: { kind: "letter", id, unitId: letter.text.unit.id, before, after } };
  },
);

/**
 * Reminds every head whose letter of a year waits for a name, each at most once a day. Refuses `letter.not-yours` to all
 * but the office, and `letter.none-unsigned` where nobody is to be reminded.
 */
export const remindUnsigned = command(
  "letter.remind",
  async (tx, actor, { year }: { year: number }, now): Promise<Outcome<{ reminded: number }>> => {
    const { countyId } = actor;
    if (!mayRemind(actor)) return refuse("letter.not-yours");
    const today = localDate(now, await zoneOfCounty(tx, countyId));
    const { letters, due } = (await unsignedIn(tx, countyId, { year, today })) ?? { letters: [], due: today };
    if (letters.length === 0) return refuse("letter.none-unsigned", { year: `${year}` });
    const drafts = letters.map(({ text: { post } }) => ({
      postId: post.id,
      kind: "letter",
      urgency: "urgent" as const,
      textKey: "letter.reminded",
      params: { year: `${year}` },
      href: `/desk/letters/${year}/${post.id}`,
      due,
      onceKey: `letter.reminded:${year}:${post.id}:${today}`,
    }));
    await writeMessages(tx, countyId, drafts, now);
    const after = { year, posts: letters.map(({ text }) => text.post.id) };
    return { value: { reminded: letters.length }, entry: { kind: "letter", id: newId(now), after } };
  },
);
