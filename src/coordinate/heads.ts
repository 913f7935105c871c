import { addDays, localDate } from "../ground/clock.ts";
import type { House } from "../ground/house.ts";
import type { Lit } from "../ground/lit.ts";
import { settingOn } from "../ground/settings/index.ts";
import { headsOf, publicActionsOfHead, publicPlan } from "../plan/index.ts";
import { namesFor } from "./present.ts";
import { countsOf, recordIn } from "./record.ts";
import { seatedIn } from "./records.ts";
import { recordOf } from "./rules/measure.ts";
import { publicHeads } from "./settings.ts";
import { headPost } from "./store/heads.ts";
import type { HeadRecord, PostName, Seated } from "./words.ts";

type Asked = Pick<House, "db" | "clock" | "lightsOf">;

const yearOfDays = 365;

/** The last twelve months with today: up to, not including, tomorrow. */
const lastYear = (today: string) => ({ from: addDays(today, 1 - yearOfDays), to: addDays(today, 1) });

/** Whether a county shows its heads' records to everyone. */
const isShown = async ({ db }: Asked, countyId: string, today: string): Promise<boolean> =>
  (await settingOn(db, countyId, publicHeads, today)) === "shown";

export interface PublicHead {
  readonly post: PostName;
  readonly actions: number;
  readonly record: Omit<HeadRecord, "from" | "to">;
}

export interface PublicHeads {
  readonly total: HeadRecord;
  readonly heads: readonly PublicHead[];
}

/** Every head that answers for something or was asked something, with their records; null where a county hides them. */
export const publicHeadsOf = async (
  asked: Asked,
  countyId: string,
  now: Date,
): Promise<PublicHeads | null> => {
  const { db, clock } = asked;
  const today = localDate(now, clock.zone);
  if (!(await isShown(asked, countyId, today))) return null;
  const all = await countsOf(db, countyId, lastYear(today), { postId: null, zone: clock.zone, now });
  const plan = await publicPlan(asked, countyId, today);
  const owing = plan ? await headsOf(db, countyId, plan.plan.id) : [];
  const actions = new Map(owing.map((head) => [head.id, Number(head.actions)]));
  const ids = [...new Set([...actions.keys(), ...all.held.map(({ postId }) => postId)])];
  const names = await namesFor(db, countyId, ids, []);
  const ofHeld = Map.groupBy(all.held, ({ postId }) => postId);
  const ofDecisions = Map.groupBy(all.decisions, ({ postId }) => postId);
  const heads = ids.map((id) => ({
    post: names.post(id),
    actions: actions.get(id) ?? 0,
    record: recordOf(ofHeld.get(id) ?? [], ofDecisions.get(id) ?? [], now),
  }));
  return {
    total: recordIn(all, now),
    heads: heads.toSorted((a, b) => b.record.asked - a.record.asked || b.actions - a.actions),
  };
};

export interface PublicHeadWhole extends Seated {
  readonly post: PostName;
  readonly record: HeadRecord;
  readonly actions: Awaited<ReturnType<typeof publicActionsOfHead>>;
  readonly lights: ReadonlyMap<string, Lit>;
}

/** One head: what they answer for, how they answer, who sits there; null where there is none or a county hides them. */
export const publicHead = async (
  asked: Asked,
  countyId: string,
  postId: string,
  now: Date,
): Promise<PublicHeadWhole | null> => {
  const { db, clock } = asked;
  const today = localDate(now, clock.zone);
  const post = (await isShown(asked, countyId, today)) ? await headPost(db, countyId, postId) : undefined;
  if (!post) return null;
  const counted = await countsOf(db, countyId, lastYear(today), { postId, zone: clock.zone, now });
  const plan = await publicPlan(asked, countyId, today);
  return {
    post: (await namesFor(db, countyId, [postId], [])).post(postId),
    ...(await seatedIn(db, countyId, post, today)),
    record: recordIn(counted, now),
    actions: plan ? await publicActionsOfHead(db, countyId, plan.plan.id, postId) : [],
    lights: plan?.lights ?? new Map(),
  };
};
