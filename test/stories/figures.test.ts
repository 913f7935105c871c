import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { choose, enterAs, expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let statistics: Reader;
let second: Reader;
beforeAll(async () => {
  house = await storyHouse();
  house.goTo("2022-07-20", "09:00");
  browser = await launchBrowser();
  statistics = await enterAs(browser, house.address, { who: "tongji", path: "/desk/indicators" });
  second = await enterAs(browser, house.address, { who: "tongji-hesuan", path: "/desk" });
});
afterAll(async () => {
  await statistics?.context.close();
  await second?.context.close();
  await browser?.close();
  await house?.close();
});

/** What a statistician has copied from the monthly report in Excel, with a zero too many in June. */
const report = [
  ["指标", "时期", "计量单位", "绝对数", "比上年增长(%)"],
  ["社会消费品零售总额", "2022年5月", "亿元", "9.8", "3.1"],
  ["社会消费品零售总额", "2022年6月", "亿元", "106", "4.4"],
]
  .map((row) => row.join("\t"))
  .join("\n");

const paste = (page: Page, text: string) =>
  page
    .locator("input.cell")
    .first()
    .evaluate((cell, pasted) => {
      const data = new DataTransfer();
      data.setData("text/plain", pasted);
      const paste = { clipboardData: data, bubbles: true, cancelable: true };
      cell.dispatchEvent(new ClipboardEvent("paste", paste));
    }, text);

const levelSaying = (page: Page, text: string) =>
  page.getByRole("gridcell").and(page.locator("[data-column=level]")).filter({ hasText: text });

/** What is chosen in the grid, as it goes to a spreadsheet. */
const copied = (page: Page): Promise<string> =>
  page.locator("input.cell").evaluate((cell) => {
    const data = new DataTransfer();
    cell.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData("text/plain");
  });

test("statistics enters June, a check stops a wrong zero, a second person publishes", async () => {
  const { page } = statistics;
  await page.getByRole("link", { name: "录入、核对" }).click();
  await page.getByRole("button", { name: "开一张发布单" }).first().click();
  await page.getByLabel("时期").fill("2022年6月");
  await page.getByText("空白，我从表格里粘贴").click();
  await page.getByRole("button", { name: "开始填" }).click();
  await page.getByRole("heading", { level: 1, name: /2022.年.6.月的数/ }).waitFor();

  await page.getByLabel("来源").first().fill("2022 年 6 月统计月报");
  await page.getByLabel("公布日期").first().fill("2022-07-18");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "加一行" }).click();
  await paste(page, report);
  await page.getByText(/“106 亿元”与2022.年.5.月的“9\.8 亿元”相差十倍以上/).waitFor();
  await expectAccessible(page);
  expect(await page.getByRole("button", { name: "交给别人核对" }).isDisabled()).toBe(true);

  await levelSaying(page, "106").click();
  await page.keyboard.type("10.6");
  await page.keyboard.press("Enter");
  await page.getByText("相差十倍以上").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "交给别人核对" }).click();
  await page.getByText("待核对").first().waitFor();
  expect(await page.getByRole("button", { name: "公布", exact: true }).count()).toBe(0);

  const other = second.page;
  await other.goto(`${house.address}/desk`);
  await other.getByRole("link", { name: /2022.年.6.月的数，2022 年 6 月统计月报/ }).click();
  await other.getByText("10.6", { exact: true }).waitFor();
  await expectAccessible(other);
  await other.getByRole("button", { name: "对照原件，核对无误" }).click();
  await other.getByRole("button", { name: "公布", exact: true }).click();
  await other.getByText("已公布").first().waitFor();

  await page.getByText("已公布").first().waitFor();
  await page.goto(`${house.address}/desk/indicators?period=2022-06`);
  await page.getByText("10.6", { exact: true }).waitFor();
});

test("statistics fills in every village from a spreadsheet, with ranges and keys, and takes it back", async () => {
  const { page } = statistics;
  await page.goto(`${house.address}/desk/releases`);
  await page.getByRole("button", { name: "开一张发布单" }).first().click();
  await page.getByLabel("时期").fill("2022年6月");
  await page.getByText("一项指标的各个村").click();
  await choose(page, page.getByLabel("哪一项指标"), "社会消费品零售总额");
  await page.getByRole("button", { name: "开始填" }).click();
  const grid = page.getByRole("grid");
  await grid.waitFor();
  const rows = Number(await grid.getAttribute("aria-rowcount")) - 1;
  expect(rows).toBeGreaterThan(500);
  expect(await grid.getByRole("row").count()).toBeLessThan(80);

  await page.locator("#cell-0-level").click();
  await paste(page, Array.from({ length: rows }, (_, at) => `${at + 1}\t2.5`).join("\n"));
  await page.keyboard.press("Control+End");
  await page
    .locator(`#cell-${rows - 1}-growth`)
    .getByText("2.5")
    .waitFor();
  await page.keyboard.press("Control+Home");
  await page.locator("#cell-0-level").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await copied(page)).toBe("1\t2.5\n2\t2.5");
  await page.keyboard.press("Control+d");
  expect(await copied(page)).toBe("1\t2.5\n1\t2.5");
  await page.keyboard.press("Delete");
  expect(await copied(page)).toBe("\t\n\t");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await copied(page)).toBe("1\t2.5\n2\t2.5");
  await page.getByText("已存", { exact: true }).waitFor();
  await expectAccessible(page);
});

test("a villager reads it with its document, and a head finds no way to change it", async () => {
  const villager = await reader(browser, { lang: "zh", javaScript: false });
  await villager.page.goto(`${house.address}/figures?period=2022-06`);
  expect(await villager.page.locator("main").innerText()).toContain("2022 年 6 月统计月报");
  await villager.context.close();

  const head = await enterAs(browser, house.address, {
    who: "xianzhang",
    path: "/desk/indicators?period=2022-06",
  });
  await head.page.getByText("10.6", { exact: true }).waitFor();
  expect(await head.page.getByRole("link", { name: "录入、核对" }).count()).toBe(0);
  await head.context.close();
});

/** Each screen of the room, and what of it comes last. */
const screens = [
  ["/desk/indicators?period=2021", "下载 SVG"],
  ["/desk/indicators/gdp", "各期各版"],
  ["/desk/outlook", "固定资产投资"],
  ["/desk/outlook/gdp/parts?period=2021", "看柘城县的数"],
  ["/desk/outlook/gdp/peers?period=2021", "和兄弟县区比"],
  ["/desk/releases?state=published", "发布单"],
  ["/figures", "公布过的数字"],
  ["/figures/retail-sales", "各期各版"],
] as const;

test.each(screens)("%s can be used by everybody", async (path, last) => {
  const { page } = statistics;
  await page.goto(`${house.address}${path}`);
  await page.getByText(last).or(page.getByLabel(last)).first().waitFor();
  await expectAccessible(page);
});

test("nothing complained", () => {
  expect([...statistics.faults, ...second.faults]).toEqual([]);
});
