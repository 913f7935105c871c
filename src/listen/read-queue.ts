import type { Actor } from "../ground/actor.ts";
import { atLocal, localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { queryOf } from "../ground/words/index.ts";
import { namesOfCounty } from "./names.ts";
import { prefixOf } from "./appellant.ts";
import { isRefusal } from "../ground/refusal.ts";
import { readNumber } from "./rules/number.ts";
import { presentAll } from "./present.ts";
import { isDesk, maySetUp } from "./rules/may.ts";
import { zoneOf } from "./settings.ts";
import { mayReadThemes } from "./themes/may.ts";
import { appealsWhere, countIn, type Cursor, cursorOf, dayOfDesk, type Sought } from "./store/lists.ts";
import type { AppealFilter, AppealInList, QueueCounts } from "./words.ts";

const written = ({ at, id }: Cursor): string => `${at.toISOString()}~${id}`;

/** A cursor as it was given out; null for none, and for one that is no cursor: then the list begins anew. */
const readCursor = (text: string | undefined): Cursor | null => {
  const [at = "", id = ""] = (text ?? "").split("~");
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at: instant, id };
};

/** What may be the beginning of a number: nothing but letters and digits, with a digit or the county's letters in it. */
const isNumber = (q: string, prefix: string): boolean =>
  /^[A-Za-z0-9 -]{4,}$/.test(q) && (/\d/.test(q) || q.toUpperCase().startsWith(`${prefix}-`));

const soughtIn = async (db: Db, countyId: string, q: string, now: Date): Promise<Sought> => {
  const prefix = await prefixOf(db, countyId, now);
  if (!isNumber(q, prefix)) return { words: queryOf(q, await namesOfCounty(db, countyId, now)) };
  const whole = readNumber(q, prefix);
  return { number: isRefusal(whole) ? q.toUpperCase() : whole };
};

/** One page of a list of the queue, for one reader; `next` is where the following page begins. */
export const readQueue = async (
  db: Db,
  actor: Actor,
  filter: AppealFilter,
  now: Date,
): Promise<{ appeals: AppealInList[]; next: string | null }> => {
  const { countyId } = actor;
  const sought = filter.q ? await soughtIn(db, countyId, filter.q, now) : null;
  const rows = await appealsWhere(db, actor, filter, { sought, after: readCursor(filter.after), now });
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    appeals: await presentAll(db, actor, page, now),
    next: rows.length > page.length && last ? written(cursorOf(filter.list, last)) : null,
  };
};

/** How many there are in each list, for one reader: those of the desk are none for others; and what they may do. */
export const readCounts = async (db: Db, actor: Actor, now: Date): Promise<QueueCounts> => {
  const count = (list: AppealFilter["list"]) => countIn(db, actor, list, now);
  const ofDesk = (list: AppealFilter["list"]) => (isDesk(actor) ? count(list) : Promise.resolve(0));
  return {
    toAssign: await ofDesk("to-assign"),
    returned: await ofDesk("returned"),
    withUnits: await count("with-units"),
    toCallBack: await ofDesk("to-call-back"),
    mine: actor.unitId ? await count("mine") : 0,
    late: await count("late"),
    toPublish: await ofDesk("to-publish"),
    desk: isDesk(actor),
    setUp: maySetUp(actor),
    themes: await mayReadThemes(db, actor),
  };
};

/** How the desk's day goes so far. */
export const readDeskToday = async (db: Db, countyId: string, now: Date) => {
  const zone = await zoneOf(db, countyId);
  return dayOfDesk(db, countyId, atLocal(localDate(now, zone), "00:00", zone));
};
