import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { hashOfKey, minuteOf, secondsLeft } from "./rules.ts";
import { countCall, keyHashed, type KeyRow } from "./store.ts";
import type { Scope } from "./words.ts";

type Ground = Pick<House, "db">;

const keyOf = async ({ db }: Ground, countyId: string, key: string): Promise<KeyRow | Refusal> =>
  (await keyHashed(db, countyId, hashOfKey(key))) ?? refuse("open311.key.not-yours");

/**
 * Who calls: the key in force, or null where none is given. Every call is counted, of a key or of the public; a key
 * that asks more than it may in a minute is refused with the seconds to wait. Refuses `open311.key.not-yours` and
 * `open311.key.too-many`.
 */
export const callerOf = async (
  house: Ground,
  countyId: string,
  given: string | undefined,
  now: Date,
): Promise<KeyRow | null | Refusal> => {
  const key = given ? await keyOf(house, countyId, given) : null;
  const caller = key && !isRefusal(key) ? key.id : "public";
  const asked = await countCall(house.db, countyId, caller, minuteOf(now));
  if (!key || isRefusal(key) || asked <= key.perMinute) return key;
  return refuse("open311.key.too-many", { most: key.perMinute, seconds: secondsLeft(now) });
};

/** A key that may do this. Refuses `open311.no-key.not-yours` without one, `open311.scope.not-yours` with another's. */
export const keyFor = (key: KeyRow | null, scope: Scope): KeyRow | Refusal => {
  if (!key) return refuse("open311.no-key.not-yours");
  return key.scopes.includes(scope) ? key : refuse("open311.scope.not-yours");
};
