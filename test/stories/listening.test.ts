import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { choose, enterAs, expectAccessible, type Reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let desk: Reader;
beforeAll(async () => {
  house = await storyHouse();
  await house.runJob("listen.learn-routes");
  browser = await launchBrowser();
  desk = await enterAs(browser, house.address, { who: "rexian", path: "/desk/appeals/new" });
});
afterAll(async () => {
  await desk?.context.close();
  await browser?.close();
  await house?.close();
});

const words = (page: Page) => page.getByLabel("说什么（原话）");
/** The appeal that is found by these words, in the queue of whoever looks. */
const find = async ({ page }: Reader, said: string) => {
  const query = new URLSearchParams({ list: "all", q: said });
  await page.goto(`${house.address}/desk/appeals?${query}`);
  return page.getByRole("link", { name: said });
};

const mostTabs = 60;

/** Goes on with Tab, as somebody without a mouse does, until something of these words has the focus. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  const there = () => page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector);
  for (let tabs = 0; tabs < mostTabs && !(await there()); tabs += 1) await page.keyboard.press("Tab");
  expect(await there()).toBe(true);
};

describe("the desk takes a call by keyboard", () => {
  test("the words are asked first; Tab goes on, Ctrl and Enter keeps it", async () => {
    const { page } = desk;
    await page.locator("textarea:focus").waitFor();
    await expectAccessible(page);
    await page.keyboard.type("变压器夜里一直响，电线垂到路面，停电两回了。");
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("电话", { exact: true }).first().isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByLabel("企业", { exact: true }).isChecked()).toBe(true);
  });

  test("what it may be about is suggested while one writes, and picked by keyboard", async () => {
    const { page } = desk;
    await page.locator(".call-hints button").first().waitFor();
    await tabTo(page, ".call-hints button");
    await page.keyboard.press("Space");
    const picked = page.locator(".call-hints button[aria-pressed=true]");
    const category = (await picked.textContent()) ?? "";
    await page.locator(".ant-select-content", { hasText: category }).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
  });

  test("the number stands there to be read out, and Enter takes the next call", async () => {
    const { page } = desk;
    const number = await page.locator(".taken .number").textContent();
    expect(number).toMatch(/^[A-Z]{2,4}(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]$/);
    await page.locator("button:focus", { hasText: "接下一个" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.locator("textarea:focus").waitFor();
    expect(await words(page).inputValue()).toBe("");
  });

  test("the same caller again is known by their number, while they speak", async () => {
    const { page } = desk;
    const say = async (said: string) => {
      await page.locator("textarea:focus").waitFor();
      await page.keyboard.type(said);
      await tabTo(page, "#phone");
      await page.keyboard.type("13900001111");
    };
    await say("集市后面的公厕没人打扫，臭得进不去。");
    await page.keyboard.press("Control+Enter");
    await page.locator("button:focus", { hasText: "接下一个" }).waitFor();
    await page.keyboard.press("Enter");
    await say("集市后面的公厕还是没人打扫。");
    await page.getByText("同一个人说过").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    await page.locator("button:focus", { hasText: "接下一个" }).waitFor();
  });

  test("it is opened and given out with the suggested unit, all by keyboard", async () => {
    const { page } = desk;
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "派出去" }).waitFor();
    await tabTo(page, ".suggestions input[type=radio]");
    const unit =
      (await page
        .locator(".suggestions label", { has: page.locator("input:checked") })
        .locator("b")
        .textContent()) ?? "";
    await tabTo(page, "button[type=submit].decide, button[type=submit].ant-btn");
    await page.keyboard.press("Enter");
    await page.getByText(`派给 ${unit}`).waitFor();
  });

  test("what the desk sets up is for everyone too, and nothing failed on the way", async () => {
    const { page } = desk;
    await page.goto(`${house.address}/desk/appeals/setup`);
    await page.getByRole("heading", { level: 1, name: "类别和派单规定" }).waitFor();
    await page.getByText("排水与污水").first().waitFor();
    await expectAccessible(page);
    expect(desk.faults).toEqual([]);
  });
});

describe("the complained-of unit can't see who complained", () => {
  const said = "住建局欠我们工程款两年，天天推诿";
  let path = "";
  let complained: Reader;
  let handling: Reader;
  beforeAll(async () => {
    complained = await enterAs(browser, house.address, { who: "zhujian", path: "/desk/appeals" });
    handling = await enterAs(browser, house.address, { who: "caizheng", path: "/desk/appeals" });
  });
  afterAll(async () => {
    await complained?.context.close();
    await handling?.context.close();
  });

  test("the desk writes down whom it complains of, and gives it to another unit", async () => {
    const { page } = desk;
    await page.goto(`${house.address}/desk/appeals/new`);
    await words(page).fill(`${said}。`);
    await page.getByLabel("姓名").fill("吕某");
    await page.getByRole("textbox", { name: "电话" }).fill("10010000222");
    await choose(page, page.getByLabel("投诉哪个单位（没有就空着）"), "县住房和城乡建设局");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "记下，给编号" }).click();
    await page.getByRole("link", { name: "打开这件，派单" }).click();
    await page.getByText("他们看不到这件，也办不了这件。").waitFor();
    expect(await page.getByRole("radio", { name: /^县住房和城乡建设局/ }).count()).toBe(0);
    path = new URL(page.url()).pathname;
    await page.getByLabel("别的单位").check();
    await choose(page, page.getByLabel("派给", { exact: true }), "县财政局");
    await page.getByRole("button", { name: "派出去" }).click();
    await page.getByText("派给 县财政局").waitFor();
  });

  test("the unit complained of does not find it, and its address reads like that of nothing", async () => {
    const { page } = complained;
    await find(complained, said);
    await page.getByText("没找到。换个词试试。").waitFor();
    const told: (string | null)[] = [];
    for (const one of [path, "/desk/appeals/00000000-0000-7000-8000-000000000000"]) {
      await page.goto(`${house.address}${one}`);
      told.push(await page.getByRole("alert").first().textContent());
    }
    expect(told[0]).toContain("没有这件诉求，或者不归您看。");
    expect(told[1]).toBe(told[0]);
    expect(await page.content()).not.toContain("工程款");
    await expectAccessible(page);
  });

  test("the unit that handles it sees who it is once it says why", async () => {
    const { page } = handling;
    await (await find(handling, said)).click();
    await page.getByRole("button", { name: "看身份，会记入日志" }).click();
    expect(await page.content()).not.toContain("10010000222");
    await page.getByLabel("为什么要看（写进日志）").fill("约见面核对合同");
    await page.getByRole("button", { name: "看", exact: true }).click();
    await page.getByText("10010000222").waitFor();
    await expectAccessible(page);
    expect(handling.faults).toEqual([]);
  });

  test("the look and its reason stand in the log, for who watches over it", async () => {
    const watching = await enterAs(browser, house.address, {
      who: "jiwei",
      path: "/desk/log?act=identity.look",
    });
    const row = watching.page.getByRole("row", { name: /看了诉求人身份/ });
    await row.waitFor();
    expect(await row.innerText()).toContain("县财政局局长");
    expect(await row.innerText()).toContain("约见面核对合同");
    await watching.context.close();
  });
});
