import { type Selectable, sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { IndicatorTables } from "../../indicators/tables.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { BurdenTables } from "./tables.ts";
import type { KnownField, Reach } from "./words.ts";

const tables = (db: Db) =>
  db.withTables<
    BurdenTables &
      Pick<PeopleTables, "unit" | "post"> &
      Pick<IndicatorTables, "indicator" | "observation"> & {
        asked: { countyId: string; requestId: string; unitId: string };
      }
  >();

export type RequestRow = Selectable<BurdenTables["dataRequest"]>;

/** Some days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The requests that may be asked on any of some days, with the units each reaches, one row a pair. */
export const askedIn = (db: Db, countyId: string, { from, to }: Span) =>
  tables(db)
    .selectFrom("dataRequest as request")
    .innerJoin("dataRequestReach as reach", (join) =>
      join.onRef("reach.countyId", "=", "request.countyId").onRef("reach.requestId", "=", "request.id"),
    )
    .innerJoin("unit as root", (join) =>
      join.onRef("root.countyId", "=", "reach.countyId").onRef("root.id", "=", "reach.unitId"),
    )
    .innerJoin("unit", (join) =>
      join
        .onRef("unit.countyId", "=", "request.countyId")
        .onRef("unit.kind", "=", "request.reachKind")
        .on(sql<boolean>`unit.path <@ root.path`)
        .on("unit.endedOn", "is", null),
    )
    .where("request.countyId", "=", countyId)
    .where("request.registeredOn", "<=", to)
    .where("request.sunsetOn", ">=", from)
    .where((at) => at.or([at("request.endedOn", "is", null), at("request.endedOn", ">=", from)]))
    .select(["request.id as requestId", "unit.id as unitId"])
    .distinct();

const askedOn = (db: Db, countyId: string, day: string) => askedIn(db, countyId, { from: day, to: day });

/** How many units each request reaches on a day. */
export const reachCounts = async (
  db: Db,
  countyId: string,
  day: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await askedOn(db, countyId, day).execute();
  return new Map(
    [...Map.groupBy(rows, ({ requestId }) => requestId)].map(([id, units]) => [id, units.length]),
  );
};

/** The requests that a unit is asked on a day. */
export const askedOf = async (
  db: Db,
  countyId: string,
  unitId: string,
  day: string,
): Promise<readonly string[]> =>
  (await askedOn(db, countyId, day).where("unit.id", "=", unitId).execute()).map(
    ({ requestId }) => requestId,
  );

/** The units of a kind at or below others, that have not ended. */
export const unitsReached = async (
  db: Db,
  countyId: string,
  { kind, below }: Reach,
): Promise<readonly string[]> => {
  const rows = await tables(db)
    .selectFrom("unit")
    .innerJoin("unit as root", (join) =>
      join.onRef("root.countyId", "=", "unit.countyId").on(sql<boolean>`unit.path <@ root.path`),
    )
    .select("unit.id")
    .distinct()
    .where("unit.countyId", "=", countyId)
    .where("root.id", "in", below)
    .where("unit.kind", "=", kind)
    .where("unit.endedOn", "is", null)
    .execute();
  return rows.map(({ id }) => id);
};

const owner = { id: "owner.id", nameZh: "owner.nameZh", nameEn: "owner.nameEn" } as const;

/** What some of these units report already: fields of requests that reach them, and figures recorded of them. */
export const fieldsReported = async (
  db: Db,
  countyId: string,
  unitIds: readonly string[],
  day: string,
): Promise<KnownField[]> => {
  if (unitIds.length === 0) return [];
  const asking = await askedOn(db, countyId, day).where("unit.id", "in", unitIds).execute();
  const ids = [...new Set(asking.map(({ requestId }) => requestId))];
  return [...(await fieldsOfRequests(db, countyId, ids)), ...(await figuresOf(db, countyId, unitIds))];
};

const fieldsOfRequests = async (db: Db, countyId: string, ids: readonly string[]): Promise<KnownField[]> => {
  if (ids.length === 0) return [];
  const rows = await tables(db)
    .selectFrom("dataRequest as request")
    .innerJoin("unit as owner", (join) =>
      join.onRef("owner.countyId", "=", "request.countyId").onRef("owner.id", "=", "request.ownerUnitId"),
    )
    .select(["request.id as requestId", "title", "fields", owner.id, owner.nameZh, owner.nameEn])
    .where("request.countyId", "=", countyId)
    .where("request.id", "in", ids)
    .execute();
  return rows.flatMap(({ requestId, title, fields, ...unit }) =>
    fields.map((field) => ({ field, kind: "request" as const, id: requestId, title, owner: unit })),
  );
};

const figuresOf = async (db: Db, countyId: string, unitIds: readonly string[]): Promise<KnownField[]> => {
  const rows = await tables(db)
    .selectFrom("indicator")
    .select(["id", "nameZh"])
    .where("countyId", "=", countyId)
    .where((at) =>
      at.exists(
        at
          .selectFrom("observation")
          .select("observation.id")
          .whereRef("observation.countyId", "=", "indicator.countyId")
          .whereRef("observation.indicatorId", "=", "indicator.id")
          .where("observation.unitId", "in", unitIds),
      ),
    )
    .execute();
  return rows.map(({ id, nameZh }) => ({ field: nameZh, kind: "figure", id, title: nameZh, owner: null }));
};

/** Held for the rest of the transaction: two requests registered at once see each other. */
export const lockRequests = async (tx: Db, countyId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`burden ${countyId}`}, 0))`.execute(tx);
};

export const insertRequest = async (tx: Db, row: RequestRow, below: readonly string[]): Promise<void> => {
  await tables(tx).insertInto("dataRequest").values(row).execute();
  const { countyId, id: requestId } = row;
  await tables(tx)
    .insertInto("dataRequestReach")
    .values([...new Set(below)].map((unitId) => ({ countyId, requestId, unitId })))
    .execute();
};

export const updateRequest = async (
  tx: Db,
  countyId: string,
  id: string,
  change: Partial<Pick<RequestRow, "sunsetOn" | "endedOn" | "endedFor">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("dataRequest")
    .set(change)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

export const lockRequest = (tx: Db, countyId: string, id: string): Promise<RequestRow | undefined> =>
  tables(tx)
    .selectFrom("dataRequest")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const insertAnswer = async (
  tx: Db,
  { values, ...row }: Selectable<BurdenTables["dataAnswer"]>,
): Promise<void> => {
  await tables(tx)
    .insertInto("dataAnswer")
    .values({ ...row, values: JSON.stringify(values) })
    .execute();
};

/** So many of the latest answers are measured: a form that got shorter is soon seen to be. */
const measuredAnswers = 200;

/** The minutes of the latest answers to each request. */
export const measuredMinutes = async (
  db: Db,
  countyId: string,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const latest = tables(db)
    .selectFrom("dataAnswer")
    .select(["requestId", "seconds"])
    .select(sql<number>`row_number() over (partition by request_id order by sent_at desc, id desc)`.as("nth"))
    .where("countyId", "=", countyId)
    .as("latest");
  const rows = await tables(db)
    .selectFrom(latest)
    .select(["latest.requestId", "latest.seconds"])
    .where("latest.nth", "<=", measuredAnswers)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ requestId }) => requestId)].map(([id, all]) => [
      id,
      all.map(({ seconds }) => seconds / 60),
    ]),
  );
};

/** A page of requests with their owners, those asked today first, then the latest registered first. */
export const requestsPage = async (
  db: Db,
  countyId: string,
  { ids, page, limit }: { ids: readonly string[] | null; page: number; limit: number },
) => {
  const wanted = tables(db)
    .selectFrom("dataRequest as request")
    .where("request.countyId", "=", countyId)
    .$if(ids !== null, (query) => query.where(sql<boolean>`request.id = any(${ids}::uuid[])`));
  const { total } = await wanted
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .innerJoin("unit as owner", (join) =>
      join.onRef("owner.countyId", "=", "request.countyId").onRef("owner.id", "=", "request.ownerUnitId"),
    )
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "request.countyId").onRef("post.id", "=", "request.overruledByPostId"),
    )
    .selectAll("request")
    .select(["owner.nameZh as ownerZh", "owner.nameEn as ownerEn", "owner.path as ownerPath"])
    .select(["post.titleZh as overruledByZh", "post.titleEn as overruledByEn"])
    .orderBy("request.endedOn", (order) => order.desc().nullsFirst())
    .orderBy("request.registeredOn", "desc")
    .orderBy("request.id", "desc")
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, rows };
};
export type ListedRequest = Awaited<ReturnType<typeof requestsPage>>["rows"][number];

/** At or below which units requests are asked, by request. */
export const reachesOf = async (db: Db, countyId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, never[]>();
  const rows = await tables(db)
    .selectFrom("dataRequestReach as reach")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "reach.countyId").onRef("unit.id", "=", "reach.unitId"),
    )
    .select(["reach.requestId", "unit.id", "unit.nameZh", "unit.nameEn"])
    .where("reach.countyId", "=", countyId)
    .where("reach.requestId", "in", ids)
    .orderBy("unit.path")
    .execute();
  return Map.groupBy(rows, ({ requestId }) => requestId);
};

/** The paths of units by their ids; those that are not there or have ended are left out. */
export const livingPaths = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tables(db)
    .selectFrom("unit")
    .select(["id", sql<string>`path::text`.as("path")])
    .where("countyId", "=", countyId)
    .where("id", "in", ids)
    .where("endedOn", "is", null)
    .execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
};
