import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { insertKey, revokeKeyRow } from "./store.ts";
import type { KeyDraft } from "./words.ts";

/** A key that was drawn: what is kept of it is its hash and how it begins. */
export interface DrawnKey extends KeyDraft {
  readonly hash: string;
  readonly begins: string;
}

/** Makes a key for a program. */
export const makeKey = command(
  "api-key.make",
  async (tx, { countyId, postId }, draft: DrawnKey, now): Promise<Outcome<{ id: string }>> => {
    const id = newId(now);
    await insertKey(tx, { ...draft, countyId, id, madeAt: now, madeByPostId: postId, revokedAt: null });
    const { name, begins, scopes, perMinute } = draft;
    return { value: { id }, entry: { kind: "api-key", id, after: { name, begins, scopes, perMinute } } };
  },
);

/** Ends a key at once. Refuses `api-key.not-there`. */
export const revokeKey = command(
  "api-key.revoke",
  async (tx, { countyId }, { id }: { id: string }, now): Promise<Outcome<null>> => {
    const row = await revokeKeyRow(tx, countyId, id, now);
    if (!row) return refuse("api-key.not-there");
    return { value: null, entry: { kind: "api-key", id, before: { name: row.name, begins: row.begins } } };
  },
);
