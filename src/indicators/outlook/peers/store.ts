import type { Db } from "../../../ground/db/index.ts";
import type { IndicatorTables } from "../../tables.ts";
import type { Period } from "../../words.ts";
import type { OutlookTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<OutlookTables & Pick<IndicatorTables, "indicator">>();

export type PeerRow = OutlookTables["peer"];
export type PeerFigureRow = OutlookTables["peerFigure"];

const mostPeers = 200;

const everyPeer = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("peer")
    .selectAll("peer")
    .where("countyId", "=", countyId)
    .orderBy("position")
    .orderBy("nameZh")
    .limit(mostPeers);

/** The counties one is compared with, in the order in which they were first named. */
export const peersOf = (db: Db, countyId: string): Promise<PeerRow[]> => everyPeer(db, countyId).execute();

const mostFigures = 50_000;

/** Every vintage of the peers' figures of some indicators; of some periods, and published by a day, where these are given. */
export const peerFiguresOf = async (
  db: Db,
  countyId: string,
  asked: { indicatorIds: readonly string[]; periods?: readonly Period[]; publishedBy?: string },
): Promise<PeerFigureRow[]> => {
  if (asked.indicatorIds.length === 0) return [];
  let figures = tables(db)
    .selectFrom("peerFigure")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("indicatorId", "in", asked.indicatorIds);
  if (asked.periods) figures = figures.where("period", "in", asked.periods);
  if (asked.publishedBy) figures = figures.where("publishedOn", "<=", asked.publishedBy);
  return figures.limit(mostFigures).execute();
};

/** What peers were until a day after this one, each as it was on it: its first change that came later tells. */
const peersBefore = (db: Db, countyId: string, day: string): Promise<OutlookTables["peerBefore"][]> =>
  tables(db)
    .selectFrom("peerBefore")
    .selectAll()
    .distinctOn("peerId")
    .where("countyId", "=", countyId)
    .where("until", ">", day)
    .orderBy("peerId")
    .orderBy("until")
    .execute();

/** The counties of which something was published by a day: one that was named later was not yet compared with. */
const peersNamedBy = (db: Db, countyId: string, day: string): Promise<PeerRow[]> =>
  everyPeer(db, countyId)
    .where((at) =>
      at.exists(
        at
          .selectFrom("peerFigure")
          .select("peerFigure.id")
          .whereRef("peerFigure.countyId", "=", "peer.countyId")
          .whereRef("peerFigure.peerId", "=", "peer.id")
          .where("publishedOn", "<=", day),
      ),
    )
    .execute();

/** The counties one was compared with at the end of a day, called as they were. */
export const peersOn = async (db: Db, countyId: string, day: string): Promise<PeerRow[]> => {
  const before = new Map((await peersBefore(db, countyId, day)).map((each) => [each.peerId, each]));
  return (await peersNamedBy(db, countyId, day)).map((peer) => {
    const { nameZh, nameEn, removedOn } = before.get(peer.id) ?? peer;
    return { ...peer, nameZh, nameEn, removedOn };
  });
};

/** Keeps what a peer was until a day; where it was changed on that day already, what it was before stands. */
export const keepPeerBefore = async (tx: Db, row: OutlookTables["peerBefore"]): Promise<void> => {
  await tables(tx)
    .insertInto("peerBefore")
    .values(row)
    .onConflict((on) => on.columns(["countyId", "peerId", "until"]).doNothing())
    .execute();
};

export const insertPeers = async (tx: Db, rows: readonly PeerRow[]): Promise<void> => {
  if (rows.length > 0) await tables(tx).insertInto("peer").values(rows).execute();
};

/** The peer, held until the transaction ends. */
export const lockPeer = (tx: Db, countyId: string, id: string): Promise<PeerRow | undefined> =>
  tables(tx)
    .selectFrom("peer")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Changes what a peer is called, and whether it is compared with. */
export const updatePeer = async (
  tx: Db,
  { countyId, id, nameZh, nameEn, removedOn }: PeerRow,
): Promise<void> => {
  await tables(tx)
    .updateTable("peer")
    .set({ nameZh, nameEn, removedOn })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** Rows of one statement, well below PostgreSQL's 65 535 parameters. */
const rowsAtOnce = 1000;

export const insertPeerFigures = async (tx: Db, rows: readonly PeerFigureRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tables(tx)
      .insertInto("peerFigure")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
};
