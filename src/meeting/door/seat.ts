import { sealed, unsealed } from "../../ground/http/index.ts";
import type { Vault } from "../../ground/vault/index.ts";

/** A place on the list of a meeting, as a card names it. */
export interface Seat {
  readonly meetingId: string;
  readonly postId: string;
}

const day = 86_400_000;

/**
 * The words of a card's address: sealed, so that nobody can make one or read it, with no name in it, and good until a day
 * after the meeting's end.
 */
export const sealSeat = (vault: Vault, { meetingId, postId }: Seat, endsAt: Date): string =>
  sealed(vault, "seat", `${meetingId} ${postId}`, new Date(endsAt.getTime() + day));

/** The place that an address names; null when it is not ours or its time is over. */
export const openSeat = (vault: Vault, seal: string, now: Date): Seat | null => {
  const [meetingId, postId] = unsealed(vault, "seat", seal, now)?.split(" ") ?? [];
  return meetingId && postId ? { meetingId, postId } : null;
};
