import type { Actor } from "../../ground/actor.ts";
import type { MessageDraft } from "../../ground/messages/index.ts";
import type { ToChase } from "./words.ts";

/** The delivery office chases. */
export const mayChase = ({ role }: Pick<Actor, "role">): boolean => role === "delivery";

/** A head is chased once a day: the same words on the same day are the same message. */
export const onceKeyOf = (postId: string, day: string): string => `chase:${postId}:${day}`;

/** What the head is told, in the day's digest and at once within the desk. */
export const chaseMessage = (
  { post, overdue, silent, heaviest }: Omit<ToChase, "chased">,
  day: string,
): MessageDraft => ({
  postId: post.id,
  kind: "chase",
  urgency: "digest",
  textKey: "advance.chase.message",
  params: {
    overdue,
    silent,
    number: heaviest.number,
    title: { zh: heaviest.titleZh, en: heaviest.titleEn ?? heaviest.titleZh },
  },
  href: "/desk",
  due: null,
  onceKey: onceKeyOf(post.id, day),
});
