import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { type AppealRow, mergedInto } from "../store/appeals.ts";
import { type CallbackRow, insertCallbacks } from "../store/callbacks.ts";
import { judgementsOf } from "../store/said.ts";

const askRow = async (tx: Db, { countyId, id: appealId }: AppealRow, now: Date): Promise<CallbackRow> => ({
  countyId,
  id: newId(now),
  appealId,
  round: (await judgementsOf(tx, countyId, appealId)).length,
  state: "waiting",
  tokenHash: null,
  attempts: 0,
  nextAt: now,
  writtenAt: now,
  why: null,
});

/** Notes that who left a way to be reached is to be asked how an answer was: the appellant, and every voice merged. */
export const askByLink = async (tx: Db, appeal: AppealRow, now: Date): Promise<void> => {
  const voices = [appeal, ...(await mergedInto(tx, appeal.countyId, appeal.id))];
  const reachable = voices.filter(({ anonymous }) => !anonymous);
  await insertCallbacks(tx, await Promise.all(reachable.map((one) => askRow(tx, one, now))));
};
