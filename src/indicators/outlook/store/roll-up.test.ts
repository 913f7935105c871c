import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { smallCounty } from "../../../../test/support/small-county.ts";
import { operator } from "../../../ground/actor.ts";
import { execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import type { OpenHouse } from "../../../house.ts";
import { publishObservations } from "../../commands.ts";
import { aDraft, anIndicator } from "../../indicators.test-support.ts";
import { indicatorsOf } from "../../store.ts";
import { drawn } from "../../words/firmness.ts";
import type { FigureDraft } from "../../words.ts";
import { readRolled } from "../rolled.ts";
import { type Place, rollUp, territoryOf } from "../rules/roll-up.ts";
import { partsWithin, rolledPeriods, sumsBelow } from "./roll-up.ts";

type Unit = { readonly id: string; readonly path: string };
let house: OpenHouse;
let countyId: string;
let county: Unit;
let south: Unit;
let indicatorId: string;
const tree: Place[] = [];
const drafts: FigureDraft[] = [];
const [earlier, later] = ["2022-01-10", "2022-02-10"];
const periods = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, "0")}`);

const put = (unit: Unit, within: Unit | null) => {
  tree.push({ id: unit.id, parentId: within?.id ?? null });
  return unit;
};

/** Seven figures of ten are there, some in 万元, one of four revised in February; figures of townships are rarer. */
const draftsOf = ({ id }: Place, next: () => number, share: number): FigureDraft[] =>
  periods.flatMap((period) => {
    if (next() > share) return [];
    const level = { unitId: id, period, measure: "level", basis: "plain" } as const;
    const figure = (publishedOn: string) =>
      aDraft({
        ...level,
        publishedOn,
        value: (next() * 1000 - 200).toFixed(2),
        multiplier: next() < 0.5 ? 4 : 0,
      });
    return next() < 0.25 ? [figure(earlier), figure(later)] : [figure(earlier)];
  });

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  const made = await smallCounty(house, "411424");
  ({ countyId } = made);
  county = put(await made.addUnit("county", "县"), null);
  const government = await made.addUnit("government", "县政府", county);
  const park = await made.addUnit("park", "园区", government);
  for (const name of ["北", "南", "西"]) {
    const township = put(await made.addUnit("township", name, government), county);
    for (let nth = 0; nth < 4; nth++)
      put(await made.addUnit("village", `${name}${nth}村`, township), township);
    if (name === "南") south = township;
  }
  put(await made.addUnit("village", "园区村", park), county);
  const next = drawn(5);
  for (const place of tree) {
    const isTownship = tree.some(({ parentId }) => parentId === place.id);
    drafts.push(...draftsOf(place, next, isTownship ? 0.3 : 0.7));
  }
  const indicators = [anIndicator({ additive: true, unit: "元", frequency: "M" })];
  const kept = await execute(house, publishObservations, operator(countyId), { indicators, figures: drafts });
  if (isRefusal(kept)) throw new Error(JSON.stringify(kept));
  indicatorId = (await indicatorsOf(house.db, countyId))[0]!.id;
});
afterAll(() => house.close());

const cents = ({ value, multiplier }: FigureDraft): number =>
  Math.round(Number(value) * 100) * 10 ** multiplier;

/** What the rule in memory makes of the same figures, all places of the whole tree at once. */
const inMemory = (unit: Unit, period: string, day: string) => {
  const territory = territoryOf(tree);
  const own = Float64Array.from(territory.ids, (id) => {
    const of = (draft: FigureDraft) =>
      draft.unitId === id && draft.period === period && draft.publishedOn <= day && id !== unit.id;
    const known = drafts.findLast(of);
    return known ? cents(known) : NaN;
  });
  const { sum, have, of } = rollUp(territory, own);
  const at = territory.ids.indexOf(unit.id);
  return { period, value: Number.isNaN(sum[at]!) ? null : sum[at]! / 100, have: have[at], of: of[at] };
};

const inDatabase = async (unit: Unit, day: string) =>
  (await rolledPeriods(house.db, countyId, { indicatorId, unit, periods, publishedBy: day })).map(
    ({ multiplier: _multiplier, value, ...rest }) => ({
      ...rest,
      value: value === null ? null : Number(value),
    }),
  );

describe("added up in the database, it is what the rule in memory makes", () => {
  test.each([earlier, later])("of the county, month by month, as known on %s", async (day) => {
    expect(await inDatabase(county, day)).toEqual(periods.map((period) => inMemory(county, period, day)));
  });

  test.each([earlier, later])("of a township, as known on %s", async (day) => {
    expect(await inDatabase(south, day)).toEqual(periods.map((period) => inMemory(south, period, day)));
  });

  test("of the villages of each township", async () => {
    const asked = { indicatorId, unit: county, periods: ["2021-03"], publishedBy: later };
    const sums = await sumsBelow(house.db, countyId, asked);
    const ofSouth = sums.find(({ unitId }) => unitId === south.id)!;
    const { value, have } = inMemory(south, "2021-03", later);
    expect([Number(ofSouth.value), ofSouth.have]).toEqual([value, have]);
  });
});

test("a county’s parts are its townships and the villages of no township", async () => {
  const parts = await partsWithin(house.db, countyId, county);
  expect(new Map(parts.map(({ nameZh, parts: own }) => [nameZh, own]))).toEqual(
    new Map([
      ["北", 4],
      ["南", 4],
      ["西", 4],
      ["园区村", 0],
    ]),
  );
});

test("before anything was published nothing is added up, and all that is missing is told", async () => {
  expect(
    new Set((await inDatabase(county, "2022-01-09")).map(({ value, have, of }) => [value, have, of].join())),
  ).toEqual(new Set([",0,4"]));
});

test("a run of months stands beside what was published of the unit itself", async () => {
  const asked = { unitId: undefined, frequency: "M", asKnownOn: later } as const;
  const run = await readRolled(house.db, countyId, "gdp", asked);
  if (isRefusal(run)) throw new Error(run.refusal);
  expect(run.rows.map(({ period }) => period)).toEqual(periods.toReversed());
  const published = new Set(drafts.filter(({ unitId }) => unitId === county.id).map(({ period }) => period));
  expect(run.rows.filter((row) => row.published).map(({ period }) => period)).toEqual(
    periods.toReversed().filter((period) => published.has(period)),
  );
  const { sum, have, of } = run.rows[0]!;
  const expected = inMemory(county, "2021-12", later);
  expect([have, of]).toEqual([expected.have, expected.of]);
  expect(Number(sum?.value) * 10 ** sum!.multiplier).toBeCloseTo(expected.value!, 2);
});
