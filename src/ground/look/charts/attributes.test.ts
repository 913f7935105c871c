import { describe, expect, test } from "vitest";
import { attributed } from "./attributes.ts";
import { ink, pageFont, still } from "./ink.ts";
import { svgOf } from "./svg.ts";

test.each([
  [
    "a style becomes attributes",
    '<text style="font-size:13px;font-family:a, \'b c\';" fill="#000">1</text>',
    '<text font-size="13px" font-family="a, \'b c\'" fill="#000">1</text>',
  ],
  ["a style sheet goes", "<svg><style ><![CDATA[ .a:hover { fill: red } ]]></style></svg>", "<svg></svg>"],
  [
    "what answers a pointer goes",
    '<path class="a" ecmeta_data_index="0" pointer-events="visible" d="M0 0"/>',
    '<path d="M0 0"/>',
  ],
  ["what is written stays", '<text>style="x" &lt;</text>', '<text>style="x" &lt;</text>'],
])("%s", (_, svg, expected) => {
  expect(attributed(svg)).toBe(expected);
});

describe("a chart drawn by the server", () => {
  const option = {
    ...still(pageFont),
    xAxis: { type: "category", data: ["一月", "二月 <b>"] },
    yAxis: { type: "value" },
    series: [{ type: "line", data: [1, 2], areaStyle: { color: ink.wash }, label: { show: true } }],
  };
  const svg = svgOf(option, { width: 400, height: 200 });

  test("has what it shows in words", () => {
    expect(svg).toMatch(/^<svg width="400" height="200" xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain("一月");
    expect(svg).toContain("二月 &lt;b&gt;");
  });

  test("has no style and no script", () => {
    expect(svg).not.toMatch(/style|<script|class=|ecmeta|\son\w+=/);
  });

  test("is the same to the byte, drawn again", () => {
    expect(svgOf(option, { width: 400, height: 200 })).toBe(svg);
  });
});
