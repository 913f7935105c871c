import { z } from "zod";
import { calendarOf } from "../../../ground/calendar/index.ts";
import { localDate } from "../../../ground/clock.ts";
import type { Page, PageAsk } from "../../../ground/http/index.ts";
import { day, fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { named, titled } from "../../../ground/texts.ts";
import { Site } from "../../../public/site.tsx";
import { shownNotice } from "../read.ts";
import { noticePeriod, standingOf } from "../rules.ts";
import { noticeById, type NoticeRead, noticesPage } from "../store/notices.ts";
import type { NoticeShown } from "../words.ts";
import { NoticeList } from "./list.tsx";
import { NoticePeriod } from "./period.tsx";

const todayAt = ({ house, now }: PageAsk): string => localDate(now, house.clock.zone);

/** A notice by the id in the address. Refuses `notice.not-there`. */
export const noticeAsked = async (
  ask: PageAsk,
): Promise<{ row: NoticeRead; shown: NoticeShown } | Refusal> => {
  const id = z.uuid().safeParse(ask.params.id);
  const row = id.success ? await noticeById(ask.house.db, ask.county.id, id.data) : undefined;
  if (!row) return refuse("notice.not-there");
  return { row, shown: await shownNotice(ask.house.db, row, todayAt(ask)) };
};

/** Words in brackets at a running notice only: until when objections are taken. */
const standingSaid = ({ say, lang }: PageAsk, notice: Pick<NoticeShown, "standing" | "untilOn">): string =>
  say(`notice.standing.${notice.standing}`, { until: day(notice.untilOn, lang) });

const InList = ({ ask, row }: { ask: PageAsk; row: NoticeRead }) => {
  const standing = standingOf(row, row.programmeState, todayAt(ask));
  return (
    <li>
      <a href={`/notices/${row.id}`}>{titled(ask.lang, row)}</a>
      <p className="m">
        <span>{standingSaid(ask, { standing, untilOn: row.untilOn })}</span>
        <span>{ask.say("notice.published", { day: fullDay(row.fromOn, ask.lang) })}</span>
        <span>{ask.say("notice.names", { count: row.list.length })}</span>
      </p>
    </li>
  );
};

/** Notices are few in a year: the latest fill a page. */
const most = 50;

const Aside = ({ ask: { say } }: { ask: PageAsk }) => (
  <aside className="side">
    <section className="blk">
      <h2>{say("notice.see-honours")}</h2>
      <p className="cap">{say("notice.see-honours-note")}</p>
      <a className="btn" href="/honours">
        {say("notice.see-honours")}
      </a>
    </section>
    <section className="blk">
      <h2>{say("objection.track")}</h2>
      <p className="cap">{say("objection.track-note")}</p>
      <a className="btn" href="/objections">
        {say("objection.track")}
      </a>
    </section>
  </aside>
);

/** Every list that is or was public before it was decided. */
export const noticesListPage: Page = {
  path: "/notices",
  render: async (ask) => {
    const { say, house, county } = ask;
    const { notices } = await noticesPage(house.db, county.id, { page: 1, limit: most });
    return (
      <Site ask={ask} title={say("notice.title")} description={say("notice.description")} sheet="voice">
        <div className="wrap">
          <div>
            <h1>{say("notice.title")}</h1>
            <p className="lead">{say("notice.description")}</p>
            {notices.length === 0 ? (
              <p className="cap">{say("notice.none-yet")}</p>
            ) : (
              <ul className="list">
                {notices.map((row) => (
                  <InList key={row.id} ask={ask} row={row} />
                ))}
              </ul>
            )}
          </div>
          <Aside ask={ask} />
        </div>
      </Site>
    );
  },
};

const Counted = ({ ask: { say }, shown: { objections } }: { ask: PageAsk; shown: NoticeShown }) => {
  const { received, answered, held } = objections;
  return <p className="cap">{say("notice.objections", { received, answered, held })}</p>;
};

const ObjectHere = ({ ask: { say }, shown }: { ask: PageAsk; shown: NoticeShown }) => (
  <aside className="side">
    <section className="door speak">
      <h2>{say("objection.title")}</h2>
      {shown.standing === "running" ? (
        <>
          <p>{say("objection.door")}</p>
          <a className="btn decide lg" href={`/notices/${shown.id}/object`}>
            {say("objection.make")}
          </a>
        </>
      ) : (
        <>
          <p>{say("objection.door-closed")}</p>
          <a className="btn" href="/speak">
            {say("objection.speak")}
          </a>
        </>
      )}
    </section>
    <p className="cap">
      <a href="/objections">{say("objection.track")}</a>
    </p>
  </aside>
);

const basisOf = ({ say }: PageAsk, { kind }: NoticeRead): string => say(`notice.basis.${kind}`);

/** One notice: its list, how its days are counted, how many objected, and the way to object. */
export const noticePage: Page = {
  path: "/notices/:id",
  render: async (ask) => {
    const found = await noticeAsked(ask);
    if (isRefusal(found)) return found;
    const { row, shown } = found;
    const { say, lang, house } = ask;
    const period = noticePeriod(await calendarOf(house.db, ask.county.id), row.fromOn, row.days);
    const title = titled(ask.lang, shown);
    return (
      <Site ask={ask} title={title} description={basisOf(ask, row)} sheet="voice">
        <div className="wrap">
          <div>
            <p className="meta">{say("notice.of-list")}</p>
            <h1 className="say">{title}</h1>
            <p className="now">{standingSaid(ask, shown)}</p>
            {shown.takenBackFor ? (
              <p>{say("notice.taken-back-for", { reason: shown.takenBackFor })}</p>
            ) : null}
            <p className="cap">{basisOf(ask, row)}</p>
            <section className="blk" aria-labelledby="period">
              <Barred id="period" title={say("notice.period")} />
              <Counted ask={ask} shown={shown} />
              <NoticePeriod fromOn={row.fromOn} period={period} today={todayAt(ask)} lang={lang} say={say} />
            </section>
            <NoticeList notice={shown} lang={lang} say={say} />
          </div>
          <ObjectHere ask={ask} shown={shown} />
        </div>
      </Site>
    );
  },
};

/** What was written of one of those on a notice. */
export const nomineePage: Page = {
  path: "/notices/:id/of/:nominee",
  render: async (ask) => {
    const found = await noticeAsked(ask);
    if (isRefusal(found)) return found;
    const { shown } = found;
    const { say, lang, params } = ask;
    const one = shown.list.find(({ id, state }) => id === params.nominee && state !== "struck");
    if (!one) return refuse("notice.not-there");
    const name = named(lang, one);
    const category = named(lang, { nameZh: one.categoryZh, nameEn: one.categoryEn });
    return (
      <Site ask={ask} title={name} description={category} sheet="voice">
        <div className="wrap">
          <article className="prose">
            <p className="meta">
              <a href={`/notices/${shown.id}`}>{titled(ask.lang, shown)}</a>
            </p>
            <h1 className="say">{name}</h1>
            <p className="meta">{[category, one.unitZh].filter(Boolean).join(" · ")}</p>
            <p className="words">{one.text || say("notice.no-text")}</p>
          </article>
          <ObjectHere ask={ask} shown={shown} />
        </div>
      </Site>
    );
  },
};
