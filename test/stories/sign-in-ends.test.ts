import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, reader } from "./reader.ts";

const given = "dingge-2022";
const chosen = "a-longer-one-of-mine";

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

const enter = async (page: Page, name: string, password: string): Promise<void> => {
  await page.getByLabel("登录名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
};

test("an officer whose sign-in ends in mid-form loses nothing", async () => {
  const { page, context } = await reader(browser, { lang: "zh" });
  await page.goto(`${house.address}/desk/account`);
  await enter(page, "caizheng", given);
  await page.getByLabel("现在的密码").fill(given);
  await page.getByLabel("新密码").fill(chosen);

  await context.clearCookies({ name: "dingge" });
  await page.getByRole("button", { name: "换密码" }).click();

  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await dialog.waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel("新密码").inputValue()).toBe(chosen);

  await dialog.getByLabel("登录名").fill("caizheng");
  await dialog.getByLabel("密码", { exact: true }).fill(given);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByText("密码换好了。").waitFor();
  await context.close();
});

test("somebody else who signs in over the page does not finish the first one's act", async () => {
  const { page, context } = await reader(browser, { lang: "zh" });
  await page.goto(`${house.address}/desk/account`);
  await enter(page, "zhujian", given);
  await page.getByLabel("现在的密码").fill(given);
  await page.getByLabel("新密码").fill(chosen);
  await context.clearCookies({ name: "dingge" });
  await page.getByRole("button", { name: "换密码" }).click();

  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await dialog.getByLabel("登录名").fill("gaoxin");
  await dialog.getByLabel("密码", { exact: true }).fill(given);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await page.locator(".me-post", { hasText: "高新区管委会主任" }).first().waitFor();
  await dialog.waitFor({ state: "detached" });

  const signsIn = (name: string, password: string) =>
    context.request.post(`${house.address}/api/session`, {
      data: { name, password },
      headers: { origin: house.address },
    });
  expect((await signsIn("gaoxin", given)).status()).toBe(200);
  expect((await signsIn("zhujian", given)).status()).toBe(200);
  await context.close();
});
