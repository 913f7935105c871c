import { type Actor, operator } from "../ground/actor.ts";

/** Somebody at the public door, who has no post: an appellant, or a program that speaks for one. */
export const publicActor = (
  countyId: string,
  from: string | null,
  via: "public" | "api" = "public",
): Actor => ({ ...operator(countyId), role: "system", via, from });

/** Whether somebody stands at the public door. */
export const isPublic = ({ role, via }: Pick<Actor, "role" | "via">): boolean =>
  role === "system" && (via === "public" || via === "api");
