import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { isWithin, postsOf, standIn } from "../people/index.ts";
import { namesFor } from "./present.ts";
import { countsOf, daysOf, mayRead, recordIn, zoneIn } from "./record.ts";
import { recordOf } from "./rules/measure.ts";
import { readsAll } from "./rules/may.ts";
import { placedUnits } from "./store/tree.ts";
import type { HeadRecord, PostRecord, RecordRow, Seated } from "./words.ts";

/** The units whose records somebody reads: those below them, and all for who watches over the county. */
const unitsRead = async (db: Db, actor: Actor, unitIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (readsAll(actor)) return new Set(unitIds);
  const { unitPath } = actor;
  if (unitPath === null) return new Set();
  const placed = await placedUnits(db, actor.countyId, unitIds);
  return new Set(placed.filter(({ path }) => isWithin(path, unitPath)).map(({ id }) => id));
};

type Counted = Awaited<ReturnType<typeof countsOf>>;

/** Records by post or by unit, whoever was asked most first. Nothing is said of who was asked nothing. */
const grouped = ({ held, decisions }: Counted, by: "postId" | "unitId", now: Date) => {
  const [ofHeld, ofDecisions] = [
    Map.groupBy(held, (one) => one[by]),
    Map.groupBy(decisions, (one) => one[by]),
  ];
  const ids = [...new Set([...ofHeld.keys(), ...ofDecisions.keys()])];
  return ids
    .map((id) => ({ id, counts: recordOf(ofHeld.get(id) ?? [], ofDecisions.get(id) ?? [], now) }))
    .toSorted((a, b) => b.counts.asked - a.counts.asked || a.id.localeCompare(b.id));
};

/** The records of a month or the last 90 days, per head or per unit, with all of them together at the end. */
export const recordsOf = async (
  db: Db,
  actor: Actor,
  { month, by }: { month?: string | undefined; by: "head" | "unit" },
  now: Date,
): Promise<{ total: HeadRecord; rows: RecordRow[] }> => {
  const { countyId } = actor;
  const zone = await zoneIn(db, countyId);
  const days = daysOf(month, localDate(now, zone));
  const all = await countsOf(db, countyId, days, { postId: null, zone, now });
  const unitIds = [...new Set([...all.held, ...all.decisions].map(({ unitId }) => unitId))];
  const read = await unitsRead(db, actor, unitIds);
  const seen = {
    days,
    held: all.held.filter(({ unitId }) => read.has(unitId)),
    decisions: all.decisions.filter(({ unitId }) => read.has(unitId)),
  };
  const rows = grouped(seen, by === "head" ? "postId" : "unitId", now);
  const ids = rows.map(({ id }) => id);
  const names = await namesFor(db, countyId, by === "head" ? ids : [], by === "unit" ? ids : []);
  return {
    total: recordIn(seen, now),
    rows: rows.map(({ id, counts }) => {
      const post = by === "head" ? names.post(id) : null;
      return { id, post, unit: post?.unit ?? names.unit(id), ...counts };
    }),
  };
};

/** Who sits in a post: its holder since when or, while it is vacant, who stands in at its unit. */
export const seatedIn = async (
  db: Db,
  countyId: string,
  { id, unitId }: { id: string; unitId: string },
  today: string,
): Promise<Seated> => {
  const posts = await postsOf(db, countyId, unitId, today);
  const holder = posts.find((post) => post.id === id)?.holder;
  const standing = holder ? null : standIn(posts);
  return {
    holder: holder ? { nameZh: holder.nameZh, fromDate: holder.fromDate } : null,
    standIn: standing
      ? {
          titleZh: standing.post.titleZh,
          titleEn: standing.post.titleEn,
          nameZh: standing.post.holder?.nameZh ?? "—",
        }
      : null,
  };
};

const monthsShown = 12;

/** The last months up to and with that of a day, the latest first. */
export const lastMonths = (today: string, count = monthsShown): string[] => {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
};

/**
 * A post’s figures month by month, who sits in it, and what came to it in a month or the last 90 days. Refuses
 * `record.not-there` to those who may not read it.
 */
export const postRecord = async (
  db: Db,
  actor: Actor,
  { postId, month }: { postId: string; month?: string | undefined },
  now: Date,
): Promise<PostRecord | Refusal> => {
  const { countyId } = actor;
  if (!(await mayRead(db, actor, postId))) return refuse("record.not-there");
  const zone = await zoneIn(db, countyId);
  const today = localDate(now, zone);
  const of = { postId, zone, now };
  const months: PostRecord["months"] = [];
  for (const one of lastMonths(today)) {
    const counts = recordIn(await countsOf(db, countyId, daysOf(one, today), of), now);
    months.push({ month: one, ...counts });
  }
  const { held } = await countsOf(db, countyId, daysOf(month, today), of);
  const post = (await namesFor(db, countyId, [postId], [])).post(postId);
  return {
    post,
    ...(await seatedIn(db, countyId, post, today)),
    months,
    held: held.slice(0, 200).map((one) => ({
      id: one.matterId,
      number: one.number,
      title: one.title,
      fromAt: one.fromAt.toISOString(),
      respondBy: one.respondBy.toISOString(),
      respondedAt: one.respondedAt?.toISOString() ?? null,
      decideBy: one.decideBy.toISOString(),
      decidedAt: one.decidedAt?.toISOString() ?? null,
      silent: one.silent,
    })),
  };
};
