import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Actor } from "../../ground/actor.ts";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { handles, hidingUnits, leads, readsAll } from "../rules/may.ts";
import type { ListenTables } from "../tables.ts";
import type { CooperationTables } from "../together/tables.ts";
import type { CooperationState } from "../together/words.ts";
import type { AppealFilter, AppealState } from "../words.ts";
import type { AppealRow } from "./appeals.ts";

type Tables = ListenTables &
  CooperationTables &
  Pick<PeopleTables, "unit" | "post"> &
  Pick<CoordinateTables, "matter">;
const tables = (db: Db) => db.withTables<Tables>();
type Query<O> = SelectQueryBuilder<object & Tables, "appeal", O>;

/** Whether an appeal is not kept from somebody, as `isHidden` says it of one. */
const notHidden = (actor: Actor) => sql<boolean>`(
  not (appeal.about_unit_ids && ${hidingUnits(actor)}::uuid[])
  and not (${actor.postId}::uuid is not null and ${actor.postId}::uuid = any(appeal.about_post_ids))
  and not (${actor.personId}::uuid is not null and ${actor.personId}::uuid = any(appeal.about_person_ids)))`;

/**
 * The appeals for which a unit is asked to work along; with `answered` also those for which it has. They are few, and read
 * first, as an array: so the list still goes by its indexes.
 */
const workingAlong = (
  countyId: string,
  unitId: string | null,
  states: readonly CooperationState[],
) => sql<boolean>`appeal.id = any(array(select asked.appeal_id from appeal_cooperation asked
  where asked.county_id = ${countyId} and asked.unit_id = ${unitId} and asked.state = any(${states}::text[])))`;

/** Whether somebody sees an appeal by what they are to it, as `partsOf` says it of one. */
const theirs = (actor: Actor) => {
  const { countyId, unitId, unitPath, postId } = actor;
  const unit = handles(actor) ? unitId : null;
  const below = leads(actor) ? unitPath : null;
  return sql<boolean>`(appeal.unit_id = ${unit}
    or ${workingAlong(countyId, unit, ["asked", "answered"])}
    or (${below}::text is not null and appeal.unit_id in (
      select unit.id from unit where unit.county_id = ${countyId} and unit.path <@ ${below}::ltree))
    or exists (select 1 from matter where matter.county_id = ${countyId} and matter.id = appeal.matter_id
      and ${postId} in (matter.deciding_post_id, matter.delegated_to_post_id)))`;
};

const seen = <O>(query: Query<O>, actor: Actor): Query<O> => {
  const open = query.where("appeal.countyId", "=", actor.countyId).where(notHidden(actor));
  return readsAll(actor) ? open : open.where(theirs(actor));
};

const statesOf: Partial<Record<AppealFilter["list"], readonly AppealState[]>> = {
  "to-assign": ["received"],
  returned: ["returned"],
  "with-units": ["assigned", "reopened", "in-hand", "waiting"],
};

type At = ExpressionBuilder<object & Tables, "appeal">;

/**
 * A voice that was merged waits for its callback while the appeal it was merged into is answered; not where the same
 * person is asked there anyway.
 */
const mergedVoice = sql<boolean>`(appeal.state = 'merged' and appeal.merged_into in (
    select main.id from appeal main where main.county_id = appeal.county_id and main.state = 'answered')
  and not exists (select 1 from appeal_identity own
    join appeal_identity theirs on theirs.county_id = own.county_id and theirs.appeal_id = appeal.merged_into
    where own.county_id = appeal.county_id and own.appeal_id = appeal.id and own.marks && theirs.marks))`;

/** When it is due; a merged voice with the answer it was merged into. */
const dueOf = sql<Date | null>`coalesce(appeal.due, (select main.due from appeal main
  where main.county_id = appeal.county_id and main.id = appeal.merged_into))`;

type Condition = RawBuilder<boolean>;

/** The ways in which something is somebody's to do: their unit has it, they have it in hand, their unit was asked. */
const waysOf = ({ countyId, unitId, postId }: Actor): readonly Condition[] => [
  sql<boolean>`appeal.unit_id = ${unitId}`,
  sql<boolean>`appeal.holder_post_id = ${postId}`,
  workingAlong(countyId, unitId, ["asked"]),
];

