import type { Db } from "../../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { openCheckpoint } from "../checkpoint.ts";
import { believedFrom, isWithin, type KeySpan, spanOf, spansOf } from "../keys.ts";
import type { Verifier } from "../note.ts";
import { checkProof, type Proved } from "../proof-check.ts";
import { readProof } from "../proof-file.ts";
import { same } from "../proofs.ts";
import { checkpointOf } from "../store/checkpoints.ts";
import { retiredKeysOf, treeOf } from "../store/trees.ts";

/** Whether the checkpoint of a proof is one that this log has: whoever has a key that leaked can sign others of its sizes. */
const isKept = async (db: Db, countyId: string, text: string, { verifier }: KeySpan): Promise<boolean> => {
  const file = readProof(text);
  const head = isRefusal(file) ? file : openCheckpoint(file.checkpoint, verifier);
  const kept = isRefusal(head) ? undefined : await checkpointOf(db, countyId, head.size);
  return kept !== undefined && !isRefusal(head) && same(kept.root, head.root);
};

/** What a key makes of a proof; one that signs no longer is believed for what the log has of its time. */
const provedBy = async (db: Db, countyId: string, text: string, span: KeySpan): Promise<Proved | Refusal> => {
  const proved = checkProof(text, span.verifier);
  if (isRefusal(proved) || span.to === null) return proved;
  const holds = isWithin(span, proved.size) && (await isKept(db, countyId, text, span));
  return holds ? proved : refuse("log.key-retired", { size: span.to });
};

/**
 * Checks a proof by a key that is believed, or by all the keys of a county's log; one that was replaced is believed up to
 * its last size, for checkpoints that the log has. Refuses as `checkProof` does, `log.key-retired`, and
 * `log.never-sealed` where there is no log and no key is given.
 */
export const checkProofOf = async (
  db: Db,
  countyId: string,
  text: string,
  key: Verifier | null,
): Promise<Proved | Refusal> => {
  const tree = await treeOf(db, countyId);
  const spans = tree ? spansOf(tree, await retiredKeysOf(db, countyId)) : [];
  const own = key && spanOf(spans, key);
  let answer = refuse("log.never-sealed");
  for (const span of own ? [own] : believedFrom(spans, key)) {
    const proved = await provedBy(db, countyId, text, span);
    if (!isRefusal(proved)) return proved;
    if (answer.refusal !== "log.key-retired") answer = proved;
  }
  return answer;
};
