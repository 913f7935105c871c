import type { Db } from "../../../ground/db/index.ts";
import { type Cost, medianMinutes, timesAMonth } from "../rules.ts";
import { askedIn, measuredMinutes, type Span } from "../store.ts";

/** What each request asked within some days costs each village it reaches, in minutes a month. */
export const costsIn = async (db: Db, countyId: string, span: Span): Promise<Cost[]> => {
  const measured = await measuredMinutes(db, countyId);
  const rows = await askedIn(db, countyId, span)
    .innerJoin("unit as owner", (join) =>
      join.onRef("owner.countyId", "=", "request.countyId").onRef("owner.id", "=", "request.ownerUnitId"),
    )
    .where("request.reachKind", "=", "village")
    .select(["unit.nameZh", "unit.nameEn", "request.round", "request.estimatedMinutes"])
    .select(["owner.id as ownerId", "owner.nameZh as ownerZh", "owner.nameEn as ownerEn"])
    .execute();
  return rows.map((row) => ({
    village: { id: row.unitId, nameZh: row.nameZh, nameEn: row.nameEn },
    owner: { id: row.ownerId, nameZh: row.ownerZh, nameEn: row.ownerEn },
    requestId: row.requestId,
    minutes:
      (medianMinutes(measured.get(row.requestId) ?? []) ?? row.estimatedMinutes) * timesAMonth[row.round],
  }));
};
