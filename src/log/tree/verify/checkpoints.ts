import { isRefusal } from "../../../ground/refusal.ts";
import { openCheckpoint } from "../checkpoint.ts";
import { isWithin, keysAt, type KeySpan } from "../keys.ts";
import { type Head, same } from "../proofs.ts";
import type { CheckpointRow } from "../store/checkpoints.ts";
import type { Faults } from "./faults.ts";

/** A kept checkpoint that the keys of its size have not all signed, or whose own text does not bear it out, is a fault. */
export const checkSignature = (row: CheckpointRow, spans: readonly KeySpan[], faults: Faults): void => {
  const isBorneOut = keysAt(spans, row.size).every((verifier) => {
    const read = openCheckpoint(row.note, verifier);
    return !isRefusal(read) && read.size === row.size && same(read.root, row.root);
  });
  if (!isBorneOut) faults.add("checkpoint-forged", { size: row.size });
};

/** What a saved checkpoint says by each of the keys that signed it. */
const readingsOf = (saved: string, spans: readonly KeySpan[]) =>
  spans.flatMap((span) => {
    const head = openCheckpoint(saved, span.verifier);
    return isRefusal(head) ? [] : [{ span, head }];
  });

/**
 * The checkpoint that was saved, when it is one of this log and no larger than it: then its root is still to be
 * compared. Else that is a fault; so is one that a key signed beyond the last size it is believed for.
 */
export const readSaved = (
  saved: string | null,
  spans: readonly KeySpan[],
  { size, faults }: { size: number; faults: Faults },
): Head | null => {
  if (saved === null) return null;
  const readings = readingsOf(saved, spans);
  const believed = readings.find(({ span, head }) => isWithin(span, head.size));
  const [first] = readings;
  if (!first) faults.add("saved-not-ours", {});
  else if (!believed)
    faults.add("saved-by-retired-key", { saved: first.head.size, size: first.span.to ?? first.span.from });
  else if (believed.head.size > size) faults.add("saved-rolled-back", { saved: believed.head.size, size });
  else return believed.head;
  return null;
};