/** What a list has; null for everything. `ways`: those in which something counts as somebody's to do. */
const inList = (
  at: At,
  list: AppealFilter["list"],
  { now, ways }: { now: Date; ways: readonly Condition[] },
) => {
  const states = statesOf[list];
  if (list === "to-call-back") return at.or([at("appeal.state", "=", "answered"), mergedVoice]);
  if (states) return at("appeal.state", "in", [...states]);
  if (list === "mine")
    return at.and([at("appeal.due", "is not", null), at("appeal.state", "!=", "answered"), at.or([...ways])]);
  if (list === "late")
    return at.and([
      at("appeal.due", "<=", now),
      at("appeal.state", "in", ["received", "assigned", "returned", "in-hand", "reopened"]),
    ]);
  if (list === "to-publish")
    return at.exists(
      at
        .selectFrom("appealPublication as publication")
        .select("publication.appealId")
        .whereRef("publication.countyId", "=", "appeal.countyId")
        .whereRef("publication.appealId", "=", "appeal.id")
        .where("publication.state", "=", "waiting"),
    );
  return null;
};

/** What a reader looks for: the beginning of a number, or words as a tsquery; null: words that find nothing. */
export type Sought = { readonly number: string } | { readonly words: string | null };

/** More numbers than these that begin alike nobody looks through; a whole one is one. */
const mostAlike = 500;

/**
 * Either the one or the other, never both by "or": so a number goes by its index, and common words by the newest appeals
 * until a page is full. Numbers are found first and then ordered: those that begin alike may all be years old.
 */
const matching = (countyId: string, sought: Sought) =>
  "number" in sought
    ? sql<boolean>`appeal.id in (select numbered.id from appeal numbered
        where numbered.county_id = ${countyId}
          and numbered.number like ${`${sought.number.replace(/[\\%_]/g, "\\$&")}%`}
        order by numbered.number using ~<~ limit ${sql.lit(mostAlike)})`
    : sql<boolean>`exists (select 1 from appeal_words said where said.county_id = appeal.county_id
        and said.appeal_id = appeal.id and said.words_index @@ ${sought.words ?? ""}::tsquery)`;

const filtered = <O>(
  query: Query<O>,
  countyId: string,
  filter: AppealFilter,
  sought: Sought | null,
): Query<O> => {
  let narrowed = query;
  if (filter.state) narrowed = narrowed.where("appeal.state", "=", filter.state);
  if (filter.class) narrowed = narrowed.where("appeal.class", "=", filter.class);
  if (filter.categoryId) narrowed = narrowed.where("appeal.categoryId", "=", filter.categoryId);
  if (filter.unitId) narrowed = narrowed.where("appeal.unitId", "=", filter.unitId);
  if (filter.territoryId) narrowed = narrowed.where("appeal.territoryId", "=", filter.territoryId);
  if (filter.voice) narrowed = narrowed.where("appeal.voice", "=", filter.voice);
  return sought ? narrowed.where(matching(countyId, sought)) : narrowed;
};

/** Lists of what is owed go by what is due; the others by what was received last. */
const byDue = (list: AppealFilter["list"]): boolean => list !== "all" && list !== "to-publish";

/** Where a page ends: the instant it is ordered by, and the appeal. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

interface Paging {
  readonly sought: Sought | null;
  readonly after: Cursor | null;
  readonly now: Date;
}

/** One page of a list; what is somebody's to do in any of these ways. */
const pageOf = (
  db: Db,
  actor: Actor,
  filter: AppealFilter,
  { sought, after, now }: Paging,
  ways: readonly Condition[] = waysOf(actor),
): Promise<AppealRow[]> => {
  const all = seen(tables(db).selectFrom("appeal").selectAll("appeal"), actor);
  let query = filtered(all, actor.countyId, filter, sought);
  query = query.where((at) => inList(at as At, filter.list, { now, ways }) ?? at.lit(true));
  if (filter.list === "to-call-back") {
    query = query.select(dueOf.as("due"));
    if (after) query = query.where(sql<boolean>`(${dueOf}, appeal.id) > (${after.at}, ${after.id}::uuid)`);
    query = query.orderBy(dueOf).orderBy("appeal.id");
  } else if (byDue(filter.list)) {
    if (after) query = query.where(sql<boolean>`(appeal.due, appeal.id) > (${after.at}, ${after.id}::uuid)`);
    query = query.where("appeal.due", "is not", null).orderBy("appeal.due").orderBy("appeal.id");
  } else {
    if (after)
      query = query.where(sql<boolean>`(appeal.received_at, appeal.id) < (${after.at}, ${after.id}::uuid)`);
    query = query.orderBy("appeal.receivedAt", "desc").orderBy("appeal.id", "desc");
  }
  return query.limit(filter.limit + 1).execute();
};

