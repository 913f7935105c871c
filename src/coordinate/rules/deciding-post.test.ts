import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import type { Post } from "../../people/words.ts";
import {
  type Deciding,
  type DecidingTree,
  decidingPost,
  type Involved,
  meetingOf,
  nextUp,
} from "./deciding-post.ts";

const post = (unitId: string, role: Post["role"], held = true): Post => ({
  id: `${unitId}/${role}`,
  unitId,
  role,
  titleZh: role,
  titleEn: null,
  rank: role === "head" ? 0 : 1,
  holder: held ? { tenureId: "t", personId: "p", nameZh: "某", fromDate: "2021-01-01" } : null,
});

/** A tree by the parent of each unit; every head is held but those of `vacant`, deputies sit where `deputies` says. */
const treeOf = (
  parents: Readonly<Record<string, string | null>>,
  { vacant = [], deputies = [] }: { vacant?: readonly string[]; deputies?: readonly string[] } = {},
): DecidingTree => ({
  parentOf: (unitId) => parents[unitId] ?? null,
  postsOf: (unitId) => [
    post(unitId, "head", !vacant.includes(unitId)),
    ...(deputies.includes(unitId) ? [post(unitId, "deputy")] : []),
  ],
});

/** The county as in life: Party organs under the county, departments and townships under its government. */
const county = {
  county: null,
  organ: "county",
  government: "county",
  housing: "government",
  finance: "government",
  town: "government",
  village: "town",
  hamlet: "town",
};

const about = (...unitIds: string[]): Involved => ({ unitIds, complainedOf: [] });

describe("in the county as in life", () => {
  test.each([
    ["a department and a township meet at the government", about("housing", "town"), "government", "meeting"],
    ["a Party organ and a township meet at the county", about("organ", "town"), "county", "meeting"],
    ["two villages meet at their township", about("village", "hamlet"), "town", "meeting"],
    ["a village of another's township", about("village", "finance"), "government", "meeting"],
    ["a township and its village", about("town", "village"), "town", "itself"],
    ["one department alone", about("finance"), "finance", "itself"],
    ["a complaint of a township", { unitIds: ["town"], complainedOf: ["town"] }, "government", "complaint"],
    [
      "a village complains of its township",
      { unitIds: ["village"], complainedOf: ["town"] },
      "government",
      "complaint",
    ],
    [
      "a complaint of the government",
      { unitIds: ["town"], complainedOf: ["government"] },
      "county",
      "complaint",
    ],
  ] as const)("%s", (_, involved, unitId, because) => {
    const answer = decidingPost(treeOf(county), involved) as Deciding;
    expect(answer).toMatchObject({
      unitId,
      postId: `${unitId}/head`,
      reason: { because, meets: unitId, as: "head" },
    });
  });

  test("it names the two that make it so, and the one complained of", () => {
    const met = decidingPost(treeOf(county), about("housing", "finance", "organ")) as Deciding;
    expect(met.reason.between).toEqual(["housing", "organ"]);
    const above = decidingPost(treeOf(county), { unitIds: ["village"], complainedOf: ["town"] }) as Deciding;
    expect(above.reason).toMatchObject({ between: null, about: "town" });
  });

  test.each([
    [
      "a deputy stands in",
      { vacant: ["government"], deputies: ["government"] },
      "government/deputy",
      "stand-in",
      [],
    ],
    ["without one, the next head up", { vacant: ["government"] }, "county/head", "above", ["government"]],
  ] as const)("while the government has no head, %s", (_, seats, postId, as, vacant) => {
    const answer = decidingPost(treeOf(county, seats), about("housing", "town")) as Deciding;
    expect(answer).toMatchObject({ postId, reason: { as, vacant, meets: "government" } });
  });

  test.each([
    ["nothing involved", about(), "matter.no-units"],
    ["the county itself", { unitIds: [], complainedOf: ["county"] }, "matter.above-the-county"],
    ["a unit of another county", about("town", "elsewhere"), "matter.units-apart"],
  ])("refuses %s", (_, involved, refusal) => {
    expect(decidingPost(treeOf(county), involved)).toMatchObject({ refusal });
  });

  test("refuses when nobody is there at all", () => {
    const empty = treeOf(county, { vacant: Object.keys(county) });
    expect(decidingPost(empty, about("town"))).toMatchObject({ refusal: "matter.nobody-decides" });
  });

  test("silence goes from the government to the county, and no further", () => {
    expect(nextUp(treeOf(county), "government")).toMatchObject({
      postId: "county/head",
      reason: { because: "silence" },
    });
    expect(nextUp(treeOf(county), "county")).toBeNull();
    expect(nextUp(treeOf(county, { vacant: ["county"] }), "government")).toBeNull();
  });
});

