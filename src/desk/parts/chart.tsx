import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type ECharts, type EChartsCoreOption, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { attributed } from "../../ground/look/charts/attributes.ts";
import { useDeskText } from "../theme.tsx";
import { givePng, giveSvg } from "./picture.ts";

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);

interface ChartProps {
  /** Made from the width at hand and the page's own faces. */
  readonly option: (room: { width: number; font: string }) => EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, said aloud instead of its lines. */
  readonly label: string;
  /** The same facts as a table; none where one stands beside the chart. */
  readonly table?: ReactNode;
  /** The name of the file, without its ending, where it may be downloaded. */
  readonly file?: string;
}

/** The width of an element, followed while it changes; 0 before it is on the page. */
const useWidth = (place: React.RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [place]);
  return width;
};

/** The page's face as a drawing can name it: within an attribute, only single quotes may stand. */
const faceOf = (place: Element): string => getComputedStyle(place).fontFamily.replaceAll('"', "'");

const Downloads = ({ svg, file }: { svg: () => string; file: string }) => {
  const text = useDeskText();
  return (
    <span className="downloads">
      <button type="button" className="btn text" onClick={() => giveSvg(svg(), file)}>
        {text("desk.chart.svg")}
      </button>
      <button type="button" className="btn text" onClick={() => void givePng(svg(), file)}>
        {text("desk.chart.png")}
      </button>
    </span>
  );
};

/** A chart drawn once per width, without motion, and behind it its table and its files. */
export const Chart = ({ option, height, label, table, file }: ChartProps) => {
  const text = useDeskText();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (!place.current || width === 0) return undefined;
    const chart = init(place.current, null, { renderer: "svg", width, height });
    chart.setOption(option({ width, font: faceOf(place.current) }));
    drawn.current = chart;
    return () => chart.dispose();
  }, [option, width, height]);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      {file ? (
        <Downloads svg={() => attributed(drawn.current?.renderToSVGString() ?? "")} file={file} />
      ) : null}
      {table ? (
        <details>
          <summary>{text("desk.chart.table")}</summary>
          {table}
        </details>
      ) : null}
    </figure>
  );
};
