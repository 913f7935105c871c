import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { seen, toChase, toReport } from "./words.ts";

const inYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const upTo = z.object({ limit: z.coerce.number().int().min(1).max(200).default(8) });
const total = z.number().int();

export const readBelow = contract({
  method: "GET",
  path: "/api/plans/:year/below",
  summary: "Red and silent actions below a head, or led by a deputy, the heaviest first: days × level",
  params: inYear,
  query: upTo,
  reply: z.object({ total, actions: z.array(seen) }),
});

export const readToReport = contract({
  method: "GET",
  path: "/api/plans/:year/to-report",
  summary: "Actions of the reader’s unit that a report is asked of, the most pressing first",
  params: inYear,
  query: upTo,
  reply: z.object({ total, cadenceDays: z.number().int(), actions: z.array(toReport) }),
});

export const readToChase = contract({
  method: "GET",
  path: "/api/plans/:year/to-chase",
  summary:
    "Heads with overdue or silent actions, for the delivery office, and whether they were chased today",
  params: inYear,
  query: upTo,
  reply: z.object({ total, heads: z.array(toChase) }),
});

export const chaseRoute = contract({
  method: "POST",
  path: "/api/plans/:year/chases",
  summary: "Remind a head of what is overdue and silent; once a day",
  params: inYear,
  body: z.strictObject({ postId: z.uuid() }),
  reply: z.object({ id: z.uuid() }),
});

export const undoChaseRoute = contract({
  method: "DELETE",
  path: "/api/chases/:id",
  summary: "Take a reminder back while nobody has read it and no channel has sent it",
  params: z.object({ id: z.uuid() }),
  reply: z.null(),
});
