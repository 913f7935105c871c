import { useMemo } from "react";
import { Chart } from "../../desk/parts/chart.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { Series } from "../words.ts";
import { type Run, runOf } from "../words/run.ts";
import { drawingOf } from "./charts/drawing.ts";
import { Tabled } from "./tabled.tsx";
import { useSay } from "../../desk/say.ts";

interface DrawnProps {
  readonly run: Run;
  readonly unit: string | null;
  /** The name of its picture as a file. */
  readonly file: string;
}

const Drawn = ({ run, unit, file }: DrawnProps) => {
  const [say, lang] = [useSay(), useLang()];
  const drawing = useMemo(() => drawingOf(run, unit, lang, say), [run, unit, lang, say]);
  const title = say(`indicators.measure.${run.measure}`);
  return (
    <section className="blk" aria-labelledby={`line-${run.measure}`}>
      <Barred id={`line-${run.measure}`} title={title} note={drawing.unit} />
      <Chart
        option={drawing.option}
        height={drawing.height}
        label={`${title}${lang === "zh" ? "：" : ": "}${drawing.spoken}`}
        table={<Tabled table={drawing.table} />}
        file={file}
      />
      {drawing.note ? <p className="mid">{drawing.note}</p> : null}
    </section>
  );
};

/** The line of one measure, where two periods or more can be joined; else nothing. */
export const Line = ({ series, measure }: { series: Series; measure: "level" | "growth" }) => {
  const run = useMemo(() => runOf(series.observations, measure), [series, measure]);
  const { code, unit } = series.indicator;
  return run ? <Drawn run={run} unit={unit} file={`${code}-${measure}`} /> : null;
};
