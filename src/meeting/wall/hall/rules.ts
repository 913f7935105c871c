import type { Actor } from "../../../ground/actor.ts";
import { daysBetween } from "../../../ground/clock.ts";
import { type Refusal, refuse } from "../../../ground/refusal.ts";
import { asSpoken, charactersFrom, inFours, lettersOf } from "../../../ground/spoken.ts";
import { isCountyHead, isOffice } from "../../rules.ts";
import type { HallRow } from "./tables.ts";
import { codeMinutes, type HallState, mostDays } from "./words.ts";

type Who = Pick<Actor, "role" | "unitId" | "unitPath">;

/** Random bytes of a code, one a character: 40 bits, for an hour, with few tries. */
export const codeBytes = 8;

/** A code as it is read out in a hall: `7K4Q-M2XW`. */
export const codeFrom = (bytes: Uint8Array): string => inFours(charactersFrom(bytes));

/** A code as people type it, as it was written; what is none opens nothing. */
export const codeTyped = (typed: string): string => inFours(asSpoken(lettersOf(typed)));

/** What is kept of a code goes through the vault's mark under this name, so that it is no other thing's. */
export const markOf = (countyId: string, code: string): string => `hall ${countyId} ${code}`;

export const codeUntil = (now: Date): Date => new Date(now.getTime() + codeMinutes * 60_000);

/** The office and the county's head keep every screen of the county, other heads the ones of their post. */
export const keepsAll = (who: Who): boolean => isOffice(who) || isCountyHead(who);

/** Refuses an end before today or more than a year on. */
export const checkEnd = (endsOn: string, today: string): Refusal | null => {
  const days = daysBetween(today, endsOn);
  if (days < 0) return refuse("hall-screen.ends-before", {}, { field: "endsOn" });
  return days > mostDays ? refuse("hall-screen.ends-late", { most: mostDays }, { field: "endsOn" }) : null;
};

type Times = Pick<HallRow, "revokedAt" | "endsOn" | "openedAt" | "codeUntil">;

/** How a screen stands at a moment, whose day is `today`. */
export const stateOf = (
  { revokedAt, endsOn, openedAt, codeUntil }: Times,
  { now, today }: { now: Date; today: string },
): HallState => {
  if (revokedAt) return "revoked";
  if (endsOn < today) return "ended";
  if (openedAt) return "open";
  return now < codeUntil ? "waiting" : "lapsed";
};
