import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables & Pick<PeopleTables, "unit">>();

/** What somebody looks for on the board. Empty parts do not narrow it. */
export interface PublishedFilter {
  /** A tsquery of segmented words. */
  readonly words: string | null;
  /** What must stand in the text or the answer as it is typed, letter for letter: words alone may stand apart. */
  readonly phrases: readonly string[];
  readonly categoryId: string | null;
  /** A unit; what lies below it counts too. */
  readonly territoryId: string | null;
  /** `YYYY-MM`, by the day it was published in the county's zone. */
  readonly month: string | null;
  readonly zone: string;
}

export interface PublishedRow {
  readonly appealId: string;
  readonly text: string;
  readonly answer: string | null;
  readonly publishedAt: Date;
  readonly categoryZh: string | null;
  readonly categoryEn: string | null;
  readonly territoryZh: string | null;
  readonly territoryEn: string | null;
  readonly unitZh: string | null;
  readonly unitEn: string | null;
}

const escaped = (phrase: string): string => phrase.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether a phrase stands in the text or the answer. */
const stands = (phrase: string) => {
  const like = `%${escaped(phrase)}%`;
  return sql<boolean>`(one.text ilike ${like} or one.answer ilike ${like})`;
};

const onBoard = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("appealPublication as one")
    .leftJoin("unit as place", (join) =>
      join.onRef("place.countyId", "=", "one.countyId").onRef("place.id", "=", "one.territoryId"),
    )
    .where("one.countyId", "=", countyId)
    .where("one.state", "=", "published")
    .where("one.publishedAt", "is not", null);

type OnBoard = ReturnType<typeof onBoard>;

const within = (countyId: string, territoryId: string) =>
  sql<boolean>`place.path <@ (select over.path from unit over where over.county_id = ${countyId} and over.id = ${territoryId})`;

const narrowed = (query: OnBoard, countyId: string, filter: PublishedFilter): OnBoard => {
  const { words, phrases, categoryId, territoryId, month, zone } = filter;
  let narrow = query;
  if (words) narrow = narrow.where(sql<boolean>`one.words_index @@ ${words}::tsquery`);
  for (const phrase of phrases) narrow = narrow.where(stands(phrase));
  if (categoryId) narrow = narrow.where("one.categoryId", "=", categoryId);
  if (territoryId) narrow = narrow.where(within(countyId, territoryId));
  if (month)
    narrow = narrow.where(sql<boolean>`to_char(one.published_at at time zone ${zone}, 'YYYY-MM') = ${month}`);
  return narrow;
};

const shown = (query: OnBoard, countyId: string) =>
  query
    .leftJoin("appealCategory as category", (join) =>
      join.onRef("category.countyId", "=", "one.countyId").onRef("category.id", "=", "one.categoryId"),
    )
    .select([
      "one.appealId",
      "one.text",
      "one.answer",
      "one.publishedAt",
      "category.nameZh as categoryZh",
      "category.nameEn as categoryEn",
      "place.nameZh as territoryZh",
      "place.nameEn as territoryEn",
      answering(countyId, "name_zh").as("unitZh"),
      answering(countyId, "name_en").as("unitEn"),
    ]);

/** The name of the unit that answered last. */
const answering = (countyId: string, column: "name_zh" | "name_en") => sql<string | null>`(
  select unit.${sql.ref(column)} from appeal_answer said
  join unit on unit.county_id = said.county_id and unit.id = said.unit_id
  where said.county_id = ${countyId} and said.appeal_id = one.appeal_id
  order by said.answered_at desc limit 1)`;

const asRow = (row: Omit<PublishedRow, "publishedAt"> & { publishedAt: Date | null }): PublishedRow => ({
  ...row,
  publishedAt: row.publishedAt ?? new Date(0),
});

/** Published answers, the latest first. */
export const publishedAnswers = async (
  db: Db,
  countyId: string,
  filter: PublishedFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublishedRow[]> => {
  const rows = await shown(narrowed(onBoard(db, countyId), countyId, filter), countyId)
    .orderBy("one.publishedAt", "desc")
    .orderBy("one.appealId", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(asRow);
};

/** How many published answers there are, counted up to so many. */
export const countPublished = async (
  db: Db,
  countyId: string,
  filter: PublishedFilter,
  most: number,
): Promise<number> => {
  const some = narrowed(onBoard(db, countyId), countyId, filter)
    .select("one.appealId")
    .limit(most)
    .as("some");
  const { count } = await db
    .selectFrom(some)
    .select((at) => at.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** One published answer; undefined when it is not, or no longer, on the board. */
export const publishedAnswer = async (
  db: Db,
  countyId: string,
  appealId: string,
): Promise<PublishedRow | undefined> => {
  const row = await shown(
    onBoard(db, countyId).where("one.appealId", "=", appealId),
    countyId,
  ).executeTakeFirst();
  return row && asRow(row);
};

/** Published answers that share words with a text, those that share most first; published after an instant. */
export const publishedAlike = async (
  db: Db,
  countyId: string,
  { words, since, limit }: { words: string; since: Date; limit: number },
): Promise<PublishedRow[]> => {
  const rows = await shown(onBoard(db, countyId), countyId)
    .where(sql<boolean>`one.words_index @@ ${words}::tsquery`)
    .where("one.publishedAt", ">", since)
    .orderBy(sql`ts_rank(one.words_index, ${words}::tsquery)`, "desc")
    .orderBy("one.publishedAt", "desc")
    .limit(limit)
    .execute();
  return rows.map(asRow);
};

/** The months in which something was published, the latest first, as `YYYY-MM`. */
export const publishedMonths = async (db: Db, countyId: string, zone: string): Promise<string[]> => {
  const rows = await onBoard(db, countyId)
    .select(sql<string>`to_char(one.published_at at time zone ${zone}, 'YYYY-MM')`.as("month"))
    .distinct()
    .orderBy("month", "desc")
    .limit(36)
    .execute();
  return rows.map(({ month }) => month);
};
