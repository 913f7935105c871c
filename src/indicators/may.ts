import type { Actor } from "../ground/actor.ts";
import { figureWriters } from "./words.ts";

export type FigureAct = "read" | "enter" | "load";

const writers: ReadonlySet<Actor["role"]> = new Set(figureWriters);

/**
 * Published figures are for every post; entering, checking and publishing them is for the statistics office and the
 * admin, two persons of them. Loading what was published before, all at once, is for the operator at the command line.
 */
export const may = ({ role }: Pick<Actor, "role">, act: FigureAct): boolean => {
  if (act === "read") return true;
  return act === "load" ? role === "operator" : writers.has(role);
};
