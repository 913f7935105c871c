import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { type Lang, named } from "../../ground/texts.ts";
import { readSeries } from "../api.ts";
import { OutlookSection } from "../outlook/screens/outlook-section.tsx";
import type { SeriesRecorded } from "../entry/words.ts";
import type { Series } from "../words.ts";
import { unitWord } from "../words/unit-word.ts";
import { Computed } from "./computed.tsx";
import { DayPicker } from "./day-picker.tsx";
import { History } from "./history.tsx";
import { Line } from "./line-section.tsx";
import { useFigureSearch } from "./search.ts";

/** What the indicator is: its unit, how often it comes, which way is better, whether parts add up. */
const useFacts = () => {
  const intl = useIntl();
  return ({ indicator }: Series, lang: Lang): string => {
    const { unit, frequency, direction, additive } = indicator;
    const facts = [
      unit ? unitWord({ unit, multiplier: 0 }, lang) : null,
      intl.formatMessage({ id: `indicators.frequency.${frequency}` }),
      direction === "none" ? null : intl.formatMessage({ id: `indicators.direction.${direction}` }),
      intl.formatMessage({ id: additive ? "indicators.additive" : "indicators.not-additive" }),
    ];
    return facts.filter(Boolean).join(lang === "zh" ? "，" : ", ");
  };
};

interface ShownProps {
  readonly series: SeriesRecorded;
  readonly asKnownOn: string | undefined;
  readonly onPage: (page: number) => void;
}

const Shown = ({ series, asKnownOn, onPage }: ShownProps) => {
  const [intl, lang] = [useIntl(), useLang()];
  const day = fullDay(series.asKnownOn, lang);
  return (
    <>
      <OutlookSection code={series.indicator.code} asKnownOn={asKnownOn} />
      <Line series={series} measure="level" />
      <Line series={series} measure="growth" />
      <section className="blk" aria-label={intl.formatMessage({ id: "indicators.history" })}>
        <History series={series} onPage={onPage} />
        <p className="mid">{intl.formatMessage({ id: "indicators.history-note" }, { day })}</p>
      </section>
      <Computed code={series.indicator.code} unit={series.indicator.unit} />
    </>
  );
};

/** One indicator through the periods: every figure, every vintage, each with its document. */
export const SeriesScreen = () => {
  const [intl, lang, factsOf] = [useIntl(), useLang(), useFacts()];
  const { code = "" } = useParams({ strict: false });
  const [{ asKnownOn, page }, change] = useFigureSearch();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["indicators", "series", code, asKnownOn, page],
    queryFn: () => call(readSeries, { params: { code }, query: { asKnownOn, page } }),
  });
  const back = `/desk/indicators${asKnownOn ? `?asKnownOn=${asKnownOn}` : ""}`;
  return (
    <>
      <PageHead
        title={data ? named(lang, data.indicator) : code}
        note={data ? factsOf(data, lang) : undefined}
        acts={<DayPicker day={asKnownOn} onChange={(day) => change({ asKnownOn: day, page: undefined })} />}
        crumbs={[{ label: intl.formatMessage({ id: "indicators.title" }), href: back }]}
        link={DeskLink}
      />
      {isPending ? <Loading lines={6} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data ? <Shown series={data} asKnownOn={asKnownOn} onPage={(next) => change({ page: next })} /> : null}
    </>
  );
};
