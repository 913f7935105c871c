import type { Actor } from "../../../ground/actor.ts";
import { localDate } from "../../../ground/clock.ts";
import { zoneOfCounty } from "../../../ground/county/store.ts";
import type { House } from "../../../ground/house.ts";
import { type Refusal, refuse } from "../../../ground/refusal.ts";
import { sessionKey } from "../../../ground/session/index.ts";
import { stateOf } from "./rules.ts";
import { hallBehind, markHallSeen } from "./store.ts";

const seenEvery = 60_000;

/** A screen in a hall, and the post through whose eyes it sees: nobody's sign-in, so it goes to the wall alone. */
export interface Hall {
  readonly id: string;
  readonly actor: Actor;
}

/** The screen a cookie stands for; `hall-screen.expired` when there is none, it has ended, or it was revoked. */
export const hallOf = async (
  { db }: Pick<House, "db">,
  cookie: string | undefined,
  now: Date,
): Promise<Hall | Refusal> => {
  const key = sessionKey(cookie ?? "");
  const row = key && (await hallBehind(db, key.countyId, key.tokenHash));
  if (!row) return refuse("hall-screen.expired");
  const { countyId, id, postId, role, unitId, unitPath, seenAt, openedFrom: from } = row;
  const today = localDate(now, await zoneOfCounty(db, countyId));
  if (stateOf(row, { now, today }) !== "open") return refuse("hall-screen.expired");
  if (!seenAt || now.getTime() - seenAt.getTime() > seenEvery) await markHallSeen(db, countyId, id, now);
  return { id, actor: { countyId, personId: null, postId, role, unitId, unitPath, via: "desk", from } };
};
