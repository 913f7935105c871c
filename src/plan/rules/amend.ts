import { seriesSaid } from "../words/series.ts";
import type { ActionWhole, AmendedField } from "../words.ts";

type Said = Readonly<Record<AmendedField["field"], string | null>>;

const names = (all: readonly { readonly nameZh: string }[]): string | null =>
  all.map(({ nameZh }) => nameZh).join("、") || null;

/** 18.60 and 18.6 are one quantity. */
const plain = (quantity: string | null): string | null =>
  quantity?.includes(".") ? quantity.replace(/\.?0+$/, "") : quantity;

const deadlineOf = ({ deadline }: ActionWhole): string | null =>
  deadline?.kind === "date" ? deadline.date : (deadline?.kind ?? null);

/** An action as it is said, field by field, so that what was promised can be read when units have new names. */
const saidOf = (action: ActionWhole): Said => ({
  area: `${action.area.number} ${action.area.nameZh}`,
  number: action.number,
  title: action.titleZh,
  "title-en": action.titleEn,
  "done-when": action.doneWhenZh,
  "done-when-en": action.doneWhenEn,
  quantity: plain(action.quantity),
  measure: action.measure,
  lead: action.lead?.nameZh ?? null,
  "led-by": action.ledBy?.titleZh ?? null,
  cooperating: names(action.cooperating),
  deadline: deadlineOf(action),
  serves: names(action.pillars),
  milestones: action.milestones.map(({ nameZh, dueOn }) => `${dueOn} ${nameZh}`).join("；") || null,
  series: action.series.map((one) => seriesSaid(one, "zh")).join("、") || null,
  source: action.source,
  note: action.note,
});

/** What differs between an action before and after, as it was and is said; nothing when it says the same. */
export const amendedFields = (before: ActionWhole, after: ActionWhole): AmendedField[] => {
  const [was, is] = [saidOf(before), saidOf(after)];
  return (Object.keys(was) as AmendedField["field"][])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field], after: is[field] }));
};
