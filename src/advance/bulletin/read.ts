import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { titlesOfPosts } from "../../people/index.ts";
import { isSigner, mayRead, mayWrite } from "./rules.ts";
import { bulletinById, type BulletinRow } from "./store/bulletins.ts";
import type { BulletinWhole } from "./words.ts";

/** The bulletin's row, if this reader may see it. Refuses `bulletin.not-there`. */
export const rowFor = async (db: Db, actor: Actor, id: string): Promise<BulletinRow | Refusal> => {
  const row = await bulletinById(db, actor.countyId, id);
  return row && mayRead(actor, row) ? row : refuse("bulletin.not-there");
};

/** A bulletin as the desk shows it. */
export const presented = async (db: Db, actor: Actor, row: BulletinRow): Promise<BulletinWhole> => {
  const { id, state, year, number, issuedOn, withdrawnOn, withdrawnFor, lang, version, draft, facts } = row;
  const titles = await titlesOfPosts(db, row.countyId, [
    row.savedByPostId,
    row.issuedByPostId,
    row.withdrawnByPostId,
    row.signPostId,
  ]);
  const titleOf = (postId: string | null) => (postId === null ? null : (titles.get(postId) ?? null));
  return {
    id,
    state,
    year,
    number,
    period: { cadence: row.cadence, from: row.fromOn, to: row.toOn },
    title: draft.title,
    issuedOn,
    withdrawnFor,
    lang,
    version,
    savedAt: row.savedAt.toISOString(),
    savedBy: titleOf(row.savedByPostId),
    issuedBy: titleOf(row.issuedByPostId),
    withdrawnOn,
    withdrawnBy: titleOf(row.withdrawnByPostId),
    factsOn: facts.on,
    office: facts.office,
    wordHash: row.wordHash,
    pdfHash: row.pdfHash,
    draft,
    signer: titleOf(row.signPostId),
    returnedFor: row.returnedFor,
    may: {
      write: mayWrite(actor) && row.signPostId === null,
      sign: isSigner(actor, row),
      takeBack: mayWrite(actor) && row.signPostId !== null,
    },
  };
};
