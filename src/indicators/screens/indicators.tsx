import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { call } from "../../desk/client.ts";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { readPeriods, readTable } from "../api.ts";
import type { FigureTable } from "../words.ts";
import { periodName } from "../words/period.ts";
import { outlookHref } from "../outlook/screens/search.ts";
import { DayPicker } from "./day-picker.tsx";
import { Growth } from "./growth.tsx";
import { EntryLinks } from "./entry-links.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { type FigureSearch, useFigureSearch } from "./search.ts";
import { Published } from "./table.tsx";

const useTable = ({ period, asKnownOn }: FigureSearch) =>
  useQuery({
    queryKey: ["indicators", "table", period, asKnownOn],
    queryFn: () => call(readTable, { query: { period, asKnownOn } }),
  });

const usePeriods = ({ asKnownOn }: FigureSearch) =>
  useQuery({
    queryKey: ["indicators", "periods", asKnownOn],
    queryFn: () => call(readPeriods, { query: { asKnownOn } }),
  });

interface PeriodPickerProps {
  readonly search: FigureSearch;
  readonly shown: string | undefined;
  readonly onChange: (period: string) => void;
}

const PeriodPicker = ({ search, shown, onChange }: PeriodPickerProps) => {
  const [intl, lang, { data }] = [useIntl(), useLang(), usePeriods(search)];
  const options = data?.periods.map(({ period }) => ({ value: period, label: periodName(period, lang) }));
  if (!options || options.length < 2) return null;
  return (
    <Select
      aria-label={intl.formatMessage({ id: "indicators.period" })}
      value={shown}
      options={options}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  );
};

const Table = ({ table, search }: { table: FigureTable; search: FigureSearch }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const label = intl.formatMessage({ id: "indicators.table-of" }, { period: periodName(table.period, lang) });
  return (
    <>
      <section className="blk" aria-label={label}>
        <Published rows={table.rows} label={label} asKnownOn={search.asKnownOn} />
        <p className="mid">{intl.formatMessage({ id: "indicators.legend" })}</p>
      </section>
      <Growth table={table} />
    </>
  );
};

const Nothing = ({ asKnownOn }: FigureSearch) => {
  const [intl, lang] = [useIntl(), useLang()];
  const sentence = asKnownOn
    ? intl.formatMessage({ id: "indicators.none-by" }, { day: fullDay(asKnownOn, lang) })
    : intl.formatMessage({ id: "indicators.none" });
  return <Empty sentence={sentence} next={<EntryLinks />} />;
};

/** The year's figures as they were published, as known today or on a day chosen. */
export const IndicatorsScreen = () => {
  const [intl, lang] = [useIntl(), useLang()];
  const [search, change] = useFigureSearch();
  const { data: table, error, isPending, refetch } = useTable(search);
  const note = table
    ? intl.formatMessage(
        { id: "indicators.as-published" },
        { period: periodName(table.period, lang), day: fullDay(table.asKnownOn, lang) },
      )
    : undefined;
  const acts = (
    <>
      <PeriodPicker search={search} shown={table?.period} onChange={(period) => change({ period })} />
      <DayPicker day={search.asKnownOn} onChange={(asKnownOn) => change({ asKnownOn })} />
      {table ? <ExportMenu period={table.period} asKnownOn={search.asKnownOn} /> : null}
      <DeskLink className="btn" href={outlookHref("/outlook", { asKnownOn: search.asKnownOn })}>
        {intl.formatMessage({ id: "outlook.county" })}
      </DeskLink>
      <EntryLinks />
    </>
  );
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "indicators.title" })} note={note} acts={acts} />
      {isPending ? <Loading lines={9} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {table ? <Table table={table} search={search} /> : null}
      {table === null ? <Nothing {...search} /> : null}
    </>
  );
};
