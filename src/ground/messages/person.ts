import type { House } from "../house.ts";
import type { Lang } from "../texts.ts";
import { openReach } from "./reach.ts";
import { attempted, postJson } from "./send/index.ts";
import { mailWord, textWord, type Word } from "./send/person.ts";
import { channelsOf, type ChannelRow } from "./store/channels.ts";
import type { Sent } from "./words.ts";

export type { Word } from "./send/person.ts";

/** How somebody is reached who holds no post. */
export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** The channel by which a county reaches a contact: its text message service for a phone, else its mail. */
const channelFor = (channels: readonly ChannelRow[], { phone, email }: Contact): ChannelRow | null => {
  const ofCounty = channels.filter(({ on, unitId }) => on && unitId === null);
  const sms = phone ? ofCounty.find(({ kind }) => kind === "sms") : undefined;
  return sms ?? (email ? ofCounty.find(({ kind }) => kind === "mail") : undefined) ?? null;
};

/**
 * One attempt to tell somebody who holds no post, in the channel's language. Null where the county has no way to reach
 * them. What goes wrong on the way is an answer; it does not throw.
 */
export const tellPerson = async (
  house: House,
  countyId: string,
  to: Contact,
  wordIn: (lang: Lang) => Word,
  now: Date,
): Promise<(Sent & { readonly by: "sms" | "mail" }) | null> => {
  const channel = channelFor(await channelsOf(house.db, countyId), to);
  if (!channel) return null;
  const by = channel.kind === "sms" ? "sms" : "mail";
  const reach = openReach(house, channel);
  if (!reach) return { ok: false, why: "other-key", by };
  const word = wordIn(channel.lang);
  const means = { now, outside: house.outside, post: postJson };
  const sent = await attempted(async () => {
    if (reach.kind === "sms") return textWord(reach, word, to.phone ?? "", means);
    if (reach.kind === "mail") return mailWord(reach, word, to.email ?? "", means);
    return { ok: false, why: "other-kind", final: "letter" };
  });
  return { ...sent, by };
};
