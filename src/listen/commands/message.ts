import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { postsOf } from "../../people/index.ts";
import { excerptOf, refOf } from "../rules/ref.ts";
import { zoneOf } from "../settings.ts";
import type { AppealRow } from "../store/appeals.ts";

/** What a unit's head is told at once or with the day's digest; the texts are `appeal.to-head.<what>`. */
export type ToHead = "assigned" | "reopened" | "extension";

/** Where hours count, a digest would come too late. */
const byHours: ReadonlySet<AppealRow["class"]> = new Set(["urgent", "utilities"]);

/** Tells the head of a unit that something waits there. A unit without a head is told nothing; its list has it. */
export const tellHead = async (
  tx: Db,
  appeal: AppealRow,
  { what, unitId, once }: { what: ToHead; unitId: string | null; once: string },
  now: Date,
): Promise<void> => {
  const { countyId } = appeal;
  const zone = await zoneOf(tx, countyId);
  const posts = unitId ? await postsOf(tx, countyId, unitId, localDate(now, zone)) : [];
  const head = posts.find(({ role }) => role === "head");
  if (!head) return;
  const message = {
    postId: head.id,
    kind: "appeal",
    urgency: byHours.has(appeal.class) ? ("urgent" as const) : ("digest" as const),
    textKey: `appeal.to-head.${what}`,
    params: { ref: refOf(appeal.number), excerpt: excerptOf(appeal.text, 40) },
    href: `/desk/appeals/${appeal.id}`,
    due: appeal.due && localDate(appeal.due, zone),
    onceKey: `appeal:${appeal.id}:${what}:${once}`,
  };
  await writeMessages(tx, countyId, [message], now);
};
