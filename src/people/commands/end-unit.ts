import type { PlainDate } from "../../ground/clock.ts";
import { command } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { DebtsOf } from "../../ground/debt.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { checkName } from "../rules/names.ts";
import { checkMove, isWithin } from "../rules/tree.ts";
import { endPosts, livingPostsOf, type PostRow } from "../store/posts.ts";
import {
  childrenOf,
  lockTree,
  moveSubtree,
  nextPosition,
  saveUnits,
  unitById,
  type UnitRow,
} from "../store/units.ts";
import { todayIn } from "./day.ts";
import { livingUnit } from "./living.ts";

/** Nothing owed may be left without a post that owes it: refuses `post.owes-still` with what it is. */
export const checkNothingOwed = async (
  tx: Db,
  debtsOf: DebtsOf,
  posts: readonly PostRow[],
): Promise<Refusal | null> => {
  for (const { countyId, id, titleZh } of posts) {
    const debts = await debtsOf(tx, countyId, id);
    const [first] = debts;
    if (first) return refuse("post.owes-still", { title: titleZh, count: debts.length, first: first.title });
  }
  return null;
};

/** The unit's posts end with it: what they owe must be passed on first. */
const endWithPosts = async (
  tx: Db,
  debtsOf: DebtsOf,
  unit: UnitRow,
  end: { endedOn: PlainDate; mergedInto: string | null },
): Promise<Refusal | { posts: string[] }> => {
  const posts = await livingPostsOf(tx, unit.countyId, unit.id);
  const refusal = await checkNothingOwed(tx, debtsOf, posts);
  if (refusal) return refusal;
  await endPosts(
    tx,
    unit.countyId,
    posts.map(({ id }) => id),
    end.endedOn,
  );
  await saveUnits(tx, [{ ...unit, ...end }]);
  return { posts: posts.map(({ titleZh }) => titleZh) };
};

/**
 * A unit ends today with its posts; its history stays. Refuses `unit.not-there`, `unit.root-stays`,
 * `unit.has-children`, `post.owes-still`.
 */
export const endUnit = (debtsOf: DebtsOf) =>
  command<{ unitId: string }, UnitRow>("unit.end", async (tx, { countyId }, { unitId }, now) => {
    await lockTree(tx, countyId);
    const unit = await livingUnit(tx, countyId, unitId);
    if (isRefusal(unit)) return unit;
    if (unit.parentId === null) return refuse("unit.root-stays");
    const endedOn = await todayIn(tx, countyId, now);
    const children = await childrenOf(tx, countyId, unitId, endedOn);
    if (children.length > 0) return refuse("unit.has-children", { count: children.length });
    const ended = await endWithPosts(tx, debtsOf, unit, { endedOn, mergedInto: null });
    if (isRefusal(ended)) return ended;
    const change = { before: { endedOn: null }, after: { endedOn, posts: ended.posts } };
    return { value: { ...unit, endedOn }, entry: { kind: "unit", id: unitId, unitId, ...change } };
  });

/** The units below move to the other; refuses with the first that has no place or no name there. */
const moveChildren = async (tx: Db, unit: UnitRow, into: UnitRow, today: PlainDate) => {
  const children = await childrenOf(tx, unit.countyId, unit.id, today);
  const there = await childrenOf(tx, unit.countyId, into.id, today);
  for (const { id } of children) {
    const child = await unitById(tx, unit.countyId, id);
    if (!child) continue;
    const refusal = checkMove(child, into) ?? checkName(child.nameZh, there, child.id);
    if (refusal) return refusal;
    await moveSubtree(tx, child, into, await nextPosition(tx, unit.countyId, into.id));
  }
  return { moved: children.map(({ id }) => id) };
};

/**
 * A unit goes up in another today: the units below it move there, its posts end, its history stays and points to
 * the other. Refuses `unit.not-there`, `unit.root-stays`, `unit.into-itself`, `unit.wrong-place`, `unit.name-taken`,
 * `post.owes-still`.
 */
export const mergeUnit = (debtsOf: DebtsOf) =>
  command<{ unitId: string; intoId: string }, UnitRow>(
    "unit.merge",
    async (tx, { countyId }, { unitId, intoId }, now) => {
      await lockTree(tx, countyId);
      const unit = await livingUnit(tx, countyId, unitId);
      if (isRefusal(unit)) return unit;
      const into = await livingUnit(tx, countyId, intoId, "intoId");
      if (isRefusal(into)) return into;
      if (unit.parentId === null) return refuse("unit.root-stays");
      if (isWithin(into.path, unit.path)) return refuse("unit.into-itself", {}, { field: "intoId" });
      const endedOn = await todayIn(tx, countyId, now);
      const children = await moveChildren(tx, unit, into, endedOn);
      if (isRefusal(children)) return children;
      const ended = await endWithPosts(tx, debtsOf, unit, { endedOn, mergedInto: intoId });
      if (isRefusal(ended)) return ended;
      const after = { endedOn, mergedInto: intoId, posts: ended.posts, moved: children.moved };
      const change = { before: { endedOn: null, mergedInto: null }, after };
      return {
        value: { ...unit, endedOn, mergedInto: intoId },
        entry: { kind: "unit", id: unitId, unitId, ...change },
      };
    },
  );
