import { AlignmentType, Paragraph, TextRun } from "docx";
import { ChartRun } from "docx/charts";
import { faces, points } from "./word-faces.ts";
import type { DocumentChart } from "./words.ts";

/** The width of the text, as Word measures drawings: in pixels, of which a millimetre has 3.78. */
export const acrossPage = 586;
const size = { width: acrossPage, row: 30, around: 40 } as const;

/** Names stand before their bars; where a bar falls to that side they stand at its end instead. */
const naming = ({ bars }: DocumentChart) =>
  bars.some(({ values }) => values.some((value) => value < 0))
    ? ({
        categoryAxis: { reverseOrder: true, visible: false },
        dataLabels: { category: true, position: "outsideEnd" },
      } as const)
    : { categoryAxis: { reverseOrder: true, labelRotation: 0 } };

/** What a chart or a picture is called, on the page where it stands. */
export const captionOf = (caption: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 80 },
    children: [new TextRun({ text: caption, bold: true, font: faces.table, size: points(12) })],
  });

/**
 * A chart as Word draws its own: vectors with their figures behind them, to be worked on as any other. Bars stand in
 * the given order, the first on top. `keepNext`: it goes with what follows.
 */
export const wordChart = (chart: DocumentChart, keepNext: boolean): Paragraph[] => {
  const { caption, alt, series, bars } = chart;
  return [
    captionOf(caption),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      keepNext,
      children: [
        new ChartRun({
          type: "bar",
          stacking: series.length > 1 ? "stacked" : "none",
          categories: bars.map(({ name, said }) => `${name}  ${said}`),
          series: series.map(({ name, colour }, at) => ({
            name,
            color: colour,
            values: bars.map(({ values }) => values[at] ?? 0),
          })),
          ...naming(chart),
          valueAxis: { visible: false, gridlines: false },
          legend: series.length > 1 ? { position: "bottom" } : false,
          gapWidth: 80,
          chartArea: { fill: "none", border: "none" },
          transformation: { width: size.width, height: bars.length * size.row + size.around },
          altText: { name: caption, description: alt },
        }),
      ],
    }),
  ];
};
