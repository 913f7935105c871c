import type { Actor } from "../../ground/actor.ts";

export type ScoringAct = "read" | "edit" | "enter" | "grant" | "adopt";

const roles: Readonly<Record<Exclude<ScoringAct, "read">, readonly Actor["role"][]>> = {
  edit: ["commendation", "delivery", "admin", "operator"],
  enter: ["statistics", "commendation", "delivery", "operator"],
  grant: ["commendation", "delivery", "operator"],
  adopt: ["head", "operator"],
};

/**
 * Who does what with a scheme: the organisation and delivery offices draw it up, the statistics office enters with them,
 * the county's head adopts it. A head enters nothing: those who are scored do not write their figures (统计法).
 */
export const mayScore = ({ role, unitPath }: Pick<Actor, "role" | "unitPath">, act: ScoringAct): boolean => {
  if (act === "read") return true;
  if (!roles[act].includes(role)) return false;
  return act !== "adopt" || role === "operator" || (unitPath !== null && !unitPath.includes("."));
};
