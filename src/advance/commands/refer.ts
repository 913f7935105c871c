import { mattersFrom, type Opened, openMatterIn } from "../../coordinate/index.ts";
import type { MatterState } from "../../coordinate/words.ts";
import type { Actor } from "../../ground/actor.ts";
import { command, type Doors, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { postOn, postsOf, unitById } from "../../people/index.ts";
import { lightingOf } from "../lights.ts";
import { isReferredNow } from "../rules/periods.ts";
import { actionHeld } from "../store/actions.ts";
import { insertReferral, lastReferrals, partsOf } from "../store/referrals.ts";
import { todayIn } from "./keep.ts";

export interface Referring {
  readonly actionId: string;
  /** The ends of the periods at which it was red, the earliest first. */
  readonly ends: readonly string[];
}

type Parts = NonNullable<Awaited<ReturnType<typeof partsOf>>>;

/** Matters that still wait for somebody: while one does, the action is on a desk already. */
const waiting: readonly MatterState[] = ["open", "in-session", "delegated"];

const isOnADesk = async (tx: Db, countyId: string, actionId: string): Promise<boolean> =>
  (await mattersFrom(tx, countyId, "action", actionId)).some(({ state }) => waiting.includes(state));

/**
 * Who has a part in the matter: the action's units, and the unit over the lead one. An action that stays red is past
 * what its own head could do, so that head does not decide alone.
 */
const unitsOf = async (tx: Db, countyId: string, { leadUnitId, cooperatingUnitIds }: Parts) => {
  const over = leadUnitId && (await unitById(tx, countyId, leadUnitId))?.parentId;
  const ids = [leadUnitId, over, ...cooperatingUnitIds].filter((id) => typeof id === "string");
  return [...new Set(ids)].map((unitId) => ({ unitId, part: null, complainedOf: false }));
};

/** What is asked of the one who decides: why it is red, as the light itself says it. */
const questionOf = async (
  tx: Db,
  countyId: string,
  { actionId, ends }: Referring,
  today: string,
  { zh }: Doors["say"],
): Promise<string> => {
  const lit = (await lightingOf(tx, countyId, { actionId }, today)).get(actionId);
  const why = (lit?.reasons ?? []).map((reason) => reasonSaid(reason, "zh", zh)).join("；");
  return zh("advance.refer.question", { periods: ends.length, ends: ends.join("、"), why });
};

const open = async (
  tx: Db,
  actor: Actor,
  referring: Referring,
  parts: Parts,
  { now, today, say }: { now: Date; today: string; say: Doors["say"] },
): Promise<Opened | Refusal> => {
  const { countyId } = actor;
  const { number, titleZh } = parts;
  const name = `${number} ${titleZh}`.slice(0, 150);
  const draft = {
    title: say.zh("advance.refer.title", { name, periods: referring.ends.length }),
    question: await questionOf(tx, countyId, referring, today, say),
    options: null,
    urgent: false,
    units: await unitsOf(tx, countyId, parts),
    origin: { kind: "action" as const, id: referring.actionId },
  };
  return openMatterIn(tx, actor, draft, now);
};

/** Tells the head of the unit that owes the action that it has left their desk, and on whose it is. */
const tellOwner = async (
  tx: Db,
  countyId: string,
  { actionId, ends }: Referring,
  { leadUnitId, number, titleZh, titleEn }: Parts,
  { id, number: matter, decidingPostId }: Opened,
  { now, today }: { now: Date; today: string },
): Promise<void> => {
  const heads = leadUnitId === null ? [] : await postsOf(tx, countyId, leadUnitId, today);
  const head = heads.find(({ role }) => role === "head");
  const by = await postOn(tx, countyId, decidingPostId, today);
  if (!head || !by) return;
  const params = {
    number,
    title: { zh: titleZh, en: titleEn ?? titleZh },
    matter,
    post: { zh: by.titleZh, en: by.titleEn ?? by.titleZh },
  };
  const said = { kind: "action", urgency: "digest" as const, textKey: "advance.refer.told", params };
  const onceKey = `refer-red:${actionId}:${ends.at(-1)}`;
  const href = `/desk/matters/${id}`;
  await writeMessages(tx, countyId, [{ postId: head.id, ...said, href, due: null, onceKey }], now);
};

/**
 * Refers an action that was red at the ends of so many periods up to the head who decides about it, as a matter of its
 * own, once for each action and period. Refuses `action.not-there`, `refer.already.conflict` when it was referred for
 * one of these periods or a matter about it still waits, and as `openMatterIn` does.
 */
export const referRed = command(
  "action.refer-red",
  async (tx, actor, referring: Referring, now, { say }): Promise<Outcome<{ matterId: string }>> => {
    const { countyId } = actor;
    const { actionId, ends } = referring;
    const periodEnd = ends.at(-1);
    const met = await actionHeld(tx, countyId, actionId);
    const parts = await partsOf(tx, countyId, actionId);
    if (!met || !parts || periodEnd === undefined) return refuse("action.not-there");
    const last = (await lastReferrals(tx, countyId, [actionId])).get(actionId) ?? null;
    if (!isReferredNow(ends, ends.length, last) || (await isOnADesk(tx, countyId, actionId)))
      return refuse("refer.already.conflict");
    const today = await todayIn(tx, countyId, now);
    const opened = await open(tx, actor, referring, parts, { now, today, say });
    if (isRefusal(opened)) return opened;
    await insertReferral(tx, { countyId, actionId, periodEnd, matterId: opened.id, referredAt: now });
    await tellOwner(tx, countyId, referring, parts, opened, { now, today });
    const after = { matter: opened.number, ends: [...ends], opened: opened.entry.after };
    return {
      value: { matterId: opened.id },
      entry: { kind: "action", id: actionId, unitId: met.leadUnitId, after },
    };
  },
);
