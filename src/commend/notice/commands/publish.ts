import { calendarOf } from "../../../ground/calendar/index.ts";
import { localDate } from "../../../ground/clock.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import { countyById } from "../../../ground/county/store.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { settingOn } from "../../../ground/settings/index.ts";
import { freezeFiles } from "../../commands/freeze.ts";
import { listFits } from "../../commands/list.ts";
import { moveProgrammeIn } from "../../commands/move.ts";
import { type NomineeRead, shortlistOf } from "../../store/nominees.ts";
import { checkDays, noticePeriod, receiverOf } from "../rules.ts";
import { noticeDays } from "../settings.ts";
import { insertNotice, type NoticeRow, receivers } from "../store/notices.ts";
import type { Listed } from "../words.ts";

/** The day it is in a county. */
export const todayOf = async (tx: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(tx, countyId))!.zone);

const listedAs = (nominee: NomineeRead): Listed => ({
  id: nominee.id,
  of: nominee.of,
  nameZh: nominee.nameZh,
  nameEn: nominee.nameEn,
  unitZh: nominee.unitNameZh,
  categoryZh: nominee.categoryZh,
  categoryEn: nominee.categoryEn,
  text: nominee.text,
});

/** The days asked for, if they are enough and somebody is there to receive objections. */
const checked = async (tx: Db, countyId: string, days: number, today: string): Promise<Refusal | null> => {
  const tooFew = checkDays(days, await settingOn(tx, countyId, noticeDays, today));
  if (tooFew) return tooFew;
  return receiverOf(await receivers(tx, countyId), null) ? null : refuse("notice.no-receiver");
};

/**
 * Makes the shortlist of a programme public for so many working days; the files that were judged stay as they are now. Refuses `notice.days-below`,
 * `notice.no-receiver`, as `listFits` does where the list may not be shown, and as moving a programme does.
 */
export const publishNotice = command(
  "notice.publish",
  async (
    tx,
    actor,
    { programmeId, days }: { programmeId: string; days: number },
    now,
  ): Promise<Outcome<NoticeRow>> => {
    const { countyId, postId } = actor;
    const moved = await moveProgrammeIn(tx, actor, { act: "publish", id: programmeId }, now);
    if (isRefusal(moved)) return moved;
    const fromOn = await todayOf(tx, countyId, now);
    const wrong = (await checked(tx, countyId, days, fromOn)) ?? (await listFits(tx, moved.before, now));
    if (wrong) return wrong;
    const list = (await shortlistOf(tx, countyId, programmeId)).map(listedAs);
    const { untilOn, provisional } = noticePeriod(await calendarOf(tx, countyId), fromOn, days);
    const named = { countyId, id: newId(now), programmeId, publishedAt: now, publishedByPostId: postId };
    const open = { takenBackOn: null, takenBackFor: null };
    const row: NoticeRow = { ...named, fromOn, days, untilOn, provisional, list, ...open };
    await insertNotice(tx, row);
    const files = await freezeFiles(tx, moved.before, row.id, now);
    const after = { nameZh: moved.after.nameZh, fromOn, untilOn, days, names: list.length, files };
    return { value: row, entry: { kind: "notice", id: row.id, after } };
  },
);
