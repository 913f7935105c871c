import { localDate } from "../../ground/clock.ts";
import type { Page, PageAsk } from "../../ground/http/index.ts";
import { fullDay, month as monthSaid } from "../../ground/look/format.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { type Lang, named } from "../../ground/texts.ts";
import { Site } from "../../public/site.tsx";
import { answersAsked, type AnswersAsked } from "../answers.ts";
import { choicesOf } from "../choices.ts";
import { excerptOf } from "../rules/ref.ts";
import { publishedAnswer, publishedMonths, type PublishedRow } from "../store/published.ts";
import { answersQuery } from "../words.ts";
import { rssOf } from "./rss.ts";

interface Board {
  readonly ask: PageAsk;
  readonly asked: AnswersAsked;
  readonly zone: string;
  readonly found: Awaited<ReturnType<typeof answersAsked>>;
  readonly choices: Awaited<ReturnType<typeof choicesOf>>;
  readonly months: readonly string[];
}

const addressOf = (
  { text, categoryId, territoryId, month, page }: AnswersAsked,
  path = "/answers",
): string => {
  const parts = { q: text, category: categoryId, township: territoryId, month, page: page > 1 ? page : null };
  const set = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path;
};

/** Unit, place, category and day of a published answer, as far as there are. */
const metaOf = (row: PublishedRow, { say, lang }: PageAsk, zone: string): string =>
  [
    row.unitZh && named(lang, { nameZh: row.unitZh, nameEn: row.unitEn }),
    row.territoryZh && named(lang, { nameZh: row.territoryZh, nameEn: row.territoryEn }),
    row.categoryZh && named(lang, { nameZh: row.categoryZh, nameEn: row.categoryEn }),
    say("answers.on", { day: fullDay(localDate(row.publishedAt, zone), lang) }),
  ]
    .filter(Boolean)
    .join(" · ");

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | null;
  readonly of: readonly { readonly value: string; readonly label: string }[];
}

