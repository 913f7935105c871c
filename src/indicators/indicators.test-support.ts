import type { Actor } from "../ground/actor.ts";
import { operator } from "../ground/actor.ts";
import { insertCounty } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import type { PeopleTables } from "../people/index.ts";
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
  ...change,
});

export const aDraft = (change: Partial<FigureDraft> = {}): FigureDraft => ({
  code: "gdp",
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
export const aCounty = async (db: Db, code: string): Promise<{ countyId: string; unitId: string }> => {
  const now = new Date("2022-01-01T00:00:00Z");
  const [id, unitId] = [newId(now), newId(now)];
  const county = { id, code, nameZh: "柘城县", nameEn: "Zhecheng County", zone: "Asia/Shanghai" };
  await insertCounty(db, { ...county, host: null, example: true }, now);
  await db
    .withTables<Pick<PeopleTables, "unit">>()
    .insertInto("unit")
    .values({
      countyId: id,
      id: unitId,
      parentId: null,
      path: "c",
      kind: "county",
      code,
      nameZh: "柘城县",
      nameEn: null,
      shortNames: [],
      note: null,
      position: 0,
      startedOn: "2000-01-01",
      endedOn: null,
      mergedInto: null,
    })
    .execute();
  return { countyId: id, unitId };
};

/** Someone in a post of that role, in the county's own unit. */
export const inRole = (countyId: string, role: Actor["role"]): Actor => ({
  ...operator(countyId),
  role,
  personId: newId(new Date("2022-01-01T00:00:00Z")),
  postId: newId(new Date("2022-01-01T00:00:00Z")),
  via: "desk",
});
