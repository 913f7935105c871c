import type { Db } from "../../../ground/db/index.ts";
import type { KeptWords, KeptWordsOf } from "../../../ground/kept-words.ts";
import { wordsHash } from "../opening.ts";
import { type WordsTold, wordsTold } from "../store/entries.ts";
import type { FaultId, Faults } from "./faults.ts";

/** What is wrong with a text, by what its entry stands for; null for nothing. */
export const faultOf = ({ text, salt }: KeptWords, told: WordsTold | undefined): FaultId | null => {
  if (!told) return salt === null ? null : "words-untold";
  if (salt === null) return told.erased ? null : "words-gone";
  return wordsHash({ text, salt }) === told.words ? null : "words-changed";
};

const first = "00000000-0000-0000-0000-000000000000";

const checkPage = async (db: Db, countyId: string, page: readonly KeptWords[], faults: Faults) => {
  const kinds = Map.groupBy(page, ({ kind }) => kind);
  for (const [kind, some] of kinds) {
    const ids = some.map(({ id }) => id);
    const told = await wordsTold(db, countyId, kind, ids);
    for (const kept of some) {
      const fault = faultOf(kept, told.get(kept.id));
      if (fault) faults.add(fault, { id: kept.id });
    }
  }
};

/**
 * Holds every text of the rooms to the hash that its entry stands for, page by page. Gives how many could be held: one
 * whose salt was erased cannot.
 */
export const checkWords = async (
  db: Db,
  countyId: string,
  rooms: readonly KeptWordsOf[],
  faults: Faults,
): Promise<number> => {
  let held = 0;
  for (const keptWords of rooms)
    for (let after = first; ;) {
      const page = await keptWords(db, countyId, after);
      const last = page.at(-1);
      if (!last) break;
      await checkPage(db, countyId, page, faults);
      held += page.filter(({ salt }) => salt !== null).length;
      after = last.id;
    }
  return held;
};
