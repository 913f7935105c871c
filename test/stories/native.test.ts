import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { type Desk, deskOf } from "./listening-desk.ts";
import { expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let native: Reader;
let desk: Desk;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  native = await reader(browser, { lang: "zh" });
  desk = await deskOf(house.address, "rexian");
});
afterAll(async () => {
  await native?.context.close();
  await browser?.close();
  await house?.close();
});

describe("a native in Shenzhen proposes a factory", () => {
  test("half written it is still there the next evening", async () => {
    const { page } = native;
    await page.goto(`${house.address}/speak`);
    await page.getByLabel("什么事").fill("我在深圳做调味品，想回乡办厂做三樱椒酱，要三十亩地。");
    await page.goto(`${house.address}/figures`);
    await page.goto(`${house.address}/speak`);
    await page.getByText("上次没交的话还在").waitFor();
    expect(await page.getByLabel("什么事").inputValue()).toContain("三樱椒酱");
  });

  test("sent as a native, for the whole county, by e-mail; the desk reads a proposal", async () => {
    const { page } = native;
    await page.getByLabel("乡镇或街道").selectOption({ label: "全县的事，或说不清" });
    await page.getByLabel("在外的柘城人").check();
    await page.getByLabel("怎么找到您").fill("lin@example.com");
    await page.getByLabel("不公开").check();
    await expectAccessible(page);
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await page.getByRole("heading", { level: 1, name: "收到了" }).waitFor();
    expect(await desk.read(await desk.newest())).toMatchObject({
      voice: "native",
      kind: "proposal",
      territory: null,
    });
  });

  test("the draft is gone from the computer, the number from the address", async () => {
    const { page } = native;
    expect(await page.evaluate(() => localStorage.getItem("dingge-draft"))).toBeNull();
    expect(page.url()).toBe(`${house.address}/receipt`);
  });

  test("the code on paper opens it on another phone, and the number leaves the address at once", async () => {
    const number = await native.page.locator(".no b").textContent();
    const other = await reader(browser, { lang: "en", phone: true });
    const asked: string[] = [];
    other.page.on("request", (request) => asked.push(request.url()));
    await other.page.goto(`${house.address}/track#${number}`);
    await other.page.getByText("Received, being assigned").first().waitFor();
    expect(other.page.url()).toBe(`${house.address}/track`);
    expect(asked.filter((url) => url.includes(String(number)))).toEqual([]);
    await expectAccessible(other.page);
    expect([...native.faults, ...other.faults]).toEqual([]);
    await other.context.close();
  });
});
