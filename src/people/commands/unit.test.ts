import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done, testCounty, type TestCounty } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import { type Command, execute } from "../../ground/command.ts";
import type { Debt } from "../../ground/debt.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { pathUnder } from "../rules/tree.ts";
import { livingPostsOf } from "../store/posts.ts";
import { allUnits, formerNamesOf, unitById, type UnitRow } from "../store/units.ts";
import { unitDraft } from "../words.ts";
import { endUnit, mergeUnit } from "./end-unit.ts";
import { createUnit, moveUnit, renameUnit } from "./unit.ts";

let house: OpenHouse;
let county: TestCounty;
let government: UnitRow;
let town: UnitRow;
let village: UnitRow;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const owesNothing = async () => [];

const fresh = async () => {
  county = await testCounty(house);
  government = await county.unit("government", county.root, "县人民政府");
  town = await county.unit("township", government, "起台镇");
  village = await county.unit("village", town, "张庄村");
};

const entries = async () => {
  const { rows } = await sql<{ act: string; before: unknown; after: unknown }>`
    select act, before, after from entry where county_id = ${county.county.id} order by id`.execute(house.db);
  return rows;
};

/** The one entry of an act. */
const entryOf = async (act: string) => {
  const of = (await entries()).filter((entry) => entry.act === act);
  expect(of).toHaveLength(1);
  return of[0];
};

/** All rows of the county's units, and the count of entries: what a refusal must leave as it was. */
const state = async () => [await allUnits(house.db, county.county.id), await entries()];

const refused = async <I, V>(act: Command<I, V>, input: I) => {
  const before = await state();
  const outcome = await execute(house, act, county.actor, input);
  expect(await state()).toEqual(before);
  return isRefusal(outcome) ? outcome.refusal : null;
};

const draftOf = (fields: object) => unitDraft.parse({ code: "new", nameZh: "新村", ...fields });

test("a county begins with its own unit, the post of its head and one entry", async () => {
  await fresh();
  expect((await entries()).map(({ act }) => act).sort()).toEqual([
    "county.create",
    "unit.create",
    "unit.create",
    "unit.create",
  ]);
  expect(await livingPostsOf(house.db, county.county.id, county.root.id)).toMatchObject([{ role: "head" }]);
});

test("a unit begins under its parent with the post of its head", async () => {
  await fresh();
  expect(village.path).toBe(pathUnder(town.path, village.id));
  expect(await county.headOf(village)).toMatchObject({ titleZh: "主要负责人", rank: 0 });
});

describe("a unit is refused, and nothing is changed", () => {
  test.each([
    ["under none", () => ({ parentId: newId(new Date()), kind: "village" }), "unit.not-there"],
    ["where its kind has no place", () => ({ parentId: government.id, kind: "village" }), "unit.wrong-place"],
    [
      "with a code in use",
      () => ({ parentId: town.id, kind: "village", code: town.code }),
      "unit.code-taken",
    ],
    [
      "with a sibling's name",
      () => ({ parentId: town.id, kind: "village", nameZh: "张庄村" }),
      "unit.name-taken",
    ],
  ])("%s", async (_, fields, refusal) => {
    await fresh();
    expect(await refused(createUnit, draftOf(fields()))).toBe(refusal);
  });

  test("under a unit of another county", async () => {
    await fresh();
    const elsewhere = town.id;
    await fresh();
    expect(await refused(createUnit, draftOf({ parentId: elsewhere, kind: "village" }))).toBe(
      "unit.not-there",
    );
  });
});

test("a renamed unit keeps its former name, and the entry both", async () => {
  await fresh();
  const names = { nameZh: "起台街道", nameEn: "Qitai", shortNames: ["起台", "起台街道"] };
  const seen = { nameZh: town.nameZh, nameEn: town.nameEn, shortNames: town.shortNames };
  await done(house, renameUnit, county.actor, { unitId: town.id, ...names, seen });
  expect(await unitById(house.db, county.county.id, town.id)).toMatchObject({
    ...names,
    shortNames: ["起台"],
  });
  expect(await formerNamesOf(house.db, county.county.id, town.id)).toMatchObject([
    { nameZh: "起台镇", until: "2022-06-15" },
  ]);
  expect(await entryOf("unit.rename")).toMatchObject({
    before: { nameZh: "起台镇" },
    after: { nameZh: "起台街道" },
  });
});

