import { type SqlBool, sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { FeedDay } from "../feed/calendar.ts";
import type { PlanTables } from "../tables.ts";
import { owed } from "../words.ts";
import type { Feed } from "../words/feed.ts";

const tables = (db: Db) =>
  db.withTables<PlanTables & Pick<PeopleTables, "unit" | "post" | "tenure" | "person">>();

export type FeedRow = PlanTables["feed"];

export const insertFeed = async (tx: Db, row: FeedRow): Promise<void> => {
  await tables(tx).insertInto("feed").values(row).execute();
};

export const closeFeedRow = async (tx: Db, countyId: string, id: string, at: Date): Promise<void> => {
  await tables(tx)
    .updateTable("feed")
    .set({ closedAt: at })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** An open feed of a person, by its id. */
export const openFeedById = (db: Db, countyId: string, id: string): Promise<FeedRow | undefined> =>
  tables(db)
    .selectFrom("feed")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("closedAt", "is", null)
    .executeTakeFirst();

/** The open feeds of a person, the latest first. */
export const feedsOf = async (db: Db, countyId: string, personId: string): Promise<Feed[]> => {
  const rows = await tables(db)
    .selectFrom("feed")
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "feed.countyId").onRef("unit.id", "=", "feed.unitId"),
    )
    .select(["feed.id", "feed.openedAt", "feed.unitId", "unit.nameZh", "unit.nameEn"])
    .where("feed.countyId", "=", countyId)
    .where("feed.personId", "=", personId)
    .where("feed.closedAt", "is", null)
    .orderBy("feed.openedAt", "desc")
    .limit(100)
    .execute();
  return rows.map(({ id, openedAt, unitId, nameZh, nameEn }) => ({
    id,
    openedAt: openedAt.toISOString(),
    unit: unitId && nameZh ? { id: unitId, nameZh, nameEn } : null,
  }));
};

/** The open feed behind a secret, while its person holds a post on that day; what it is called by. */
export const feedBehind = async (db: Db, countyId: string, secretHash: string, today: string) =>
  tables(db)
    .selectFrom("feed")
    .innerJoin("person", (join) =>
      join.onRef("person.countyId", "=", "feed.countyId").onRef("person.id", "=", "feed.personId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "feed.countyId").onRef("unit.id", "=", "feed.unitId"),
    )
    .select(["feed.personId", "feed.unitId", "person.nameZh as personZh", "unit.nameZh", "unit.nameEn"])
    .where("feed.countyId", "=", countyId)
    .where("feed.secretHash", "=", secretHash)
    .where("feed.closedAt", "is", null)
    .where(
      sql<SqlBool>`exists (select 1 from tenure t where t.county_id = feed.county_id and t.person_id = feed.person_id
        and t.from_date <= ${today}::date and (t.to_date is null or t.to_date >= ${today}::date))`,
    )
    .executeTakeFirst();

/** Whose days: a unit's, as lead or helper, or those of the posts that a person holds on a day. */
export type FeedScope = { readonly unitId: string } | { readonly personId: string; readonly today: string };

const inScope = (scope: FeedScope) =>
  "unitId" in scope
    ? sql<SqlBool>`(action.lead_unit_id = ${scope.unitId}::uuid or exists (select 1 from action_unit au
        where au.county_id = action.county_id and au.action_id = action.id and au.unit_id = ${scope.unitId}::uuid))`
    : sql<SqlBool>`exists (select 1 from tenure t join post p on p.county_id = t.county_id and p.id = t.post_id
        where t.county_id = action.county_id and t.person_id = ${scope.personId}::uuid
        and t.from_date <= ${scope.today}::date and (t.to_date is null or t.to_date >= ${scope.today}::date)
        and (p.id = action.led_by_post_id or (p.role = 'head' and p.unit_id = action.lead_unit_id)))`;

const most = 2000;

const owedIn = (db: Db, countyId: string, scope: FeedScope) =>
  tables(db)
    .selectFrom("action")
    .where("action.countyId", "=", countyId)
    .where("action.state", "in", [...owed])
    .where(inScope(scope))
    .limit(most);

/** Every deadline and milestone that is still owed. */
export const feedDays = async (db: Db, countyId: string, scope: FeedScope): Promise<FeedDay[]> => {
  const deadlines = await owedIn(db, countyId, scope)
    .select(["action.id", "action.number", "action.titleZh", "action.titleEn", "action.dueOn"])
    .where("action.dueOn", "is not", null)
    .orderBy("action.dueOn")
    .execute();
  const milestones = await owedIn(db, countyId, scope)
    .innerJoin("milestone", (join) =>
      join
        .onRef("milestone.countyId", "=", "action.countyId")
        .onRef("milestone.actionId", "=", "action.id")
        .on("milestone.dropped", "=", false),
    )
    .select(["milestone.id", "action.id as actionId", "action.number", "action.titleZh", "action.titleEn"])
    .select(["milestone.dueOn", "milestone.nameZh", "milestone.nameEn"])
    .orderBy("milestone.dueOn")
    .execute();
  return [
    ...deadlines.map((row) => ({ ...row, actionId: row.id, dueOn: row.dueOn!, milestone: null })),
    ...milestones.map(({ nameZh, nameEn, ...row }) => ({ ...row, milestone: { nameZh, nameEn } })),
  ];
};
