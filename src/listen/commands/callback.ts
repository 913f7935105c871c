import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { refOf } from "../rules/ref.ts";
import { appealById } from "../store/appeals.ts";
import { type CallbackRow, lockCallback, saveCallback } from "../store/callbacks.ts";
import { insertContact } from "../store/said.ts";
import type { Judgement } from "../words.ts";
import type { Done } from "./act.ts";
import { judgeAnswer } from "./answer.ts";

/**
 * Keeps that an appellant was asked by link, among the appeal's contacts. Refuses `callback.moved.conflict` where it is
 * no longer waiting.
 */
export const callbackSent = command(
  "appeal.callback-sent",
  async (
    tx,
    actor,
    { callback, by, note }: { callback: CallbackRow; by: "sms" | "mail"; note: string },
    now,
  ): Promise<Outcome<null>> => {
    const { countyId, appealId } = callback;
    const appeal = await appealById(tx, countyId, appealId);
    if (!appeal || !(await saveCallback(tx, { ...callback, state: "sent", why: null }, "waiting")))
      return refuse("callback.moved.conflict");
    const way = by === "sms" ? ("message" as const) : ("mail" as const);
    const nobody = { postId: actor.postId, personId: actor.personId, unitId: null };
    await insertContact(tx, {
      countyId,
      id: newId(now),
      appealId,
      at: now,
      way,
      reached: false,
      note,
      ...nobody,
    });
    const after = { title: refOf(appeal.number), way };
    return { value: null, entry: { kind: "appeal", id: appealId, unitId: appeal.unitId, after } };
  },
);

/**
 * The judgement of whoever was sent the address: it works once. Refuses `callback.over.not-there` for one that was used
 * or is none, and as `judgeAnswer` does: then it works still.
 */
export const judgeByLink = command(
  "appeal.judge-by-link",
  async (
    tx,
    actor,
    { tokenHash, judgement }: { tokenHash: string; judgement: Judgement },
    now,
    doors,
  ): Promise<Outcome<Done>> => {
    const callback = await lockCallback(tx, actor.countyId, tokenHash);
    if (callback?.state !== "sent") return refuse("callback.over.not-there");
    const judged = await judgeAnswer.run(tx, actor, { ...judgement, id: callback.appealId }, now, doors);
    if (!isRefusal(judged)) await saveCallback(tx, { ...callback, state: "used" }, "sent");
    return judged;
  },
);
