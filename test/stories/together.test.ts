import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { type Desk, deskOf } from "./listening-desk.ts";
import {
  choose,
  enterAs,
  expectAccessible,
  expectAccessibleWithoutScripts,
  type Reader,
  reader,
} from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let villager: Reader;
let lead: Reader;
let finance: Reader;
let desk: Desk;
let path = "";
const said = "泵站停了三天，水漫到路上";
const asked = "核对抢修款能不能今天拨";
const answer = "款已拨出，凭证 0615 号";
/** A picture of one point. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const voucher = { name: "凭证.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") };

beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  desk = await deskOf(house.address, "rexian");
  villager = await reader(browser, { lang: "zh", phone: true, javaScript: false });
  lead = await enterAs(browser, house.address, { who: "zhujian", path: "/desk" });
  finance = await enterAs(browser, house.address, { who: "caizheng", path: "/desk", phone: true });
});
afterAll(async () => {
  for (const one of [villager, lead, finance]) await one?.context.close();
  await browser?.close();
  await house?.close();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
/** Whether something stands within the window without scrolling. */
const inSight = (place: Locator) =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
const open = async ({ page }: Reader, act = "") => {
  await page.goto(`${house.address}${path}${act && `?act=${act}`}`);
};

describe("the first that gets it leads, and others work along", () => {
  test("a villager says it, and the bureau that gets it takes it in hand", async () => {
    const { page } = villager;
    await page.goto(`${house.address}/speak`);
    await page.getByLabel("什么事").fill(said);
    await page.getByLabel("怎么找到您").fill("13900002222");
    await page.getByLabel("乡镇或街道").selectOption({ label: "起台镇" });
    await page.getByLabel("不公开").check();
    await press(page, "交上去，拿编号");
    const id = await desk.newest();
    path = `/desk/appeals/${id}`;
    await desk.act(id, "assign", { unitId: await desk.unit("县住房和城乡建设局") });
    await open(lead);
    await press(lead.page, "接下，开始办");
    await lead.page.getByRole("link", { name: "请协办" }).waitFor();
  });

  test("it asks the finance bureau for its part, by a day within its own deadline", async () => {
    const { page } = lead;
    await open(lead, "involve");
    await choose(page, page.getByLabel("请哪个单位"), "县财政局");
    await page.getByLabel("请它办什么").fill(asked);
    await page.getByLabel("哪天前回话").fill("2022-06-17");
    await page.keyboard.press("Tab");
    await press(page, "请它协办");
    await page.getByRole("heading", { name: "谁一起办" }).waitFor();
    await page.getByText("6/17前回话").waitFor();
    await expectAccessible(page);
  });

  test("the finance bureau has it in its day, sees no name behind it, and answers to the lead", async () => {
    const { page } = finance;
    await page.goto(`${house.address}/desk`);
    await page.getByText("县住房和城乡建设局牵头").waitFor();
    await page.getByRole("link", { name: said }).click();
    await page.getByText("请你们办的").waitFor();
    expect(await page.getByRole("button", { name: "看身份，会记入日志" }).count()).toBe(0);
    await expectAccessible(page);
    await page.locator(".dobar").getByText("回牵头单位").click();
    await expect.poll(() => inSight(page.getByLabel("办了什么、查到什么"))).toBe(true);
    await page.getByLabel("办了什么、查到什么").fill(answer);
    await page.getByLabel("加照片或 PDF").setInputFiles(voucher);
    await page.getByText("凭证.png").waitFor();
    await press(page, "回给牵头单位");
    await page.getByText("回了牵头单位").waitFor();
  });

  test("the villager reads who works together, not what they write to each other", async () => {
    const { page } = villager;
    await page.goto(`${house.address}/track`);
    await page.locator(".state", { hasText: "一起办的" }).getByText("县财政局").waitFor();
    await page.getByText("请县财政局一起办").waitFor();
    await page.getByText("县财政局办了它那一份").waitFor();
    const whole = await page.content();
    expect([asked, answer, voucher.name].filter((one) => whole.includes(one))).toEqual([]);
    await expectAccessibleWithoutScripts(page);
  });

  test("the lead reads what was answered; clock and answer are still its own", async () => {
    const { page } = lead;
    await open(lead, "answer");
    await page.getByText(answer).waitFor();
    await page.getByRole("link", { name: "凭证.png" }).waitFor();
    await page.getByText("县住房和城乡建设局牵头，期限归它").waitFor();
    await page.getByRole("button", { name: "发出答复" }).waitFor();
    expect([lead.faults, finance.faults]).toEqual([[], []]);
  });
});
