import type { Actor } from "../ground/actor.ts";
import { figureWriters } from "./words.ts";

export type FigureAct = "read" | "publish" | "revise";

const mayWrite: ReadonlySet<Actor["role"]> = new Set([...figureWriters, "operator"]);

/** Published figures are for every post; entering and revising them is for the statistics office and the admin. */
export const may = (actor: Actor, act: FigureAct): boolean => act === "read" || mayWrite.has(actor.role);
