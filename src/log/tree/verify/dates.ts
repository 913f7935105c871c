import { batch } from "../jobs/seal.ts";

/** The longest that a transaction may take from its moment to its end, with room to spare. */
export const grace = 3_600_000;

/** What is known so far of when the log was signed with nothing left waiting. */
export interface Drained {
  /** The size of the checkpoint before. */
  readonly size: number;
  /** When a sealing last found less than it could take: nothing else was there at that moment. Null before the first. */
  readonly at: Date | null;
}

type Signed = { readonly size: number; readonly signedAt: Date };
type Placed = { readonly position: number; readonly at: Date };

/** What a further checkpoint tells. */
export const after = ({ size, at }: Drained, signed: Signed): Drained => ({
  size: signed.size,
  at: signed.size - size < batch ? signed.signedAt : at,
});

/** The moment before which no new entry can say that it was made; null where none is known. */
export const earliest = ({ at }: Drained): Date | null => at && new Date(at.getTime() - grace);

/**
 * Entries that say they are older than a moment at which they were not there: written later, or the clock was set back.
 * Both lists are in order. Gives what is known after them, too.
 */
export const backdated = (
  known: Drained,
  entries: readonly Placed[],
  checkpoints: readonly Signed[],
): { readonly late: readonly Placed[]; readonly known: Drained } => {
  const late: Placed[] = [];
  let [now, next] = [known, 0];
  for (const entry of entries) {
    for (; next < checkpoints.length && checkpoints[next]!.size <= entry.position; next += 1)
      now = after(now, checkpoints[next]!);
    const moment = earliest(now);
    if (moment && entry.at < moment) late.push(entry);
  }
  return { late, known: checkpoints.slice(next).reduce(after, now) };
};
