import type { ComponentType } from "react";

/** A part of Today that a room brings: it reads what it shows itself, and shows nothing where it has nothing to say. */
export interface TodaySection {
  readonly key: string;
  /** The wide column or the one beside it. */
  readonly column: "main" | "side";
  readonly load: () => Promise<ComponentType>;
}
