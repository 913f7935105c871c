import type { ComponentType } from "react";
import type { Signing } from "../../ground/waiting/words.ts";

/** A part of Today that a room brings: it reads what it shows itself, and shows nothing where it has nothing to say. */
export interface TodaySection {
  readonly key: string;
  /** The wide column or the one beside it. */
  readonly column: "main" | "side";
  readonly load: () => Promise<ComponentType>;
  /** Shown only, and in place of the others, while there is no signal. */
  readonly withoutSignal?: true;
}

/** How one kind of thing is signed where it stands; `first`: it bears the cinnabar act of the screen. */
export interface SignAct {
  readonly kind: string;
  readonly load: () => Promise<ComponentType<{ item: Signing; first: boolean }>>;
}
