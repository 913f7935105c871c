import type { Migration, TableSpec } from "../db/index.ts";
import type { Lang, TextParams } from "../texts.ts";
import type { ChannelKind, DeliveryState, Urgency } from "./words.ts";

export type MessageTables = {
  message: {
    countyId: string;
    /** uuid v7: later messages sort later. */
    id: string;
    postId: string;
    kind: string;
    urgency: Urgency;
    textKey: string;
    params: TextParams;
    href: string;
    due: string | null;
    onceKey: string | null;
    writtenAt: Date;
    /** When it was given to the channels; null while it waits for its digest. */
    gatheredAt: Date | null;
    readAt: Date | null;
    readBy: string | null;
  };
  channel: {
    countyId: string;
    id: string;
    kind: ChannelKind;
    name: string;
    lang: Lang;
    unitId: string | null;
    on: boolean;
    shownAddress: string;
    /** Address and secrets, sealed. */
    reach: string;
  };
  delivery: {
    countyId: string;
    id: string;
    channelId: string;
    postId: string;
    /** What goes in this sending; of one county, like all the rest. */
    messageIds: string[];
    urgency: Urgency;
    state: DeliveryState;
    attempts: number;
    /** When it is tried next; while an attempt runs, when it counts as lost. */
    nextAt: Date;
    writtenAt: Date;
    lastAt: Date | null;
    why: string | null;
    /** Who held the post when it was sent. */
    personId: string | null;
  };
};

export const messageTableSpecs: readonly TableSpec[] = [
  { name: "message", spread: "county" },
  { name: "channel", spread: "county" },
  { name: "delivery", spread: "county" },
];

export const messageMigrations: readonly Migration[] = [
  {
    id: "messages-001",
    sql: `create table message (
      county_id uuid not null,
      id uuid not null,
      post_id uuid not null,
      kind text not null,
      urgency text not null,
      text_key text not null,
      params jsonb not null,
      href text not null,
      due date,
      once_key text,
      written_at timestamptz not null,
      gathered_at timestamptz,
      read_at timestamptz,
      read_by uuid,
      primary key (county_id, id),
      unique (county_id, once_key)
    )`,
  },
  { id: "messages-002", sql: "create index message_post on message (county_id, post_id, id)" },
  {
    id: "messages-003",
    sql: "create index message_unread on message (county_id, post_id) where read_at is null",
  },
  {
    id: "messages-004",
    sql: "create index message_waiting on message (county_id, id) where gathered_at is null",
  },
  {
    id: "messages-005",
    sql: `create table channel (
      county_id uuid not null,
      id uuid not null,
      kind text not null,
      name text not null,
      lang text not null,
      unit_id uuid,
      "on" boolean not null,
      shown_address text not null,
      reach text not null,
      primary key (county_id, id)
    )`,
  },
  {
    id: "messages-006",
    sql: `create table delivery (
      county_id uuid not null,
      id uuid not null,
      channel_id uuid not null,
      post_id uuid not null,
      message_ids uuid[] not null,
      urgency text not null,
      state text not null,
      attempts integer not null,
      next_at timestamptz not null,
      written_at timestamptz not null,
      last_at timestamptz,
      why text,
      person_id uuid,
      primary key (county_id, id),
      foreign key (county_id, channel_id) references channel (county_id, id) on delete cascade
    )`,
  },
  {
    id: "messages-007",
    sql: "create index delivery_due on delivery (county_id, next_at) where state = 'waiting'",
  },
  { id: "messages-008", sql: "create index delivery_state on delivery (county_id, state, id)" },
];
