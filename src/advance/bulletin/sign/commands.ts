import type { Actor } from "../../../ground/actor.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { isSigner, issuable, mayAct, mayWrite, next } from "../rules.ts";
import { type BulletinRow, lockBulletin, saveBulletin } from "../store/bulletins.ts";
import { signersOf } from "./store.ts";

const notThere = refuse("bulletin.not-there");

const entryOf = ({ id }: Pick<BulletinRow, "id">, before: string | null, after: string | null) => ({
  kind: "bulletin",
  id,
  before: { signPostId: before },
  after: { signPostId: after },
});

/**
 * Sends a draft to a head for signature; it is not changed until it is signed, returned or taken back. Refuses
 * `bulletin.changed.conflict`, `bulletin.no-signer` (not a head or deputy near the top), and as `issuable` does.
 */
export const submitBulletin = command(
  "bulletin.submit",
  async (
    tx,
    actor,
    { id, version, postId }: { id: string; version: number; postId: string },
  ): Promise<Outcome<BulletinRow>> => {
    const row = await lockBulletin(tx, actor.countyId, id);
    if (!row) return notThere;
    const after = mayAct(actor, row, "submit") ?? next(row.state, "submit");
    if (isRefusal(after)) return after;
    if (version !== row.version) return refuse("bulletin.changed.conflict");
    const signers = await signersOf(tx, actor.countyId);
    if (!signers.some((post) => post.id === postId))
      return refuse("bulletin.no-signer", {}, { field: "postId" });
    const wrong = issuable(row.draft);
    if (wrong) return wrong;
    const value = { ...row, signPostId: postId, returnedFor: null };
    await saveBulletin(tx, value);
    return { value, entry: entryOf(row, null, postId) };
  },
);

const waiting = async (
  tx: Db,
  { countyId }: Actor,
  id: string,
  isTheirs: (row: BulletinRow) => boolean,
): Promise<BulletinRow | Refusal> => {
  const row = await lockBulletin(tx, countyId, id);
  if (!row || !isTheirs(row)) return notThere;
  return row.signPostId === null ? refuse("bulletin.not-with-signer.conflict") : row;
};

/** Takes a draft back before it is signed, to go on writing. Refuses `bulletin.not-with-signer.conflict`. */
export const takeBackBulletin = command(
  "bulletin.take-back",
  async (tx, actor, { id }: { id: string }): Promise<Outcome<BulletinRow>> => {
    const row = await waiting(tx, actor, id, () => mayWrite(actor));
    if (isRefusal(row)) return row;
    const value = { ...row, signPostId: null };
    await saveBulletin(tx, value);
    return { value, entry: entryOf(row, row.signPostId, null) };
  },
);

/** Sends a draft back unsigned, with the reason. By its signer alone. */
export const returnBulletin = command(
  "bulletin.return",
  async (tx, actor, { id, reason }: { id: string; reason: string }): Promise<Outcome<BulletinRow>> => {
    const row = await waiting(tx, actor, id, (one) => isSigner(actor, one));
    if (isRefusal(row)) return row;
    const value = { ...row, signPostId: null, returnedFor: reason };
    await saveBulletin(tx, value);
    return { value, entry: { ...entryOf(row, row.signPostId, null), reason } };
  },
);
