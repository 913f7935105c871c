import { z } from "zod";
import type { Role } from "../../../ground/actor.ts";

/** The most days a hall's screen may stand: a year, until the next meeting. */
export const mostDays = 366;

/** How long the code lasts that opens a screen, in minutes: time to walk to the hall. */
export const codeMinutes = 60;

/** Who gives a hall a screen: a head, of what their post sees, and the meeting's office. */
export const hallGivers: ReadonlySet<string> = new Set<Role>(["head", "delivery"]);

export const hallDraft = z.strictObject({
  /** Where it hangs. */
  name: z.string().trim().min(1).max(60),
  /** The last day on which it shows the wall. */
  endsOn: z.iso.date(),
});
export type HallDraft = z.output<typeof hallDraft>;

/** `waiting`: given, not opened yet; `lapsed`: its code ran out before; `open`; `ended` on its day; `revoked`. */
export const hallStates = ["waiting", "lapsed", "open", "ended", "revoked"] as const;
export const hallState = z.enum(hallStates);
export type HallState = z.output<typeof hallState>;

const titles = { titleZh: z.string(), titleEn: z.string().nullable() };

/** A hall's screen as it is listed. Neither its code nor its cookie is kept. */
export const hallView = z.object({
  id: z.uuid(),
  name: z.string(),
  state: hallState,
  /** The post whose matters it shows. */
  post: z.object(titles),
  givenAt: z.iso.datetime(),
  endsOn: z.iso.date(),
  openedAt: z.iso.datetime().nullable(),
  /** The network address it was opened from. */
  openedFrom: z.string().nullable(),
  seenAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type HallView = z.output<typeof hallView>;
