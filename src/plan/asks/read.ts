import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { day } from "../../ground/look/format.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { named, titled } from "../../ground/texts.ts";
import type { ToSignOf } from "../../ground/waiting/words.ts";
import { headsCounty, standingsOf, transitions } from "../rules/life.ts";
import { actionRowById } from "../store/details.ts";
import { pathOfUnit } from "../store/life.ts";
import { changesOf, changesWaiting } from "./store.ts";
import { actOf, type Change, type ChangeKind, changeKinds } from "./words.ts";

/** What was asked of an action, and what this reader may ask now. Refuses `action.not-there`. */
export const changesFor = async (
  db: Db,
  actor: Actor,
  actionId: string,
): Promise<{ changes: (Change & { mine: boolean })[]; mayAsk: ChangeKind[] } | Refusal> => {
  const { countyId, postId } = actor;
  const action = await actionRowById(db, countyId, actionId);
  if (!action) return refuse("action.not-there");
  const rows = await changesOf(db, countyId, actionId);
  const owner = standingsOf(actor, await pathOfUnit(db, countyId, action.leadUnitId)).includes("owner");
  const open = rows.some(({ state }) => state === "open");
  const fits = (kind: ChangeKind) =>
    action.state !== "draft" && transitions[actOf[kind]].from.includes(action.state);
  return {
    changes: rows.map(
      ({ id, kind, dueOn, reason, askedAt, askedByPostId, titleZh, titleEn, state, answer }) => ({
        id,
        kind,
        dueOn,
        reason,
        askedAt: askedAt.toISOString(),
        by: askedByPostId && titleZh ? { id: askedByPostId, titleZh, titleEn } : null,
        state,
        answer,
        mine: askedByPostId !== null && askedByPostId === postId,
      }),
    ),
    mayAsk: owner && !open ? changeKinds.filter(fits) : [],
  };
};

/** What waits for the county's head: which unit asks what of which action, and why. */
export const changesToSign: ToSignOf = async ({ db, actor, lang, say }) => {
  if (!headsCounty(actor)) return [];
  return (await changesWaiting(db, actor.countyId)).map((row) => {
    const unit = named(lang, { nameZh: row.nameZh ?? "—", nameEn: row.nameEn });
    const until = row.dueOn ? day(row.dueOn, lang) : "";
    const action = `${row.number} ${titled(lang, row)}`;
    return {
      kind: "action-change",
      id: row.id,
      title: say(`plan.ask.sign.${row.kind}`, { action, until }),
      why: say("plan.ask.sign.why", { unit, reason: row.reason }),
      due: null,
      href: `/desk/actions/${row.actionId}`,
    };
  });
};
