import type { Actor } from "../../ground/actor.ts";
import { isWithin } from "./tree.ts";

/** What one may ask of this room. */
export type PeopleAct = "read" | "read-mobile" | "manage";

/**
 * Who may do what with units, posts, people and logins. Everyone signed in reads the tree and who holds which post;
 * the county's admin and the operator manage it; a mobile number is for those who work over or in the same unit, and
 * for jobs, which send messages. A no reads like "not there".
 */
export const may = (
  { role, unitPath }: Pick<Actor, "role" | "unitPath">,
  act: PeopleAct,
  subject?: { readonly unitPath: string },
): boolean => {
  if (role === "operator" || role === "admin") return true;
  if (act === "read") return true;
  if (act === "manage") return false;
  if (role === "system") return true;
  return unitPath !== null && subject !== undefined && isWithin(subject.unitPath, unitPath);
};
