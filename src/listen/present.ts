import { workingDaysBetween } from "../ground/calendar/index.ts";
import { calendarOf, type Calendar } from "../ground/calendar/index.ts";
import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { excerptOf, refOf } from "./rules/ref.ts";
import { isOwing } from "./rules/life.ts";
import { zoneOf } from "./settings.ts";
import type { AppealRow } from "./store/appeals.ts";
import type { FileRow } from "./store/said.ts";
import { extensionsAsked, mergedCounts } from "./store/lists.ts";
import { namedPosts, placedUnits } from "./store/places.ts";
import { categoriesOf } from "./store/setup.ts";
import { askedOfUnit } from "./together/store.ts";
import type { AppealFile, AppealInList, CategoryName, Left, PostName, UnitName } from "./words.ts";

/** A kept file as pages name it: where it is kept is not said. */
export const fileShown = ({
  id,
  name,
  type,
  size,
  addedAt,
}: Pick<FileRow, "id" | "name" | "type" | "size" | "addedAt">): AppealFile => ({
  id,
  name,
  type,
  size,
  addedAt: addedAt.toISOString(),
});

/** What ids are called, read once for everything on a page. */
export interface Names {
  readonly unit: (id: string | null) => UnitName | null;
  readonly post: (id: string | null) => PostName | null;
  readonly category: (id: string | null) => CategoryName | null;
}

export const namesFor = async (
  db: Db,
  countyId: string,
  { units, posts }: { units: readonly (string | null)[]; posts: readonly (string | null)[] },
): Promise<Names> => {
  const placed = await placedUnits(db, countyId, units);
  const named = await namedPosts(db, countyId, posts);
  const categories = new Map((await categoriesOf(db, countyId)).map((one) => [one.id, one]));
  return {
    unit: (id) => {
      const found = id ? placed.get(id) : undefined;
      return found ? { id: found.id, nameZh: found.nameZh, nameEn: found.nameEn } : null;
    },
    post: (id) => {
      const found = id ? named.get(id) : undefined;
      if (!found) return null;
      const { titleZh, titleEn, unitId, nameZh, nameEn } = found;
      return { id: found.id, titleZh, titleEn, unit: { id: unitId, nameZh, nameEn } };
    },
    category: (id) => {
      const found = id ? categories.get(id) : undefined;
      return found ? { id: found.id, code: found.code, nameZh: found.nameZh, nameEn: found.nameEn } : null;
    },
  };
};

/** What time is read from on a page. */
export interface Reading {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly now: Date;
}

export const readingAt = async (db: Db, countyId: string, now: Date): Promise<Reading> => ({
  calendar: await calendarOf(db, countyId),
  zone: await zoneOf(db, countyId),
  now,
});

/** What is left until an instant. */
export const leftUntil = ({ calendar, zone, now }: Reading, due: Date): Left => ({
  minutes: Math.trunc((due.getTime() - now.getTime()) / 60_000),
  workingDays: workingDaysBetween(calendar, localDate(now, zone), localDate(due, zone)),
});

interface Beside {
  readonly names: Names;
  readonly reading: Reading;
  readonly merged: ReadonlyMap<string, number>;
  readonly asked: ReadonlySet<string>;
  /** What the reader's unit is asked, by appeal. */
  readonly along: ReadonlyMap<string, { readonly dueOn: string }>;
}

/** Whether what the reader's unit owes is late: what it is asked to do for others by its own day, else the answer. */
const isLate = (
  { due, state }: Pick<AppealRow, "due" | "state">,
  dueOn: string | undefined,
  { now, zone }: Reading,
): boolean =>
  dueOn === undefined
    ? due !== null && due <= now && isOwing(state) && state !== "waiting"
    : dueOn < localDate(now, zone);

/** One appeal as a list shows it: field by field, so that nothing of who spoke can come along. */
export const presentListed = (
  row: AppealRow,
  { names, reading, merged, asked, along }: Beside,
): AppealInList => ({
  id: row.id,
  ref: refOf(row.number),
  excerpt: excerptOf(row.text),
  voice: row.voice,
  kind: row.kind,
  door: row.door,
  class: row.class,
  state: row.state,
  category: names.category(row.categoryId),
  territory: names.unit(row.territoryId),
  place: row.place,
  unit: names.unit(row.unitId),
  holder: names.post(row.holderPostId),
  receivedAt: row.receivedAt.toISOString(),
  due: row.due?.toISOString() ?? null,
  left: row.due ? leftUntil(reading, row.due) : null,
  late: isLate(row, along.get(row.id)?.dueOn, reading),
  provisional: row.provisional,
  anonymous: row.anonymous,
  complaint: row.aboutUnitIds.length > 0,
  reopened: row.reopenings > 0,
  extensionAsked: asked.has(row.id),
  merged: merged.get(row.id) ?? 0,
  askedBy: along.get(row.id)?.dueOn ?? null,
});

/** Some appeals as a list shows them to one reader. */
export const presentAll = async (
  db: Db,
  { countyId, unitId }: Pick<Actor, "countyId" | "unitId">,
  rows: readonly AppealRow[],
  now: Date,
): Promise<AppealInList[]> => {
  const ids = rows.map(({ id }) => id);
  const beside: Beside = {
    names: await namesFor(db, countyId, {
      units: rows.flatMap(({ unitId, territoryId }) => [unitId, territoryId]),
      posts: rows.map(({ holderPostId }) => holderPostId),
    }),
    reading: await readingAt(db, countyId, now),
    merged: await mergedCounts(db, countyId, ids),
    asked: await extensionsAsked(db, countyId, ids),
    along: await askedOfUnit(db, countyId, unitId, ids),
  };
  return rows.map((row) => presentListed(row, beside));
};
