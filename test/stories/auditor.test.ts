import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, reader } from "./reader.ts";

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

const enter = async (page: Page, path: string, name: string): Promise<void> => {
  await page.goto(`${house.address}${path}`);
  await page.getByLabel("登录名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill("dingge-2022");
  await page.getByRole("button", { name: "登录", exact: true }).click();
};

test("an admin sets a day off, and the auditor finds who did it and takes the proof along", async () => {
  const admin = await reader(browser, { lang: "zh" });
  await enter(admin.page, "/desk/settings", "admin");
  await admin.page.getByText("已公布到").waitFor();
  await expectAccessible(admin.page);
  await admin.page.getByLabel("日期", { exact: true }).fill("2022-07-20");
  await admin.page.keyboard.press("Tab");
  await admin.page.getByLabel("节日名").fill("防汛");
  await admin.page.getByRole("button", { name: "记下这一天" }).click();
  await admin.page.getByRole("row", { name: /7 月 20 日.*防汛/ }).waitFor();
  expect(admin.faults).toEqual([]);

  const auditor = await reader(browser, { lang: "zh" });
  const { page } = auditor;
  await enter(page, "/desk/log?act=calendar.set-day", "shenji");
  const row = page.getByRole("row", { name: /改了工作日历/ });
  await row.waitFor();
  expect(await row.innerText()).toContain("等着封存");
  await house.runJob("log.seal");
  await page.reload();
  await page.getByText(/已封存 .* 条/).waitFor();
  expect(await row.innerText()).toMatch(/第 \d+ 号/);
  expect(await row.innerText()).toMatch(/日历 · 2022-07-20[\s\S]*防汛/);
  await expectAccessible(page);
  await row.getByRole("button").click();
  await page.getByText("谁在岗").waitFor();
  await expectAccessible(page);

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  const file = await readFile(await (await coming).path(), "utf8");
  expect(file).toContain("2022-07-20");
  expect(auditor.faults).toEqual([]);
  await Promise.all([admin.context.close(), auditor.context.close()]);
});

test("an officer reads their own acts on a phone, narrows them, and cannot take the log along", async () => {
  const { page, context, faults } = await reader(browser, { lang: "zh", phone: true });
  await enter(page, "/desk/log", "qitai-gan");
  await page.getByRole("list", { name: "日志" }).getByText("登录", { exact: true }).first().waitFor();
  expect(await page.getByText("导入单位").count()).toBe(0);
  expect(await page.getByRole("button", { name: "导出 CSV" }).count()).toBe(0);
  await page.getByLabel("到哪天").fill("2000-01-01");
  await page.keyboard.press("Enter");
  await page.getByText("没有这样的记录。").waitFor();
  expect(page.url()).toContain("to=2000-01-01");
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});
