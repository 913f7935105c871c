import { smallCounty } from "../../test/support/small-county.ts";
import { type Actor, operator } from "../ground/actor.ts";
import type { House } from "../ground/house.ts";
import { newId } from "../ground/id.ts";
import type { UnitKind } from "../people/words.ts";
import type { Observation } from "./table.ts";
import type { FigureDraft, Indicator } from "./words.ts";

export const anIndicator = (change: Partial<Indicator> = {}): Indicator => ({
  code: "gdp",
  nameZh: "地区生产总值",
  nameEn: "Gross domestic product",
  unit: "元",
  frequency: "A",
  direction: "none",
  additive: false,
  additiveInTime: false,
  prices: null,
  partOf: null,
  ...change,
});

export const aDraft = (change: Partial<FigureDraft> = {}): FigureDraft => ({
  code: "gdp",
  unitId: null,
  period: "2021",
  measure: "growth",
  basis: "comparable",
  value: "3.2",
  multiplier: 0,
  status: "P",
  source: "县三级干部会议公布",
  publishedOn: "2022-02-09",
  note: null,
  ...change,
});

export const anObservation = (change: Partial<Observation> = {}): Observation => ({
  ...aDraft(),
  vintage: 1,
  reason: null,
  ...change,
});

/** A county with the one unit that its figures are of. */
export const aCounty = async (house: House, code: string) => {
  const { countyId, addUnit } = await smallCounty(house, code);
  const root = await addUnit("county", "县");
  return {
    countyId,
    unitId: root.id,
    addUnit: (kind: UnitKind, name: string) => addUnit(kind, name, root),
  };
};

/** Someone in a post of that role, in the county's own unit. */
export const inRole = (countyId: string, role: Actor["role"]): Actor => ({
  ...operator(countyId),
  role,
  personId: newId(new Date("2022-01-01T00:00:00Z")),
  postId: newId(new Date("2022-01-01T00:00:00Z")),
  via: "desk",
});