test("who renames a unit that was renamed meanwhile is told what it is called now, and nothing changes", async () => {
  await fresh();
  const seen = { nameZh: town.nameZh, nameEn: town.nameEn, shortNames: town.shortNames };
  const first = { nameZh: "起台街道", nameEn: null, shortNames: ["起台"] };
  await done(house, renameUnit, county.actor, { unitId: town.id, ...first, seen });
  const late = { unitId: town.id, nameZh: "起台新镇", nameEn: null, shortNames: [], seen };
  expect(await execute(house, renameUnit, county.actor, late)).toEqual({
    refusal: "unit.renamed.conflict",
    params: { name: "起台街道", english: "none", short: "起台" },
    field: "nameZh",
  });
  expect(await unitById(house.db, county.county.id, town.id)).toMatchObject(first);
  await done(house, renameUnit, county.actor, { ...late, seen: first });
  expect(await unitById(house.db, county.county.id, town.id)).toMatchObject({ nameZh: "起台新镇" });
});

test("a moved unit takes all below it along", async () => {
  await fresh();
  const park = await county.unit("park", county.root, "高新区管委会");
  await done(house, moveUnit, county.actor, { unitId: town.id, parentId: park.id });
  const path = pathUnder(pathUnder(park.path, town.id), village.id);
  expect(await unitById(house.db, county.county.id, village.id)).toMatchObject({ path, parentId: town.id });
  expect(await entryOf("unit.move")).toMatchObject({ after: { parentId: park.id } });
});

test.each([
  ["below itself", () => ({ unitId: government.id, parentId: town.id }), "unit.below-itself"],
  ["the county", () => ({ unitId: county.root.id, parentId: town.id }), "unit.root-stays"],
  ["where it has no place", () => ({ unitId: village.id, parentId: government.id }), "unit.wrong-place"],
])("a move is refused: %s", async (_, input, refusal) => {
  await fresh();
  expect(await refused(moveUnit, input())).toBe(refusal);
});

test("of two moves at once that would make a circle, one is refused", async () => {
  await fresh();
  const a = await county.unit("institution", government, "甲中心");
  const b = await county.unit("institution", government, "乙中心");
  const outcomes = await Promise.all([
    execute(house, moveUnit, county.actor, { unitId: a.id, parentId: b.id }),
    execute(house, moveUnit, county.actor, { unitId: b.id, parentId: a.id }),
  ]);
  expect(outcomes.filter(isRefusal)).toMatchObject([{ refusal: "unit.below-itself" }]);
});

test("a merged unit ends with its posts, its children move, its history points on", async () => {
  await fresh();
  const into = await county.unit("township", government, "胡襄镇");
  await county.holder(await county.headOf(town), "王书记");
  await done(house, mergeUnit(owesNothing), county.actor, { unitId: town.id, intoId: into.id });
  const [merged, child] = [town, village].map(({ id }) => unitById(house.db, county.county.id, id));
  expect(await merged).toMatchObject({ endedOn: "2022-06-15", mergedInto: into.id });
  expect(await child).toMatchObject({ parentId: into.id, path: pathUnder(into.path, village.id) });
  expect(await livingPostsOf(house.db, county.county.id, town.id)).toEqual([]);
  expect(await entryOf("unit.merge")).toMatchObject({ after: { moved: [village.id] } });
});

const owed: Debt = { kind: "action", id: newId(new Date()), title: "修路", due: "2022-10-31", href: "/desk" };

test.each([
  [
    "a unit into what stands below it",
    () => mergeUnit(owesNothing),
    () => ({ unitId: town.id, intoId: village.id }),
    "unit.into-itself",
  ],
  [
    "a unit whose post still owes",
    () => mergeUnit(async () => [owed]),
    () => ({ unitId: village.id, intoId: town.id }),
    "post.owes-still",
  ],
])("a merger is refused: %s", async (_, act, input, refusal) => {
  await fresh();
  expect(await refused(act(), input())).toBe(refusal);
});

test.each([
  ["with units below it", () => endUnit(owesNothing), () => town.id, "unit.has-children"],
  ["whose post still owes", () => endUnit(async () => [owed]), () => village.id, "post.owes-still"],
  ["the county", () => endUnit(owesNothing), () => county.root.id, "unit.root-stays"],
])("a unit is not ended: %s", async (_, act, unitId, refusal) => {
  await fresh();
  expect(await refused(act(), { unitId: unitId() })).toBe(refusal);
});

test("an ended unit takes no further change, and its code stays taken", async () => {
  await fresh();
  await done(house, endUnit(owesNothing), county.actor, { unitId: village.id });
  expect(await refused(endUnit(owesNothing), { unitId: village.id })).toBe("unit.ended");
  const draft = draftOf({ parentId: town.id, kind: "village", code: village.code });
  expect(await refused(createUnit, draft)).toBe("unit.code-taken");
});
