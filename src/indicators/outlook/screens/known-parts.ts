import type { Part } from "../words.ts";

type Figures = Pick<Part, "figure" | "growth" | "increment">;

const isKnown = ({ figure, growth, increment }: Figures): boolean =>
  figure !== null || growth !== null || increment !== null;

/** The parts of which something is known, and those of which nothing is, each in their order. */
export const knownParts = <P extends Figures>(parts: readonly P[]): { known: P[]; missing: P[] } => ({
  known: parts.filter(isKnown),
  missing: parts.filter((part) => !isKnown(part)),
});
