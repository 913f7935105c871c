import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { enterAs, expectAccessible, type Reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let office: Reader;
let governor: Reader;
beforeAll(async () => {
  house = await storyHouse();
  // The example has asked for its first pack.
  await house.runJob("meeting.pack");
  browser = await launchBrowser();
  office = await enterAs(browser, house.address, { who: "duchashi", path: "/desk/meetings" });
});
afterAll(async () => {
  await governor?.context.close();
  await office?.context.close();
  await browser?.close();
  await house?.close();
});

const title = "县委经济工作会议暨三级干部会议";

describe("the hall presents", () => {
  test("the office opens the meeting: figures with their sources, who came, the six tasks", async () => {
    const { page } = office;
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("row", { name: /地区生产总值 295 亿元 \+3.2%/ }).waitFor();
    await page.getByRole("row", { name: /应到 66 22 505/ }).waitFor();
    await page.getByText("风险防范、环境攻坚、安全生产、防范金融风险").waitFor();
    await expectAccessible(page);
  });

  test("a figure leads to where it comes from", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "地区生产总值" }).click();
    await page.getByRole("heading", { level: 1, name: "地区生产总值" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  test("it takes up the issued report for a reason, changes a sentence, and issues the next number", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "写报告" }).click();
    await page.getByText("已印发为会字〔2022〕1 号，文字不再改。").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "写新的一号" }).click();
    const why = page.getByRole("dialog");
    await why.getByLabel("为什么要再印发一号").fill("要求一段写得更明白");
    await why.getByRole("button", { name: "写新的一号" }).click();
    const asks = page.getByRole("group", { name: "要求" }).getByLabel("正文");
    await asks.fill("抓落实，一步不超过 14 天。");
    await page.getByText(/已保存/).waitFor();
    await page.getByRole("button", { name: "印发" }).click();
    await page.getByRole("button", { name: "是", exact: true }).click();
    await page.getByText("已印发为会字〔2022〕2 号，文字不再改。").waitFor();
    await page.getByRole("link", { name: "去看印好的材料" }).click();
    await page.getByText("正在印第 0 / 7 步").first().waitFor();
    await house.runJob("meeting.pack");
    const issued = page.getByRole("listitem").filter({ hasText: "会字〔2022〕2 号" }).first();
    await issued.getByText("这一号的缘由：要求一段写得更明白").waitFor();
    await issued.getByRole("link", { name: "报告 PDF" }).waitFor();
    const loaded = page.waitForEvent("download");
    await issued.getByRole("link", { name: "全部（一个文件）" }).click();
    expect((await loaded).suggestedFilename()).toBe("2022 年三级干部会议材料 会字〔2022〕2 号.zip");
  });

  test("the hall turns by keys, with the speaker's notes, and goes on where it was", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "在会场演示" }).click();
    await page.getByRole("heading", { level: 2, name: title }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { level: 2, name: "主要指标" }).waitFor();
    await page.getByText("295 亿元").first().waitFor();
    await page.keyboard.press("n");
    await page
      .getByRole("complementary")
      .getByText(/已公布：地区生产总值/)
      .waitFor();
    await page.keyboard.press("End");
    await page.getByRole("heading", { level: 2, name: "要求" }).waitFor();
    await page.reload();
    await page.getByRole("complementary").getByText("抓落实，一步不超过 14 天。").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  test("printed, it is a slide a page", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "在会场演示" }).click();
    await page.getByRole("heading", { level: 2, name: title }).waitFor();
    const slides = await page.locator(".to-print .slide").count();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(slides);
  });

  test("the governor, who does not write it, presents what was issued", async () => {
    const path = new URL(office.page.url()).pathname;
    governor = await enterAs(browser, house.address, { who: "xianzhang", path });
    await governor.page.getByRole("heading", { level: 2, name: title }).waitFor();
  });

  test("nothing was complained of meanwhile", () => {
    expect([office.faults, governor.faults.filter((fault) => !/status of 401/.test(fault))]).toEqual([
      [],
      [],
    ]);
  });
});
