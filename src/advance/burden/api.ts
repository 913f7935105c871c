import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import {
  answerDraft,
  asked,
  dataRequest,
  ending,
  likeness,
  ownerLoad,
  renewal,
  requestDraft,
  villageLoad,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const page = z.coerce.number().int().min(1).max(10_000).default(1);
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const listRequests = contract({
  method: "GET",
  path: "/api/data-requests",
  summary: "A page of registered requests for data; with `mine`, those that the reader’s unit is asked today",
  query: z.object({ page, limit, mine: z.enum(["yes"]).optional() }),
  reply: z.object({ total: z.number().int(), requests: z.array(dataRequest) }),
});

export const readBurden = contract({
  method: "GET",
  path: "/api/burden",
  summary:
    "What each village spends on filling in, in minutes a month, the most burdened first, and who causes it: of a month, or as it is today",
  query: z.object({ page, limit, month: month.optional() }),
  reply: z.object({
    /** In minutes a month. */
    ceiling: z.number(),
    /** How many villages are asked anything, and how many are over the ceiling. */
    total: z.number().int(),
    over: z.number().int(),
    villages: z.array(villageLoad),
    owners: z.array(ownerLoad),
  }),
});

export const checkRequest = contract({
  method: "POST",
  path: "/api/data-requests/check",
  summary: "Which fields of a new request the units it reaches report already; saves nothing",
  body: asked,
  reply: z.object({ reported: z.array(likeness) }),
});

export const registerRequestRoute = contract({
  method: "POST",
  path: "/api/data-requests",
  summary:
    "Register a request for data; refused where it asks what is reported already, unless a head overrules",
  body: requestDraft,
  reply: made,
});

export const endRequestRoute = contract({
  method: "POST",
  path: "/api/data-requests/:id/end",
  summary: "Ask no more",
  params: byId,
  body: ending,
  reply: made,
});

export const renewRequestRoute = contract({
  method: "POST",
  path: "/api/data-requests/:id/renew",
  summary: "Ask for longer, at most a year",
  params: byId,
  body: renewal,
  reply: made,
});

export const answerRequestRoute = contract({
  method: "POST",
  path: "/api/data-requests/:id/answers",
  summary: "Answer for one’s own unit; how long the form was open is measured",
  params: byId,
  body: answerDraft,
  reply: made,
});
