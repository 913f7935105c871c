import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { type Counted, leftOf, nextOwed } from "./rules/clocks.ts";
import { readsAll } from "./rules/may.ts";
import { countedIn } from "./settings.ts";
import { type ListedRow, mattersWhere, unitsOfAll } from "./store/lists.ts";
import type { MatterUnitRow } from "./store/matters.ts";
import { postNames, unitNames } from "./store/tree.ts";
import type { MatterFilter, MatterInList, PostName, UnitName } from "./words.ts";

/** What ids are called, read once for everything on a page. */
export interface Names {
  readonly post: (id: string) => PostName;
  readonly unit: (id: string) => UnitName;
}

export const namesFor = async (
  db: Db,
  countyId: string,
  postIds: readonly (string | null)[],
  unitIds: readonly string[],
): Promise<Names> => {
  const posts = await postNames(
    db,
    countyId,
    postIds.filter((id) => id !== null),
  );
  const units = await unitNames(db, countyId, unitIds);
  const unit = (id: string): UnitName => units.get(id) ?? { id, nameZh: "—", nameEn: null };
  const unknown = (id: string): PostName => ({ id, titleZh: "—", titleEn: null, unitId: id, unit: unit(id) });
  return { post: (id) => posts.get(id) ?? unknown(id), unit };
};

export const presentListed = (
  row: ListedRow,
  units: readonly MatterUnitRow[],
  { names, counted, now }: { names: Names; counted: Counted; now: Date },
): MatterInList => {
  const owed = nextOwed(row);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    urgent: row.urgent,
    origin: row.origin,
    openedAt: row.openedAt.toISOString(),
    deciding: names.post(row.decidingPostId),
    units: units.map(({ unitId, part, complainedOf }) => ({ ...names.unit(unitId), part, complainedOf })),
    nextDue: owed?.due.toISOString() ?? null,
    next: owed?.next ?? null,
    clock: leftOf(counted, row, now),
    late: owed !== null && owed.due <= now,
    red: row.redAt !== null,
  };
};

/** One page of the matters somebody sees. */
export const listMatters = async (
  db: Db,
  actor: Actor,
  filter: MatterFilter,
  now: Date,
): Promise<{ total: number; matters: MatterInList[] }> => {
  const { total, rows } = await mattersWhere(db, actor, filter, readsAll(actor));
  const units = await unitsOfAll(
    db,
    actor.countyId,
    rows.map(({ id }) => id),
  );
  const of = Map.groupBy(units, ({ matterId }) => matterId);
  const names = await namesFor(
    db,
    actor.countyId,
    rows.map(({ decidingPostId }) => decidingPostId),
    units.map(({ unitId }) => unitId),
  );
  const how = { names, counted: await countedIn(db, actor.countyId, now), now };
  return { total, matters: rows.map((row) => presentListed(row, of.get(row.id) ?? [], how)) };
};
