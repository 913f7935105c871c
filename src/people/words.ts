import { z } from "zod";
import { roles } from "../ground/actor.ts";

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
export const plainDate = z.iso.date();

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
});
export type UnitDraft = z.output<typeof unitDraft>;

/** Something a post owes, as any room may say it: shown when the post is handed over. */
export const debt = z.object({
  kind: z.string(),
  id,
  title: z.string(),
  due: plainDate.nullable(),
  /** Where the desk shows it. */
  href: z.string(),
});
export type Debt = z.output<typeof debt>;
