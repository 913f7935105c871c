import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import type { TextParams } from "../../ground/texts.ts";
import { postsOf } from "../../people/index.ts";
import { excerptOf, refOf } from "../rules/ref.ts";
import { zoneOf } from "../settings.ts";
import type { AppealRow } from "../store/appeals.ts";

/** What a unit's head is told at once or with the day's digest; the texts are `appeal.to-head.<what>`. */
export type ToHead = "assigned" | "reopened" | "extension" | "involve" | "chase";

/** What who leads is told; the texts are `appeal.to-lead.<what>`. */
export type ToLead = "contribute" | "decline" | "chase";

/** Where hours count, a digest would come too late. */
const byHours: ReadonlySet<AppealRow["class"]> = new Set(["urgent", "utilities"]);

interface Telling {
  readonly textKey: string;
  /** Told once, however often it comes up. */
  readonly once: string;
  /** `YYYY-MM-DD`; where it is not given, the day the appeal is due. */
  readonly due?: string | null;
  /** Values of the text beside those of the appeal. */
  readonly params?: TextParams;
}

const tellPost = async (tx: Db, appeal: AppealRow, postId: string, telling: Telling, now: Date) => {
  const { countyId } = appeal;
  const { textKey, once, due = appeal.due && localDate(appeal.due, await zoneOf(tx, countyId)) } = telling;
  const message = {
    postId,
    kind: "appeal",
    urgency: byHours.has(appeal.class) ? ("urgent" as const) : ("digest" as const),
    textKey,
    params: { ref: refOf(appeal.number), excerpt: excerptOf(appeal.text, 40), ...telling.params },
    href: `/desk/appeals/${appeal.id}`,
    due,
    onceKey: `appeal:${appeal.id}:${once}`,
  };
  await writeMessages(tx, countyId, [message], now);
};

const headOf = async (tx: Db, countyId: string, unitId: string | null, now: Date): Promise<string | null> => {
  if (!unitId) return null;
  const posts = await postsOf(tx, countyId, unitId, localDate(now, await zoneOf(tx, countyId)));
  return posts.find(({ role }) => role === "head")?.id ?? null;
};

/** Tells the head of a unit that something waits there. A unit without a head is told nothing; its list has it. */
export const tellHead = async (
  tx: Db,
  appeal: AppealRow,
  { what, unitId, once, due }: { what: ToHead; unitId: string | null; once: string; due?: string },
  now: Date,
): Promise<void> => {
  const head = await headOf(tx, appeal.countyId, unitId, now);
  if (!head) return;
  const telling = { textKey: `appeal.to-head.${what}`, once: `${what}:${once}`, due };
  await tellPost(tx, appeal, head, telling, now);
};

/** Tells who has an appeal in hand, else the head of its unit, what another unit did for it. */
export const tellLead = async (
  tx: Db,
  appeal: AppealRow,
  what: ToLead,
  now: Date,
  params: TextParams = {},
): Promise<void> => {
  const post = appeal.holderPostId ?? (await headOf(tx, appeal.countyId, appeal.unitId, now));
  if (!post) return;
  const telling = { textKey: `appeal.to-lead.${what}`, once: `${what}:${now.toISOString()}`, params };
  await tellPost(tx, appeal, post, telling, now);
};
