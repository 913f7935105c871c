import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { ProgrammeState } from "../words/states.ts";

type Acting = Pick<Actor, "role" | "unitId">;

/** Those of a unit who may write its nominations. Its head alone puts them forward. */
const writers: ReadonlySet<Actor["role"]> = new Set(["head", "deputy", "officer"]);

export const mayWriteFor = ({ role, unitId }: Acting, byUnitId: string | null): boolean =>
  unitId !== null && unitId === byUnitId && writers.has(role);

export const mayPutForward = (actor: Acting, byUnitId: string | null): boolean =>
  actor.role === "head" && mayWriteFor(actor, byUnitId);

export interface Room {
  readonly state: ProgrammeState;
  readonly nominateBy: string | null;
  /** How many places the unit has in the category, and how many of them are taken. */
  readonly places: number;
  readonly used: number;
}

/**
 * Whether a unit may still nominate in a category. Refuses `programme.not-now`, `nominee.too-late`, `nominee.no-quota`
 * where it was given no place, and `nominee.quota-full`.
 */
export const roomFor = ({ state, nominateBy, places, used }: Room, today: string): Refusal | null => {
  if (state !== "open") return refuse("programme.not-now");
  if (nominateBy !== null && today > nominateBy) return refuse("nominee.too-late", { by: nominateBy });
  if (places === 0) return refuse("nominee.no-quota", {}, { field: "categoryId" });
  return used < places ? null : refuse("nominee.quota-full", { places }, { field: "categoryId" });
};

/** What a county's offices may find: discipline all of it, inspection and delivery what they check. */
export const findingsBy = (role: Actor["role"]) => {
  if (role === "discipline") return ["falsified-report", "discipline-case", "safety-accident"] as const;
  if (role === "inspector") return ["falsified-report"] as const;
  return role === "delivery" ? (["falsified-report", "safety-accident"] as const) : [];
};
