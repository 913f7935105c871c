import type { DebtsOf } from "../../ground/debt.ts";
import type { DueItemsOf } from "../../ground/messages/index.ts";
import type { WaitingOf } from "../../ground/waiting/words.ts";
import { objectionsDueWithin, objectionsOwedBy } from "./store/objections.ts";

const hrefOf = ({ id }: { id: string }): string => `/desk/objections/${id}`;

/** The objections a post has to answer. Its title names the programme alone: a list of debts is read by others too. */
export const objectionDebts: DebtsOf = async (db, countyId, postId) =>
  (await objectionsOwedBy(db, countyId, postId)).map((row) => ({
    kind: "objection",
    id: row.id,
    title: row.programmeZh,
    due: row.dueOn,
    href: hrefOf(row),
  }));

/** The objections to be answered within two days, both counted. */
export const objectionDueItems: DueItemsOf = async (db, countyId, from, to) =>
  (await objectionsDueWithin(db, countyId, from, to)).map((row) => ({
    kind: "objection",
    id: row.id,
    postId: row.receiverPostId,
    unitId: row.receiverUnitId,
    due: row.dueOn,
    textKey: "objection.due",
    params: { programme: row.programmeZh },
    href: hrefOf(row),
  }));

/** How many objections wait for whoever asks, at the room's place in the navigation. */
export const objectionsWaiting = async ({
  db,
  actor: { countyId, postId },
}: Parameters<WaitingOf>[0]): Promise<{ commend: number }> => ({
  commend: postId === null ? 0 : (await objectionsOwedBy(db, countyId, postId)).length,
});
