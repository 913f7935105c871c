import { command } from "../command.ts";
import type { Calendar } from "../calendar/words.ts";
import { refuse } from "../refusal.ts";
import { remindersDue } from "./reminders.ts";
import { type ChannelRow, channelById, channelsOf, deleteChannel, saveChannel } from "./store/channels.ts";
import { lockDelivery, saveDelivery } from "./store/deliveries.ts";
import { markMessagesRead, writeMessages } from "./store/messages.ts";
import type { DueItem, Sent } from "./words.ts";

/** What the log keeps of a channel: nothing that could be used to send. */
const logged = ({ kind, name, lang, unitId, on, shownAddress }: ChannelRow) => ({
  kind,
  name,
  lang,
  unitId,
  on,
  address: shownAddress,
});

const mostChannels = 100;

/** Adds a channel whose address and secrets are sealed already. Refuses `channel.enough`. */
export const addChannel = command<ChannelRow, null>("channel.add", async (tx, { countyId }, channel) => {
  if ((await channelsOf(tx, countyId)).length >= mostChannels)
    return refuse("channel.enough", { most: mostChannels });
  await saveChannel(tx, channel);
  return { value: null, entry: { kind: "channel", id: channel.id, after: logged(channel) } };
});

/** What may be changed of a channel; what it is reached by only as a whole. */
export interface ChannelPatch extends Pick<ChannelRow, "id" | "name" | "lang" | "unitId" | "on"> {
  readonly reached: Pick<ChannelRow, "kind" | "reach" | "shownAddress"> | null;
}

/** Refuses `channel.not-there`, and `channel.other-kind` when the new address is of another kind. */
export const changeChannel = command<ChannelPatch, null>(
  "channel.change",
  async (tx, { countyId }, { id, reached, ...fields }) => {
    const before = await channelById(tx, countyId, id);
    if (!before) return refuse("channel.not-there");
    if (reached && reached.kind !== before.kind) return refuse("channel.other-kind", {}, { field: "reach" });
    const after = { ...before, ...fields, ...reached };
    await saveChannel(tx, after);
    return {
      value: null,
      entry: {
        kind: "channel",
        id,
        before: logged(before),
        after: { ...logged(after), ...(reached ? { newSecret: true } : {}) },
      },
    };
  },
);

/** Removes a channel and what was still to go through it. Refuses `channel.not-there`. */
export const removeChannel = command<{ id: string }, null>(
  "channel.remove",
  async (tx, { countyId }, { id }) => {
    const before = await channelById(tx, countyId, id);
    if (!before) return refuse("channel.not-there");
    await deleteChannel(tx, countyId, id);
    return { value: null, entry: { kind: "channel", id, before: logged(before) } };
  },
);

/** Records that a channel was tried, and what came of it. Refuses `channel.not-there`. */
export const testChannel = command<{ id: string; sent: Sent }, Sent>(
  "channel.test",
  async (tx, { countyId }, { id, sent }) => {
    if (!(await channelById(tx, countyId, id))) return refuse("channel.not-there");
    const after = sent.ok ? { arrived: true } : { arrived: false, why: sent.why };
    return { value: sent, entry: { kind: "channel", id, after } };
  },
);

/** Starts a delivery that was given up anew, as the same delivery. Refuses `delivery.not-there` and `delivery.not-dead`. */
export const resend = command<{ id: string }, null>(
  "delivery.resend",
  async (tx, { countyId }, { id }, now) => {
    const delivery = await lockDelivery(tx, countyId, id);
    if (!delivery) return refuse("delivery.not-there");
    if (delivery.state !== "dead") return refuse("delivery.not-dead");
    await saveDelivery(tx, { ...delivery, state: "waiting", attempts: 0, nextAt: now });
    const before = { state: "dead", attempts: delivery.attempts, why: delivery.why };
    return { value: null, entry: { kind: "delivery", id, before, after: { state: "waiting" } } };
  },
);

/**
 * Marks messages of the actor's own post as read: these, or with null all of them. Refuses `message.read-already` when
 * none of them was unread.
 */
export const markRead = command<{ ids: readonly string[] | null }, { read: number }>(
  "message.mark-read",
  async (tx, { countyId, postId, personId }, { ids }, now) => {
    if (!postId || !personId) return refuse("message.not-there");
    const read = await markMessagesRead(tx, countyId, { postId, personId, ids, now });
    const [first] = read;
    if (!first) return refuse("message.read-already");
    const id = read.length === 1 ? first : postId;
    return { value: { read: read.length }, entry: { kind: "message", id, after: { read: read.length } } };
  },
);

/** Writes the reminders of a day that have not been written yet. Refuses `message.nothing-due` when there are none. */
export const remind = command<{ items: readonly DueItem[]; today: string; calendar: Calendar }, number>(
  "message.remind",
  async (tx, { countyId }, { items, today, calendar }, now) => {
    const written = await writeMessages(tx, countyId, remindersDue(items, today, calendar), now);
    if (written === 0) return refuse("message.nothing-due");
    return { value: written, entry: { kind: "message", id: today, after: { written } } };
  },
);
