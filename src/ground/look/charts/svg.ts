import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { attributed } from "./attributes.ts";

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);

/** A chart as a picture: drawn by the server from the option that the browser draws from, fit for a strict policy. */
export const svgOf = (
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
): string => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return attributed(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
};
