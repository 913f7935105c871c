import { isRefusal } from "../../../ground/refusal.ts";
import { openCheckpoint } from "../checkpoint.ts";
import type { Verifier } from "../note.ts";
import { type Head, same } from "../proofs.ts";
import type { CheckpointRow } from "../store/checkpoints.ts";
import type { Faults } from "./faults.ts";

/** A kept checkpoint that its signature, or its own text, does not bear out is a fault. */
export const checkSignature = (row: CheckpointRow, verifier: Verifier, faults: Faults): void => {
  const read = openCheckpoint(row.note, verifier);
  if (isRefusal(read) || read.size !== row.size || !same(read.root, row.root))
    faults.add("checkpoint-forged", { size: row.size });
};

/**
 * The checkpoint that was saved, when it is one of this log and no larger than it: then its root is still to be
 * compared. Else that is a fault.
 */
export const readSaved = (
  saved: string | null,
  verifier: Verifier,
  { size, faults }: { size: number; faults: Faults },
): Head | null => {
  if (saved === null) return null;
  const read = openCheckpoint(saved, verifier);
  if (isRefusal(read)) {
    faults.add("saved-not-ours", {});
    return null;
  }
  if (read.size <= size) return read;
  faults.add("saved-rolled-back", { saved: read.size, size });
  return null;
};
