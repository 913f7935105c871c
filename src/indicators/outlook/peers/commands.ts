import type { Actor } from "../../../ground/actor.ts";
import { type Command, command, type Entry } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import type { ImportCounts } from "../../../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { todayOf } from "../../today.ts";
import { mayOutlook } from "../may.ts";
import { firstFault, peersKnown, planPeers, savePeers } from "./save.ts";
import { keepPeerBefore, lockPeer, peersOf, type PeerRow, updatePeer } from "./store.ts";
import type { PeerFigures, PeerRenamed } from "./words.ts";

/**
 * Keeps figures of other counties as their documents have them; a changed one becomes a further vintage. Refuses
 * `figures.not-yours`, and the first fault at its figure: `indicator.unknown`, `figure.basis-unfit` and the others of
 * the county's own figures.
 */
export const enterPeers: Command<PeerFigures, ImportCounts> = command(
  "indicators.enter-peers",
  async (tx, actor, { figures }, now) => {
    if (!mayOutlook(actor, "enter-peers")) return refuse("figures.not-yours");
    const known = await peersKnown(
      tx,
      actor.countyId,
      figures.map(({ code }) => code),
    );
    const fault = firstFault(figures, known, await todayOf(tx, actor, now));
    return fault ?? savePeers(tx, planPeers(actor, figures, known, now), figures, newId(now));
  },
);

interface Of {
  readonly id: string;
}

/** The peer, held. Refuses `figures.not-yours` and `peer.not-there`. */
const heldFor = async (tx: Db, actor: Actor, id: string): Promise<PeerRow | Refusal> => {
  if (!mayOutlook(actor, "enter-peers")) return refuse("figures.not-yours");
  return (await lockPeer(tx, actor.countyId, id)) ?? refuse("peer.not-there");
};

const said = ({ nameZh, nameEn, removedOn }: PeerRow) => ({ nameZh, nameEn, removedOn });

interface Change {
  readonly was: PeerRow;
  readonly is: PeerRow;
  readonly reason: string;
  /** The day from which it holds. */
  readonly from: string;
}

/** Keeps a peer as it is now and what it was until today, and says what the log is to keep. */
const kept = async (tx: Db, { was, is, reason, from }: Change) => {
  const { countyId, id: peerId } = was;
  await keepPeerBefore(tx, { ...said(was), countyId, peerId, until: from });
  await updatePeer(tx, is);
  const entry: Entry = { kind: "peer", id: peerId, before: said(was), after: said(is), reason };
  return { value: { id: peerId }, entry };
};

/**
 * Calls a peer by another name from today, with the reason; earlier days keep the old one. Refuses
 * `peer.name-taken.conflict` where another one has it.
 */
export const renamePeer: Command<PeerRenamed & Of, Of> = command(
  "indicators.rename-peer",
  async (tx, actor, { id, nameZh, nameEn, reason }, now) => {
    const was = await heldFor(tx, actor, id);
    if (isRefusal(was)) return was;
    const others = (await peersOf(tx, actor.countyId)).filter((each) => each.id !== id);
    if (others.some((each) => each.nameZh === nameZh))
      return refuse("peer.name-taken.conflict", {}, { field: "nameZh" });
    const is = { ...was, nameZh, nameEn };
    return kept(tx, { was, is, reason, from: await todayOf(tx, actor, now) });
  },
);

/** Compares with a peer no longer, from today, with the reason; its figures stay as they were known. */
export const removePeer: Command<Of & { reason: string }, Of> = command(
  "indicators.remove-peer",
  async (tx, actor, { id, reason }, now) => {
    const was = await heldFor(tx, actor, id);
    if (isRefusal(was)) return was;
    if (was.removedOn !== null) return refuse("peer.removed", { name: was.nameZh });
    const from = await todayOf(tx, actor, now);
    return kept(tx, { was, is: { ...was, removedOn: from }, reason, from });
  },
);

/** Compares with a removed peer again, with the reason. */
export const restorePeer: Command<Of & { reason: string }, Of> = command(
  "indicators.restore-peer",
  async (tx, actor, { id, reason }, now) => {
    const was = await heldFor(tx, actor, id);
    if (isRefusal(was)) return was;
    const from = await todayOf(tx, actor, now);
    return kept(tx, { was, is: { ...was, removedOn: null }, reason, from });
  },
);
