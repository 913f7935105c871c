import { type Lang, named } from "../../ground/texts.ts";
import { deadlineWord } from "../words/deadline.ts";
import type { Directories } from "./people.ts";
import type { Wanted } from "./wanted.ts";

/** The columns of the preview's sample. */
export const shownColumns = [
  "plan.number",
  "plan.area",
  "plan.action",
  "plan.lead",
  "plan.cooperating",
  "plan.deadline",
] as const;

const sample = 20;

/** The first rows as they were understood. */
export const shownRows = (wanted: Wanted, { units }: Directories, lang: Lang): string[][] => {
  const nameOf = (id: string | null | undefined): string => {
    const unit = id ? units.byId(id) : undefined;
    return unit ? named(lang, unit) : "";
  };
  return wanted.actions
    .slice(0, sample)
    .map((action) => [
      action.number,
      wanted.areas.find(({ number }) => number === action.areaNumber)?.nameZh ?? "",
      action.titleZh,
      nameOf(action.leadUnitId),
      (action.cooperatingUnitIds ?? []).map(nameOf).join(lang === "zh" ? "、" : ", "),
      deadlineWord(action.deadline, lang),
    ]);
};
