/**
 * What rolling up and ranking cost: 50,000 villages in 2,500 townships and 100 counties, 24 indicators, 120 months, by
 * the rules the screens use. `node scripts/bench.js figures [villages] [indicators] [months]` prints for each step the
 * processor time it took in all and per month; below them how firm the places of 50 units by 40 lines are, 10,000 draws.
 */
import { placesOf } from "../src/indicators/outlook/rules/ranks.ts";
import { type Place, rollUp, territoryOf } from "../src/indicators/outlook/rules/roll-up.ts";
import { drawn, firmness, type Standing } from "../src/indicators/words/firmness.ts";
import { load, type Tell } from "./place.ts";

const villagesInTownship = 20;
const townshipsInCounty = 25;

const numbered = (count: number, name: string, over: (at: number) => string | null): Place[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, parentId: over(at) }));

/** A province: villages in townships in counties, by number. */
const province = (villages: number): Place[] => {
  const townships = Math.ceil(villages / villagesInTownship);
  const counties = Math.ceil(townships / townshipsInCounty);
  return [
    { id: "province", parentId: null },
    ...numbered(counties, "c", () => "province"),
    ...numbered(townships, "t", (at) => `c${Math.floor(at / townshipsInCounty)}`),
    ...numbered(villages, "v", (at) => `t${Math.floor(at / villagesInTownship)}`),
  ];
};

/** One month's figures of the villages, in whole steps; one in fifty is missing. */
const monthInto = (own: Float64Array, villages: Uint32Array, next: () => number): void => {
  for (const at of villages) own[at] = next() < 0.02 ? NaN : Math.floor(next() * 1_000_000);
};

/** What this process has computed for, in milliseconds: on a busy machine the clock on the wall says nothing. */
const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const told = (name: string, took: number, months: number): string =>
  `${name.padEnd(34)} ${seconds(took).padStart(8)}  ${(took / months).toFixed(2)} ms a month`;

const measureFigures = (places: readonly Place[], months: number, tell: Tell): void => {
  const from = computed();
  const territory = territoryOf(places);
  tell(`the tree of ${places.length} places`.padEnd(34) + ` ${seconds(computed() - from).padStart(8)}`);
  const own = new Float64Array(places.length).fill(NaN);
  const villages = Uint32Array.from(territory.ids.flatMap((id, at) => (id.startsWith("v") ? [at] : [])));
  const whole = territory.ids.indexOf("province");
  const next = drawn(20220209);
  const took = { rolled: 0, ranked: 0 };
  let seen = 0;
  for (let month = 0; month < months; month++) {
    monthInto(own, villages, next);
    const start = computed();
    const { sum } = rollUp(territory, own);
    const middle = computed();
    const placed = placesOf(sum, "up");
    took.rolled += middle - start;
    took.ranked += computed() - middle;
    seen += placed[whole]!;
  }
  if (seen !== months) throw new Error("the whole is not first of all");
  tell(told("rolled up to the whole", took.rolled, months));
  tell(told("ranked, all places among all", took.ranked, months));
};

/** Units whose shares are drawn: the same for everyone. */
const standingsOf = (units: number, lines: number): Standing[] => {
  const next = drawn(7);
  return Array.from({ length: units }, (_, at) => ({
    unitId: String(at),
    shares: Array.from({ length: lines }, next),
    beside: 0,
  }));
};

const runs = 9;

const measureFirmness = (units: number, lines: number, tell: Tell): void => {
  const [standings, weights] = [standingsOf(units, lines), Array.from({ length: lines }, () => 100 / lines)];
  const all = Array.from({ length: runs }, () => {
    const from = computed();
    firmness(standings, { weights, full: 100, digits: 2 });
    return computed() - from;
  }).toSorted((a, b) => a - b);
  tell(
    `how firm ${units} units × ${lines} lines are   median ${all[runs >> 1]!.toFixed(0)} ms  worst ${all.at(-1)!.toFixed(0)} ms  n ${runs}`,
  );
};

/** Measures in memory; nothing is stored. */
export const measure = async (
  [villages = "50000", indicators = "24", months = "120"]: readonly string[],
  tell: Tell,
): Promise<void> => {
  tell(`${villages} villages × ${indicators} indicators × ${months} months, load ${load()}; processor time`);
  measureFigures(province(Number(villages)), Number(indicators) * Number(months), tell);
  measureFirmness(50, 40, tell);
};
