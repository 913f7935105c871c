import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { anObservation } from "../indicators.test-support.ts";
import { parsePeriod } from "../words/period.ts";
import { sdmxCsvOf, timeOf } from "./message.ts";

const level = anObservation({ measure: "level", basis: "plain", value: "295.0", multiplier: 8 });
const read = (figures: Parameters<typeof sdmxCsvOf>[0]) =>
  parseCsv(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(sdmxCsvOf(figures)), {
    delimiter: ",",
  });

test("is a message of SDMX-CSV 2.0: structure, action, dimensions, value, attributes", () => {
  const [heading, first] = read([{ figure: level, area: "411424", unit: "元" }]);
  expect(heading?.join()).toBe(
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,BASIS,TIME_PERIOD,OBS_VALUE," +
      "UNIT_MEASURE,UNIT_MULT,OBS_STATUS,SOURCE,PUBLISHED_ON,VINTAGE,COMMENT_OBS",
  );
  expect(first?.join()).toBe(
    "dataflow,DINGGE:FIGURES(1.0.0),I,A,411424,gdp,level,plain,2021,295.0,元,8,P,县三级干部会议公布,2022-02-09,1,",
  );
});

test("a comma, a quote and a line's end stay within their field", () => {
  const source = 'A "B", C\nD';
  const [, first] = read([{ figure: { ...level, source }, area: "1", unit: null }]);
  expect(first?.[13]).toBe(source);
});

test.each(["2021", "2021-Q3", "2021-06", "2021-01/06", "2021-01/11"])(
  "the period %s comes back from its time",
  (period) => {
    expect(parsePeriod(timeOf(period))).toBe(period);
  },
);

test("the year up to a month is a range of time", () => {
  expect(timeOf("2021-01/06")).toBe("2021-01-01/P6M");
});
