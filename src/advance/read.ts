import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import type { Lighting } from "./rules/lights.ts";
import { lightingOf, rulesOn } from "./lights.ts";
import { mayClaim, mayLower, mayReport, mayVerify } from "./rules/may.ts";
import { actionMet, type ActionMet } from "./store/actions.ts";
import { evidenceOf } from "./store/evidence.ts";
import { lightHistory } from "./store/lights.ts";
import { milestonesTold, type ReportRead, reportsOf } from "./store/reports.ts";
import { milestonesUntil } from "./store/standings.ts";
import { standingLowering, type VerificationRead, verificationsOf } from "./store/verifications.ts";
import type { Progress, Report, Verification } from "./words.ts";

type EvidenceRead = Awaited<ReturnType<typeof evidenceOf>>[number];
type Told = Awaited<ReturnType<typeof milestonesTold>>[number];

export const presentLit = ({ light, reasons }: Lighting) => ({
  light,
  reasons: reasons.map(({ id, params }) => ({ id, params: { ...params } })),
});

export const postRef = (id: string | null, titleZh: string | null, titleEn: string | null) =>
  id !== null && titleZh !== null ? { id, titleZh, titleEn } : null;
export const unitRef = (id: string | null, nameZh: string | null, nameEn: string | null) =>
  id !== null && nameZh !== null ? { id, nameZh, nameEn } : null;

const presentEvidence = ({ id, type, name, size }: EvidenceRead) => ({ id, type, name, size });

type Maker = Pick<ReportRead, "postId" | "titleZh" | "titleEn" | "unitId" | "nameZh" | "nameEn">;
const madeBy = ({ postId, titleZh, titleEn, unitId, nameZh, nameEn }: Maker) => ({
  post: postRef(postId, titleZh, titleEn),
  unit: unitRef(unitId, nameZh, nameEn),
});

const presentReport = (row: ReportRead, files: readonly EvidenceRead[], told: readonly Told[]): Report => ({
  id: row.id,
  at: row.at.toISOString(),
  madeOn: row.madeOn,
  ...madeBy(row),
  quantity: row.quantity,
  milestones: told
    .filter(({ reportId }) => reportId === row.id)
    .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
  sentence: row.sentence,
  link: row.link,
  place: row.place,
  next: row.nextWhat !== null && row.nextOn !== null ? { what: row.nextWhat, on: row.nextOn } : null,
  blocker: row.blocker,
  done: row.done,
  evidence: files.filter(({ reportId }) => reportId === row.id).map(presentEvidence),
});

const presentVerification = (row: VerificationRead, files: readonly EvidenceRead[]): Verification => ({
  id: row.id,
  reportId: row.reportId,
  verdict: row.verdict,
  sentence: row.sentence,
  place: row.place,
  at: row.at.toISOString(),
  madeOn: row.madeOn,
  ...madeBy(row),
  evidence: files.filter(({ verificationId }) => verificationId === row.id).map(presentEvidence),
});

const reportable = ["adopted", "under-way", "reported-done"];

/** What this reader may do on an action as it stands, so that a screen offers nothing that would be refused. */
export const mayOn = (actor: Actor, met: ActionMet): Progress["may"] => {
  const open = met.state === "adopted" || met.state === "under-way";
  return {
    report: reportable.includes(met.state) && mayReport(actor, met),
    claim: open && mayClaim(actor, met),
    verify: met.state === "reported-done" && mayVerify(actor, met),
    lower: reportable.includes(met.state) && mayLower(actor, met),
  };
};

const loweredOn = async (db: Db, countyId: string, actionId: string): Promise<Progress["lowered"]> => {
  const row = await standingLowering(db, countyId, actionId);
  if (!row) return null;
  const { light, why, madeOn } = row;
  return { light, why, madeOn, post: postRef(row.postId, row.titleZh, row.titleEn) };
};

/** How an action goes, to one reader on a day. Refuses `action.not-there`, also for what is not promised yet. */
export const progressOf = async (
  db: Db,
  actor: Actor,
  actionId: string,
  today: string,
): Promise<Progress | Refusal> => {
  const { countyId } = actor;
  const met = await actionMet(db, countyId, actionId);
  const lighting = (await lightingOf(db, countyId, { actionId }, today)).get(actionId);
  if (!met || !lighting) return refuse("action.not-there");
  const { name: preset, cadenceDays } = await rulesOn(db, countyId, today);
  const files = await evidenceOf(db, countyId, actionId);
  const told = await milestonesTold(db, countyId, actionId);
  const milestones = await milestonesUntil(db, countyId, { actionId }, today);
  const history = await lightHistory(db, countyId, actionId);
  return {
    ...presentLit(lighting),
    preset,
    cadenceDays,
    history: history.map(({ day, ...kept }) => ({ day, ...presentLit(kept) })),
    reports: (await reportsOf(db, countyId, actionId)).map((row) => presentReport(row, files, told)),
    verifications: (await verificationsOf(db, countyId, actionId)).map((row) =>
      presentVerification(row, files),
    ),
    lowered: await loweredOn(db, countyId, actionId),
    reached: milestones.flatMap(({ id, reachedOn }) => (reachedOn === null ? [] : [{ id, on: reachedOn }])),
    may: mayOn(actor, met),
  };
};
