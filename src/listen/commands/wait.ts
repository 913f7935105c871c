import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { checkExtension, pauseEnds } from "../rules/clock.ts";
import { countedSince } from "../settings.ts";
import {
  decideExtension,
  endPause,
  extensionsOf,
  insertExtension,
  insertPause,
  pausesOf,
} from "../store/said.ts";
import type { KeptFile } from "../words.ts";
import { insertFiles } from "../store/said.ts";
import { type Done, doneWith, runningOf, settle, takeUp, tell } from "./act.ts";
import { tellHead } from "./message.ts";
import { fileRows } from "./submit.ts";

/**
 * Asks the appellant something; the clock stands until they answer, or until the working days allowed for waiting are
 * used up. Refuses `appeal.no-pause-left`.
 */
export const askAppellant = command(
  "appeal.ask",
  async (tx, actor, { id, question }: { id: string; question: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "ask");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const { countyId } = actor;
    const pauses = await pausesOf(tx, countyId, id);
    const counted = await countedSince(tx, countyId, appeal.countedFrom);
    const ends = pauseEnds(counted, runningOf(appeal, pauses).pauses, now);
    if (isRefusal(ends)) return ends;
    await insertPause(tx, { countyId, appealId: id, seq: pauses.length + 1, fromAt: now, untilAt: null });
    await settle(tx, appeal, { state: acting.to }, now);
    await tell(tx, actor, id, now, { act: "ask", said: question, open: true });
    return doneWith(acting, { until: ends.toISOString() });
  },
);

/** The appellant answers what they were asked; the clock runs on. */
export const replyOfAppellant = command(
  "appeal.reply",
  async (
    tx,
    actor,
    { id, text, files }: { id: string; text: string; files: readonly KeptFile[] },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "reply");
    if (isRefusal(acting)) return acting;
    await endPause(tx, actor.countyId, id, now);
    await settle(tx, acting.appeal, { state: acting.to }, now);
    await insertFiles(tx, fileRows(acting.appeal, files, now));
    await tell(tx, actor, id, now, { act: "reply", said: text, open: true });
    return doneWith(acting);
  },
);

/** Waits no longer for the appellant: by the unit, or by the clock once the days for it are used up. */
export const resumeAppeal = command(
  "appeal.resume",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "resume");
    if (isRefusal(acting)) return acting;
    await endPause(tx, actor.countyId, id, now);
    await settle(tx, acting.appeal, { state: acting.to }, now);
    await tell(tx, actor, id, now, { act: "resume", open: true });
    return doneWith(acting);
  },
);

/**
 * Asks the head for more days, with the reason; the appellant sees both. Refuses `appeal.no-extension`,
 * `appeal.extension-too-long`, and `appeal.extension-asked.conflict` while one is not decided.
 */
export const askExtension = command(
  "appeal.extend",
  async (
    tx,
    actor,
    { id, days, reason }: { id: string; days: number; reason: string },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "extend");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    const counted = await countedSince(tx, countyId, acting.appeal.countedFrom);
    const wrong = checkExtension(counted, acting.appeal, days);
    if (wrong) return wrong;
    if ((await extensionsOf(tx, countyId, id)).some(({ decidedAt }) => decidedAt === null))
      return refuse("appeal.extension-asked.conflict");
    const asked = { countyId, appealId: id, days, reason, askedAt: now, postId, personId };
    const open = { decidedAt: null, granted: null, decidedByPostId: null };
    await insertExtension(tx, { ...asked, ...open, id: newId(now) });
    const told = { what: "extension", unitId: acting.appeal.unitId, once: now.toISOString() } as const;
    await tellHead(tx, acting.appeal, told, now);
    await tell(tx, actor, id, now, { act: "extend", said: reason, open: true });
    return doneWith(acting, { days }, reason);
  },
);

/**
 * The head decides on the days that were asked for. Refuses `appeal.no-extension-asked.conflict`, and
 * `appeal.extension-too-long` where others were granted since.
 */
export const decideOnExtension = command(
  "appeal.decide-extension",
  async (tx, actor, { id, grant }: { id: string; grant: boolean }, now): Promise<Outcome<Done>> => {
    const act = grant ? "grant" : "deny";
    const acting = await takeUp(tx, actor, id, act);
    if (isRefusal(acting)) return acting;
    const { countyId, postId } = actor;
    const decided = { decidedAt: now, granted: grant, decidedByPostId: postId };
    const asked = await decideExtension(tx, { countyId, appealId: id }, decided);
    if (!asked) return refuse("appeal.no-extension-asked.conflict");
    const counted = await countedSince(tx, countyId, acting.appeal.countedFrom);
    const wrong = grant ? checkExtension(counted, acting.appeal, asked.days) : null;
    if (wrong) return wrong;
    const extendedDays = acting.appeal.extendedDays + (grant ? asked.days : 0);
    await settle(tx, acting.appeal, { extendedDays }, now);
    await tell(tx, actor, id, now, { act, open: true });
    return doneWith(acting, { days: asked.days, granted: grant });
  },
);
