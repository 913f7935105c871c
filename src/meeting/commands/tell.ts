import { zoneOfCounty } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { moment } from "../../ground/look/format.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import type { MeetingRow } from "../store/meetings.ts";

/** What those invited are told of a meeting. */
export type Told = "called" | "moved" | "off";

/** Tells every post invited. Its call waits for the day's digest; that it moved or is off goes out at once. */
export const tellInvited = async (
  tx: Db,
  row: MeetingRow,
  { postIds, how, now }: { readonly postIds: readonly string[]; readonly how: Told; readonly now: Date },
): Promise<void> => {
  const { countyId, id, startsAt, place, titleZh, titleEn } = row;
  const zone = await zoneOfCounty(tx, countyId);
  const params = {
    title: { zh: titleZh, en: titleEn ?? titleZh },
    at: { zh: moment(startsAt, zone, "zh"), en: moment(startsAt, zone, "en") },
    place,
  };
  const drafts = postIds.map((postId) => ({
    postId,
    kind: "meeting",
    urgency: how === "called" ? ("digest" as const) : ("urgent" as const),
    textKey: `meeting.told.${how}`,
    params,
    href: `/desk/meetings/${id}`,
    due: null,
    onceKey: how === "called" ? `meeting.called:${id}:${postId}` : null,
  }));
  await writeMessages(tx, countyId, drafts, now);
};
