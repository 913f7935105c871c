import { z } from "zod";
import { plainDate } from "../clock.ts";
import { contract } from "../http/contract.ts";
import { calendarDay, dayDraft } from "./words.ts";

export const readCalendar = contract({
  method: "GET",
  path: "/api/calendar",
  summary: "The days of a year that differ from the plain week, and through when the calendar is published",
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  reply: z.object({ verifiedThrough: plainDate, days: z.array(calendarDay), maySet: z.boolean() }),
});

export const putCalendarDay = contract({
  method: "PUT",
  path: "/api/calendar/:date",
  summary: "Set what a day is: off, worked in exchange, or plain again",
  params: z.object({ date: plainDate }),
  body: dayDraft.omit({ date: true }),
  reply: z.null(),
});
