import { localDate } from "../../ground/clock.ts";
import type { Page, PageAsk } from "../../ground/http/index.ts";
import { figure, fullDay, signed } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { named } from "../../ground/texts.ts";
import { Site } from "../../public/site.tsx";
import { dayAsked } from "../pages.tsx";
import type { ObservationShown, Series } from "../words.ts";
import { periodName } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { type Drawable, picturesOf, publicSeries, widthOf } from "./public-read.ts";

/** So many lines keep the page below 50 KB. */
const linesOnPage = 60;

interface Shown {
  readonly ask: PageAsk;
  readonly series: Series;
  readonly pictures: readonly Drawable[];
  readonly page: number;
  readonly day: string;
  /** Whether another day than today was chosen. */
  readonly past: boolean;
}

const addressOf = ({ series, day, past }: Shown, file: string, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({ ...more, ...(past ? { asKnownOn: day } : {}) }).toString();
  return `/figures/${encodeURIComponent(series.indicator.code)}${file}${query ? `?${query}` : ""}`;
};

const valueOf = (each: ObservationShown, { indicator }: Series, { lang, say }: PageAsk): string => {
  if (each.measure === "growth" || each.measure === "share")
    return `${each.measure === "growth" ? signed(each.value) : figure(each.value)}%`;
  if (each.measure === "rank") return say("indicators.rank-is", { rank: Number(each.value) });
  const { value, unit } = sizeShown(each, indicator.unit, lang);
  return `${each.measure === "increment" ? signed(value) : figure(value)}\u00a0${unit}`;
};

const measureOf = ({ measure, basis }: ObservationShown, { lang, say }: PageAsk): string => {
  const name = say(`indicators.measure.${measure}`);
  if (basis === "plain" || basis === "overall") return name;
  return lang === "zh"
    ? `${name}（${say(`indicators.basis.${basis}`)}）`
    : `${name}, ${say(`indicators.basis.${basis}`)}`;
};

const Line = ({ each, shown: { ask, series } }: { each: ObservationShown; shown: Shown }) => {
  const { say, lang } = ask;
  const value = valueOf(each, series, ask);
  return (
    <tr>
      <th scope="row">
        {periodName(each.period, lang)} · {measureOf(each, ask)}
      </th>
      <td className="num" data-label={say("indicators.value")}>
        {each.current ? <b>{value}</b> : <s>{value}</s>}
      </td>
      <td className="origin">
        <div className="meta">
          {say(`indicators.status.${each.status}`)} · {each.source} · {fullDay(each.publishedOn, lang)}
          {each.vintage > 1 ? ` · ${say("public.series.vintage", { vintage: each.vintage })}` : null}
          {each.reason ? ` · ${each.reason}` : null}
        </div>
      </td>
    </tr>
  );
};

const Lines = (shown: Shown) => {
  const { ask, series, page } = shown;
  const { say } = ask;
  const lines = series.observations.slice((page - 1) * linesOnPage, page * linesOnPage);
  const pages = Math.ceil(series.total / linesOnPage);
  return (
    <>
      <table className="figs sourced">
        <caption className="sr">{say("indicators.history")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("indicators.period")}</th>
            <th scope="col" className="num">
              {say("indicators.value")}
            </th>
            <th scope="col">{say("public.figures.origin")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <Line
              key={[each.period, each.measure, each.basis, each.vintage].join(" ")}
              each={each}
              shown={shown}
            />
          ))}
        </tbody>
      </table>
      {pages > 1 ? (
        <p>
          {say("public.series.page", { page, pages })}{" "}
          {page > 1 ? (
            <a href={addressOf(shown, "", { page: String(page - 1) })}>{say("public.series.later")}</a>
          ) : null}{" "}
          {page < pages ? (
            <a href={addressOf(shown, "", { page: String(page + 1) })}>{say("public.series.earlier")}</a>
          ) : null}
        </p>
      ) : null}
    </>
  );
};

/** Each picture as it fits: a phone gets one drawn for it. */
const Pictures = (shown: Shown) => {
  const { ask, series, pictures } = shown;
  const { say, lang } = ask;
  return pictures.map(({ of, unit, height, note }) => {
    const alt = say(`public.series.picture.${of}`, { name: named(lang, series.indicator), unit });
    const address = addressOf(shown, "/picture.svg", { of, lang });
    const onPhone = addressOf(shown, "/picture.svg", { of, lang, for: "phone" });
    return (
      <figure key={of}>
        <picture>
          <source media="(max-width: 799px)" srcSet={onPhone} width={widthOf(true)} height={height} />
          <img src={address} alt={alt} width={widthOf(false)} height={height} />
        </picture>
        <figcaption className="cap">
          {alt}
          {note ? `${lang === "zh" ? "。" : ". "}${note}` : null}{" "}
          <a href={address} download>
            SVG
          </a>
        </figcaption>
      </figure>
    );
  });
};

const Figures = (shown: Shown) => {
  const { ask, series, day } = shown;
  const { say, lang } = ask;
  return (
    <section className="sec" aria-labelledby="series">
      <p className="cap">
        <a href="/figures">{say("public.figures.title")}</a>
      </p>
      <h1 id="series">{named(lang, series.indicator)}</h1>
      <p className="lead">{say("public.series.known", { day: fullDay(day, lang) })}</p>
      <Pictures {...shown} />
      <Barred id="all" title={say("indicators.history")} count={series.total} />
      <Lines {...shown} />
      <p className="cap">{say("public.series.struck")}</p>
      <p>
        {say("public.series.download")} <a href={addressOf(shown, "/series.csv")}>CSV</a> ·{" "}
        <a href={addressOf(shown, "/series.json")}>JSON</a> ·{" "}
        <a href={addressOf(shown, "/series.sdmx.csv")}>SDMX-CSV</a> ·{" "}
        <a href="/figures/structure.json">{say("public.figures.structure")}</a>
      </p>
    </section>
  );
};

const shownFor = async (ask: PageAsk): Promise<Shown | Refusal> => {
  const { house, county, params, query, now } = ask;
  const today = localDate(now, house.clock.zone);
  const { day } = dayAsked(query.asKnownOn, today);
  const series = await publicSeries(house.db, county.id, params.code ?? "", day);
  if (isRefusal(series)) return series;
  const pages = Math.max(1, Math.ceil(series.total / linesOnPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  return {
    ask,
    series,
    pictures: await picturesOf(house.db, county.id, series, { ...ask, day }),
    page,
    day,
    past: day !== today,
  };
};

/** One indicator for the public: its pictures, and every figure with its status, document, day and vintage. */
export const seriesPage: Page = {
  path: "/figures/:code",
  render: async (ask) => {
    const shown = await shownFor(ask);
    if (isRefusal(shown)) return shown;
    const name = named(ask.lang, shown.series.indicator);
    const county = named(ask.lang, ask.county);
    return (
      <Site
        ask={ask}
        title={name}
        description={ask.say("public.series.description", { name, county })}
        here="figures"
      >
        <Figures {...shown} />
      </Site>
    );
  },
};
