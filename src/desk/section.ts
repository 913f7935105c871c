import type { ComponentType } from "react";

/**
 * A part of an action's page that a room above the plan brings: its acts, what stands on top, how far it has
 * come, or what is below that.
 */
export interface ActionSection {
  readonly key: string;
  readonly at: "acts" | "top" | "course" | "main";
  /** Fetches its code when the page is first opened. */
  readonly load: () => Promise<ComponentType<{ actionId: string }>>;
}

/** What a room shows above every board, where it has something to say there. */
export interface BoardSection {
  readonly key: string;
  readonly load: () => Promise<ComponentType>;
}
