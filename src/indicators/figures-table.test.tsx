import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translators } from "../ground/intl.ts";
import { FiguresSection } from "./figures-table.tsx";
import { anIndicator, anObservation } from "./indicators.test-support.ts";
import { tableOf } from "./table.ts";
import { indicatorTexts } from "./texts.ts";

const say = translators(indicatorTexts);
const loans = anIndicator({ code: "loan-balance", nameZh: "金融机构贷款余额", nameEn: null, unit: null });
const rank = { measure: "rank", code: "loan-balance", value: "1" } as const;
const figures = tableOf(
  [anIndicator(), loans],
  [
    anObservation({ measure: "level", basis: "plain", value: "295", multiplier: 8 }),
    anObservation({ value: "-4.1" }),
    anObservation({ ...rank, basis: "increment" }),
    anObservation({ ...rank, basis: "growth" }),
  ],
  "2021",
  "2022-06-15",
);
const rendered = (lang: "zh" | "en") =>
  renderToStaticMarkup(
    <FiguresSection figures={figures} lang={lang} say={say[lang]}>
      <h3>县里自己的判断</h3>
    </FiguresSection>,
  );

test("the account of the year: figures with their units, ranks with what they are by", () => {
  const html = rendered("zh");
  expect(html).toContain("2021\u00A0年的账");
  expect(html).toContain('<b>295</b><span class="u">亿元</span>');
  expect(html).toContain("<b>−4.1</b>");
  expect(html).toContain('<b>第 1</b><span class="u">增量、增速</span>');
  expect(html).toContain("县里自己的判断");
});

test("what was not published is a dash to the eye and a word to the ear", () => {
  const dashes = rendered("zh").match(/<span aria-hidden="true">—<\/span><span class="sr">未公布<\/span>/g);
  expect(dashes).toHaveLength(3);
});

test("in English the same digits count by thousands; a name without English stays Chinese", () => {
  const html = rendered("en");
  expect(html).toContain('<b>29.5</b><span class="u">bn yuan</span>');
  expect(html).toContain("金融机构贷款余额");
  expect(html).toContain("The account of 2021");
});
