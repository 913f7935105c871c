import { system } from "../actor.ts";
import { addDays, localDate } from "../clock.ts";
import { calendarOf } from "../calendar/store.ts";
import { execute } from "../command.ts";
import { allCounties, type County } from "../county/store.ts";
import type { Db } from "../db/index.ts";
import type { House } from "../house.ts";
import { newId } from "../id.ts";
import type { Job } from "../jobs/index.ts";
import { settingOn } from "../settings/index.ts";
import { remind } from "./commands.ts";
import { parcelOf } from "./present.ts";
import { openReach } from "./reach.ts";
import { furthestAhead } from "./reminders.ts";
import { afterAttempt, type Batch, channelsFor, digest } from "./rules.ts";
import { postJson, send } from "./send/index.ts";
import { digestHour } from "./settings.ts";
import { channelById, type ChannelRow, channelsOf, switchChannelOff } from "./store/channels.ts";
import {
  type DeliveryRow,
  insertDeliveries,
  nextAttemptAt,
  saveDelivery,
  takeDueDeliveries,
} from "./store/deliveries.ts";
import { lockWaitingMessages, markGathered, messagesById } from "./store/messages.ts";
import type { Holder, Sent } from "./words.ts";

const most = 5_000;
const atOnce = 20;
/** Longer than any attempt may take: three steps of a mail, each of 20 s at most, and room. */
const lostAfterMs = 3 * 60_000;

const deliveriesOf = (
  county: County,
  batches: readonly Batch[],
  channels: readonly ChannelRow[],
  holders: ReadonlyMap<string, Holder>,
  now: Date,
): DeliveryRow[] =>
  batches.flatMap(({ postId, messages }) =>
    channelsFor(channels, holders.get(postId)).map((channel) => ({
      countyId: county.id,
      id: newId(now),
      channelId: channel.id,
      postId,
      messageIds: messages.map(({ id }) => id),
      urgency: messages[0]?.urgency ?? "digest",
      state: "waiting" as const,
      attempts: 0,
      nextAt: now,
      writtenAt: now,
      lastAt: null,
      why: null,
      personId: null,
    })),
  );

const holdersBy = async ({ db, holdersOf }: House, county: County, postIds: readonly string[], now: Date) => {
  const holders = await holdersOf(db, county.id, [...new Set(postIds)], localDate(now, county.zone));
  return new Map(holders.map((holder) => [holder.postId, holder]));
};

/** Gives what was written to the channels, all or nothing: messages marked, deliveries written. */
const gatherIn = (house: House, county: County, now: Date): Promise<void> =>
  house.db.transaction().execute(async (tx: Db) => {
    const messages = await lockWaitingMessages(tx, county.id, most);
    if (messages.length === 0) return;
    const hour = await settingOn(tx, county.id, digestHour, localDate(now, county.zone));
    const batches = digest(messages, now, { hour, zone: county.zone });
    if (batches.length === 0) return;
    const holders = await holdersBy(
      house,
      county,
      batches.map(({ postId }) => postId),
      now,
    );
    await insertDeliveries(tx, deliveriesOf(county, batches, await channelsOf(tx, county.id), holders, now));
    const gathered = batches.flatMap((batch) => batch.messages.map(({ id }) => id));
    await markGathered(tx, county.id, gathered, now);
  });

/** One attempt at a delivery through its channel, to whoever holds the post now. */
const attempt = async (
  house: House,
  county: County,
  channel: ChannelRow,
  delivery: DeliveryRow,
  now: Date,
): Promise<{ sent: Sent | "nobody"; holder: Holder | undefined }> => {
  const holder = (await holdersBy(house, county, [delivery.postId], now)).get(delivery.postId);
  if (!holder || (channel.kind === "mail" && holder.email === null)) return { sent: "nobody", holder };
  const reached = openReach(house, channel);
  if (!reached) return { sent: { ok: false, why: "other-key" }, holder };
  const messages = await messagesById(house.db, county.id, delivery.messageIds);
  const sent = await send(reached, {
    parcel: parcelOf(house.say, delivery, holder, messages),
    email: holder.email,
    lang: channel.lang,
    say: house.say[channel.lang],
    now,
    outside: house.outside,
    post: postJson,
  });
  return { sent, holder };
};

const settle = async (
  house: House,
  delivery: DeliveryRow,
  sent: Sent,
  holder: Holder | undefined,
  now: Date,
) => {
  const next = afterAttempt(sent, { attempts: delivery.attempts, now, jitter: Math.random() });
  if (next.state === "sent")
    return saveDelivery(house.db, {
      ...delivery,
      state: "sent",
      why: null,
      personId: holder?.personId ?? null,
    });
  if (next.state === "dead") return saveDelivery(house.db, { ...delivery, state: "dead", why: next.why });
  return saveDelivery(house.db, { ...delivery, why: next.why, nextAt: next.at });
};

const deliver = async (house: House, county: County, delivery: DeliveryRow, now: Date): Promise<void> => {
  const { db } = house;
  const channel = await channelById(db, county.id, delivery.channelId);
  if (!channel) return;
  if (!channel.on) return saveDelivery(db, { ...delivery, state: "dead", why: "channel-off" });
  const { sent, holder } = await attempt(house, county, channel, delivery, now);
  if (sent === "nobody") return saveDelivery(db, { ...delivery, state: "dropped", why: "nobody" });
  if (!sent.ok && sent.final === "channel") await switchChannelOff(db, county.id, channel.id);
  return settle(house, delivery, sent, holder, now);
};

const deliverIn = async (house: House, county: County, now: Date): Promise<void> => {
  const lease = { now, lostAt: new Date(now.getTime() + lostAfterMs), limit: atOnce };
  for (;;) {
    const taken = await takeDueDeliveries(house.db, county.id, lease);
    await Promise.all(taken.map((delivery) => deliver(house, county, delivery, now)));
    if (taken.length < atOnce) return;
  }
};

/** Gathers and delivers what is due in every county. Returns when the next attempt is due; null when nothing waits. */
export const deliverMessages = async (house: House, now: Date): Promise<Date | null> => {
  let next: Date | null = null;
  for (const county of await allCounties(house.db)) {
    try {
      await gatherIn(house, county, now);
      await deliverIn(house, county, now);
    } catch (error) {
      // What fails in one county stays its own: it is tried again at the next minute.
      house.log.error({ err: error, county: county.code }, "messages");
    }
    const due = await nextAttemptAt(house.db, county.id);
    if (due && (!next || due < next)) next = due;
  }
  return next;
};

/** Writes the day's reminders of every county: once for an item and step, however often it runs. */
export const remindAll = async (house: House, now: Date): Promise<void> => {
  for (const county of await allCounties(house.db)) {
    const today = localDate(now, county.zone);
    const calendar = await calendarOf(house.db, county.id);
    const items = await house.dueItems(house.db, county.id, today, addDays(today, furthestAhead));
    await execute(house, remind, system(county.id), { items, today, calendar });
  }
};

export const messageJobs: readonly Job[] = [
  { name: "messages.remind", cron: "*/20 * * * *", run: remindAll },
  { name: "messages.deliver", cron: "* * * * *", wokenBy: "message", run: deliverMessages },
];
