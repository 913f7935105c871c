import type { Actor } from "../actor.ts";
import { localDate } from "../clock.ts";
import { execute } from "../command.ts";
import type { House } from "../house.ts";
import { anyoneSignedIn, type Route, route } from "../http/route.ts";
import { newId } from "../id.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { maySet } from "../settings/rules.ts";
import {
  countMessages,
  dropChannel,
  listChannels,
  listDeadLetters,
  listMessages,
  postChannel,
  putChannel,
  readMessages,
  resendDelivery,
  tryChannel,
} from "./api.ts";
import { addChannel, changeChannel, markRead, removeChannel, resend, testChannel } from "./commands.ts";
import { presentChannel, presentMessage } from "./present.ts";
import { openReach, sealReach } from "./reach.ts";
import { postJson, send } from "./send/index.ts";
import { channelById, channelsOf } from "./store/channels.ts";
import { deadDeliveries } from "./store/deliveries.ts";
import { messagesOf, unreadCount } from "./store/messages.ts";
import type { DeadLetter, Parcel, Sent } from "./words.ts";

const ownHolder = async ({ db, holdersOf }: House, { countyId, postId }: Actor, on: string) =>
  postId === null ? undefined : (await holdersOf(db, countyId, [postId], on))[0];

const testParcel = ({ say }: House, id: string, post: Parcel["post"], now: Date): Parcel => ({
  id,
  urgency: "urgent",
  post,
  messages: [
    {
      id,
      kind: "test",
      href: "/desk/settings",
      due: null,
      writtenAt: now,
      text: { zh: say.zh("messages.test-text"), en: say.en("messages.test-text") },
    },
  ],
});

/** Sends a test through a channel, as the one who asks. Refuses `channel.not-there` and `channel.no-own-address`. */
const tried = async (house: House, actor: Actor, id: string, now: Date): Promise<Sent | Refusal> => {
  const channel = await channelById(house.db, actor.countyId, id);
  if (!channel) return refuse("channel.not-there");
  const holder = await ownHolder(house, actor, localDate(now, house.clock.zone));
  if (channel.kind === "mail" && !holder?.email) return refuse("channel.no-own-address");
  const reached = openReach(house, channel);
  if (!reached) return { ok: false, why: "other-key" };
  const { postId, titleZh, titleEn } = holder ?? { postId: channel.id, titleZh: "", titleEn: null };
  return send(reached, {
    parcel: testParcel(house, newId(now), { postId, titleZh, titleEn }, now),
    email: holder?.email ?? null,
    lang: channel.lang,
    say: house.say[channel.lang],
    now,
    outside: house.outside,
    post: postJson,
  });
};

const deadLettersOf = async (
  { db, holdersOf, clock }: House,
  countyId: string,
  page: { before?: string; limit: number },
  now: Date,
): Promise<DeadLetter[]> => {
  const rows = await deadDeliveries(db, countyId, page);
  const postIds = [...new Set(rows.map(({ postId }) => postId))];
  const holders = await holdersOf(db, countyId, postIds, localDate(now, clock.zone));
  const posts = new Map(holders.map(({ postId, titleZh, titleEn }) => [postId, { titleZh, titleEn }]));
  return rows.map((row) => ({
    id: row.id,
    channel: { id: row.channelId, name: row.channelName, kind: row.channelKind },
    post: posts.get(row.postId) ?? null,
    messages: row.messageIds.length,
    attempts: row.attempts,
    lastAt: (row.lastAt ?? row.writtenAt).toISOString(),
    why: row.why ?? "",
  }));
};

const ofReaders: readonly Route[] = [
  route(listMessages, anyoneSignedIn, async ({ house, actor, query: { unread, before, limit } }) => {
    if (actor.postId === null) return [];
    const page = { unreadOnly: unread, before, limit };
    const rows = await messagesOf(house.db, actor.countyId, actor.postId, page);
    return rows.map((row) => presentMessage(house.say, row));
  }),
  route(countMessages, anyoneSignedIn, async ({ house, actor: { countyId, postId } }) => ({
    unread: postId === null ? 0 : await unreadCount(house.db, countyId, postId),
  })),
  route(readMessages, anyoneSignedIn, ({ house, actor, body }) => execute(house, markRead, actor, body)),
];

const ofAdmins: readonly Route[] = [
  route(listChannels, maySet, async ({ house, countyId }) =>
    (await channelsOf(house.db, countyId)).map(presentChannel),
  ),
  route(postChannel, maySet, async ({ house, actor, countyId, body, now }) => {
    const { reach, ...fields } = body;
    const { reached, secret } = sealReach(house, reach);
    const channel = { ...fields, ...reached, countyId, id: newId(now), on: true };
    const added = await execute(house, addChannel, actor, channel);
    return isRefusal(added) ? added : { id: channel.id, secret };
  }),
  route(putChannel, maySet, async ({ house, actor, params: { id }, body: { reach, ...fields } }) => {
    const anew = reach ? sealReach(house, reach) : null;
    const patch = { ...fields, id, reached: anew?.reached ?? null };
    const changed = await execute(house, changeChannel, actor, patch);
    return isRefusal(changed) ? changed : { secret: anew?.secret ?? null };
  }),
  route(dropChannel, maySet, ({ house, actor, params }) => execute(house, removeChannel, actor, params)),
  route(tryChannel, maySet, async ({ house, actor, params: { id }, now }) => {
    const came = await tried(house, actor, id, now);
    if (isRefusal(came)) return came;
    const sent = await execute(house, testChannel, actor, { id, sent: came });
    if (isRefusal(sent)) return sent;
    return { arrived: sent.ok, why: sent.ok ? null : sent.why };
  }),
  route(listDeadLetters, maySet, ({ house, countyId, query, now }) =>
    deadLettersOf(house, countyId, query, now),
  ),
  route(resendDelivery, maySet, ({ house, actor, params }) => execute(house, resend, actor, params)),
];

export const messageRoutes: readonly Route[] = [...ofReaders, ...ofAdmins];
