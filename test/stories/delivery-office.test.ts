import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OutRow, writeXlsx } from "../../src/ground/sheets/index.ts";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { choose, expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let office: Reader;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  office = await reader(browser, { lang: "zh" });
});
afterAll(async () => {
  await office?.context.close();
  await browser?.close();
  await house?.close();
});

/** The county's own heading for a deadline, and its own name for a bureau: nobody has told the program yet. */
const [ownHeading, ownUnit] = ["啥时候办完", "园林绿化局"];
const titles = ["序号", "工作任务", "完成标准", "牵头单位", "配合单位", ownHeading];

/** Next year's table as the office has it; `day` is in the second row's last cell. */
const breakdown = async (park: string, day: string) => {
  const rows: OutRow[] = [
    { section: "一、宜居城市" },
    ["1", park, "6处开放，附近居民签字", ownUnit, "城管局、各街道", "9月底前"],
    ["2", "改造菜市场2个", "2个开业", "县城管局", "市场监管局", day],
  ];
  const sheet = {
    name: "分解表",
    title: "柘城县2023年重点任务分解表",
    columns: titles.map((title) => ({ title })),
    rows,
  };
  const buffer = Buffer.from(await writeXlsx([sheet]));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: "2023年重点任务分解表.xlsx", mimeType, buffer };
};

const parks = { first: "新建口袋公园6处", again: "新建口袋公园8处" } as const;

const heading = (name: string) => office.page.getByRole("heading", { level: 1, name }).waitFor();

describe("the delivery office imports next year's plan, teaches two words, corrects a cell and adopts it", () => {
  test("it signs in and opens the import", async () => {
    const { page } = office;
    await page.goto(`${house.address}/desk`);
    await page.locator(".pick button", { hasText: "duchashi" }).first().click();
    await page.getByRole("navigation").getByRole("link", { name: "总表" }).click();
    await heading("柘城县2022年重点任务分解表");
    await page.getByRole("link", { name: "导入分解表" }).click();
    await heading("导入表格");
    await expectAccessible(page);
  });

  test("two words are not known: each is asked about at its cell, and nothing can be saved", async () => {
    const { page } = office;
    await page.setInputFiles("input[type=file]", await breakdown(parks.first, "2月30日"));
    await page.getByText("D4").first().waitFor();
    await page.getByText(`单位名录里没有“${ownUnit}”`, { exact: false }).waitFor();
    await page.getByText(`认不出“${ownHeading}”这一列`, { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /^保存/ }).count()).toBe(0);
    await expectAccessible(page);
  });

  test("told what they mean, it reads the column, and finds a day in it that does not exist", async () => {
    const { page } = office;
    await choose(page, page.getByLabel(`${ownHeading} 这一列是…`), "完成时限");
    await page.getByText("F5").first().waitFor();
    await page.getByText("没有“2月30日”这一天", { exact: false }).waitFor();
    await choose(page, page.getByLabel(`${ownUnit} 这个单位是…`), "县住房和城乡建设局");
    await page.getByText(`单位名录里没有“${ownUnit}”`, { exact: false }).waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: /^保存/ }).count()).toBe(0);
  });

  test("with the day corrected in the sheet it is saved whole", async () => {
    const { page } = office;
    await page.setInputFiles("input[type=file]", await breakdown(parks.first, "11月底前"));
    await page.getByText("新增 4 · 更新 0 · 不变 0").waitFor();
    await page.getByRole("button", { name: /^保存/ }).click();
    await page.getByRole("status").getByRole("link").waitFor();
  });

  test("the next sheet of the same shape is asked nothing, and doubles nothing", async () => {
    const { page } = office;
    await page.setInputFiles("input[type=file]", await breakdown(parks.again, "11月底前"));
    await page.getByText("新增 0 · 更新 1", { exact: false }).waitFor();
    expect(await page.getByRole("combobox").count()).toBe(0);
    await page.getByRole("button", { name: /^保存/ }).click();
    await page.getByRole("status").getByRole("link").waitFor();
  });

  test("an action is added by hand; a number that is taken is said at its field and nothing typed is lost", async () => {
    const { page } = office;
    await page.goto(`${house.address}/desk/plan/2023/new`);
    await heading("加一件行动");
    await expectAccessible(page);
    await page.getByLabel("方面").click();
    await page.getByTitle("1-1 宜居城市").click();
    await page.getByLabel("编号").fill("1");
    await page.getByLabel("行动", { exact: true }).fill("公厕夜间开放12座");
    await page.getByLabel("怎样算完成", { exact: true }).fill("12座夜间亮灯开放");
    await page.getByLabel("牵头单位").fill("城市管理局");
    await page.getByTitle("县城市管理局").click();
    await page.getByLabel("全年").check();
    await page.getByRole("button", { name: "存下" }).click();
    await page.getByText("编号 1 已经有了。").waitFor();
    expect(await page.getByLabel("行动", { exact: true }).inputValue()).toBe("公厕夜间开放12座");
    await page.getByLabel("编号").fill("3");
    await page.getByRole("button", { name: "存下" }).click();
    await heading("公厕夜间开放12座");
    await page.getByText("县城管局局长").waitFor();
    await page.getByRole("heading", { name: "序时进度" }).waitFor();
    office.faults.splice(0, office.faults.length, ...office.faults.filter((fault) => !fault.includes("422")));
  });

  test("adopted, it is the county's promise: everyone reads it, and its text is fixed", async () => {
    const { page } = office;
    await page.goto(`${house.address}/desk/plan?year=2023`);
    await heading("柘城县2023年重点任务分解表");
    await page.getByRole("button", { name: "定下 3 件" }).click();
    await page.getByRole("button", { name: "定下", exact: true }).click();
    await page.getByText("6 月 15 日 定下").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "公厕夜间开放12座" }).last().click();
    await heading("公厕夜间开放12座");
    expect(await page.getByRole("link", { name: "修改" }).count()).toBe(0);
    await page.goto(`${house.address}/actions/3`);
    await page.getByText("12座夜间亮灯开放").waitFor();
  });

  test("nothing failed on the way", () => {
    // What is still being read when its page is left is broken off; that is no fault.
    expect(office.faults).toEqual([]);
  });
});
