import type { Actor } from "../ground/actor.ts";

export type FigureAct = "read" | "publish" | "revise";

/** Who may enter and revise figures. Heads and deputies are not among them: 统计法 forbids those in charge of a government or unit to alter them. */
const mayWrite: ReadonlySet<Actor["role"]> = new Set(["statistics", "admin", "operator"]);

/** Published figures are for every post; entering and revising them is for the statistics office and the admin. */
export const may = (actor: Actor, act: FigureAct): boolean => act === "read" || mayWrite.has(actor.role);
