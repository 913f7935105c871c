import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { stillUnsent } from "../../ground/messages/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { presentLit } from "../read.ts";
import { silence } from "../rules/league.ts";
import { reportDue, type Weight, weightOf } from "../rules/owed.ts";
import { standingOf } from "../rules/standing.ts";
import { headOf, type LitAction, litYear, refOf, unitOf } from "../year.ts";
import { onceKeyOf } from "./rules.ts";
import { chasesOn, lightSince } from "./store.ts";
import type { Seen, ToChase, ToReport } from "./words.ts";

/** Whose Today it is, in which year, on which day, and how many lines it shows. */
export interface Asked {
  readonly actor: Actor;
  readonly year: number;
  readonly today: string;
  readonly limit: number;
}

const strictlyBelow = (path: string, above: string | null): boolean =>
  above !== null && path.startsWith(`${above}.`);

/** What somebody is to see: all below a head, and what a deputy leads. */
const isSeenBy =
  ({ role, unitPath, postId }: Actor) =>
  ({ named }: LitAction): boolean =>
    role === "head"
      ? strictlyBelow(named.unitPath, unitPath)
      : role === "deputy" && named.ledByPostId === postId;

type Weighed = LitAction & { readonly by: Weight };

const weighed = async (
  db: Db,
  countyId: string,
  actions: readonly LitAction[],
  today: string,
): Promise<Weighed[]> => {
  const since = await lightSince(
    db,
    countyId,
    actions.map(({ named }) => named.id),
  );
  return actions
    .flatMap((one) => {
      const by = weightOf(one.lighting, since.get(one.named.id) ?? null, today);
      return by ? [{ ...one, by }] : [];
    })
    .toSorted((a, b) => b.by.weight - a.by.weight || a.named.number.localeCompare(b.named.number));
};

const seenOf = ({ named, lighting, by }: Weighed): Seen => ({
  ...refOf(named),
  unit: unitOf(named),
  head: headOf(named),
  light: lighting.light,
  reason: presentLit(lighting).reasons[0]!,
  ...by,
});

/** Red and silent actions below a head, or led by a deputy, the heaviest first. */
export const belowOf = async (
  db: Db,
  { actor, year, today, limit }: Asked,
): Promise<{ total: number; actions: Seen[] } | Refusal> => {
  const lit = await litYear(db, actor.countyId, year, today);
  if (isRefusal(lit)) return lit;
  const all = await weighed(db, actor.countyId, lit.actions.filter(isSeenBy(actor)), today);
  return { total: all.length, actions: all.slice(0, limit).map(seenOf) };
};

/** Sent back first, then by day. */
const byPressing = (a: ToReport, b: ToReport): number =>
  Number(b.because === "sent-back") - Number(a.because === "sent-back") || a.on.localeCompare(b.on);

/** What a report is asked of, among the actions that the reader's own unit leads. */
export const toReportOf = async (
  db: Db,
  { actor, year, today, limit }: Asked,
): Promise<{ total: number; cadenceDays: number; actions: ToReport[] } | Refusal> => {
  const lit = await litYear(db, actor.countyId, year, today);
  if (isRefusal(lit)) return lit;
  const { cadenceDays } = lit;
  const all = lit.actions
    .filter(({ named }) => named.unitId === actor.unitId)
    .flatMap(({ named, action, lighting: { light } }): ToReport[] => {
      const standing = standingOf(action.facts);
      const due = reportDue(standing, today, cadenceDays);
      return due ? [{ ...refOf(named), ...due, lastReportOn: standing.lastReportOn, light }] : [];
    })
    .toSorted(byPressing);
  return { total: all.length, cadenceDays, actions: all.slice(0, limit) };
};

type Chase = NonNullable<ToChase["chased"]>;

const chasedToday = async (db: Db, countyId: string, today: string): Promise<ReadonlyMap<string, Chase>> => {
  const rows = await chasesOn(db, countyId, today);
  const unsent = await stillUnsent(
    db,
    countyId,
    rows.map(({ postId }) => onceKeyOf(postId, today)),
  );
  return new Map(
    rows.map(({ id, postId, at }) => [
      postId,
      { id, at: at.toISOString(), undoable: unsent.has(onceKeyOf(postId, today)) },
    ]),
  );
};

const headline = (
  own: readonly Weighed[],
  { today, cadenceDays }: { today: string; cadenceDays: number },
): Omit<ToChase, "chased"> | null => {
  const [first] = own;
  const post = first && headOf(first.named);
  if (!first || !post) return null;
  const { light } = first.lighting;
  const reason = presentLit(first.lighting).reasons[0]!;
  const silent = own.filter(({ action }) => silence(standingOf(action.facts), today, cadenceDays) !== null);
  return {
    post,
    unit: unitOf(first.named),
    overdue: own.filter(({ lighting }) => lighting.light === "far").length,
    silent: silent.length,
    heaviest: { ...refOf(first.named), light, reason },
    weight: own.reduce((sum, { by }) => sum + by.weight, 0),
  };
};

/** Every head with something red or silent in their own unit, the heaviest sum first. */
export const headsToChase = async (
  db: Db,
  { actor, year, today }: Omit<Asked, "limit">,
): Promise<Omit<ToChase, "chased">[] | Refusal> => {
  const lit = await litYear(db, actor.countyId, year, today);
  if (isRefusal(lit)) return lit;
  const all = await weighed(db, actor.countyId, lit.actions, today);
  return [...Map.groupBy(all, ({ named }) => named.headId).values()]
    .flatMap((own) => headline(own, { today, cadenceDays: lit.cadenceDays }) ?? [])
    .toSorted((a, b) => b.weight - a.weight || a.post.titleZh.localeCompare(b.post.titleZh));
};

/** The same for a screen, with whether each was chased today. */
export const toChaseOf = async (
  db: Db,
  asked: Asked,
): Promise<{ total: number; heads: ToChase[] } | Refusal> => {
  const heads = await headsToChase(db, asked);
  if (isRefusal(heads)) return heads;
  const chased = await chasedToday(db, asked.actor.countyId, asked.today);
  return {
    total: heads.filter(({ post }) => !chased.has(post.id)).length,
    heads: heads.slice(0, asked.limit).map((head) => ({ ...head, chased: chased.get(head.post.id) ?? null })),
  };
};
