import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { attendee, level, meetingState } from "../words.ts";

const byId = z.object({ id: z.uuid() });
const bySeal = z.object({ seal: z.string().min(40).max(400) });
const ofLevel = z.object({ level: level.optional() });

export const invitationIcs = contract({
  method: "GET",
  path: "/api/meetings/:id/invitation.ics",
  summary: "The reader’s own invitation to a meeting as a calendar file",
  params: byId,
  reply: "file",
});

export const attendeesXlsx = contract({
  method: "GET",
  path: "/api/meetings/:id/attendees.xlsx",
  summary: "The list of those who attend as a spreadsheet",
  params: byId,
  query: ofLevel,
  reply: "file",
});

export const attendeesPdf = contract({
  method: "GET",
  path: "/api/meetings/:id/attendees.pdf",
  summary: "The list of those who attend as PDF, with room to sign",
  params: byId,
  query: ofLevel,
  reply: "file",
});

export const cardsPdf = contract({
  method: "GET",
  path: "/api/meetings/:id/cards.pdf",
  summary: "A card for each who attends with the code that checks them in, eight to a page",
  params: byId,
  query: ofLevel,
  reply: "file",
});

export const readSeat = contract({
  method: "GET",
  path: "/api/check-in/:seal",
  summary: "Whose card this is, for those at the door",
  params: bySeal,
  reply: z.object({
    meeting: z.object({
      id: z.uuid(),
      titleZh: z.string(),
      titleEn: z.string().nullable(),
      state: meetingState,
    }),
    attendee,
  }),
});

export const checkInSeat = contract({
  method: "POST",
  path: "/api/check-in/:seal",
  summary: "Check in whose card this is",
  params: bySeal,
  reply: z.object({ changed: z.int() }),
});
