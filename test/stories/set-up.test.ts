import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
beforeAll(async () => {
  house = await storyHouse({ empty: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test("a county's contractor sets an empty house up and sees what comes next", async () => {
  const { page, context, faults } = await reader(browser, { lang: "zh" });
  const front = await context.request.get(house.address, { maxRedirects: 0 });
  expect(front.headers().location).toBe("/desk/set-up");

  await page.goto(`${house.address}/desk/set-up#${house.token}`);
  await page.getByLabel("行政区划代码").fill("411424");
  await page.getByLabel("中文名").fill("柘城县");
  await page.getByLabel("姓名").fill("王工");
  await page.getByLabel("登录名").fill("wang");
  await expectAccessible(page);
  await page.getByRole("button", { name: "建县，拿密码" }).click();

  await page.getByRole("heading", { name: "建好了" }).waitFor();
  const password = await page.locator("code").last().innerText();
  await page.getByRole("link", { name: "去登录" }).click();
  await page.getByLabel("登录名").fill("wang");
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();

  await page.getByRole("heading", { name: /还差这几步/ }).waitFor();
  await page.getByText("导入单位名录，从县到村。").waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});
