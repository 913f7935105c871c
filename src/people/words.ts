import { z } from "zod";
import { roles } from "../ground/actor.ts";
import { plainDate } from "../ground/clock.ts";

export { debt, type Debt } from "../ground/debt.ts";

/** What a unit is. Territory: county, township, village. Line: the rest. (W3C ORG; GB/T 2260 and 统计用区划代码 for codes.) */
export const unitKinds = [
  "county",
  "organ",
  "government",
  "department",
  "park",
  "platform",
  "enterprise",
  "institution",
  "township",
  "village",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The kinds as a county's spreadsheets write them. */
export const unitKindNames: Readonly<Record<UnitKind, { zh: string; en: string }>> = {
  county: { zh: "县", en: "County" },
  organ: { zh: "党委机关", en: "Party organ" },
  government: { zh: "政府", en: "Government" },
  department: { zh: "部门", en: "Department" },
  park: { zh: "园区", en: "Park" },
  platform: { zh: "平台公司", en: "Platform company" },
  enterprise: { zh: "企业", en: "Enterprise" },
  institution: { zh: "事业单位", en: "Institution" },
  township: { zh: "乡镇街道", en: "Township" },
  village: { zh: "村社区", en: "Village" },
};

export const roleNames: Readonly<Record<(typeof roles)[number], { zh: string; en: string }>> = {
  head: { zh: "主要负责人", en: "Head" },
  deputy: { zh: "副职", en: "Deputy" },
  officer: { zh: "工作人员", en: "Officer" },
  delivery: { zh: "督查", en: "Delivery office" },
  statistics: { zh: "统计", en: "Statistics" },
  listening: { zh: "倾听受理", en: "Listening desk" },
  inspector: { zh: "核查", en: "Inspector" },
  commendation: { zh: "表彰", en: "Commendation" },
  discipline: { zh: "纪检", en: "Discipline" },
  auditor: { zh: "审计", en: "Audit" },
  admin: { zh: "管理员", en: "Admin" },
};

const id = z.uuid();
const name = z.string().trim().min(1).max(100);
const optionalName = name.nullable();

export const unitKind = z.enum(unitKinds);
export const role = z.enum(roles);

/** A unit as lists and pages show it. */
export const unit = z.object({
  id,
  parentId: id.nullable(),
  kind: unitKind,
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  shortNames: z.array(z.string()),
  note: z.string().nullable(),
  /** The last day it existed; null while it exists. */
  endedOn: plainDate.nullable(),
  mergedInto: id.nullable(),
});
export type Unit = z.output<typeof unit>;

/** Who holds a post since when. */
export const holder = z.object({ tenureId: id, personId: id, nameZh: z.string(), fromDate: plainDate });
export type Holder = z.output<typeof holder>;

export const post = z.object({
  id,
  unitId: id,
  role,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  rank: z.number().int(),
  holder: holder.nullable(),
});
export type Post = z.output<typeof post>;

export const unitDraft = z.strictObject({
  parentId: id,
  kind: unitKind.exclude(["county"]),
  code: z.string().trim().min(1).max(40),
  nameZh: name,
  nameEn: optionalName.default(null),
  shortNames: z.array(name).max(20).default([]),
  note: z.string().trim().max(500).nullable().default(null),
  /** What the unit's head is called; every unit has this post from its first day. */
  headTitleZh: name.default("主要负责人"),
  headTitleEn: optionalName.default("Head"),
});
export type UnitDraft = z.output<typeof unitDraft>;

export const countyDraft = z.strictObject({
  code: z.string().trim().min(1).max(40),
  nameZh: name,
  nameEn: optionalName.default(null),
  zone: z.string().default("Asia/Shanghai"),
  example: z.boolean().default(false),
});
export type CountyDraft = z.output<typeof countyDraft>;

/** A new name; the old one is kept as a former name with its last day. */
export const unitNames = z.strictObject({
  nameZh: name,
  nameEn: optionalName.default(null),
  shortNames: z.array(name).max(20).default([]),
});
export type UnitNames = z.output<typeof unitNames>;

/** New names, and those that whoever gives them has seen: somebody else may have given others meanwhile. */
export const unitRenaming = unitNames.extend({ seen: unitNames });
export type UnitRenaming = z.output<typeof unitRenaming>;

export const postDraft = z.strictObject({
  unitId: id,
  role: role.exclude(["head"]),
  titleZh: name,
  titleEn: optionalName.default(null),
});
export type PostDraft = z.output<typeof postDraft>;

export const postTitles = z.strictObject({ titleZh: name, titleEn: optionalName.default(null) });
export type PostTitles = z.output<typeof postTitles>;

/** A telephone number as typed: digits, with `+`, spaces or hyphens between them. */
export const mobile = z
  .string()
  .trim()
  .regex(/^\+?\d(?:[ -]?\d){5,18}$/);

export const email = z.string().trim().max(200).pipe(z.email());

export const personDraft = z.strictObject({
  nameZh: name,
  mobile: mobile.nullable().default(null),
  email: email.nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
});
export type PersonDraft = z.output<typeof personDraft>;

/** A sign-in name: kept in lower case, so that it is the same however it is typed. */
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,39}$/);

