import { invitationOf } from "../ground/calendar/invitation.ts";
import { zoneOfCounty } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { type Lang, named, type Say, titled } from "../ground/texts.ts";
import type { PostName, SessionWhole } from "./words.ts";

/** The invitation of a session as a file. */
export const invitationFile = async (
  db: Db,
  countyId: string,
  session: SessionWhole,
  { lang, say }: { lang: Lang; say: Say },
): Promise<FileAnswer> => {
  const zone = await zoneOfCounty(db, countyId);
  const titleIn = ({ titleZh, titleEn }: PostName) => titled(lang, { titleZh, titleEn });
  const { id, sequence, place, note, agenda, units, state, chair } = session;
  const told = {
    uid: `${id}@dingge`,
    sequence,
    place,
    zone,
    calledOff: state === "called-off",
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    changedAt: new Date(session.changedAt),
    summary: say("matter.session.summary", {
      titles: agenda.map(({ title }) => title).join(lang === "zh" ? "；" : "; "),
    }),
    description: [
      ...agenda.map(({ number, title }) => `${number} ${title}`),
      units.map((unit) => named(lang, unit)).join(lang === "zh" ? "、" : ", "),
      ...(note ? [note] : []),
    ].join("\n"),
    organizer: titleIn(chair),
    attendees: session.attendees.map(({ post, state: attends }) => ({
      name: titleIn(post),
      postId: post.id,
      state: attends,
    })),
  };
  const bytes = new TextEncoder().encode(invitationOf(told));
  return { name: `${id}.ics`, type: "text/calendar; charset=utf-8", bytes };
};
