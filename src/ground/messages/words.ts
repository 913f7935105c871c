import { z } from "zod";
import { plainDate, type PlainDate } from "../clock.ts";
import type { Db } from "../db/index.ts";
import type { Lang, TextParams } from "../texts.ts";

/** Waits for the day's digest, or goes out by itself as soon as it is written. */
export const urgencies = ["digest", "urgent"] as const;
export type Urgency = (typeof urgencies)[number];

/** What a room wants said to a post: a text of its own with its values, so that each reader has it in their language. */
export interface MessageDraft {
  /** The post, not the person: whoever holds it when it is sent gets it. */
  readonly postId: string;
  /** What it is about, for example `action`. */
  readonly kind: string;
  readonly urgency: Urgency;
  /** The key of its text. */
  readonly textKey: string;
  readonly params: TextParams;
  /** Where the desk shows it, from `/desk` on. */
  readonly href: string;
  readonly due: PlainDate | null;
  /** Said once and never again, however often it is written; null: as often as it is written. */
  readonly onceKey: string | null;
}

/** A message as it was written. */
export interface Message extends MessageDraft {
  readonly id: string;
  readonly writtenAt: Date;
}

/** Whoever holds a post on a day, as a message reaches them. */
export interface Holder {
  readonly postId: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  /** The unit of the post and every unit over it. */
  readonly unitIds: readonly string[];
  /** Null while the post is vacant. */
  readonly personId: string | null;
  readonly email: string | null;
}

/** Who holds these posts on a day; posts that are not the county's, or have ended, are left out. */
export type HoldersOf = (
  db: Db,
  countyId: string,
  postIds: readonly string[],
  on: PlainDate,
) => Promise<readonly Holder[]>;

/** Something a post must have done by a day: what it is reminded of. */
export interface DueItem {
  /** `action` or `milestone`, or what another room calls its own. */
  readonly kind: string;
  readonly id: string;
  readonly postId: string;
  readonly unitId: string;
  readonly due: PlainDate;
  /** The key of the text that reminds, which is given `days`, `due` and these values. */
  readonly textKey: string;
  readonly params: TextParams;
  readonly href: string;
  /** It is spoken of on the day itself too: who waits for it waits for nothing else. */
  readonly onTheDay?: boolean;
}

/** What falls due within two days, both counted, over one room or over all of them. */
export type DueItemsOf = (
  db: Db,
  countyId: string,
  from: PlainDate,
  to: PlainDate,
) => Promise<readonly DueItem[]>;

export const channelKinds = ["mail", "webhook", "dingtalk", "wecom", "feishu", "sms"] as const;
export type ChannelKind = (typeof channelKinds)[number];

const line = (max: number) => z.string().trim().min(1).max(max);
const webAddress = z.url({ protocol: /^https?$/ }).max(1000);

/** A signing secret by Standard Webhooks: 24 to 64 random bytes in base64 after `whsec_`. */
export const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/);

const mailReach = z.strictObject({
  kind: z.literal("mail"),
  host: line(200),
  port: z.int().min(1).max(65_535).default(587),
  /** TLS from the first byte, or asked for after greeting and required, or none (only within one's own network). */
  security: z.enum(["tls", "starttls", "none"]).default("starttls"),
  user: z.string().trim().max(200).nullable().default(null),
  password: z.string().max(500).nullable().default(null),
  from: z.email().max(200),
});
export type MailReach = z.output<typeof mailReach>;
const hookSecret = z.string().trim().min(1).max(200).nullable().default(null);

/** How a channel is reached. All of it is a secret: the addresses of robots hold their keys. */
export const reach = z.discriminatedUnion("kind", [
  mailReach,
  z.strictObject({
    kind: z.literal("webhook"),
    url: webAddress,
    secret: webhookSecret.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal("dingtalk"), url: webAddress, secret: hookSecret }),
  z.strictObject({ kind: z.literal("wecom"), url: webAddress }),
  z.strictObject({ kind: z.literal("feishu"), url: webAddress, secret: hookSecret }),
  // What a county's own service sends on as a text message: to people, never to posts.
  z.strictObject({ kind: z.literal("sms"), url: webAddress, secret: webhookSecret.nullable().default(null) }),
]);
export type Reach = z.output<typeof reach>;
export type HookReach = Exclude<Reach, MailReach>;
export type SmsReach = Extract<Reach, { kind: "sms" }>;

const channelFields = {
  name: line(60),
  /** The language it speaks. */
  lang: z.enum(["zh", "en"]).default("zh"),
  /** Only what is for posts of this unit and below it; null: of the whole county. */
  unitId: z.uuid().nullable().default(null),
};
export const channelDraft = z.strictObject({ ...channelFields, reach });
export type ChannelDraft = z.output<typeof channelDraft>;

/** A change; `reach` null leaves address and secrets as they are. */
export const channelChange = z.strictObject({ ...channelFields, on: z.boolean(), reach: reach.nullable() });
export type ChannelChange = z.output<typeof channelChange>;

/** A channel as the desk shows it: of its address only as much as tells it from others. */
export const channelView = z.object({
  id: z.uuid(),
  kind: z.enum(channelKinds),
  name: z.string(),
  lang: z.enum(["zh", "en"]),
  unitId: z.uuid().nullable(),
  on: z.boolean(),
  shownAddress: z.string(),
});
export type ChannelView = z.output<typeof channelView>;

/**
 * Where one sending through one channel stands. `waiting`: for its next attempt; `dead`: given up, to be looked at;
 * `dropped`: there was nobody to send it to any more.
 */
export const deliveryStates = ["waiting", "sent", "dead", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const both = z.object({ zh: z.string(), en: z.string() });

export const messageView = z.object({
  id: z.uuid(),
  kind: z.string(),
  text: both,
  href: z.string(),
  due: plainDate.nullable(),
  writtenAt: z.iso.datetime(),
  read: z.boolean(),
});
export type MessageView = z.output<typeof messageView>;

export const deadLetter = z.object({
  id: z.uuid(),
  channel: channelView.pick({ id: true, name: true, kind: true }),
  post: z.object({ titleZh: z.string(), titleEn: z.string().nullable() }).nullable(),
  messages: z.int(),
  attempts: z.int(),
  lastAt: z.iso.datetime(),
  /** What the other side said last, in its own words or as a code. */
  why: z.string(),
});
export type DeadLetter = z.output<typeof deadLetter>;

/** What came of one attempt. */
export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly why: string;
      /** Seconds the other side asks to wait. */
      readonly wait?: number;
      /** No further attempt can help: `letter` for this one, `channel` for all (410 Gone). */
      readonly final?: "letter" | "channel";
    };

/** One parcel as a channel sends it: what is for one post, ready to be said. */
export interface Parcel {
  /** The delivery: the same in every attempt, so that a receiver knows a repetition. */
  readonly id: string;
  readonly urgency: Urgency;
  readonly post: Pick<Holder, "postId" | "titleZh" | "titleEn">;
  readonly messages: readonly (Pick<Message, "id" | "kind" | "href" | "due" | "writtenAt"> & {
    readonly text: Readonly<Record<Lang, string>>;
  })[];
}
