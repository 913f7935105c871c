import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { enterAs, expectAccessible, reader } from "./reader.ts";

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

const onWall = async (path = "/desk/wall") => {
  const one = await enterAs(browser, house.address, { who: "xianzhang", path });
  await one.page.getByRole("heading", { name: "柘城县 2022 年，6 项任务、28 个方面、66 件事" }).waitFor();
  return one;
};

/** As for who asked nothing of motion: the views take turns. */
const turning = async (page: Page): Promise<void> => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.reload();
};

const shownNow = (page: Page) => page.locator(".wall-turns [aria-current]").textContent();

test("the hall reads the year by keyboard alone, view by view", async () => {
  house.goTo("2022-06-15", "09:00");
  const { page, context, faults } = await onWall("/desk/wall?view=tasks");
  for (const [key, view, heard] of [
    ["2", "乡镇", "凤凰街道"],
    ["ArrowRight", "数字", "地区生产总值"],
    ["PageDown", "等着定", "没有等着定的事"],
    ["ArrowRight", "任务", "平安建设"],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(".wall-main").getByText(heard).first().waitFor();
    expect(await shownNow(page)).toBe(view);
    await expectAccessible(page);
  }
  expect(faults).toEqual([]);
  await context.close();
}, 90_000);

test("without a signal the wall keeps its figures and says how old they are; with it, it goes on by itself", async () => {
  house.goTo("2022-06-15", "09:00");
  const { page, context } = await onWall();
  await page.clock.install();
  await page.reload();
  await page.getByText("09:00 的数字").waitFor();
  await context.setOffline(true);
  await page.clock.fastForward("12:00");
  await page.getByText(/^没连上。这是 09:00 的数字，1\d 分钟前的$/).waitFor();
  await page.getByText("平安建设").first().waitFor();
  await context.setOffline(false);
  house.goTo("2022-06-15", "09:12");
  await page.clock.runFor("00:30");
  await page.getByText("09:12 的数字").waitFor();
  await context.close();
}, 90_000);

test("who asks for less motion gets a wall that stands still", async () => {
  house.goTo("2022-06-15", "09:00");
  const { page, context } = await onWall();
  await turning(page);
  await page.getByRole("button", { name: "停在这一页" }).waitFor();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await page.getByRole("button", { name: "轮着看" }).waitFor();
  await context.close();
}, 60_000);

test("a hall opens its screen with a code, nobody signed in; the office revokes it and it goes dark", async () => {
  house.goTo("2022-06-15", "09:00");
  const office = await enterAs(browser, house.address, { who: "duchashi", path: "/desk/hall-screens" });
  await office.page.getByRole("button", { name: "开一块大屏" }).click();
  const form = office.page.getByRole("dialog");
  await form.getByLabel("放在哪里").fill("县委礼堂");
  await form.getByRole("button", { name: "开一块大屏" }).click();
  const code = await office.page.locator(".shown-once").textContent();
  await expectAccessible(office.page);
  await office.page.getByRole("button", { name: "记下了" }).click();

  const hall = await reader(browser, { lang: "zh" });
  await hall.page.goto(`${house.address}/desk/hall`);
  await hall.page.getByLabel("开屏码").fill("0000-0000");
  await hall.page.getByRole("button", { name: "打开" }).click();
  await hall.page.getByText("没有这个开屏码").waitFor();
  await expectAccessible(hall.page);
  await hall.page.getByLabel("开屏码").fill(code!.toLowerCase());
  await hall.page.getByRole("button", { name: "打开" }).click();
  await hall.page.getByRole("heading", { name: "柘城县 2022 年，6 项任务" }).waitFor();
  const kept = await hall.context.cookies();
  expect(kept.map(({ name, path }) => [name, path])).toEqual([["dingge_screen", "/api/hall"]]);
  await hall.page.reload();
  await hall.page.getByText("平安建设").first().waitFor();
  await hall.page.goto(`${house.address}/desk`);
  await hall.page.getByLabel("登录名").waitFor();
  await hall.page.goto(`${house.address}/desk/hall`);
  await hall.page.getByText("平安建设").first().waitFor();

  await office.page.reload();
  await office.page.getByText("在放").waitFor();
  await office.page.getByRole("button", { name: "停掉“县委礼堂”的大屏" }).click();
  await office.page.getByRole("tooltip").getByRole("button", { name: "停掉" }).click();
  await office.page.getByText("停了").waitFor();
  await hall.page.getByRole("heading", { name: "打开会场大屏" }).waitFor();
  expect(await hall.page.getByText("平安建设").count()).toBe(0);
  for (const { context } of [office, hall]) await context.close();
}, 90_000);

const counters = async (session: CDPSession) => {
  await session.send("HeapProfiler.collectGarbage");
  return session.send("Memory.getDOMCounters");
};

/** Lets the wall stand for some minutes: it reads anew in each, and turns its views meanwhile. */
const stand = async (page: Page, from: number, minutes: number): Promise<void> => {
  for (let minute = from; minute < from + minutes; minute += 1) {
    const time = new Date(minute * 60_000).toISOString().slice(11, 16);
    house.goTo("2022-06-15", time);
    await page.clock.runFor("01:00");
    await page.getByText(`${time} 的数字`).waitFor();
  }
};

test("hours of turning views and of figures read anew leave nothing behind: nodes, listeners, documents", async () => {
  house.goTo("2022-06-15", "09:00");
  const { page, context, faults } = await onWall();
  await page.clock.install();
  await turning(page);
  await page.getByText("09:00 的数字").waitFor();
  const session = await context.newCDPSession(page);
  const standing = async (from: number, minutes: number) => {
    await stand(page, from, minutes);
    await page.keyboard.press("1");
    await page.getByText("平安建设").first().waitFor();
    await page.keyboard.press(" ");
    return counters(session);
  };
  const early = await standing(9 * 60 + 1, 20);
  const late = await standing(9 * 60 + 21, 100);
  expect(late.documents).toBe(early.documents);
  expect(late.jsEventListeners).toBeLessThanOrEqual(early.jsEventListeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes * 1.05);
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);
