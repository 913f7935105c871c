import { Select } from "antd";
import { useCallback, useMemo } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { Chart } from "../../../desk/parts/chart.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import type { Room } from "../../../ground/look/charts/ink.ts";
import { fullDay } from "../../../ground/look/format.ts";
import { Light } from "../../../ground/look/marks.tsx";
import { type Lang, named } from "../../../ground/texts.ts";
import type { ChartTable } from "../../screens/charts/drawing.ts";
import { DayPicker } from "../../screens/day-picker.tsx";
import { seriesHref } from "../../screens/search.ts";
import type { OutlookInList, OutlookList } from "../words.ts";
import { smallHeight, yearOption } from "./charts/year.ts";
import { annualHeight, annualOption } from "./charts/annual.ts";
import { told } from "./numbers.ts";
import { useOutlooks } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { Tabled } from "../../screens/tabled.tsx";
import { useOutlookSearch } from "./search.ts";
import { annualTable, chartOf, measuredOf, monthName, monthsTable } from "./year-model.ts";
import "./outlook.css";

/** What is latest: of the year looked at, of the year before, or of the years as published. */
const useLatest = () => {
  const [say, lang] = [useSay(), useLang()];
  return (row: OutlookInList, year: number): string | null => {
    const measured = measuredOf(row, lang);
    const last = row.ends.at(-1);
    if (last) {
      const when = last.month === 12 ? say("outlook.year-is", { year }) : monthName(last.month, lang);
      return say("outlook.latest", { when, value: told(last.value, measured) });
    }
    const before = row.annual.findLast((each) => each.year < year);
    return before
      ? say("outlook.latest", {
          when: say("outlook.year-is", { year: before.year }),
          value: told(before.value, measured),
        })
      : null;
  };
};

/** What came, said aloud: the last column of the table that says anything of it. */
const spokenOf = (name: string, { head, rows }: ChartTable, lang: Lang): string => {
  const said = rows.flatMap((cells) => {
    const figure = cells.at(-1);
    return figure ? [`${cells[0]} ${figure}`] : [];
  });
  return [`${name}, ${head.at(-1)}`, ...said].join(lang === "zh" ? "，" : ", ");
};

/** By its months where they are known, else by its years; with one figure there is nothing to draw. */
const Picture = ({ row, year }: { row: OutlookInList; year: number }) => {
  const [say, lang] = [useSay(), useLang()];
  const months = row.ends.length + row.before.length > 2;
  const chart = useMemo(() => chartOf(row, lang, say), [row, lang, say]);
  const option = useCallback(
    (room: Room) => (months ? yearOption(chart, room, true) : annualOption(row.annual, room)),
    [months, chart, row.annual],
  );
  if (!months && row.annual.length < 2) return null;
  const table = months ? monthsTable(row, lang, say) : annualTable(row, lang, say);
  return (
    <Chart
      option={option}
      height={months ? smallHeight : annualHeight}
      label={spokenOf(named(lang, row.indicator), table, lang)}
      table={<Tabled table={table} />}
      file={`${row.indicator.code}-${year}`}
    />
  );
};

const Small = ({ row, list, asKnownOn }: { row: OutlookInList; list: OutlookList; asKnownOn?: string }) => {
  const [say, lang, latest] = [useSay(), useLang(), useLatest()];
  const { indicator, pace, target } = row;
  return (
    <li>
      <h2>
        <DeskLink href={seriesHref(indicator.code, asKnownOn)}>{named(lang, indicator)}</DeskLink>
      </h2>
      {pace ? <Light kind={pace.light} lang={lang} /> : null}
      <p className="mid">
        {latest(row, list.year) ?? say("outlook.nothing-yet")}
        {target
          ? ` · ${say("outlook.line.path", { value: told(Number(target.value), measuredOf(row, lang)) })}`
          : null}
      </p>
      <Picture row={row} year={list.year} />
    </li>
  );
};

/** The county's year at a glance: every indicator in one small picture of the same kind. */
export const CountyScreen = () => {
  const [say, lang] = [useSay(), useLang()];
  const [search, change] = useOutlookSearch();
  const { data, error, isPending, refetch } = useOutlooks(search);
  const acts = (
    <>
      {data ? (
        <Select
          aria-label={say("outlook.year")}
          value={data.year}
          options={data.years.map((value) => ({ value, label: say("outlook.year-is", { year: value }) }))}
          onChange={(year) => change({ year })}
        />
      ) : null}
      <DayPicker day={search.asKnownOn} onChange={(asKnownOn) => change({ asKnownOn })} />
    </>
  );
  return (
    <>
      <PageHead
        title={say("outlook.county")}
        note={
          data
            ? say("outlook.county-note", { unit: named(lang, data.unit), day: fullDay(data.asKnownOn, lang) })
            : undefined
        }
        acts={acts}
        crumbs={[{ label: say("indicators.title"), href: "/desk/indicators" }]}
        link={DeskLink}
      />
      {isPending ? <Loading lines={9} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data && data.rows.length === 0 ? <Empty sentence={say("outlook.county-none")} /> : null}
      {data ? (
        <>
          <ul className="smalls">
            {data.rows.map((row) => (
              <Small key={row.indicator.code} row={row} list={data} asKnownOn={search.asKnownOn} />
            ))}
          </ul>
          {data.rows.length > 0 ? <p className="mid">{say("outlook.county-legend")}</p> : null}
        </>
      ) : null}
    </>
  );
};
