import type { Actor } from "../ground/actor.ts";
import { addDays } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { settingOn } from "../ground/settings/index.ts";
import { promisedOn } from "./lights.ts";
import { mayOn } from "./read.ts";
import { cadenceDays } from "./settings.ts";
import { type FormRow, formRow, formRowsOf, openMilestones } from "./store/report-forms.ts";
import type { ReportGround } from "./words.ts";

/** How many forms a phone keeps for when there is no signal. */
const most = 50;

interface Around {
  readonly actor: Actor;
  readonly cadence: number;
}

const present = (
  row: FormRow,
  milestones: Awaited<ReturnType<typeof openMilestones>>,
  { actor, cadence }: Around,
): ReportGround => {
  const { id, number, titleZh, titleEn, doneWhenZh, doneWhenEn, quantity, measure, dueOn } = row;
  const { report, claim } = mayOn(actor, row);
  return {
    id,
    number,
    titleZh,
    titleEn,
    doneWhenZh,
    doneWhenEn,
    quantity,
    measure,
    dueOn,
    reportBy: addDays(row.lastReportOn ?? promisedOn(row), cadence),
    milestones: milestones
      .filter(({ actionId }) => actionId === id)
      .map((one) => ({ id: one.id, nameZh: one.nameZh, nameEn: one.nameEn })),
    lastQuantity: row.lastQuantity,
    lastReportId: row.lastReportId,
    may: { report, claim },
  };
};

/** What a report on one action is filled in against. Refuses `action.not-there`. */
export const formOf = async (
  db: Db,
  actor: Actor,
  actionId: string,
  today: string,
): Promise<ReportGround | Refusal> => {
  const { countyId } = actor;
  const row = await formRow(db, countyId, actionId);
  if (!row) return refuse("action.not-there");
  const cadence = await settingOn(db, countyId, cadenceDays, today);
  return present(row, await openMilestones(db, countyId, [actionId]), { actor, cadence });
};

const soonest = (a: ReportGround, b: ReportGround): number =>
  a.reportBy.localeCompare(b.reportBy) ||
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
  a.number.localeCompare(b.number);

/** The open actions that the actor's own unit leads or helps with, the longest awaited report first; at most 50. */
export const formsOwed = async (
  db: Db,
  actor: Actor,
  today: string,
): Promise<{ total: number; forms: ReportGround[] }> => {
  const { countyId, unitId } = actor;
  const rows = unitId === null ? [] : await formRowsOf(db, countyId, unitId);
  const cadence = await settingOn(db, countyId, cadenceDays, today);
  const ids = rows.map(({ id }) => id);
  const milestones = await openMilestones(db, countyId, ids);
  const forms = rows.map((row) => present(row, milestones, { actor, cadence })).toSorted(soonest);
  return { total: forms.length, forms: forms.slice(0, most) };
};
