import type { Db } from "../../ground/db/index.ts";
import { day } from "../../ground/look/format.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import { standingOf } from "./rules.ts";
import { noticesPage } from "./store/notices.ts";

/** A list that may be objected to today. */
export interface RunningNotice {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly untilOn: string;
}

/** The lists that are public on a day; the latest few notices hold all that can be. */
export const runningNotices = async (db: Db, countyId: string, today: string): Promise<RunningNotice[]> => {
  const { notices } = await noticesPage(db, countyId, { page: 1, limit: 10 });
  return notices
    .filter((row) => standingOf(row, row.programmeState, today) === "running")
    .map(({ id, titleZh, titleEn, untilOn }) => ({ id, nameZh: titleZh, nameEn: titleEn, untilOn }));
};

/** On the front page, while a list is public: which, and until when. */
export const NoticeDoor = ({
  of: notices,
  lang,
  say,
}: {
  of: readonly RunningNotice[];
  lang: Lang;
  say: Say;
}) =>
  notices.length === 0 ? null : (
    <div className="door">
      <h2>{say("notice.title")}</h2>
      {notices.map((one) => (
        <p key={one.id}>
          <a href={`/notices/${one.id}`}>{named(lang, one)}</a>
          <br />
          {say("notice.standing.running", { until: day(one.untilOn, lang) })}
        </p>
      ))}
    </div>
  );
