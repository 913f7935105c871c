import { command } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import type { Signer } from "../../ground/signing/index.ts";
import { type Retirement, spanOf, spansOf } from "./keys.ts";
import { cosign, verifierText } from "./note.ts";
import { newestCheckpoint, saveNote } from "./store/checkpoints.ts";
import { lockTree, replaceTreeKey, retiredKeysOf } from "./store/trees.ts";
import { isWhole } from "./whole.ts";

/** A key that shall sign from now on, and why the one before it does not. */
export interface Replacement {
  readonly signer: Signer;
  readonly why: Retirement;
  readonly reason: string;
}

/** What came of it: the new key as a line, and the size from which on it signs. */
export interface Replaced {
  readonly key: string;
  readonly size: number;
}

/**
 * Lets another key sign a county's log. The newest checkpoint keeps the old key's signature and gets the new one's beside
 * it (C2SP signed-note), so that the new key's first word covers the whole tree; the old one is believed no further.
 * Refuses `log.never-sealed`, `log.key-in-force`, `log.key-was-retired`, and `log.not-whole` where the tree is not what
 * the old key signed last.
 */
export const replaceKey = command<Replacement, Replaced>(
  "log.replace-key",
  async (tx, { countyId }, { signer, why, reason }, now) => {
    const tree = await lockTree(tx, countyId);
    if (!tree) return refuse("log.never-sealed");
    const { origin: name, size } = tree;
    const [was, key] = [
      { name, publicKey: tree.publicKey },
      { name, publicKey: signer.publicKey },
    ];
    if (was.publicKey.equals(key.publicKey)) return refuse("log.key-in-force");
    if (spanOf(spansOf(tree, await retiredKeysOf(tx, countyId)), key)) return refuse("log.key-was-retired");
    if (!(await isWhole(tx, tree))) return refuse("log.not-whole");
    const newest = await newestCheckpoint(tx, countyId);
    const note = newest && cosign(newest.note, name, signer);
    if (isRefusal(note)) return note;
    if (newest && note) await saveNote(tx, newest, note);
    await replaceTreeKey(tx, tree, { publicKey: signer.publicKey, why, reason, now });
    const after = { key: verifierText(key), size, why };
    const before = { key: verifierText(was) };
    return { value: after, entry: { kind: "county", id: countyId, before, after, reason } };
  },
);
