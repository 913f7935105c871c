import type { Calendar, ProgrammeDraft, ProgrammeWhole } from "../words.ts";

/** The rows of a form's lists, as they are typed. */
export interface Fields extends Omit<ProgrammeDraft, "nameEn" | "criteria" | "categories" | "calendar"> {
  readonly nameEn?: string;
  readonly criteria: readonly {
    readonly key?: string;
    readonly nameZh: string;
    readonly nameEn?: string | null;
    readonly points: number;
    readonly sources: ProgrammeDraft["criteria"][number]["sources"];
  }[];
  readonly categories: readonly {
    readonly id?: string | null;
    readonly of: "unit" | "person";
    readonly nameZh: string;
    readonly nameEn?: string | null;
    readonly quota: number;
  }[];
  readonly calendar: { readonly [K in keyof Calendar]?: string | null };
}

const noDays: Calendar = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
};

export const steps = Object.keys(noDays) as (keyof Calendar)[];

const emptied = (text: string | null | undefined): string | null => text?.trim() || null;

/** A key that no other criterion has. */
const freeKey = (taken: readonly (string | undefined)[]): string => {
  let number = 1;
  while (taken.includes(`criterion-${number}`)) number += 1;
  return `criterion-${number}`;
};

const keyed = (criteria: Fields["criteria"]): ProgrammeDraft["criteria"] => {
  const taken = criteria.map(({ key }) => key);
  return criteria.map((one) => {
    const key = one.key ?? freeKey(taken);
    taken.push(key);
    return { ...one, key, nameEn: emptied(one.nameEn) };
  });
};

/** What is sent of what was typed. */
export const draftOf = ({ nameEn, criteria, categories, calendar, ...rest }: Fields): ProgrammeDraft => ({
  ...rest,
  nameEn: emptied(nameEn),
  criteria: keyed(criteria ?? []),
  categories: (categories ?? []).map((one) => ({ ...one, id: one.id ?? null, nameEn: emptied(one.nameEn) })),
  calendar: { ...noDays, ...Object.fromEntries(steps.map((step) => [step, calendar?.[step] ?? null])) },
});

/** What a new programme begins with: the county's limits, and the criteria and ties that stand to reason. */
export const usualFields = (
  usual: Pick<ProgrammeDraft, "ceiling" | "ratios">,
  year: number,
  text: (key: string) => string,
): Fields => ({
  ...usual,
  kind: "commendation",
  year,
  nameZh: "",
  basis: "",
  approval: "",
  categories: [
    { of: "unit", nameZh: text("usual.units"), quota: 10 },
    { of: "person", nameZh: text("usual.persons"), quota: 30 },
  ],
  criteria: [
    { nameZh: text("usual.deeds"), points: 60, sources: ["actions", "lights", "spot-checks", "score"] },
    { nameZh: text("usual.people"), points: 25, sources: ["rates", "decisions"] },
    { nameZh: text("usual.text"), points: 15, sources: ["panel"] },
  ],
  ties: ["weightiest-criterion", "votes", "front-line", "put-forward-first"],
  calendar: {},
});

/** A programme's fields as the form has them. */
export const fieldsOf = (whole: ProgrammeWhole): Fields => ({
  kind: whole.kind,
  year: whole.year,
  nameZh: whole.nameZh,
  nameEn: whole.nameEn ?? "",
  basis: whole.basis,
  approval: whole.approval,
  ceiling: whole.ceiling,
  ratios: whole.ratios,
  criteria: whole.criteria,
  ties: whole.ties,
  calendar: whole.calendar,
  categories: whole.categories,
});
