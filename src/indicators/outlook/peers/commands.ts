import type { Actor } from "../../../ground/actor.ts";
import { type Command, command } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import type { ImportCounts } from "../../../ground/imports/words.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { todayOf } from "../../today.ts";
import { mayOutlook } from "../may.ts";
import { firstFault, peersKnown, planPeers, savePeers } from "./save.ts";
import { isPeerNamed, lockPeer, type PeerRow, updatePeer } from "./store.ts";
import type { Leaving, PeerFigures, PeerNames } from "./words.ts";

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

type Id = { readonly id: string };

/** The peer, held. Refuses `figures.not-yours`, and `peer.not-there` for one that is none or has left. */
const heldPeer = async (tx: Db, actor: Actor, { id }: Id): Promise<PeerRow | Refusal> => {
  if (!mayOutlook(actor, "enter-peers")) return refuse("figures.not-yours");
  const peer = await lockPeer(tx, actor.countyId, id);
  return peer && peer.leftOn === null ? peer : refuse("peer.not-there");
};

/** Changes what another county is called. Refuses `peer.named.conflict` for a name that another has. */
export const renamePeer: Command<PeerNames & Id, Id> = command(
  "indicators.rename-peer",
  async (tx, actor, { id, nameZh, nameEn }) => {
    const peer = await heldPeer(tx, actor, { id });
    if (isRefusal(peer)) return peer;
    const next = { ...peer, nameZh, nameEn };
    if (await isPeerNamed(tx, next)) return refuse("peer.named.conflict", {}, { field: "nameZh" });
    await updatePeer(tx, next);
    const before = { nameZh: peer.nameZh, nameEn: peer.nameEn };
    return { value: { id }, entry: { kind: "peer", id, before, after: { nameZh, nameEn } } };
  },
);

/**
 * Compares with a county no longer, from today on: on an earlier day it still stands there, and its figures are kept.
 * When figures of it come again, it is back.
 */
export const leavePeer: Command<Leaving & Id, Id> = command(
  "indicators.leave-peer",
  async (tx, actor, { id, reason }, now) => {
    const peer = await heldPeer(tx, actor, { id });
    if (isRefusal(peer)) return peer;
    const leftOn = await todayOf(tx, actor, now);
    await updatePeer(tx, { ...peer, leftOn });
    return {
      value: { id },
      entry: { kind: "peer", id, before: { name: peer.nameZh }, after: { leftOn }, reason },
    };
  },
);
