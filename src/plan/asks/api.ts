import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { change, changeDraft, changeKind, returning } from "./words.ts";

const byId = z.object({ id: z.uuid() });

export const readChanges = contract({
  method: "GET",
  path: "/api/actions/:id/changes",
  summary: "What the unit that owes an action asked to have changed, and what the reader may ask",
  params: byId,
  reply: z.object({
    changes: z.array(change.extend({ mine: z.boolean() })),
    mayAsk: z.array(changeKind),
  }),
});

export const askChangeRoute = contract({
  method: "POST",
  path: "/api/actions/:id/changes",
  summary: "Ask the county’s head to extend, stop or take out an action, with the reason",
  params: byId,
  body: changeDraft,
  reply: byId,
});

export const signChangeRoute = contract({
  method: "POST",
  path: "/api/action-changes/:id/sign",
  summary: "Sign what was asked: it is done in the same moment",
  params: byId,
  reply: byId,
});

export const returnChangeRoute = contract({
  method: "POST",
  path: "/api/action-changes/:id/return",
  summary: "Send what was asked back unsigned, with the reason",
  params: byId,
  body: returning,
  reply: byId,
});

export const takeBackChangeRoute = contract({
  method: "POST",
  path: "/api/action-changes/:id/take-back",
  summary: "Take back what one asked, before it is answered",
  params: byId,
  reply: byId,
});
