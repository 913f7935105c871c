import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { UnitNames } from "../words.ts";

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly code: string;
}

/** Short names as they are kept: no empties, none twice, none that only repeats the name. */
export const shortNamesFor = (nameZh: string, shortNames: readonly string[]): string[] =>
  [...new Set(shortNames.map((name) => name.trim()))].filter((name) => name !== "" && name !== nameZh);

const said = ({ nameZh, nameEn, shortNames }: UnitNames): string =>
  JSON.stringify([nameZh, nameEn, shortNames]);

/** Refuses `unit.renamed.conflict`, with what it is called now, when a unit has other names than its renamer saw. */
export const checkSeen = (unit: UnitNames, seen: UnitNames): Refusal | null => {
  if (said(unit) === said(seen)) return null;
  const { nameZh, nameEn, shortNames } = unit;
  const now = { name: nameZh, english: nameEn ?? "none", short: shortNames.join("、") || "none" };
  return refuse("unit.renamed.conflict", now, { field: "nameZh" });
};

/** Refuses `unit.name-taken` when a living unit beside it has the name already. */
export const checkName = (nameZh: string, siblings: readonly Named[], own?: string): Refusal | null =>
  siblings.some((sibling) => sibling.id !== own && sibling.nameZh === nameZh)
    ? refuse("unit.name-taken", { name: nameZh }, { field: "nameZh" })
    : null;

/** Refuses `unit.code-taken`: a code names one unit of the county for ever, also after it has ended. */
export const checkCode = (code: string, holder: Pick<Named, "nameZh"> | undefined): Refusal | null =>
  holder ? refuse("unit.code-taken", { code, name: holder.nameZh }, { field: "code" }) : null;

/** An e-mail address as entries of the log may show it: l***@zhecheng.gov.cn. */
export const maskedEmail = (email: string | null): string | null =>
  email === null ? null : email.replace(/^(.)[^@]*/, "$1***");

/** A mobile number as entries of the log may show it: 138****0001. */
export const maskedMobile = (mobile: string | null): string | null =>
  mobile === null ? null : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
