import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type Refusal, refuse } from "../../ground/refusal.ts";

const day = 86_400_000;

/** The one way into an empty installation: opened by a token, for a day. Kept in memory; a restart makes another. */
export interface SetUpDoor {
  /** Null when the token opens it; refuses `set-up.token.forged`, `set-up.token.expired`. */
  readonly opensFor: (token: string, now: Date) => Refusal | null;
}

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** A door and the token that opens it, of which the door keeps only the hash. */
export const newSetUpDoor = (now: Date): { token: string; door: SetUpDoor } => {
  const token = randomBytes(32).toString("base64url");
  const hash = hashOf(token);
  const until = now.getTime() + day;
  const opensFor = (given: string, at: Date): Refusal | null => {
    if (!timingSafeEqual(hashOf(given), hash)) return refuse("set-up.token.forged", {}, { field: "token" });
    return at.getTime() > until ? refuse("set-up.token.expired", {}, { field: "token" }) : null;
  };
  return { token, door: { opensFor } };
};

/** A door that no token opens: this server was not started to be set up. */
export const closedDoor: SetUpDoor = {
  opensFor: () => refuse("set-up.token.forged", {}, { field: "token" }),
};