/** A tree of any shape: unit n stands under an earlier one; some heads are missing, never the root's. */
const anyTree = fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { maxLength: 40 }).map((sketch) => {
  const parents: Record<string, string | null> = { "0": null };
  for (const [at, [under]] of sketch.entries()) parents[at + 1] = String(under % (at + 1));
  const where = (pick: (one: readonly [number, boolean, boolean]) => boolean) =>
    sketch.flatMap((one, at) => (pick(one) ? [String(at + 1)] : []));
  const tree = treeOf(parents, { vacant: where(([, vacant]) => vacant), deputies: where((one) => one[2]) });
  return { parents, tree };
});
const anyMatter = anyTree.chain(({ parents, tree }) => {
  const units = fc.subarray(Object.keys(parents), { minLength: 1 });
  return units.chain((unitIds) =>
    fc.record({
      parents: fc.constant(parents),
      tree: fc.constant(tree),
      unitIds: fc.constant(unitIds),
      complainedOf: fc.subarray(unitIds.filter((unitId) => unitId !== "0")),
      another: fc.constantFrom(...Object.keys(parents)),
    }),
  );
});

const isOver = (tree: DecidingTree, above: string, unitId: string | null): boolean =>
  unitId !== null && (unitId === above || isOver(tree, above, tree.parentOf(unitId)));
const strictlyOver = (tree: DecidingTree, above: string, unitId: string): boolean =>
  isOver(tree, above, tree.parentOf(unitId));

const law = (check: (matter: Parameters<Parameters<typeof anyMatter.map>[0]>[0]) => void): void =>
  fc.assert(fc.property(anyMatter, check), { numRuns: 500 });

describe("over trees of any shape", () => {
  test("the deciding post stands over every unit involved, and over what it complains of strictly", () => {
    law(({ tree, unitIds, complainedOf }) => {
      const { unitId } = decidingPost(tree, { unitIds, complainedOf }) as Deciding;
      for (const one of unitIds) expect(isOver(tree, unitId, one)).toBe(true);
      for (const one of complainedOf) expect(strictlyOver(tree, unitId, one)).toBe(true);
    });
  });

  test("where they meet is the lowest: no unit below it stands over all", () => {
    law(({ tree, parents, unitIds, complainedOf }) => {
      const met = meetingOf(tree.parentOf, { unitIds, complainedOf });
      if (isRefusal(met)) throw new Error(met.refusal);
      const lower = Object.keys(parents).filter((one) => strictlyOver(tree, met.unitId, one));
      const over = (one: string) =>
        unitIds.every((unitId) => isOver(tree, one, unitId)) &&
        complainedOf.every((unitId) => strictlyOver(tree, one, unitId));
      expect(lower.filter(over)).toEqual([]);
    });
  });

  test("it is held, and where it is not the meeting's own unit every post between is empty", () => {
    law(({ tree, unitIds, complainedOf }) => {
      const { postId, unitId, reason } = decidingPost(tree, { unitIds, complainedOf }) as Deciding;
      expect(tree.postsOf(unitId).find(({ id }) => id === postId)?.holder).not.toBeNull();
      expect(reason.as === "above").toBe(unitId !== reason.meets);
      for (const one of reason.vacant)
        expect(tree.postsOf(one).every(({ holder }) => holder === null)).toBe(true);
    });
  });

  test("adding a unit, or a complaint, never lowers it", () => {
    law(({ tree, unitIds, complainedOf, another }) => {
      const before = decidingPost(tree, { unitIds, complainedOf }) as Deciding;
      const more = decidingPost(tree, { unitIds: [...unitIds, another], complainedOf }) as Deciding;
      expect(isOver(tree, more.unitId, before.unitId)).toBe(true);
      if (another === "0") return;
      const worse = decidingPost(tree, { unitIds, complainedOf: [...complainedOf, another] }) as Deciding;
      expect(isOver(tree, worse.unitId, more.unitId)).toBe(true);
    });
  });

  test("the two it names meet nowhere lower", () => {
    law(({ tree, unitIds, complainedOf }) => {
      const { reason } = decidingPost(tree, { unitIds, complainedOf }) as Deciding;
      if (!reason.between) return;
      const [one, other] = reason.between;
      const both = { unitIds: [one, other], complainedOf: [] };
      expect(meetingOf(tree.parentOf, both)).toMatchObject({ unitId: reason.meets });
    });
  });

  test("silence climbs to the root and ends there", () => {
    law(({ tree, unitIds, complainedOf }) => {
      let at: Deciding | null = decidingPost(tree, { unitIds, complainedOf }) as Deciding;
      const climbed: string[] = [];
      for (; at; at = nextUp(tree, at.unitId)) climbed.push(at.unitId);
      expect(climbed.at(-1)).toBe("0");
      expect(new Set(climbed).size).toBe(climbed.length);
    });
  });
});
