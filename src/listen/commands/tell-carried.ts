import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { postsOf } from "../../people/index.ts";
import { zoneOf } from "../settings.ts";
import type { AppealRow } from "../store/appeals.ts";

interface Carried {
  readonly appeals: readonly AppealRow[];
  readonly matter: { readonly id: string; readonly number: string };
  readonly words: readonly string[];
}

/** The heads of units; a unit without one has no place in it. */
const headsOf = async (tx: Db, countyId: string, unitIds: ReadonlySet<string | null>, on: string) => {
  const heads = new Map<string | null, string>();
  for (const unitId of unitIds) {
    const posts = unitId ? await postsOf(tx, countyId, unitId, on) : [];
    const head = posts.find(({ role }) => role === "head");
    if (head) heads.set(unitId, head.id);
  }
  return heads;
};

/**
 * Tells everybody from whose desk appeals went to a theme's matter, once, how many: who had them in hand, else the
 * unit's head.
 */
export const tellWhoHad = async (
  tx: Db,
  { countyId, postId: self }: Actor,
  { appeals, matter, words }: Carried,
  now: Date,
): Promise<void> => {
  const on = localDate(now, await zoneOf(tx, countyId));
  const heads = await headsOf(tx, countyId, new Set(appeals.map(({ unitId }) => unitId)), on);
  const had = Map.groupBy(appeals, ({ holderPostId, unitId }) => holderPostId ?? heads.get(unitId) ?? null);
  const messages = [...had].flatMap(([postId, theirs]) =>
    postId === null || postId === self
      ? []
      : {
          postId,
          kind: "matter",
          urgency: "digest" as const,
          textKey: "theme.carried",
          params: { count: theirs.length, words: words.join("、"), matter: matter.number },
          href: `/desk/matters/${matter.id}`,
          due: null,
          onceKey: `theme:${matter.id}:${postId}`,
        },
  );
  await writeMessages(tx, countyId, messages, now);
};
