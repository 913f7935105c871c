import { useCallback, useMemo } from "react";
import { useIntl } from "react-intl";
import { Chart } from "../../desk/parts/chart.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, signed } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { Lang } from "../../ground/texts.ts";
import type { Series } from "../words.ts";
import { periodName } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { lineHeight, lineOption, type LinePoint } from "./charts/line.ts";
import { type Run, runOf } from "../words/run.ts";

const pointsOf = ({ points, measure }: Run, unit: string | null, lang: Lang): LinePoint[] =>
  points.map((point) => {
    const value = measure === "level" ? sizeShown(point, unit, lang).value : point.value;
    const label = measure === "growth" ? `${signed(value)}%` : figure(value);
    return { name: periodName(point.period, lang), value, label };
  });

const unitOf = (run: Run, unit: string | null, lang: Lang): string => {
  const [point] = run.points;
  if (run.measure !== "level" || !point) return "%";
  return sizeShown(point, unit, lang).unit;
};

const Points = ({ points }: { points: readonly LinePoint[] }) => {
  const intl = useIntl();
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: "indicators.period" })}</th>
          <th scope="col" className="num">
            {intl.formatMessage({ id: "indicators.value" })}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ name, label }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface DrawnProps {
  readonly run: Run;
  readonly unit: string | null;
}

const Drawn = ({ run, unit }: DrawnProps) => {
  const intl = useIntl();
  const lang = useLang();
  const points = useMemo(() => pointsOf(run, unit, lang), [run, unit, lang]);
  const option = useCallback((room: { width: number; font: string }) => lineOption(points, room), [points]);
  const title = intl.formatMessage({ id: `indicators.measure.${run.measure}` });
  const spoken = points.map(({ name, label }) => `${name} ${label}`).join(lang === "zh" ? "，" : ", ");
  return (
    <section className="blk" aria-labelledby={`line-${run.measure}`}>
      <Barred id={`line-${run.measure}`} title={title} note={unitOf(run, unit, lang)} />
      <Chart
        option={option}
        height={lineHeight}
        label={`${title}${lang === "zh" ? "：" : ": "}${spoken}`}
        table={<Points points={points} />}
      />
    </section>
  );
};

/** The line of one measure, where two periods or more can be joined; else nothing. */
export const Line = ({ series, measure }: { series: Series; measure: "level" | "growth" }) => {
  const run = useMemo(() => runOf(series.observations, measure), [series, measure]);
  return run ? <Drawn run={run} unit={series.indicator.unit} /> : null;
};
