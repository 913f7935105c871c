import { useCallback, useMemo } from "react";
import { useIntl } from "react-intl";
import { Chart } from "../../desk/parts/chart.tsx";
import { useLang } from "../../desk/theme.tsx";
import { signed } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { type Lang, named } from "../../ground/texts.ts";
import type { FigureTable } from "../words.ts";
import { periodName } from "../words/period.ts";
import { type GrowthBar, growthHeight, growthOption } from "./charts/growth.ts";

const barsOf = ({ rows }: FigureTable, lang: Lang): GrowthBar[] =>
  rows.flatMap(({ indicator, growths: [growth] }) =>
    growth ? [{ name: named(lang, indicator), value: growth.value }] : [],
  );

const Bars = ({ bars }: { bars: readonly GrowthBar[] }) => {
  const intl = useIntl();
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: "indicators.indicator" })}</th>
          <th scope="col" className="num">
            {intl.formatMessage({ id: "indicators.growth-percent" })}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{signed(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Growth on the year of all indicators that published one, as bars. Nothing where none did. */
export const Growth = ({ table }: { table: FigureTable }) => {
  const intl = useIntl();
  const lang = useLang();
  const bars = useMemo(() => barsOf(table, lang), [table, lang]);
  const option = useCallback((room: { width: number; font: string }) => growthOption(bars, room), [bars]);
  if (bars.length === 0) return null;
  const title = intl.formatMessage(
    { id: "indicators.growth-chart" },
    { period: periodName(table.period, lang) },
  );
  const spoken = bars.map(({ name, value }) => `${name} ${signed(value)}%`).join(lang === "zh" ? "，" : ", ");
  return (
    <section className="blk" aria-labelledby="growth">
      <Barred id="growth" title={title} note={intl.formatMessage({ id: "indicators.growth-note" })} />
      <Chart
        option={option}
        height={growthHeight(bars.length)}
        label={`${title}${lang === "zh" ? "：" : ": "}${spoken}`}
        table={<Bars bars={bars} />}
      />
    </section>
  );
};
