import { useCallback, useMemo } from "react";
import { Chart } from "../../desk/parts/chart.tsx";
import { useLang } from "../../desk/theme.tsx";
import { signed } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { type Lang, named } from "../../ground/texts.ts";
import type { FigureTable } from "../words.ts";
import { periodName } from "../words/period.ts";
import { useSay } from "../../desk/say.ts";
import { Tabled } from "./tabled.tsx";
import { type GrowthBar, growthHeight, growthOption } from "./charts/growth.ts";

const barsOf = ({ rows }: FigureTable, lang: Lang): GrowthBar[] =>
  rows.flatMap(({ indicator, growths: [growth] }) =>
    growth ? [{ name: named(lang, indicator), value: growth.value }] : [],
  );

/** Growth on the year of all indicators that published one, as bars. Nothing where none did. */
export const Growth = ({ table }: { table: FigureTable }) => {
  const say = useSay();
  const lang = useLang();
  const bars = useMemo(() => barsOf(table, lang), [table, lang]);
  const option = useCallback((room: { width: number; font: string }) => growthOption(bars, room), [bars]);
  if (bars.length === 0) return null;
  const title = say("indicators.growth-chart", { period: periodName(table.period, lang) });
  const spoken = bars.map(({ name, value }) => `${name} ${signed(value)}%`).join(lang === "zh" ? "，" : ", ");
  return (
    <section className="blk" aria-labelledby="growth">
      <Barred id="growth" title={title} note={say("indicators.growth-note")} />
      <Chart
        option={option}
        height={growthHeight(bars.length)}
        label={`${title}${lang === "zh" ? "：" : ": "}${spoken}`}
        table={
          <Tabled
            table={{
              head: [say("indicators.indicator"), say("indicators.growth-percent")],
              rows: bars.map(({ name, value }) => [name, signed(value)]),
            }}
          />
        }
        file={`growth-${table.period.replace("/", "-")}`}
      />
    </section>
  );
};
