import { useCallback, useMemo } from "react";
import { useIntl } from "react-intl";
import { Chart } from "../../desk/parts/chart.tsx";
import { useLang } from "../../desk/theme.tsx";
import type { Room } from "../../ground/look/charts/ink.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { Series } from "../words.ts";
import { lineHeight, lineOption, type LinePoint } from "./charts/line.ts";
import { lineOf } from "./charts/line-model.ts";
import { type Run, runOf } from "../words/run.ts";

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
  /** The name of its picture as a file. */
  readonly file: string;
}

const Drawn = ({ run, unit, file }: DrawnProps) => {
  const intl = useIntl();
  const lang = useLang();
  const { points, earlier, unit: word } = useMemo(() => lineOf(run, unit, lang), [run, unit, lang]);
  const option = useCallback((room: Room) => lineOption(points, room, earlier), [points, earlier]);
  const title = intl.formatMessage({ id: `indicators.measure.${run.measure}` });
  const spoken = points.map(({ name, label }) => `${name} ${label}`).join(lang === "zh" ? "，" : ", ");
  return (
    <section className="blk" aria-labelledby={`line-${run.measure}`}>
      <Barred id={`line-${run.measure}`} title={title} note={word} />
      <Chart
        option={option}
        height={lineHeight}
        label={`${title}${lang === "zh" ? "：" : ": "}${spoken}`}
        table={<Points points={points} />}
        file={file}
      />
    </section>
  );
};

/** The line of one measure, where two periods or more can be joined; else nothing. */
export const Line = ({ series, measure }: { series: Series; measure: "level" | "growth" }) => {
  const run = useMemo(() => runOf(series.observations, measure), [series, measure]);
  const { code, unit } = series.indicator;
  return run ? <Drawn run={run} unit={unit} file={`${code}-${measure}`} /> : null;
};
