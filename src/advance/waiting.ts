import type { WaitingOf } from "../ground/waiting/words.ts";
import { judges, mayVerify } from "./rules/may.ts";
import { claimsWaiting } from "./store/verifications.ts";

const most = 200;

/** How many claims somebody may judge: the number beside this room in the navigation. */
export const claimsToJudge: WaitingOf = async ({ db, actor }) => {
  const none: Record<string, number> = {};
  if (!judges(actor.role)) return none;
  const claims = await claimsWaiting(db, actor.countyId, { page: 1, limit: most });
  return { advance: claims.filter((claim) => mayVerify(actor, claim)).length };
};
