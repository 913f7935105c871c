import type { Actor } from "../../../ground/actor.ts";
import { countyById } from "../../../ground/county/store.ts";
import type { Db } from "../../../ground/db/index.ts";
import { type Refusal, refuse } from "../../../ground/refusal.ts";
import { rootUnit } from "../../../people/index.ts";
import { seriesKnown } from "../../read.ts";
import { knownOn } from "../../rules.ts";
import { indicatorsOf } from "../../store.ts";
import { byLatestPeriod, frequencyOf } from "../../words/period.ts";
import { indicator, type Period } from "../../words.ts";
import { mayOutlook } from "../may.ts";
import { compared, type Compared } from "./compare.ts";
import { peerFiguresOf, type PeerFigureRow, type PeerRow, peersOn } from "./store.ts";
import type { Comparison, RemovedPeer } from "./words.ts";

/** Of each figure the vintage that was known on that day. */
const known = (rows: readonly PeerFigureRow[], day: string): PeerFigureRow[] =>
  [
    ...Map.groupBy(rows, ({ peerId, measure, basis, period }) =>
      [peerId, measure, basis, period].join(" "),
    ).values(),
  ].flatMap((vintages) => knownOn(vintages, day) ?? []);

/** Those compared with no longer on that day, the last removed first. */
const removedBy = (peers: readonly PeerRow[], day: string): RemovedPeer[] =>
  peers
    .flatMap(({ id, nameZh, nameEn, removedOn }) =>
      removedOn !== null && removedOn <= day ? [{ id, nameZh, nameEn, removedOn }] : [],
    )
    .toSorted((a, b) => b.removedOn.localeCompare(a.removedOn));

/** The period asked for, else the latest year of which a peer has something, else the latest period. */
const periodFor = (asked: Period | undefined, periods: readonly Period[], day: string): Period =>
  asked ??
  periods.find((each) => frequencyOf(each) === "A") ??
  periods[0] ??
  String(Number(day.slice(0, 4)) - 1);

/** The county among its peers, by one indicator, as known on a day. Refuses `indicator.not-there`. */
export const readComparison = async (
  db: Db,
  actor: Actor,
  code: string,
  { asked, asKnownOn }: { asked: Period | undefined; asKnownOn: string },
): Promise<Comparison | Refusal> => {
  const { countyId } = actor;
  const row = (await indicatorsOf(db, countyId)).find((one) => one.code === code);
  const [unit, county] = [await rootUnit(db, countyId), await countyById(db, countyId)];
  if (!row || !unit || !county) return refuse("indicator.not-there", { code });
  const own = await seriesKnown(db, countyId, { unitIds: [unit.id], codes: [code] }, asKnownOn);
  const figures = known(
    await peerFiguresOf(db, countyId, { indicatorIds: [row.id], publishedBy: asKnownOn }),
    asKnownOn,
  );
  const byPeer = Map.groupBy(figures, ({ peerId }) => peerId);
  const everyPeer = await peersOn(db, countyId, asKnownOn);
  const removed = removedBy(everyPeer, asKnownOn);
  const left = new Set(removed.map(({ id }) => id));
  const peers = everyPeer.filter(({ id }) => !left.has(id));
  const counties: Compared[] = [
    { id: null, nameZh: county.nameZh, nameEn: county.nameEn, own: true, figures: own },
    ...peers.map(({ id, nameZh, nameEn }) => ({
      id,
      nameZh,
      nameEn,
      own: false,
      figures: byPeer.get(id) ?? [],
    })),
  ];
  const periods = [...new Set((figures.length > 0 ? figures : own).map(({ period }) => period))].toSorted(
    byLatestPeriod,
  );
  const period = periodFor(asked, periods, asKnownOn);
  const mayEnter = mayOutlook(actor, "enter-peers");
  const worked = compared(row, counties, period);
  return { indicator: indicator.parse(row), period, periods, asKnownOn, ...worked, removed, mayEnter };
};
