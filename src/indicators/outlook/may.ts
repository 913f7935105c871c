import type { Actor } from "../../ground/actor.ts";
import { may } from "../may.ts";
import { targetSetters } from "./words.ts";

const setters: ReadonlySet<Actor["role"]> = new Set([...targetSetters, "operator"]);

/** Targets are set by the statistics and the delivery office; figures of peers are figures, and entered like them. */
export const mayOutlook = (actor: Actor, act: "set-target" | "enter-peers"): boolean =>
  act === "set-target" ? setters.has(actor.role) : may(actor, "enter") || may(actor, "load");
