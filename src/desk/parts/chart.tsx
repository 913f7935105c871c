import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDeskText } from "../theme.tsx";

use([BarChart, LineChart, GridComponent, SVGRenderer]);

interface ChartProps {
  /** Made from the width at hand and the page's own faces. */
  readonly option: (room: { width: number; font: string }) => EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, said aloud instead of its lines. */
  readonly label: string;
  /** The same facts as a table. */
  readonly table: ReactNode;
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

/** A chart drawn once per width, without motion, and behind it its table. */
export const Chart = ({ option, height, label, table }: ChartProps) => {
  const text = useDeskText();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (!place.current || width === 0) return undefined;
    const chart = init(place.current, null, { renderer: "svg", width, height });
    chart.setOption(option({ width, font: getComputedStyle(place.current).fontFamily }));
    return () => chart.dispose();
  }, [option, width, height]);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <details>
        <summary>{text("desk.chart.table")}</summary>
        {table}
      </details>
    </figure>
  );
};
