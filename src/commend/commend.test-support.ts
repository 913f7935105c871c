import { done, testCounty } from "../../test/support/county.ts";
import type { Actor, Role } from "../ground/actor.ts";
import { type Command, execute } from "../ground/command.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { House } from "../ground/house.ts";
import type { PostRow } from "../people/store/posts.ts";
import type { UnitRow } from "../people/store/units.ts";
import { openProgramme, draftProgramme } from "./commands/programme.ts";
import { beginNomination, putForward } from "./commands/nominate.ts";
import { setPanel } from "./commands/panel.ts";
import { setQuotas } from "./commands/quotas.ts";
import { categoriesOf } from "./store/programmes.ts";
import type { Calendar, NomineeDraft, ProgrammeDraft } from "./words.ts";

const noDays: Calendar = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
};

/** A programme for one unit and three persons, scored by one criterion of a hundred points. */
export const programmeDraft = (over: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({
  kind: "commendation",
  year: 2022,
  nameZh: "年度先进",
  nameEn: null,
  basis: "县委常委会会议纪要",
  approval: "商评组〔2022〕3号",
  ceiling: { units: 50, persons: 150 },
  ratios: [
    { level: "leading", bound: "at-most", percent: 20 },
    { level: "front-line", bound: "at-least", percent: 50 },
  ],
  criteria: [{ key: "deeds", nameZh: "实绩", nameEn: "Deeds", points: 100, sources: ["actions", "rates"] }],
  ties: ["votes", "put-forward-first"],
  calendar: noDays,
  categories: [
    { id: null, of: "unit", nameZh: "先进集体", nameEn: null, quota: 1 },
    { id: null, of: "person", nameZh: "先进个人", nameEn: null, quota: 2 },
  ],
  ...over,
});

const seatIn = (countyId: string, unit: UnitRow, post: PostRow, personId: string, role: Role): Actor => ({
  countyId,
  personId,
  postId: post.id,
  role,
  unitId: unit.id,
  unitPath: unit.path,
  via: "desk",
  from: "127.0.0.1",
});

/** A county with its offices, two towns with a village each, and somebody in every post. */
export const commendingCounty = async (house: House) => {
  const { county, root, unit, post, headOf, holder } = await testCounty(house);
  const seat = async (where: UnitRow, role: Exclude<Role, "head"> | "head", title: string) => {
    const row = role === "head" ? await headOf(where) : await post(where, role, title);
    const person = await holder(row, `${title}甲`);
    return { ...seatIn(county.id, where, row, person.id, role), postId: row.id, personId: person.id };
  };
  const organ = await unit("organ", root, "县表彰办");
  const watch = await unit("organ", root, "县纪委");
  const bureau = await unit("department", root, "县住建局");
  const town = await unit("township", root, "起台镇");
  const village = await unit("village", town, "李庄村");
  const other = await unit("township", root, "远襄镇");
  return {
    countyId: county.id,
    units: { root, organ, watch, bureau, town, village, other },
    top: await seat(root, "head", "县委书记"),
    office: await seat(organ, "commendation", "表彰办主任"),
    discipline: await seat(watch, "discipline", "纪委书记"),
    bureauHead: await seat(bureau, "head", "局长"),
    townHead: await seat(town, "head", "起台镇书记"),
    townOfficer: await seat(town, "officer", "起台镇干事"),
    villageHead: await seat(village, "head", "李庄村书记"),
    otherHead: await seat(other, "head", "远襄镇书记"),
  };
};
export type CommendingCounty = Awaited<ReturnType<typeof commendingCounty>>;

/** The id of a refusal, or null where the command worked. */
export const refusedBy = async <I, V>(house: House, act: Command<I, V>, actor: Actor, input: I) => {
  const value = await execute(house, act, actor, input);
  return isRefusal(value) ? value.refusal : null;
};

/** An open programme of this county, every town with places in both categories, and a panel of three. */
export const openCall = async (house: House, at: CommendingCounty, over: Partial<ProgrammeDraft> = {}) => {
  const { id } = await done(house, draftProgramme, at.office, programmeDraft(over));
  const categories = await categoriesOf(house.db, at.countyId, id);
  const [units, persons] = categories as [(typeof categories)[0], (typeof categories)[0]];
  const towns = [at.units.town, at.units.other];
  const quotas = towns.flatMap((town) => [
    { categoryId: units.id, unitId: town.id, places: 1 },
    { categoryId: persons.id, unitId: town.id, places: 2 },
  ]);
  await done(house, setQuotas, at.office, { id, quotas });
  const members = [
    { postId: at.discipline.postId, chair: true },
    { postId: at.bureauHead.postId, chair: false },
    { postId: at.otherHead.postId, chair: false },
  ];
  await done(house, setPanel, at.office, { id, members });
  await done(house, openProgramme, at.office, { id });
  return { id, units, persons };
};

export type OpenCall = Awaited<ReturnType<typeof openCall>>;

/** A nomination of a unit. */
export const unitDraft = (call: OpenCall, unitId: string): NomineeDraft => ({
  categoryId: call.units.id,
  of: "unit",
  unitId,
  personId: null,
  level: null,
  text: "全年任务按期完成。",
});
/** A nomination of somebody in a seat, at the front line. */
export const personDraft = (
  call: OpenCall,
  seat: { unitId: string | null; personId: string },
): NomineeDraft => ({
  categoryId: call.persons.id,
  of: "person",
  unitId: seat.unitId!,
  personId: seat.personId,
  level: "front-line",
  text: "带着村里把排水修好了。",
});

/** Writes a nomination and puts it forward. */
export const nominate = async (
  house: House,
  call: OpenCall,
  actor: Actor,
  draft: NomineeDraft,
): Promise<string> => {
  const { id } = await done(house, beginNomination, actor, { programmeId: call.id, draft });
  await done(house, putForward, actor, { programmeId: call.id, id });
  return id;
};