const bySoonest = (one: AppealRow, other: AppealRow): number =>
  +(one.due ?? 0) - +(other.due ?? 0) || (one.id < other.id ? -1 : 1);

/**
 * One page of a list of the queue, for one reader. What is theirs to do is asked for way by way: each goes by an index of
 * its own, in the order of what is due, which "or" would lose.
 */
export const appealsWhere = async (
  db: Db,
  actor: Actor,
  filter: AppealFilter,
  paging: Paging,
): Promise<AppealRow[]> => {
  if (filter.list !== "mine") return pageOf(db, actor, filter, paging);
  const rows: AppealRow[] = [];
  for (const way of waysOf(actor)) rows.push(...(await pageOf(db, actor, filter, paging, [way])));
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].toSorted(bySoonest).slice(0, filter.limit + 1);
};

/** Where the page of a list ends. */
export const cursorOf = (list: AppealFilter["list"], row: AppealRow): Cursor => ({
  at: byDue(list) ? (row.due ?? row.receivedAt) : row.receivedAt,
  id: row.id,
});

const enough = 1_000;

/** How many appeals a list has for one reader, counted up to 1,000. */
export const countIn = async (
  db: Db,
  actor: Actor,
  list: AppealFilter["list"],
  now: Date,
): Promise<number> => {
  const some = seen(tables(db).selectFrom("appeal").select("appeal.id"), actor)
    .where((at) => inList(at as At, list, { now, ways: waysOf(actor) }) ?? at.lit(true))
    .limit(enough);
  const { count } = await db
    .selectFrom(some.as("some"))
    .select((at) => at.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** How many voices were merged into each of some appeals. */
export const mergedCounts = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("appeal")
    .select(["mergedInto", (at) => at.fn.countAll<string>().as("count")])
    .where("countyId", "=", countyId)
    .where("mergedInto", "in", [...ids])
    .groupBy("mergedInto")
    .execute();
  return new Map(rows.flatMap(({ mergedInto, count }) => (mergedInto ? [[mergedInto, Number(count)]] : [])));
};

/** Which of some appeals await the head's word on days that were asked for. */
export const extensionsAsked = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tables(db)
    .selectFrom("appealExtension")
    .select("appealId")
    .where("countyId", "=", countyId)
    .where("appealId", "in", [...ids])
    .where("decidedAt", "is", null)
    .execute();
  return new Set(rows.map(({ appealId }) => appealId));
};

/** How the desk's day goes: what came, what was given out, and in how many minutes, since an instant. */
export const dayOfDesk = async (db: Db, countyId: string, since: Date) => {
  const { received } = await tables(db)
    .selectFrom("appeal")
    .select((at) => at.fn.countAll<string>().as("received"))
    .where("countyId", "=", countyId)
    .where("receivedAt", ">=", since)
    .executeTakeFirstOrThrow();
  const { assigned, median } = await tables(db)
    .selectFrom("appeal")
    .select((at) => [
      at.fn.countAll<string>().as("assigned"),
      sql<
        number | null
      >`percentile_cont(0.5) within group (order by extract(epoch from assigned_at - received_at) / 60)`.as(
        "median",
      ),
    ])
    .where("countyId", "=", countyId)
    .where("receivedAt", ">=", since)
    .where("assignedAt", "is not", null)
    .executeTakeFirstOrThrow();
  return {
    received: Number(received),
    assigned: Number(assigned),
    medianMinutes: median === null ? null : Math.round(Number(median)),
  };
};
