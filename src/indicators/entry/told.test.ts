import { expect, test } from "vitest";
import { rowsTold } from "./told.ts";
import type { Cells } from "./words.ts";

const known = [
  { code: "gdp", nameZh: "地区生产总值", nameEn: "Gross domestic product" },
  { code: "grain", nameZh: "粮食产量", nameEn: null },
];
const unit = {
  id: "",
  parentId: null,
  path: "",
  kind: "township",
  code: "411424100",
  nameZh: "起台镇",
  nameEn: "Qitai Town",
} as const;
const units = {
  find: (text: string) =>
    text === "起台镇" ? ({ kind: "one", unit } as const) : ({ kind: "none", near: [] } as const),
};
const say = (key: string) => key;

test.each<[Cells, Cells]>([
  [
    { nameZh: "地区生产总值", unit: "亿元" },
    { nameZh: "Gross domestic product", unit: "100 million yuan" },
  ],
  [{ nameZh: "生产总值", code: "gdp" }, { nameZh: "Gross domestic product" }],
  [{ nameZh: "地区生产总值", code: "unknown" }, {}],
  [{ nameZh: "粮食产量", area: "起台镇" }, { area: "Qitai Town" }],
  [{ nameZh: "粮食产量", area: "哪里", unit: "" }, {}],
  [{ growthBasis: "可比价" }, { growthBasis: "indicators.basis.comparable" }],
  [{ growthBasis: "随便" }, {}],
  [{}, {}],
])("%o is told as %o", (cells, told) => {
  expect(rowsTold({ rows: [{ cells, reasons: {} }] }, { known, units, say })).toEqual([told]);
});
