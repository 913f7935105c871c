import { z } from "zod";

/** What the address of the reminders says: all of them, or what is unread. */
export const reminderSearch = z.object({ show: z.enum(["unread", "all"]).catch("unread") });
export type ReminderShow = z.output<typeof reminderSearch>["show"];
