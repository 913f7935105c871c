import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import { wordsOf } from "../ground/words/index.ts";
import { submit, type Submitted } from "./commands/submit.ts";
import { namesOfCounty } from "./names.ts";
import { sealIdentity } from "./sealed.ts";
import { appealSentAs } from "./store/appeals.ts";
import type { AppealDraft } from "./words.ts";

/** What the same form became when it was sent before. */
const before = async (house: House, countyId: string, key: string | null): Promise<Submitted | null> => {
  const row = key ? await appealSentAs(house.db, countyId, key) : undefined;
  return row ? { id: row.id, number: row.number } : null;
};

/**
 * The door of every voice: the public form, the desk, Open311, imports. Seals who it is, cuts the words, and keeps
 * the appeal; `receivedAt` is given where it was heard earlier. The same draft key gives the same
 * appeal, also when it is sent twice at once. Refuses as the command `submit` does.
 */
export const submitAppeal = async (
  house: House,
  actor: Actor,
  draft: AppealDraft,
  receivedAt: Date | null = null,
): Promise<Submitted | Refusal> => {
  const { countyId } = actor;
  const now = house.clock.now();
  const { identity, ...said } = draft;
  const sent = await before(house, countyId, draft.key);
  if (sent) return sent;
  const kept = await execute(house, submit, actor, {
    draft: said,
    sealed: sealIdentity(house.vault, countyId, identity),
    words: wordsOf(draft.text, await namesOfCounty(house.db, countyId, now)),
    receivedAt,
  });
  return isRefusal(kept) ? ((await before(house, countyId, draft.key)) ?? kept) : kept;
};
