import { useCallback, useMemo } from "react";
import { Chart } from "../../../desk/parts/chart.tsx";
import { useLang } from "../../../desk/theme.tsx";
import type { Room } from "../../../ground/look/charts/ink.ts";
import { Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { MonthEnd, Outlook } from "../words.ts";
import { yearHeight, yearOption } from "./charts/year.ts";
import { bare, unitOf } from "./numbers.ts";
import { useSay } from "../../../desk/say.ts";
import { chartOf, measuredOf, monthName } from "./year-model.ts";

const at = (ends: readonly MonthEnd[], month: number): number | null =>
  ends.find((each) => each.month === month)?.value ?? null;

/** The same months as a table. */
const Months = ({ outlook }: { outlook: Outlook }) => {
  const [say, lang] = [useSay(), useLang()];
  const measured = measuredOf(outlook, lang);
  const { ends, before, path, forecast } = outlook;
  const columns = [
    { key: "before", value: (month: number) => at(before, month) },
    ...(path ? [{ key: "path", value: (month: number) => path[month - 1]! }] : []),
    { key: "actual", value: (month: number) => at(ends, month) },
    ...(forecast ? [{ key: "forecast", value: (month: number) => at(forecast.ends, month) }] : []),
  ];
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{say("outlook.month")}</th>
          {columns.map(({ key }) => (
            <th key={key} scope="col" className="num">
              {say(`outlook.column.${key}`, { unit: unitOf(measured) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 12 }, (_, nth) => nth + 1).map((month) => (
          <tr key={month}>
            <th scope="row">{monthName(month, lang)}</th>
            {columns.map(({ key, value }) => {
              const own = value(month);
              return (
                <td key={key} className="num">
                  {own === null ? <Dash lang={lang} /> : bare(own, measured)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The year by its months, with its table and its files. */
export const YearFigure = ({ outlook }: { outlook: Outlook }) => {
  const [say, lang] = [useSay(), useLang()];
  const chart = useMemo(() => chartOf(outlook, lang, say), [outlook, lang, say]);
  const option = useCallback((room: Room) => yearOption(chart, room), [chart]);
  const { actual, path, forecast, before } = chart.words;
  const spoken = [named(lang, outlook.indicator), actual, path, forecast, before].filter(Boolean);
  return (
    <Chart
      option={option}
      height={yearHeight}
      label={spoken.join(lang === "zh" ? "，" : ", ")}
      table={<Months outlook={outlook} />}
      file={`${outlook.indicator.code}-${outlook.year}`}
    />
  );
};
