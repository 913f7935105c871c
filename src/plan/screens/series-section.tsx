import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, fullDay, signed, withUnit } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { Lang } from "../../ground/texts.ts";
import { readSeries } from "../../indicators/api.ts";
import { byLatestPeriod, periodName } from "../../indicators/words/period.ts";
import { lineWithin, runOf } from "../../indicators/words/run.ts";
import { sizeShown } from "../../indicators/words/shown.ts";
import type { Measure, ObservationShown, Series } from "../../indicators/words.ts";
import type { ActionWhole } from "../words.ts";
import { type NamedSeries, seriesKey, seriesSaid } from "../words/series.ts";
import { Spark } from "./charts/spark.tsx";

/** The current figure of the latest period. */
const latestOf = ({ observations }: Series, measure: Measure): ObservationShown | undefined =>
  observations
    .filter((each) => each.current && each.measure === measure)
    .toSorted((a, b) => byLatestPeriod(a.period, b.period))[0];

const valueOf = (point: ObservationShown, unit: string | null, lang: Lang): string => {
  if (point.measure === "growth") return `${signed(point.value)}%`;
  if (point.measure === "rank") return lang === "zh" ? `第 ${point.value} 位` : `rank ${point.value}`;
  const shown = sizeShown(point, unit, lang);
  return shown.unit ? withUnit(figure(shown.value), shown.unit) : figure(shown.value);
};

const Latest = ({ series, measure }: { series: Series; measure: Measure }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const latest = latestOf(series, measure);
  if (!latest) return <p className="dim">{intl.formatMessage({ id: "plan.series.none" })}</p>;
  const { unit } = series.indicator;
  const said = (point: ObservationShown) => `${periodName(point.period, lang)} ${valueOf(point, unit, lang)}`;
  const run = runOf(series.observations, measure);
  const joined = run ? lineWithin(run) : [];
  const { source, publishedOn } = latest;
  return (
    <>
      <p className="figure">
        <b>{valueOf(latest, unit, lang)}</b> <span>{periodName(latest.period, lang)}</span>
      </p>
      {joined.length > 1 ? (
        <Spark
          values={joined.map(({ value }) => Number(value))}
          label={joined.map(said).join(lang === "zh" ? "，" : ", ")}
        />
      ) : null}
      <p className="dim">
        {intl.formatMessage({ id: "plan.series.source" }, { source, day: fullDay(publishedOn, lang) })}
      </p>
    </>
  );
};

const One = ({ series }: { series: NamedSeries }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { code, measure } = series;
  const read = useQuery({
    queryKey: ["indicators", "series", code],
    queryFn: () => call(readSeries, { params: { code }, query: {} }),
  });
  return (
    <li>
      <DeskLink href={`/desk/indicators/${encodeURIComponent(code)}`}>{seriesSaid(series, lang)}</DeskLink>
      {read.isPending ? <Loading lines={2} /> : null}
      {read.isError ? <Failed error={read.error} /> : null}
      {read.data ? <Latest series={read.data} measure={measure} /> : null}
      {read.data ? (
        <p className="dim">
          {intl.formatMessage({ id: "plan.series.known" }, { day: fullDay(read.data.asKnownOn, lang) })}
        </p>
      ) : null}
    </li>
  );
};

/** What the action should move: each series with its latest figure as it was published, and how it went. */
export const SeriesSection = ({ action: { series } }: { action: ActionWhole }) => {
  const intl = useIntl();
  if (series.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="series">
      <Barred id="series" title={intl.formatMessage({ id: "plan.series" })} />
      <ul className="figures">
        {series.map((one) => (
          <One key={seriesKey(one)} series={one} />
        ))}
      </ul>
    </section>
  );
};
