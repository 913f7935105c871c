import { expect, test } from "vitest";
import type { Block } from "../ground/documents/index.ts";
import { translators } from "../ground/intl.ts";
import { withUnit } from "../ground/look/format.ts";
import type { Lang } from "../ground/texts.ts";
import { anIndicator, anObservation } from "./indicators.test-support.ts";
import { figuresPaper } from "./paper.ts";
import { seriesOf, tableOf } from "./table.ts";
import { indicatorTexts } from "./texts.ts";

const gdp = anIndicator();
const projects = anIndicator({
  code: "key-projects",
  nameZh: "重点项目",
  nameEn: "Key projects",
  unit: null,
});
const level = (period: string, value: string) =>
  anObservation({ period, value, measure: "level", basis: "plain", multiplier: 8 });
const figures = [
  level("2021", "295"),
  level("2020", "286"),
  anObservation({ value: "3.2" }),
  anObservation({ code: "key-projects", measure: "rank", basis: "overall", value: "2", status: "A" }),
];

const paper = (lang: Lang) => {
  const table = tableOf([gdp, projects], figures, "2021", "2022-06-15");
  const ofGdp = figures.filter(({ code }) => code === "gdp");
  const series = [seriesOf(gdp, ofGdp, "2022-06-15", { page: 1, limit: 100 })];
  const county = { nameZh: "柘城县", nameEn: "Zhecheng County" };
  return figuresPaper({ county, table, series, lang, say: translators(indicatorTexts)[lang] });
};

const kinds = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);
const picturesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "picture" ? [block.picture] : []));

test("a paper of figures has the table as it was published, its sources, and the charts of the screens", async () => {
  const { title, blocks } = await paper("zh");
  expect(title).toBe("柘城县2021\u00a0年主要指标");
  expect(kinds(blocks)).toEqual([
    "paragraph",
    "table",
    "paragraph",
    "paragraph",
    "heading",
    "picture",
    "picture",
  ]);
  const table = blocks.find((block) => block.kind === "table");
  expect(table?.table.rows).toEqual([
    ["地区生产总值", withUnit("295", "亿元"), "+3.2（可比价）", "—", "P"],
    ["重点项目", "—", "—", "第 2", "A"],
  ]);
  expect(blocks[3]).toMatchObject({ text: expect.stringContaining("县三级干部会议公布（2022") });
});

test("each picture says what it shows, and is drawn as on its page", async () => {
  const [growth, through] = picturesIn((await paper("en")).blocks);
  expect(growth?.alt).toBe("Gross domestic product +3.2%");
  expect(growth?.svg).toContain("+3.2%");
  expect(through?.caption).toBe("Gross domestic product, Level (bn yuan)");
  expect(through?.alt).toBe("2020 28.6, 2021 29.5");
  expect(through?.svg).toMatch(/^<svg .*29\.5/s);
});
