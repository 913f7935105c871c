import { setImmediate } from "node:timers/promises";
import { allCounties } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Job } from "../../ground/jobs/index.ts";
import type { Example } from "./bayes.ts";
import { conclude, type Course, courseOver, take } from "./course.ts";
import { featuresOf } from "./features.ts";
import { type ClosedAppeal, closedAppeals, closedFrom, type Cursor } from "./store/closed.ts";
import { keepLearned } from "./store/learned.ts";
import type { LearnedKind } from "./tables.ts";

/** Of fewer closed appeals a machine learns nothing that the desk does not know. */
export const leastClosed = 50;

/** More than some years of a county; older appeals went to units and rules of their time. */
const mostClosed = 50_000;
const page = 500;

const exampleOf = (kind: LearnedKind, appeal: ClosedAppeal): Example[] => {
  const label = kind === "unit" ? appeal.unitId : appeal.categoryId;
  return label === null ? [] : [{ label, words: featuresOf(kind, appeal.words, appeal) }];
};

async function* pagesFrom(db: Db, countyId: string, start: Date) {
  for (let after: Cursor | null = null; ;) {
    const closed: ClosedAppeal[] = await closedFrom(db, countyId, start, after, page);
    yield closed;
    after = closed.at(-1) ?? null;
    if (closed.length < page) return;
  }
}

/** Learns from the county's own closed appeals and keeps it. False where there are too few. */
export const learn = async (db: Db, countyId: string, now: Date): Promise<boolean> => {
  const { total, sorted, start } = await closedAppeals(db, countyId, mostClosed);
  if (start === null || total < leastClosed) return false;
  const courses = new Map<LearnedKind, Course>([
    ["unit", courseOver(total)],
    ["category", courseOver(sorted)],
  ]);
  for await (const closed of pagesFrom(db, countyId, start)) {
    for (const [kind, course] of courses)
      take(
        course,
        closed.flatMap((one) => exampleOf(kind, one)),
      );
    // Others are served between two pages.
    await setImmediate();
  }
  await db.transaction().execute(async (tx) => {
    for (const [kind, course] of courses) await keepLearned(tx, countyId, kind, conclude(course), now);
  });
  return true;
};

/** Every night: yesterday's closed appeals are learned from. It counts anew each time, so it may run twice. */
export const learnRoutes: Job = {
  name: "listen.learn-routes",
  cron: "40 2 * * *",
  run: async ({ db }, now) => {
    for (const { id } of await allCounties(db)) await learn(db, id, now);
  },
};
