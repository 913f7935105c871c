import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { moment } from "../../ground/look/format.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import type { SessionRow } from "../store/sessions.ts";
import { postNames } from "../store/tree.ts";

/** What those invited are told of a session. */
export type Told = "called" | "moved" | "off" | "issued";

interface Telling {
  readonly invited: readonly string[];
  readonly how: Told;
  readonly now: Date;
}

/** Tells every post invited, at once: a session is in a day or two, and a digest may come after it. */
export const tellInvited = async (
  tx: Db,
  { countyId, id, chairPostId, startsAt, place }: SessionRow,
  { invited, how, now }: Telling,
): Promise<void> => {
  const zone = (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai";
  const chair = (await postNames(tx, countyId, [chairPostId])).get(chairPostId);
  const titleZh = chair?.titleZh ?? "—";
  const params = {
    at: { zh: moment(startsAt, zone, "zh"), en: moment(startsAt, zone, "en") },
    chair: { zh: titleZh, en: chair?.titleEn ?? titleZh },
    place,
  };
  const drafts = invited.map((postId) => ({
    postId,
    kind: "session",
    urgency: "urgent" as const,
    textKey: `matter.session.told.${how}`,
    params,
    href: `/desk/sessions/${id}`,
    due: null,
    onceKey: null,
  }));
  await writeMessages(tx, countyId, drafts, now);
};
