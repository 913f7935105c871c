import { z } from "zod";
import type { Db } from "./db/index.ts";
import { type LightKind, lightOrder } from "./look/lights.ts";

export const lightKind = z.enum(lightOrder as [LightKind, ...LightKind[]]);

/** Why a light is lit: the text `light.reason.<id>`, said with its params; days among them are `YYYY-MM-DD`. */
export const lightReason = z.object({
  id: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LightReason = z.output<typeof lightReason>;

/** A light with everything that speaks for it; the heaviest reason comes first and decides. */
export const lit = z.object({ light: lightKind, reasons: z.array(lightReason) });
export type Lit = z.output<typeof lit>;

/**
 * The lights of a plan's promised actions on a day, by the action's id. The house asks the room that lights; a room
 * below it, and the public pages, get lights from the house without knowing that room.
 */
export type LightsOf = (
  db: Db,
  countyId: string,
  planId: string,
  today: string,
) => Promise<ReadonlyMap<string, Lit>>;