/** The one who sets the rest up: their name, and the sign-in they get. */
export const adminDraft = z.strictObject({ nameZh: name, login: loginName });
export type AdminDraft = z.output<typeof adminDraft>;

/** A password as chosen: length counts, not its signs. (NIST SP 800-63B 5.1.1.2.) */
export const newPassword = z.string().min(10).max(200);

export const formerName = z.object({ nameZh: z.string(), nameEn: z.string().nullable(), until: plainDate });

/** A unit as the tree lists it. */
export const treeUnit = unit
  .pick({ id: true, parentId: true, kind: true, code: true, nameZh: true, nameEn: true })
  .extend({
    /** Nobody holds the post of its head. */
    headVacant: z.boolean(),
  });
export type TreeUnit = z.output<typeof treeUnit>;

/** A unit as a name that leads to it. */
export const unitName = unit.pick({ id: true, nameZh: true, nameEn: true });
export type UnitName = z.output<typeof unitName>;

export const acting = z.object({
  postId: id,
  as: z.enum(["head", "stand-in", "above"]),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  holder: z.string(),
});

export const unitPage = z.object({
  unit,
  /** From the county down to the unit above. */
  above: z.array(unitName),
  posts: z.array(post),
  /** Who acts for its head today; null when nobody up to the county does. */
  acting: acting.nullable(),
  formerNames: z.array(formerName),
  mergedInto: unitName.nullable(),
  children: z.array(treeUnit),
  /** How many units of each kind stand below, at any depth. */
  below: z.array(z.object({ kind: unitKind, count: z.number().int() })),
  /** The reader may change it. */
  mayManage: z.boolean(),
});
export type UnitPage = z.output<typeof unitPage>;

/** A unit found, and the name it was found by where that is not its own. */
export const foundUnit = unit
  .pick({ id: true, kind: true, code: true, nameZh: true, nameEn: true, endedOn: true })
  .extend({ by: z.string().nullable(), above: z.string().nullable() });
export type FoundUnit = z.output<typeof foundUnit>;

export const heldPost = z.object({
  postId: id,
  role,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  unitId: id,
  unitNameZh: z.string(),
  unitNameEn: z.string().nullable(),
});

export const tenure = heldPost.extend({
  tenureId: id,
  fromDate: plainDate,
  toDate: plainDate.nullable(),
});
export type Tenure = z.output<typeof tenure>;

export const personPage = z.object({
  id,
  nameZh: z.string(),
  /** Null when there is none or the reader may not see it. */
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  tenures: z.array(tenure),
  /** For those who manage people: the sign-in name, if there is one. */
  login: z.string().nullable(),
  mayManage: z.boolean(),
});
export type PersonPage = z.output<typeof personPage>;
