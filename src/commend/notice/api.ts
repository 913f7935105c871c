import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import {
  noticeShown,
  objectionAnswer,
  objectionInList,
  objectionWhole,
  objector,
  publication,
  reasonGiven,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });

export const readNotice = contract({
  method: "GET",
  path: "/api/programmes/:id/notice",
  summary: "The public notice of a programme: its list, how long it runs, how many objected",
  params: byId,
  reply: z.object({
    /** Null while there was none. */
    notice: noticeShown.nullable(),
    /** The fewest working days it may be published for. */
    fewest: z.number().int(),
    may: z.object({ publish: z.boolean() }),
  }),
});

export const publishNoticeRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/notice",
  summary: "Make the shortlist public for so many working days",
  params: byId,
  body: publication,
  reply: noticeShown,
});

export const listObjections = contract({
  method: "GET",
  path: "/api/objections",
  summary: "A page of the objections the reader handles: those that wait first, the soonest due first",
  query: z.object({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ total: z.number().int(), objections: z.array(objectionInList) }),
});

export const readObjection = contract({
  method: "GET",
  path: "/api/objections/:id",
  summary: "An objection as its receiver reads it, without who objects",
  params: byId,
  reply: objectionWhole,
});

export const readObjectionFile = contract({
  method: "GET",
  path: "/api/objections/:id/files/:fileId",
  summary: "A file that came with an objection, for who handles it",
  params: byId.extend({ fileId: z.uuid() }),
  reply: "file",
});

export const answerObjectionRoute = contract({
  method: "POST",
  path: "/api/objections/:id/answer",
  summary: "Answer an objection; where it held, whom it was about is struck from the list",
  params: byId,
  body: objectionAnswer,
  reply: objectionWhole,
});

export const lookAtObjectorRoute = contract({
  method: "POST",
  path: "/api/objections/:id/objector",
  summary: "See who objects, for a reason; the look is kept in the log",
  params: byId,
  body: reasonGiven,
  reply: z.object({ objector: objector.nullable(), unreadable: z.boolean() }),
});
