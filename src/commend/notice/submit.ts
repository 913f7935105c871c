import { randomBytes } from "node:crypto";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { numberBytes, numberFrom, prefixOf, publicActor } from "../../listen/index.ts";
import { type SentAlong, submitObjection } from "./commands/object.ts";
import { objectionSentAs } from "./store/objections.ts";
import type { ObjectionDraft, Objector } from "./words.ts";

const isSaid = (objector: Objector): boolean => Object.values(objector).some((value) => value !== null);

const before = async (house: House, countyId: string, key: string | null) =>
  key ? await objectionSentAs(house.db, countyId, key) : undefined;

/**
 * The door of objections: draws a number, seals who objects, keeps it; the same form sent twice is one. `from`: the
 * network address. Refuses as the command does.
 */
export const objectTo = async (
  house: House,
  { countyId, noticeId, from }: { countyId: string; noticeId: string; from: string | null },
  draft: ObjectionDraft,
  files: readonly SentAlong[] = [],
): Promise<{ number: string } | Refusal> => {
  const sent = await before(house, countyId, draft.key);
  if (sent) return sent;
  const { objector, ...said } = draft;
  const prefix = await prefixOf(house.db, countyId, house.clock.now());
  const kept = await execute(house, submitObjection, publicActor(countyId, from), {
    noticeId,
    draft: said,
    files,
    number: numberFrom(prefix, randomBytes(numberBytes)),
    sealed: isSaid(objector) ? house.vault.seal(JSON.stringify(objector)) : null,
  });
  return isRefusal(kept) ? ((await before(house, countyId, draft.key)) ?? kept) : { number: kept.number };
};
