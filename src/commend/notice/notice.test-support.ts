import { actorIn, smallCounty } from "../../../test/support/small-county.ts";
import { fixedClock } from "../../ground/clock.ts";
import type { House } from "../../ground/house.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { insertNominee, type NomineeRow } from "../store/nominees.ts";
import { insertProgramme, saveCategories } from "../store/programmes.ts";

/** The same house at another time. */
export const at = (house: House, local: string): House => ({
  ...house,
  clock: fixedClock(`${local}:00+08:00`, "Asia/Shanghai"),
});

/** What must work; a refusal is a fault of the test. */
export const must = <V>(value: V | Refusal): V => {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};

const unsettled = {
  before: null,
  stateReason: null,
  decisionNumber: null,
  decidedOn: null,
  awardedOn: null,
} as const;

const days = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
} as const;

/** A county whose panel has done its work: a programme under review with a shortlist of units and a person. */
export const shortlisted = async (house: House, code: string) => {
  const { countyId, addUnit, seat } = await smallCounty(house, code);
  const now = house.clock.now();
  const root = await addUnit("county", "柘山县");
  const [office, discipline] = [
    await addUnit("organ", "县评比达标办", root),
    await addUnit("organ", "县纪委", root),
  ];
  const town = await addUnit("township", "起台镇", root);
  const actors = {
    head: actorIn(countyId, "head", await seat(root, "head", "县委书记")),
    office: actorIn(countyId, "commendation", await seat(office, "commendation", "评比办主任")),
    discipline: actorIn(countyId, "discipline", await seat(discipline, "discipline", "县纪委书记")),
    townHead: actorIn(countyId, "head", await seat(town, "head", "起台镇党委书记")),
    townDiscipline: actorIn(countyId, "discipline", await seat(town, "discipline", "起台镇纪委书记")),
  };
  const programmeId = newId(now);
  await insertProgramme(house.db, {
    countyId,
    id: programmeId,
    kind: "commendation",
    year: 2021,
    nameZh: "2021 年度先进单位和先进个人表彰",
    nameEn: "Advanced units and persons of 2021",
    basis: "评比达标表彰活动管理办法",
    approval: "豫评组〔2021〕8 号",
    ceiling: { units: 50, persons: 150 },
    ratios: [],
    criteria: [],
    ties: [],
    calendar: days,
    state: "review",
    phase: "settled",
    version: 1,
    savedAt: now,
    ...unsettled,
  });
  const categories = [
    { id: newId(now), of: "unit", nameZh: "先进单位", nameEn: "Advanced units", quota: 12 },
    { id: newId(now), of: "person", nameZh: "先进个人", nameEn: "Advanced persons", quota: 30 },
  ] as const;
  await saveCategories(house.db, countyId, programmeId, categories);
  const nominee = async (nameZh: string, more: Partial<NomineeRow>): Promise<string> => {
    const id = newId(now);
    await insertNominee(house.db, {
      countyId,
      id,
      programmeId,
      categoryId: categories[0].id,
      of: "unit",
      unitId: null,
      personId: null,
      nameZh,
      nameEn: null,
      unitNameZh: null,
      level: null,
      byUnitId: null,
      text: `${nameZh}的事迹`,
      state: "shortlisted",
      stateOn: "2022-03-01",
      stateReason: null,
      position: 0,
      version: 1,
      putForwardAt: now,
      ...more,
    });
    return id;
  };
  const nominees = {
    town: await nominee("起台镇", { unitId: town.id }),
    discipline: await nominee("县纪委", { unitId: discipline.id, position: 1 }),
    person: await nominee("王小明", {
      categoryId: categories[1].id,
      of: "person",
      unitId: town.id,
      unitNameZh: "起台镇",
      personId: actors.townHead.personId,
      level: "front-line",
    }),
  };
  return { countyId, root, programmeId, actors, nominees };
};

export type Shortlisted = Awaited<ReturnType<typeof shortlisted>>;
