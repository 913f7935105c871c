import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { enterAs, expectAccessible } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const enter = (who: string, path: string, phone = false) =>
  enterAs(browser, house.address, { who, path, phone });
const toSign = (page: Page): Locator => page.getByRole("region", { name: /^要您签/ });

test("the head signs: on a phone, what they answer for; the office sees who has, and reminds the rest", async () => {
  house.goTo("2022-02-15", "09:00");
  const head = await enter("zhujian", "/desk", true);
  await toSign(head.page).getByText("2022 年目标责任书").waitFor();
  await toSign(head.page).getByRole("button", { name: "看了签字" }).click();
  const sheet = head.page.getByRole("dialog", { name: "县住建局局长的责任书" });
  await sheet.getByText("42个老旧小区改什么由居民定").first().waitFor();
  await expectAccessible(head.page);
  await sheet.getByRole("button", { name: "签字" }).click();
  await sheet.waitFor({ state: "detached" });
  await head.page.goto(`${house.address}/desk/letters`);
  await head.page.getByRole("link", { name: "县住建局局长" }).click();
  await expectAccessible(head.page);
  await head.page.getByText(/^签了 .*2022\s年\s2\s月\s15\s日 09:00$/).waitFor();
  expect(await head.page.getByRole("button", { name: "签字" }).count()).toBe(0);

  const office = await enter("duchashi", "/desk/letters");
  await office.page.getByText("签了 1 份，没签 32 份，要重签 0 份").waitFor();
  await expectAccessible(office.page);
  await office.page.getByRole("button", { name: "提醒没签的" }).click();
  await office.page.getByText("提醒了 32 位。").waitFor();

  const other = await enter("qitai", "/desk/letters");
  await other.page.getByText("没有这样的责任书。").waitFor();
  expect([head.faults, office.faults, other.faults]).toEqual([[], [], []]);
  await Promise.all([head, office, other].map(({ context }) => context.close()));
}, 120_000);

const download = async (name: string, on: Page) => {
  const [file] = await Promise.all([on.waitForEvent("download"), on.getByRole("link", { name }).click()]);
  return file.suggestedFilename();
};

test("a letter comes as Word and PDF, alone and with all others", async () => {
  const { page, context } = await enter("duchashi", "/desk/letters");
  expect(await download("全部 Word", page)).toBe("2022 年目标责任书.docx");
  expect(await download("全部 PDF", page)).toBe("2022 年目标责任书.pdf");
  await page.getByRole("link", { name: "县财政局局长" }).click();
  expect(await download("Word", page)).toBe("2022 年目标责任书 县财政局局长.docx");
  await context.close();
}, 60_000);
