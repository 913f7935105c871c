import { z } from "zod";
import { contract } from "../http/contract.ts";
import { channelChange, channelDraft, channelView, deadLetter, messageView } from "./words.ts";

const id = z.object({ id: z.uuid() });
const page = {
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const listMessages = contract({
  method: "GET",
  path: "/api/messages",
  summary: "What was said to the reader's post, the latest first",
  query: z.object({ unread: z.stringbool().default(false), ...page }),
  reply: z.array(messageView),
});

export const countMessages = contract({
  method: "GET",
  path: "/api/messages/count",
  summary: "How much of it is unread",
  reply: z.object({ unread: z.int() }),
});

export const readMessages = contract({
  method: "POST",
  path: "/api/messages/read",
  summary: "Mark messages of the reader's post as read: these, or with null all of them",
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200).nullable() }),
  reply: z.object({ read: z.int() }),
});

export const listChannels = contract({
  method: "GET",
  path: "/api/channels",
  summary: "The county's channels; of their addresses only as much as tells them apart",
  reply: z.array(channelView),
});

export const postChannel = contract({
  method: "POST",
  path: "/api/channels",
  summary: "Add a channel; a webhook without a secret is given one, which is answered once and never again",
  body: channelDraft,
  reply: z.object({ id: z.uuid(), secret: z.string().nullable() }),
});

export const putChannel = contract({
  method: "PUT",
  path: "/api/channels/:id",
  summary: "Change a channel; without a new address it keeps the one it has",
  params: id,
  body: channelChange,
  reply: z.object({ secret: z.string().nullable() }),
});

export const dropChannel = contract({
  method: "DELETE",
  path: "/api/channels/:id",
  summary: "Remove a channel and what was still to go through it",
  params: id,
  reply: z.null(),
});

export const tryChannel = contract({
  method: "POST",
  path: "/api/channels/:id/test",
  summary: "Send a test message through a channel, by mail to the one who asks",
  params: id,
  reply: z.object({ arrived: z.boolean(), why: z.string().nullable() }),
});

export const listDeadLetters = contract({
  method: "GET",
  path: "/api/deliveries/dead",
  summary: "What was given up after all attempts, the latest first",
  query: z.object(page),
  reply: z.array(deadLetter),
});

export const resendDelivery = contract({
  method: "POST",
  path: "/api/deliveries/:id/resend",
  summary: "Send again what was given up",
  params: id,
  reply: z.null(),
});
