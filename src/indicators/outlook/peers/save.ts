import type { Actor } from "../../../ground/actor.ts";
import type { Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import type { ImportCounts } from "../../../ground/imports/words.ts";
import { daySaid } from "../../../ground/look/format.ts";
import { type Refusal, refuse } from "../../../ground/refusal.ts";
import type { TextParams } from "../../../ground/texts.ts";
import { isLevel } from "../../checks.ts";
import { lastDayOf, periodSaid } from "../../words/period.ts";
import { basesOf } from "../../words.ts";
import { type IndicatorRow, indicatorsOf } from "../../store.ts";
import { stepOf } from "../../rules.ts";
import {
  insertPeerFigures,
  insertPeers,
  type PeerFigureRow,
  peerFiguresOf,
  type PeerRow,
  peersOf,
} from "./store.ts";
import type { PeerDraft } from "./words.ts";

/** What is wrong with a figure of a peer; its sentence is that of the county's own figures. */
export const faultOf = (
  { peer, code, measure, basis, publishedOn, period, multiplier, value }: PeerDraft,
  { indicators, peers }: Pick<PeersKnown, "indicators" | "peers">,
  today: string,
): { id: string; params: TextParams } | null => {
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) return { id: "indicator.unknown", params: {} };
  if (peers.some(({ nameZh, removedOn }) => nameZh === peer && removedOn !== null))
    return { id: "peer.removed", params: { name: peer } };
  if (!(basesOf[measure] as readonly string[]).includes(basis))
    return { id: "figure.basis-unfit", params: { basis } };
  if (measure === "growth" && isLevel(value)) return { id: "figure.growth-is-level", params: { value } };
  if (measure !== "growth" && indicator.unit === null && multiplier === 0)
    return { id: "figure.level-without-unit", params: {} };
  const date = daySaid(publishedOn);
  if (publishedOn > today) return { id: "figure.not-yet-published", params: { date } };
  return publishedOn <= lastDayOf(period)
    ? { id: "figure.period-not-over", params: { period: periodSaid(period), date } }
    : null;
};

export interface PeersKnown {
  readonly indicators: readonly IndicatorRow[];
  readonly peers: readonly PeerRow[];
  readonly figures: readonly PeerFigureRow[];
}

/** What is known before figures of peers come. */
export const peersKnown = async (db: Db, countyId: string, codes: readonly string[]): Promise<PeersKnown> => {
  const indicators = await indicatorsOf(db, countyId);
  const indicatorIds = indicators.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
  return {
    indicators,
    peers: await peersOf(db, countyId),
    figures: await peerFiguresOf(db, countyId, { indicatorIds }),
  };
};

const keyOf = (
  each: Pick<PeerFigureRow, "peerId" | "indicatorId" | "measure" | "basis" | "period">,
): string => [each.peerId, each.indicatorId, each.measure, each.basis, each.period].join(" ");

export interface PeersPlan {
  readonly counts: ImportCounts;
  readonly peers: readonly PeerRow[];
  readonly figures: readonly PeerFigureRow[];
}

/** The peers that are named for the first time, in the order of the sheet. */
const newPeers = (
  actor: Actor,
  drafts: readonly PeerDraft[],
  { peers }: PeersKnown,
  now: Date,
): PeerRow[] => {
  const names = new Map(drafts.map(({ peer, peerEn }) => [peer, peerEn]));
  const known = new Set(peers.map(({ nameZh }) => nameZh));
  return [...names]
    .filter(([nameZh]) => !known.has(nameZh))
    .map(([nameZh, nameEn], at) => ({
      countyId: actor.countyId,
      id: newId(now),
      nameZh,
      nameEn,
      position: peers.length + at,
      removedOn: null,
    }));
};

/** What would be kept: new figures as first vintages, changed ones as further vintages; nothing is overwritten. */
export const planPeers = (
  actor: Actor,
  drafts: readonly PeerDraft[],
  known: PeersKnown,
  now: Date,
): PeersPlan => {
  const peers = newPeers(actor, drafts, known, now);
  const peerIds = new Map([...known.peers, ...peers].map(({ nameZh, id }) => [nameZh, id]));
  const indicatorIds = new Map(known.indicators.map(({ code, id }) => [code, id]));
  const vintages = new Map<string, PeerFigureRow[]>(Map.groupBy(known.figures, keyOf));
  const counts = { added: 0, changed: 0, same: 0 };
  const figures = drafts.flatMap(({ peer, peerEn: _peerEn, code, ...draft }) => {
    const place = { peerId: peerIds.get(peer)!, indicatorId: indicatorIds.get(code)! };
    const key = keyOf({ ...place, ...draft });
    const own = vintages.get(key) ?? [];
    const step = stepOf(own, { ...draft, code, unitId: null, note: null });
    counts[step.step === "first" ? "added" : step.step === "same" ? "same" : "changed"]++;
    if (step.step === "same") return [];
    const made = { countyId: actor.countyId, id: newId(now), recordedAt: now, enteredByPostId: actor.postId };
    const row = { ...made, ...place, ...draft, vintage: step.vintage };
    vintages.set(key, [...own, row]);
    return [row];
  });
  return { counts, peers, figures };
};

/** The first fault, at its figure. */
export const firstFault = (
  drafts: readonly PeerDraft[],
  known: PeersKnown,
  today: string,
): Refusal | null => {
  for (const [at, draft] of drafts.entries()) {
    const fault = faultOf(draft, known, today);
    if (fault) return refuse(fault.id, { code: draft.code, ...fault.params }, { field: `figures.${at}` });
  }
  return null;
};

/** Keeps a plan and says what the log is to keep. */
export const savePeers = async (
  tx: Db,
  plan: PeersPlan,
  drafts: readonly PeerDraft[],
  id: string,
): Promise<Outcome<ImportCounts>> => {
  await insertPeers(tx, plan.peers);
  await insertPeerFigures(tx, plan.figures);
  const said = drafts.map(({ peer, code, period, measure, value }) =>
    [peer, code, period, measure, value].join(" "),
  );
  const sources = [...new Set(drafts.map(({ publishedOn, source }) => `${publishedOn} ${source}`))];
  return { value: plan.counts, entry: { kind: "peer", id, after: { figures: said, sources } } };
};
