import type { DueItem, DueItemsOf } from "../ground/messages/index.ts";
import { actionsDue, milestonesDue } from "./store/due.ts";

const both = (zh: string, en: string | null) => ({ zh, en: en ?? zh });

type Owed = Awaited<ReturnType<typeof actionsDue>>[number];
const common = ({ actionId, postId, unitId, number, titleZh, titleEn }: Omit<Owed, "dueOn">) => ({
  postId,
  unitId,
  href: `/desk/actions/${actionId}`,
  params: { number, title: both(titleZh, titleEn) },
});

/** What the plan reminds of: adopted actions and their milestones, each owed by the head of the lead unit. */
export const planDueItems: DueItemsOf = async (db, countyId, from, to) => {
  const actions = (await actionsDue(db, countyId, from, to)).flatMap((row): DueItem[] =>
    row.dueOn
      ? [{ ...common(row), kind: "action", id: row.actionId, due: row.dueOn, textKey: "plan.due.action" }]
      : [],
  );
  const milestones = (await milestonesDue(db, countyId, from, to)).map((row): DueItem => {
    const { params, ...rest } = common(row);
    return {
      ...rest,
      kind: "milestone",
      id: row.milestoneId,
      due: row.milestoneDue,
      textKey: "plan.due.milestone",
      params: { ...params, milestone: both(row.milestoneZh, row.milestoneEn) },
    };
  });
  return [...actions, ...milestones];
};