const Pick = ({ id, label, all, chosen, of }: PickProps) =>
  of.length === 0 ? null : (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="sel">
        <select className="inp" id={id} name={id} defaultValue={chosen ?? ""}>
          <option value="">{all}</option>
          {of.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );

const optionsOf = (rows: readonly { id: string; nameZh: string; nameEn: string | null }[], lang: Lang) =>
  rows.map((row) => ({ value: row.id, label: named(lang, row) }));

const Narrow = ({ ask: { say, lang }, asked, choices, months }: Board) => {
  const all = say("answers.all");
  const townships = choices.units.filter(({ kind }) => kind === "township");
  const monthOptions = months.map((value) => ({ value, label: monthSaid(value, lang) }));
  return (
    <form method="get" action="/answers" role="search">
      <div className="field">
        <label htmlFor="q">{say("answers.search")}</label>
        <input
          className="inp"
          id="q"
          name="q"
          type="search"
          maxLength={200}
          placeholder={say("answers.search-hint")}
          defaultValue={asked.text}
        />
      </div>
      <Pick
        id="category"
        label={say("answers.category")}
        all={all}
        chosen={asked.categoryId}
        of={optionsOf(choices.categories, lang)}
      />
      <Pick
        id="township"
        label={say("answers.township")}
        all={all}
        chosen={asked.territoryId}
        of={optionsOf(townships, lang)}
      />
      <Pick id="month" label={say("answers.month")} all={all} chosen={asked.month} of={monthOptions} />
      <div className="acts">
        <button className="btn ink lg" type="submit">
          {say("answers.see")}
        </button>
        <a className="btn lg" href="/answers">
          {say("answers.clear")}
        </a>
      </div>
    </form>
  );
};

const isNarrowed = ({ text, categoryId, territoryId, month }: AnswersAsked): boolean =>
  Boolean(text || categoryId || territoryId || month);

const None = ({ ask: { say }, asked }: Board) => (
  <div className="prose">
    <p>{say(isNarrowed(asked) ? "answers.none" : "answers.none-yet")}</p>
    <p>
      <a href="/speak">{say("answers.speak")}</a>
    </p>
  </div>
);

const Pages = ({ ask: { say }, asked, found: { page, pages } }: Board) =>
  pages < 2 ? null : (
    <p className="acts">
      {page > 1 ? (
        <a className="btn" rel="prev" href={addressOf({ ...asked, page: page - 1 })}>
          {say("answers.before")}
        </a>
      ) : null}
      <span>{say("answers.page", { page, pages })}</span>
      {page < pages ? (
        <a className="btn" rel="next" href={addressOf({ ...asked, page: page + 1 })}>
          {say("answers.next")}
        </a>
      ) : null}
    </p>
  );

const Found = (board: Board) => {
  const { ask, found, zone } = board;
  if (found.rows.length === 0) return <None {...board} />;
  return (
    <>
      <p className="meta">{ask.say("answers.count", { count: found.count })}</p>
      <ul className="list">
        {found.rows.map((row) => (
          <li key={row.appealId}>
            <a href={`/answers/${row.appealId}`}>{excerptOf(row.text, 60)}</a>
            {row.answer ? <p>{excerptOf(row.answer, 90)}</p> : null}
            <p className="m">{metaOf(row, ask, zone)}</p>
          </li>
        ))}
      </ul>
      <Pages {...board} />
    </>
  );
};

const boardFor = async (ask: PageAsk): Promise<Board | ReturnType<typeof refuse>> => {
  const { house, county, query, now } = ask;
  const read = answersQuery.safeParse(query);
  if (!read.success) return refuse("route.not-there");
  const { zone } = house.clock;
  const { q: text, category, township, month, page } = read.data;
  const asked = { text, categoryId: category, territoryId: township, month, page };
  return {
    ask,
    asked,
    zone,
    found: await answersAsked(house.db, county.id, asked, { zone, now }),
    choices: await choicesOf(house.db, county.id),
    months: await publishedMonths(house.db, county.id, zone),
  };
};

/** The board: what was raised and how it was answered, as far as it was published. */
export const answersPage: Page = {
  path: "/answers",
  render: async (ask) => {
    const board = await boardFor(ask);
    if (isRefusal(board)) return board;
    const { say } = ask;
    return (
      <Site
        ask={ask}
        title={say("answers.title")}
        description={say("answers.description")}
        here="answers"
        sheet="voice"
      >
        <div className="wrap">
          <div>
            <h1>{say("answers.title")}</h1>
            <p className="lead">{say("answers.description")}</p>
            <Found {...board} />
          </div>
          <div className="side">
            <Narrow {...board} />
            <p className="cap">
              <a href={addressOf({ ...board.asked, page: 1 }, "/answers.rss")}>{say("answers.feed")}</a>
            </p>
          </div>
        </div>
      </Site>
    );
  },
};

/** The same as a feed: the latest, narrowed as the address asks. */
export const answersFeed: Page = {
  path: "/answers.rss",
  render: async (ask) => {
    const board = await boardFor(ask);
    return isRefusal(board) ? board : rssOf(ask, board.found.rows);
  },
};

const Said = ({ title, text }: { title: string; text: string }) => (
  <section className="blk">
    <h2>{title}</h2>
    <p className="words">{text}</p>
  </section>
);

/** One published answer. */
export const answerPage: Page = {
  path: "/answers/:id",
  render: async (ask) => {
    const { say, house, county, params } = ask;
    const id = answersQuery.shape.category.safeParse(params.id);
    const row = id.data ? await publishedAnswer(house.db, county.id, id.data) : undefined;
    if (!row) return refuse("route.not-there");
    const title = excerptOf(row.text, 60);
    return (
      <Site
        ask={ask}
        title={title}
        description={excerptOf(row.answer ?? row.text)}
        here="answers"
        sheet="voice"
      >
        <div className="wrap">
          <article className="prose">
            <h1 className="say">{title}</h1>
            <p className="meta">{metaOf(row, ask, house.clock.zone)}</p>
            <Said title={say("answers.said")} text={row.text} />
            {row.answer ? <Said title={say("answers.answer")} text={row.answer} /> : null}
            {`${row.text}${row.answer ?? ""}`.includes("＊＊＊") ? (
              <p className="meta">{say("answers.covered")}</p>
            ) : null}
            <p>
              <a href="/answers">{say("answers.back")}</a>
            </p>
          </article>
          <aside className="side">
            <h2>{say("answers.same")}</h2>
            <p className="cap">{say("answers.same-note")}</p>
            <a className="btn" href="/speak">
              {say("answers.speak")}
            </a>
          </aside>
        </div>
      </Site>
    );
  },
};
