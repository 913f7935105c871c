import type { Role } from "../../ground/actor.ts";
import { type Lang } from "../../ground/texts.ts";
import { roleNames, type UnitKind, unitKindNames } from "../words.ts";

/** What else counties write for a kind. */
const kindSynonyms: Readonly<Record<string, UnitKind>> = {
  区: "county",
  县区: "county",
  党委: "organ",
  党群: "organ",
  党群部门: "organ",
  党委部门: "organ",
  人民政府: "government",
  政府部门: "department",
  局: "department",
  委局: "department",
  开发区: "park",
  平台: "platform",
  国有平台: "platform",
  国企: "enterprise",
  事业: "institution",
  乡: "township",
  镇: "township",
  乡镇: "township",
  街道: "township",
  "乡镇（街道）": "township",
  "乡镇(街道)": "township",
  village: "village",
  村: "village",
  社区: "village",
  "村（社区）": "village",
  "村(社区)": "village",
};

const roleSynonyms: Readonly<Record<string, Role>> = {
  一把手: "head",
  正职: "head",
  负责人: "head",
  党政主要负责人: "head",
  班子成员: "deputy",
  分管领导: "deputy",
  干部: "officer",
  干事: "officer",
  督查室: "delivery",
  统计员: "statistics",
  受理: "listening",
  倾听: "listening",
  核查员: "inspector",
  系统管理员: "admin",
};

const key = (text: string): string => text.trim().toLowerCase();

const wordsFor = <T extends string>(
  names: Readonly<Record<T, { zh: string; en: string }>>,
  synonyms: Readonly<Record<string, T>>,
): ReadonlyMap<string, T> =>
  new Map([
    ...(Object.keys(names) as T[]).flatMap((one) => [
      [key(one), one] as const,
      [key(names[one].zh), one] as const,
      [key(names[one].en), one] as const,
    ]),
    ...Object.entries(synonyms).map(([word, one]) => [key(word), one as T] as const),
  ]);

const kinds = wordsFor(unitKindNames, kindSynonyms);
const roles = wordsFor(roleNames, roleSynonyms);

/** The kind of unit or the role a cell names in either language; undefined when it names none. */
export const kindNamed = (text: string): UnitKind | undefined => kinds.get(key(text));
export const roleNamed = (text: string): Role | undefined => roles.get(key(text));

const list = (names: Readonly<Record<string, { zh: string; en: string }>>, lang: Lang): string =>
  Object.values(names)
    .map((name) => name[lang])
    .join(lang === "zh" ? "、" : ", ");

/** The words that may be written, for the sentence that says one is unknown. */
export const knownKinds = (lang: Lang): string => list(unitKindNames, lang);
export const knownRoles = (lang: Lang): string => list(roleNames, lang);
