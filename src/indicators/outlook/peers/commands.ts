import type { Actor } from "../../../ground/actor.ts";
import { type Command, command, type Entry } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import type { ImportCounts } from "../../../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { todayOf } from "../../today.ts";
import { mayOutlook } from "../may.ts";
import { firstFault, peersKnown, planPeers, savePeers } from "./save.ts";
import { lockPeer, peersOf, type PeerRow, updatePeer } from "./store.ts";
import type { PeerFigures, PeerNamed } from "./words.ts";

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

/** Keeps a peer as it is now, and says what the log is to keep. */
const kept = async (tx: Db, was: PeerRow, now: PeerRow, reason?: string) => {
  await updatePeer(tx, now);
  const change = { before: said(was), after: said(now) };
  const entry: Entry = { kind: "peer", id: was.id, ...change, ...(reason ? { reason } : {}) };
  return { value: { id: was.id }, entry };
};

/** Calls a peer by another name. Refuses `peer.name-taken.conflict` where another one has it. */
export const renamePeer: Command<PeerNamed & Of, Of> = command(
  "indicators.rename-peer",
  async (tx, actor, { id, nameZh, nameEn }) => {
    const was = await heldFor(tx, actor, id);
    if (isRefusal(was)) return was;
    const others = (await peersOf(tx, actor.countyId)).filter((each) => each.id !== id);
    if (others.some((each) => each.nameZh === nameZh))
      return refuse("peer.name-taken.conflict", {}, { field: "nameZh" });
    return kept(tx, was, { ...was, nameZh, nameEn });
  },
);

/** Compares with a peer no longer, from today, with the reason; its figures stay as they were known. */
export const removePeer: Command<Of & { reason: string }, Of> = command(
  "indicators.remove-peer",
  async (tx, actor, { id, reason }, now) => {
    const was = await heldFor(tx, actor, id);
    if (isRefusal(was)) return was;
    if (was.removedOn !== null) return refuse("peer.removed", { name: was.nameZh });
    return kept(tx, was, { ...was, removedOn: await todayOf(tx, actor, now) }, reason);
  },
);

/** Compares with a removed peer again, with the reason. */
export const restorePeer: Command<Of & { reason: string }, Of> = command(
  "indicators.restore-peer",
  async (tx, actor, { id, reason }) => {
    const was = await heldFor(tx, actor, id);
    return isRefusal(was) ? was : kept(tx, was, { ...was, removedOn: null }, reason);
  },
);
