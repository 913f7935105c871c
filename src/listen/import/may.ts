import type { Actor } from "../../ground/actor.ts";
import { maySetUp } from "../rules/may.ts";

/** Who takes tickets in: the listening desk and the county's own operator. */
export const mayImportTickets = (actor: Actor): boolean => maySetUp(actor);
