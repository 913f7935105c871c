import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import { summaryView } from "./summary/words.ts";
import {
  arrivals,
  attendance,
  attendanceAnswer,
  attendee,
  cancellation,
  drawing,
  level,
  meetingDraft,
  meetingEdit,
  meetingInList,
  meetingWhole,
  stagesEdit,
} from "./words.ts";

export const byId = z.object({ id: z.uuid() });

export const listMeetings = contract({
  method: "GET",
  path: "/api/meetings",
  summary: "The yearly meetings, the latest first",
  reply: z.object({ meetings: z.array(meetingInList), may: z.object({ prepare: z.boolean() }) }),
});

export const readMeeting = contract({
  method: "GET",
  path: "/api/meetings/:id",
  summary: "A meeting with its agenda and attendance by level",
  params: byId,
  reply: meetingWhole,
});

export const prepareMeetingRoute = contract({
  method: "POST",
  path: "/api/meetings",
  summary: "Prepare the meeting that opens a year",
  body: meetingDraft,
  reply: meetingWhole,
});

export const editMeetingRoute = contract({
  method: "PUT",
  path: "/api/meetings/:id",
  summary:
    "Change time, place, title or agenda; refused where someone saved since the version it was made from",
  params: byId,
  body: meetingEdit,
  reply: meetingWhole,
});

export const writeStagesRoute = contract({
  method: "PUT",
  path: "/api/meetings/:id/stages",
  summary: "Write the stage each field is in",
  params: byId,
  body: stagesEdit,
  reply: meetingWhole,
});

export const drawAttendeesRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/attendees",
  summary: "Draw the list of those who attend from the tree as it is now",
  params: byId,
  body: drawing,
  reply: z.object({ invited: z.int() }),
});

export const listAttendees = contract({
  method: "GET",
  path: "/api/meetings/:id/attendees",
  summary: "A page of those who attend, level by level",
  params: byId,
  query: z.object({
    level: level.optional(),
    state: attendance.optional(),
    q: z.string().trim().max(100).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ total: z.int(), attendees: z.array(attendee) }),
});

export const callMeetingRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/call",
  summary: "Call the meeting: everyone on the list is told",
  params: byId,
  reply: meetingWhole,
});

export const answerInvitationRoute = contract({
  method: "PUT",
  path: "/api/meetings/:id/answer",
  summary: "Say for oneself that one comes, whom one sends, or that one cannot",
  params: byId,
  body: attendanceAnswer,
  reply: z.null(),
});

export const checkInRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/arrivals",
  summary: "Write who came: some posts, or a level but for some",
  params: byId,
  body: arrivals,
  reply: z.object({ changed: z.int() }),
});

export const openMeetingRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/open",
  summary: "Open the meeting",
  params: byId,
  reply: meetingWhole,
});

export const cancelMeetingRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/cancel",
  summary: "Cancel the meeting with the reason that those called are told",
  params: byId,
  body: cancellation,
  reply: meetingWhole,
});

export const closeMeetingRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/close",
  summary: "Close the meeting: the summary of its year stays as it is",
  params: byId,
  reply: meetingWhole,
});

export const readSummary = contract({
  method: "GET",
  path: "/api/meetings/:id/summary",
  summary: "The summary of the year that a meeting closes, and what was corrected since it closed",
  params: byId,
  reply: summaryView,
});
