import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import { moveProgrammeIn } from "../../commands/move.ts";
import { todayOf } from "../../notice/commands/publish.ts";
import { noticeOfProgramme, type NoticeRow, saveTakenBack } from "../../notice/store/notices.ts";
import { lockDecision, saveDecision } from "../store/decisions.ts";

/** A decision that waits for its signature goes back to the office: the list it is about may become another. */
const giveBack = async (tx: Db, countyId: string, programmeId: string, reason: string): Promise<void> => {
  const row = await lockDecision(tx, countyId, programmeId);
  if (row?.state !== "signing") return;
  await saveDecision(tx, { ...row, state: "draft", signPostId: null, returnedFor: reason });
};

/**
 * Takes a public list back to the panel's review, with the reason that everybody reads at its notice. It is public anew
 * before it is decided; objections to it are answered all the same. Refuses as moving a programme does.
 */
export const takeBackList = command(
  "notice.take-back",
  async (
    tx,
    actor,
    { id: programmeId, reason }: { id: string; reason: string },
    now,
  ): Promise<Outcome<NoticeRow>> => {
    const { countyId } = actor;
    const moved = await moveProgrammeIn(tx, actor, { act: "reopen", id: programmeId, reason }, now);
    if (isRefusal(moved)) return moved;
    const notice = (await noticeOfProgramme(tx, countyId, programmeId))!;
    const takenBackOn = await todayOf(tx, countyId, now);
    await saveTakenBack(tx, { countyId, id: notice.id, takenBackOn, takenBackFor: reason });
    await giveBack(tx, countyId, programmeId, reason);
    const value = { ...notice, takenBackOn, takenBackFor: reason };
    const entry = { kind: "notice", id: notice.id, after: { nameZh: moved.after.nameZh, takenBackOn } };
    return { value, entry: { ...entry, reason } };
  },
);
