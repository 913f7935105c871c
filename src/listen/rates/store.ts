import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";
import type { CallbackTally, RateGrouping } from "./words.ts";

type Tables = ListenTables & Pick<PeopleTables, "unit" | "post">;
const tables = (db: Db) => db.withTables<Tables>();

/** From an instant (included) to another (not included), in a county's zone. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
  readonly zone: string;
}

/** What callbacks are grouped by, as text; `none` where there is nothing. */
const keyOf = (by: RateGrouping, zone: string): RawBuilder<string> =>
  ({
    unit: sql<string>`coalesce(judged.unit_id::text, 'none')`,
    class: sql<string>`appeal.class`,
    category: sql<string>`coalesce(appeal.category_id::text, 'none')`,
    voice: sql<string>`appeal.voice`,
    month: sql<string>`to_char(judged.judged_at at time zone ${zone}, 'YYYY-MM')`,
  })[by];

const callbacks = (db: Db, countyId: string, { from, to }: Span) =>
  tables(db)
    .selectFrom("appealJudgement as judged")
    .innerJoin("appeal", (join) =>
      join.onRef("appeal.countyId", "=", "judged.countyId").onRef("appeal.id", "=", "judged.appealId"),
    )
    .leftJoin("appealExclusion as out", (join) =>
      join.onRef("out.countyId", "=", "judged.countyId").onRef("out.judgementId", "=", "judged.id"),
    )
    .where("judged.countyId", "=", countyId)
    .where("judged.judgedAt", ">=", from)
    .where("judged.judgedAt", "<", to);

/** An exclusion counts once a second person has confirmed it. */
const valid = sql`out.confirmed_at is null`;
const counted = (which: RawBuilder<unknown>) => sql<number>`count(*) filter (where ${valid} and ${which})`;

/** What callbacks come to, group by group, in the order of the keys. */
export const talliesBy = async (
  db: Db,
  countyId: string,
  span: Span,
  by: RateGrouping,
): Promise<ReadonlyMap<string, CallbackTally>> => {
  const key = keyOf(by, span.zone);
  const rows = await callbacks(db, countyId, span)
    .select([
      key.as("key"),
      counted(sql`true`).as("valid"),
      counted(sql`judged.contacted`).as("contacted"),
      counted(sql`judged.solved`).as("solved"),
      counted(sql`judged.satisfaction = 'satisfied'`).as("satisfied"),
      counted(sql`judged.satisfaction = 'basically'`).as("basically"),
      counted(sql`judged.satisfaction = 'unsatisfied'`).as("unsatisfied"),
      counted(sql`judged.satisfaction = 'very-unsatisfied'`).as("very"),
      sql<number>`count(out.confirmed_at)`.as("excluded"),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute();
  return new Map(
    rows.map(({ key: of, satisfied, basically, unsatisfied, very, ...rest }) => [
      of,
      { ...rest, steps: { satisfied, basically, unsatisfied, "very-unsatisfied": very } },
    ]),
  );
};

/** How many appeals were received in a span. */
export const receivedIn = async (db: Db, countyId: string, { from, to }: Span): Promise<number> => {
  const { received } = await tables(db)
    .selectFrom("appeal")
    .select(({ fn }) => fn.countAll<number>().as("received"))
    .where("countyId", "=", countyId)
    .where("receivedAt", ">=", from)
    .where("receivedAt", "<", to)
    .executeTakeFirstOrThrow();
  return received;
};

/** How many of the appeals received in a span have been answered since. */
export const answeredIn = async (db: Db, countyId: string, { from, to }: Span): Promise<number> => {
  const { answered } = await tables(db)
    .selectFrom("appeal")
    .select(({ fn }) => fn.count<number>("answeredAt").as("answered"))
    .where("countyId", "=", countyId)
    .where("receivedAt", ">=", from)
    .where("receivedAt", "<", to)
    .executeTakeFirstOrThrow();
  return answered;
};

/** When the latest callback before an instant was; undefined before the first. */
export const lastCallback = async (db: Db, countyId: string, before: Date): Promise<Date | undefined> => {
  const row = await tables(db)
    .selectFrom("appealJudgement")
    .select("judgedAt")
    .where("countyId", "=", countyId)
    .where("judgedAt", "<", before)
    .orderBy("judgedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.judgedAt;
};

const shown = (db: Db, countyId: string, span: Span) =>
  callbacks(db, countyId, span)
    .leftJoin("unit as having", (join) =>
      join.onRef("having.countyId", "=", "appeal.countyId").onRef("having.id", "=", "appeal.unitId"),
    )
    .leftJoin("unit as measured", (join) =>
      join.onRef("measured.countyId", "=", "judged.countyId").onRef("measured.id", "=", "judged.unitId"),
    )
    .select([
      "judged.id",
      "judged.judgedAt",
      "judged.contacted",
      "judged.solved",
      "judged.satisfaction",
      "appeal.id as appealId",
      "appeal.number",
      "appeal.text",
      "appeal.matterId",
      "appeal.unitId",
      "appeal.aboutUnitIds",
      "appeal.aboutPostIds",
      "appeal.aboutPersonIds",
      "having.path as unitPath",
      "measured.id as measuredId",
      "measured.nameZh as measuredZh",
      "measured.nameEn as measuredEn",
      "out.reason",
      "out.askedAt",
      "out.postId as askedByPostId",
      "out.personId as askedByPersonId",
      "out.confirmedAt",
      "out.confirmedByPostId",
    ]);

export type CallbackRow = Awaited<ReturnType<ReturnType<typeof shown>["execute"]>>[number];

/** The callbacks of one group, the latest first. */
export const callbacksOf = (
  db: Db,
  countyId: string,
  span: Span,
  { by, key, limit, offset }: { by: RateGrouping; key: string; limit: number; offset: number },
): Promise<CallbackRow[]> =>
  shown(db, countyId, span)
    .where(sql<boolean>`${keyOf(by, span.zone)} = ${key}`)
    .orderBy("judged.judgedAt", "desc")
    .orderBy("judged.id")
    .limit(limit)
    .offset(offset)
    .execute();

/** The callbacks that somebody asked to leave out: those that wait first, then the latest confirmed. */
export const exclusionsIn = (db: Db, countyId: string, span: Span, limit: number): Promise<CallbackRow[]> =>
  shown(db, countyId, span)
    .where("out.askedAt", "is not", null)
    .orderBy(sql`out.confirmed_at is not null`)
    .orderBy("out.askedAt", "desc")
    .orderBy("judged.id")
    .limit(limit)
    .execute();
