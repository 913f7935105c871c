import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, type Reader, reader, transferred } from "./reader.ts";

const fiftyKilobytes = 50 * 1024;

let house: StoryHouse;
let browser: Browser;
beforeAll(async () => {
  house = await storyHouse();
  // A quarter of an hour after the county was loaded: what is done from now on stands first in the log.
  house.goTo("2022-06-15", "09:15");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe("a new user reads the promises of the year, without JavaScript", () => {
  let visitor: Reader;
  beforeAll(async () => {
    visitor = await reader(browser, { lang: "zh", javaScript: false });
  });
  afterAll(() => visitor.context.close());

  test("the front page tells the year and last year's account", async () => {
    const { page } = visitor;
    await page.goto(house.address);
    expect(await page.locator("h1").innerText()).toBe("今年说到的，做到哪了");
    expect(await page.locator(".task").count()).toBe(6);
    const gdp = page.locator("tr", { hasText: "地区生产总值" });
    expect(await gdp.innerText()).toMatch(/295[\s\S]*\+3\.2/);
  });

  test("a task leads to an action, with who owes it and by when", async () => {
    const { page } = visitor;
    await page.getByRole("link", { name: "宜居城市" }).click();
    expect(await page.locator("h1").innerText()).toContain("宜居城市");
    await page.getByRole("link", { name: /42\s?个老旧小区改什么/ }).click();
    const said = await page.locator("main").innerText();
    expect(said).toContain("县住房和城乡建设局");
    expect(said).toMatch(/2022\s年\s\d+\s月\s\d+\s日|\d+\s月\s\d+\s日/);
  });

  test("the other language is one click away, on the same page", async () => {
    const { page } = visitor;
    const before = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "English" }).click();
    expect(new URL(page.url()).pathname).toBe(before);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.goto(house.address);
    expect(await page.locator("h1").innerText()).toMatch(/promised/);
  });

  test("nothing is asked of any other place, and nothing fails", () => {
    expect(visitor.faults).toEqual([]);
  });
});

describe("the public pages, for everyone", () => {
  test.each(["/", "/tasks/2", "/figures", "/accessibility", "/nothing-here"])("%s", async (path) => {
    const phone = await reader(browser, { lang: "zh", phone: true });
    expect(await transferred(phone.page, `${house.address}${path}`)).toBeLessThan(fiftyKilobytes);
    await expectAccessible(phone.page);
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await phone.context.close();
  });
});

describe("the county's head of government works at the desk", () => {
  let head: Reader;
  beforeAll(async () => {
    head = await reader(browser, { lang: "zh" });
  });
  afterAll(() => head.context.close());

  const heading = (name: string) => head.page.getByRole("heading", { level: 1, name }).waitFor();

  test("a wrong password is said at its field", async () => {
    const { page, faults } = head;
    await page.goto(`${house.address}/desk`);
    await heading("登录工作台");
    await expectAccessible(page);
    await page.getByLabel("登录名").fill("xianzhang");
    await page.getByLabel("密码").fill("not-this-one");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.locator(".ant-form-item-explain-error").waitFor();
    expect(await page.getByLabel("登录名").inputValue()).toBe("xianzhang");
    // The browser notes every 401 in its console.
    faults.length = 0;
  });

  test("the example's post is one click, and Today shows what it leads", async () => {
    const { page } = head;
    await page.locator(".pick button", { hasText: "xianzhang" }).click();
    await heading("今日");
    await page.getByText("6 月 15 日 星期三").waitFor();
    await page.getByRole("heading", { name: "您牵头领导的" }).waitFor();
    await page.getByRole("link", { name: "金刚石微粉检测中心投用" }).waitFor();
    await expectAccessible(page);
  });

  test("the plan, one of its actions, and the figures are a click away", async () => {
    const { page } = head;
    await page.getByRole("navigation").getByRole("link", { name: "总表" }).click();
    await heading("柘城县2022年重点任务分解表");
    await page.getByText("国土空间规划").waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole("link", { name: "金刚石微粉检测中心投用" }).click();
    await heading("金刚石微粉检测中心投用");
    await page.getByText("高新区管委会主任").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("navigation").getByRole("link", { name: "指标" }).click();
    await page.getByText("+14.99").first().waitFor();
    await expectAccessible(page);
  });

  test("the units with who heads them, and the log of what was done", async () => {
    const { page } = head;
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "单位" }).click();
    await page.getByText("县人民政府").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("navigation").getByRole("button", { name: "单位" }).click();
    await page.getByRole("menuitem", { name: "日志" }).click();
    await heading("日志");
    await page.getByText("登录", { exact: true }).first().waitFor();
    await expectAccessible(page);
  });

  test("the search finds an action from anywhere", async () => {
    const { page } = head;
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: /^查单位/ }).fill("金刚石");
    await page.getByRole("option", { name: /金刚石微粉检测中心投用/ }).waitFor();
    await page.keyboard.press("Escape");
  });

  test("the language changes without loading the page", async () => {
    const { page } = head;
    await page.getByRole("navigation").getByRole("link", { name: "今日" }).click();
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.locator(".desk-me .me-post").click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await heading("Today");
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
    await page.locator(".desk-me .me-post").click();
    await page.getByRole("menuitem", { name: "中文" }).click();
    await heading("今日");
  });

  test("nothing failed on the way", () => {
    expect(head.faults).toEqual([]);
  });
});
