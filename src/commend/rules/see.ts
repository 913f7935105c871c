import type { Actor } from "../../ground/actor.ts";
import { seatOf } from "./states.ts";

type Acting = Pick<Actor, "role" | "unitPath">;

/** Who sees every nominee and the panel's work before the notice: office, top, discipline, audit, and the panel itself. */
export const mayJudge = (actor: Acting, member: boolean): boolean =>
  member || actor.role === "auditor" || seatOf(actor) !== "other";

/** Who reads what an office wrote of a finding: office, top, discipline and the panel; the unit itself sees only that there is one. */
export const mayReadFindings = (actor: Acting, member: boolean): boolean =>
  actor.role !== "auditor" && mayJudge(actor, member);
