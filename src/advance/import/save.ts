import { type Actor, system } from "../../ground/actor.ts";
import { atLocal } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { stepAction } from "../../plan/index.ts";
import { insertReport } from "../store/reports.ts";
import { insertVerification, liftLowering } from "../store/verifications.ts";
import type { Wanted } from "./hold.ts";

interface Saving {
  readonly tx: Db;
  readonly actor: Actor;
  readonly zone: string;
  readonly now: Date;
}

/** A day of the past as an instant: the end of its work, or now on the day itself. */
const endOfWork = "18:00";
const instantOf = (on: string, { zone, now }: Saving): Date => {
  const at = atLocal(on, endOfWork, zone);
  return at < now ? at : now;
};

/** The head's post of the lead unit reports, through the door of whoever imports. */
const ownerOf = ({ course: { action }, headPostId }: Wanted, { actor }: Saving): Actor => ({
  ...actor,
  personId: null,
  postId: headPostId,
  role: "head",
  unitId: action.leadUnitId,
  unitPath: action.leadPath,
});

const saveReport = async (
  wanted: Wanted,
  report: NonNullable<Wanted["report"]>,
  saving: Saving,
): Promise<string | Refusal> => {
  const { tx, actor, now } = saving;
  const { row, course, key } = wanted;
  const { countyId } = actor;
  const owner = ownerOf(wanted, saving);
  const at = instantOf(row.on, saving);
  const by = report.done ? owner : system(countyId);
  const taken = report.act && (await stepAction(tx, by, course.action.id, report.act, at));
  if (isRefusal(taken)) return taken;
  const { postId, unitId } = owner;
  const made = { at, madeOn: row.on, postId, personId: null, unitId };
  const id = newId(now);
  const said = { sentence: row.sentence, link: null, place: null, blocker: row.blocker };
  const next = { nextWhat: row.next?.what ?? null, nextOn: row.next?.on ?? null };
  const { quantity, done, milestoneIds } = report;
  const kept = { countyId, id, actionId: course.action.id, key, quantity, done, ...said, ...next, ...made };
  await insertReport(tx, kept, milestoneIds);
  return id;
};

const saveVerdict = async (
  { row, course, key }: Wanted,
  reportId: string,
  by: NonNullable<Wanted["verdict"]>["by"],
  saving: Saving,
): Promise<Refusal | null> => {
  const { tx, actor } = saving;
  const { countyId } = actor;
  const at = instantOf(row.on, saving);
  const taken = await stepAction(tx, { ...actor, personId: null, ...by }, course.action.id, "verify", at);
  if (isRefusal(taken)) return taken;
  const made = { at, madeOn: row.on, postId: by.postId, personId: null, unitId: by.unitId };
  const said = { verdict: "accepted", sentence: row.sentence, place: null } as const;
  await insertVerification(tx, { countyId, id: key, actionId: course.action.id, reportId, ...said, ...made });
  await liftLowering(tx, countyId, course.action.id, row.on);
  return null;
};

/** Saves the rows in the order of their days. Refuses as the plan's table of states does, and then nothing is kept. */
export const saveRows = async (rows: readonly Wanted[], saving: Saving): Promise<Refusal | null> => {
  const made = new Map<string, string>();
  for (const wanted of rows) {
    const { report, verdict, key } = wanted;
    const id = report && (await saveReport(wanted, report, saving));
    if (isRefusal(id)) return id;
    if (id) made.set(key, id);
    const reportId =
      verdict && (verdict.reportId === null ? id : (made.get(verdict.reportId) ?? verdict.reportId));
    const refusal = verdict && reportId && (await saveVerdict(wanted, reportId, verdict.by, saving));
    if (refusal) return refusal;
  }
  return null;
};
