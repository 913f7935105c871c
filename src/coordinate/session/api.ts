import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { attendanceDraft, minutesDraft, openAsk, sessionAhead } from "../words.ts";

const byId = z.object({ id: z.uuid() });

export const sessionsAheadRoute = contract({
  method: "GET",
  path: "/api/sessions",
  summary: "The sessions of today and the next six days that the reader chairs or sits at",
  reply: z.object({ sessions: z.array(sessionAhead) }),
});

export const minutesRoute = contract({
  method: "PUT",
  path: "/api/sessions/:id/minutes",
  summary: "Keep the minutes of a session that has begun; what another wrote since `base` is kept beside it",
  params: byId,
  body: minutesDraft,
  reply: z.object({ minutes: z.string() }),
});

export const attendRoute = contract({
  method: "PUT",
  path: "/api/sessions/:id/attendance",
  summary: "Say that one comes or whom one sends; at the session, write who came",
  params: byId,
  body: attendanceDraft,
  reply: z.null(),
});

export const issueRoute = contract({
  method: "POST",
  path: "/api/sessions/:id/issue",
  summary: "Sign the minutes, read back with the decisions made there; from then on they stay as they are",
  params: byId,
  reply: byId,
});

export const briefingPdf = contract({
  method: "GET",
  path: "/api/sessions/:id/briefing.pdf",
  summary: "The briefing of a session as PDF: its agenda, then each matter on a page of its own",
  params: byId,
  reply: "file",
});

export const briefingWord = contract({
  method: "GET",
  path: "/api/sessions/:id/briefing.docx",
  summary: "The briefing of a session as Word",
  params: byId,
  reply: "file",
});

export const minutesPdf = contract({
  method: "GET",
  path: "/api/sessions/:id/minutes.pdf",
  summary: "The signed minutes of a session as PDF: who came, what was said, what was decided",
  params: byId,
  reply: "file",
});

export const minutesWord = contract({
  method: "GET",
  path: "/api/sessions/:id/minutes.docx",
  summary: "The signed minutes of a session as Word",
  params: byId,
  reply: "file",
});

export const openAsksRoute = contract({
  method: "GET",
  path: "/api/matter-asks",
  summary: "What the reader’s unit was asked over matters and has not answered, the soonest due first",
  reply: z.object({ asks: z.array(openAsk) }),
});
