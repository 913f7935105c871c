import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { namedInBoth } from "../../ground/texts.ts";
import { type Done, doneWith, notThere, takeUp, tell } from "../commands/act.ts";
import { tellHead, tellLead } from "../commands/message.ts";
import { tooLateToReturn } from "../rules/life.ts";
import { countedSince, zoneOf } from "../settings.ts";
import type { AppealRow } from "../store/appeals.ts";
import { placedUnits } from "../store/places.ts";
import { checkAsking } from "./rules.ts";
import {
  appealOfAsked,
  type CooperationRow,
  cooperationsOf,
  endCooperation,
  insertCooperation,
  insertCooperationFiles,
  markChased,
} from "./store.ts";
import type { Contributing, Involving } from "./words.ts";

const nothingAsked = refuse("appeal.nothing-asked.conflict");

/** Whether an appeal's unit may ask another. Refuses as `checkAsking` does. */
const checkAsked = async (
  tx: Db,
  appeal: AppealRow,
  { unitId, dueOn }: Involving,
  now: Date,
): Promise<Refusal | null> => {
  const { countyId, aboutUnitIds, unitId: leadId, due } = appeal;
  const zone = await zoneOf(tx, countyId);
  const today = localDate(now, zone);
  const unit = (await placedUnits(tx, countyId, [unitId])).get(unitId);
  const lives = unit && (unit.endedOn === null || unit.endedOn >= today);
  const asked = await cooperationsOf(tx, countyId, appeal.id);
  const led = { leadId, aboutUnitIds, due: due && localDate(due, zone), asked };
  return checkAsking({ unitId, unitPath: lives ? unit.path : null, dueOn }, led, today);
};

/**
 * The leading unit asks another to work along: what, and by when. Clock and debt stay with the lead. The appellant reads
 * which unit works along, not what was asked of it. Refuses as `checkAsking` does.
 */
export const involveUnit = command(
  "appeal.involve",
  async (tx, actor, { id, ...asking }: Involving & { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "involve");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const wrong = await checkAsked(tx, appeal, asking, now);
    if (wrong) return wrong;
    const by = { askedAt: now, askedByPostId: actor.postId, askedByPersonId: actor.personId };
    const ended = { said: null, endedAt: null, endedByPostId: null, endedByPersonId: null, chasedAt: null };
    const asked = { ...asking, ...by, ...ended, state: "asked" as const };
    await insertCooperation(tx, { countyId: actor.countyId, id: newId(now), appealId: id, ...asked });
    const { unitId, dueOn, what } = asking;
    await tellHead(tx, appeal, { what: "involve", unitId, once: now.toISOString(), due: dueOn }, now);
    await tell(tx, actor, id, now, { act: "involve", toUnitId: unitId, open: true });
    return doneWith(acting, { unitId, dueOn }, what);
  },
);

/** Ends what the unit of whoever acts was asked for an appeal. Refuses `appeal.nothing-asked.conflict`. */
const endOwn = async (
  tx: Db,
  { countyId, unitId, postId, personId }: Actor,
  appealId: string,
  end: Pick<CooperationRow, "state" | "said">,
  now: Date,
): Promise<CooperationRow | Refusal> => {
  if (unitId === null) return nothingAsked;
  const ended = { ...end, endedAt: now, endedByPostId: postId, endedByPersonId: personId };
  return (await endCooperation(tx, { countyId, appealId, unitId }, ended)) ?? nothingAsked;
};

/** A cooperating unit answers to the lead, inside the appeal, with what shows it. Neither is ever published. Refuses `appeal.nothing-asked.conflict`. */
export const contributeToAppeal = command(
  "appeal.contribute",
  async (tx, actor, { id, said, files }: Contributing & { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "contribute");
    if (isRefusal(acting)) return acting;
    const asked = await endOwn(tx, actor, id, { state: "answered", said }, now);
    if (isRefusal(asked)) return asked;
    const shows = { countyId: actor.countyId, appealId: id, cooperationId: asked.id, addedAt: now };
    await insertCooperationFiles(
      tx,
      files.map((file) => ({ ...file, ...shows, id: newId(now) })),
    );
    await tellLead(tx, acting.appeal, "contribute", now);
    await tell(tx, actor, id, now, { act: "contribute", open: true });
    return doneWith(acting, { unitId: asked.unitId, files: files.length });
  },
);

/**
 * A unit gives back what it was asked, as an appeal is returned: once, within the hours allowed, with a reason. Refuses
 * `appeal.nothing-asked.conflict` and `appeal.return-too-late`.
 */
export const declineToCooperate = command(
  "appeal.decline",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "decline");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const asked = await endOwn(tx, actor, id, { state: "declined", said: reason }, now);
    if (isRefusal(asked)) return asked;
    const { limits } = await countedSince(tx, actor.countyId, appeal.countedFrom);
    const late = tooLateToReturn(asked.askedAt, limits.returnHours, now);
    if (late) return late;
    await tellLead(tx, appeal, "decline", now);
    await tell(tx, actor, id, now, { act: "decline", open: true });
    return doneWith(acting, { unitId: asked.unitId }, reason);
  },
);

/** The leading unit needs another no more; that one sees the appeal no longer. Refuses `appeal.nothing-asked.conflict`. */
export const releaseUnit = command(
  "appeal.release",
  async (tx, actor, { id, unitId }: { id: string; unitId: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "release");
    if (isRefusal(acting)) return acting;
    const asked = await endOwn(tx, { ...actor, unitId }, id, { state: "ended", said: null }, now);
    if (isRefusal(asked)) return asked;
    await tell(tx, actor, id, now, { act: "release", toUnitId: unitId, open: true });
    return doneWith(acting, { unitId });
  },
);

/**
 * The day by which a unit was asked has passed: it is told once more, and so is who leads, who may ask another or refer
 * the appeal. Once. Refuses `appeal.nothing-asked.conflict` where it was answered since.
 */
export const chaseUnit = command(
  "appeal.chase",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<Done>> => {
    const appealId = await appealOfAsked(tx, actor.countyId, id);
    if (!appealId) return notThere;
    const acting = await takeUp(tx, actor, appealId, "chase");
    if (isRefusal(acting)) return acting;
    const asked = await markChased(tx, actor.countyId, id, now);
    if (!asked) return nothingAsked;
    const { unitId, dueOn: due } = asked;
    const { appeal } = acting;
    await tellHead(tx, appeal, { what: "chase", unitId, once: id, due }, now);
    const unit = (await placedUnits(tx, actor.countyId, [unitId])).get(unitId);
    await tellLead(tx, appeal, "chase", now, { unit: unit ? namedInBoth(unit) : "" });
    await tell(tx, actor, appealId, now, { act: "chase", toUnitId: unitId, open: false });
    return doneWith(acting, { unitId });
  },
);
