import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, type Reader, reader } from "./reader.ts";

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

const enter = async (who: string, path: string, phone = false): Promise<Reader> => {
  const one = await reader(browser, { lang: "zh", phone });
  await one.page.goto(`${house.address}${path}`);
  await one.page.getByLabel("登录名").fill(who);
  await one.page.getByLabel("密码", { exact: true }).fill("dingge-2022");
  await one.page.getByRole("button", { name: "登录", exact: true }).click();
  await one.page.locator("main#main").waitFor();
  return one;
};

const leave = (readers: readonly Reader[]) => Promise.all(readers.map(({ context }) => context.close()));

/** Asks the desk's own address as whoever sits at the page: what is not the story itself. */
const ask = <T>(page: Page, method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(where!, { method: how!, ...(what ? { headers, body: what } : {}) });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  ) as Promise<T>;

interface Named {
  readonly id: string;
  readonly nameZh: string;
}

const unitsOf = async (page: Page, names: readonly string[]): Promise<string[]> => {
  const { units } = await ask<{ units: Named[] }>(page, "GET", "/api/matter-choices");
  return names.map((name) => units.find(({ nameZh }) => nameZh === name)!.id);
};

const part = (page: Page, name: string): Locator =>
  page.getByRole("region", { name: new RegExp(`^${name}`) });

/** Chooses from a list by typing what is looked for. */
const choose = async (page: Page, field: Locator, words: string): Promise<void> => {
  await field.click();
  await field.fill(words);
  await page.locator(".ant-select-item-option").filter({ hasText: words }).first().click();
};

test("the delivery office chases a head in one tap, takes it back, and the head hears of it without reloading", async () => {
  house.goTo("2022-06-15", "09:00");
  const office = await enter("duchashi", "/desk");
  const head = await enter("zhujian", "/desk", true);
  const line = office.page.locator(".line", { hasText: "县住建局局长" });
  await expectAccessible(office.page);
  await line.getByRole("button", { name: "催一下" }).click();
  await line.getByText("今天催过").waitFor();
  await head.page.getByRole("link", { name: "提醒，1 条没看" }).first().waitFor();

  await line.getByRole("button", { name: "撤回" }).click();
  await line.getByRole("button", { name: "催一下" }).waitFor();
  await head.page.getByRole("link", { name: "提醒", exact: true }).first().waitFor();

  await line.focus();
  await office.page.keyboard.press("c");
  await line.getByText("今天催过").waitFor();
  await head.page.getByRole("link", { name: "提醒，1 条没看" }).first().click();
  await head.page.getByText(/^督查室催：/).waitFor();
  await part(office.page, "要催的").waitFor();
  expect([office.faults, head.faults]).toEqual([[], []]);
  await leave([office, head]);
}, 120_000);

test("its keys lead from line to line, and ? shows them", async () => {
  const { page, context, faults } = await enter("duchashi", "/desk");
  await part(page, "要催的").waitFor();
  await part(page, "要您核验").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = page.locator("[data-line]").nth(1);
  expect(await second.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.keyboard.press("k");
  await page.keyboard.press("v");
  await page.getByLabel("看到了什么").first().waitFor();
  await page.keyboard.press("?");
  await page.getByText("今日的快捷键").waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);

test("a head signs a bulletin on a phone, which came to Today while it was open", async () => {
  house.goTo("2022-06-15", "10:00");
  const governor = await enter("xianzhang", "/desk", true);
  const office = await enter("duchashi", "/desk/bulletins");
  await ask(office.page, "POST", "/api/bulletins", { cadence: "monthly", day: "2022-05-15" });
  await office.page.getByRole("link", { name: /5 月份重点任务推进情况/ }).click();
  await office.page.getByRole("button", { name: "送签" }).click();
  await choose(office.page, office.page.getByLabel("请谁签"), "县长");
  await office.page.getByRole("dialog").getByRole("button", { name: "送签" }).click();
  await office.page.getByText("在等县长签。").waitFor();

  const { page } = governor;
  await part(page, "要您签").waitFor();
  await expectAccessible(page);
  await part(page, "要您签").getByRole("link", { name: "看了再签" }).click();
  await page.getByRole("button", { name: "签发" }).click();
  await page.getByRole("button", { name: "是", exact: true }).click();
  await page.getByRole("heading", { name: "2022 年第 1 期", level: 1 }).waitFor();
  await expectAccessible(page);
  expect([governor.faults, office.faults]).toEqual([[], []]);
  await leave([governor, office]);
}, 120_000);

/** A matter between two towns that the governor has called a session over. */
const sessionOver = async (town: Page, governor: Page, title: string): Promise<string> => {
  const unitIds = await unitsOf(town, ["浦东街道", "起台镇"]);
  const units = unitIds.map((unitId) => ({ unitId }));
  const matter = await ask<{ id: string }>(town, "POST", "/api/matters", {
    title,
    question: "由谁清，钱从哪里来",
    units,
  });
  const { id } = await ask<{ id: string }>(governor, "POST", "/api/sessions", {
    matterIds: [matter.id],
    unitIds,
    startsAt: "2022-06-16T15:00:00+08:00",
    endsAt: "2022-06-16T16:30:00+08:00",
    place: "县政府三楼会议室",
  });
  return id;
};

const minutes = (page: Page): Locator => page.getByLabel("记什么");

test("a head decides on a phone in the session while two keep the minutes, reads back and signs", async () => {
  house.goTo("2022-06-15", "11:00");
  const before = [await enter("qitai", "/desk"), await enter("xianzhang", "/desk", true)] as const;
  const id = await sessionOver(before[0].page, before[1].page, "交界的排水沟归谁清");
  await part(before[0].page, "协调会").getByRole("button", { name: "我到会" }).click();
  await part(before[0].page, "协调会").getByText("答了到会").waitFor();
  await leave(before);

  house.goTo("2022-06-16", "15:05");
  const path = `/desk/sessions/${id}`;
  const [office, town] = [await enter("duchashi", path), await enter("qitai", path)];
  const governor = await enter("xianzhang", path, true);
  await minutes(office.page).fill("县长：先说清沟");
  await expect.poll(() => minutes(town.page).inputValue(), { timeout: 15_000 }).toBe("县长：先说清沟");
  await minutes(town.page).fill("县长：先说清沟\n起台：我们清上游");
  await expect
    .poll(() => minutes(office.page).inputValue(), { timeout: 15_000 })
    .toBe("县长：先说清沟\n起台：我们清上游");

  const { page } = governor;
  await page.getByRole("button", { name: "当场定" }).click();
  await page.getByLabel("定什么", { exact: true }).fill("由起台镇清上游");
  await choose(page, page.getByLabel("谁负责到底"), "起台镇党委书记");
  await page.getByLabel("哪天前").fill("2022-07-15");
  await page.getByLabel("哪天前").press("Enter");
  await page.getByLabel("怎样算完成").fill("沟清到底，水能走");
  await choose(page, page.getByLabel("排进总表哪个方面"), "人居环境整治");
  await page.getByRole("button", { name: "定了" }).click();
  const readBack = page.getByRole("region", { name: /^念一遍/ });
  await readBack.getByText("由起台镇清上游").waitFor();
  await expectAccessible(page);
  await readBack.getByRole("button", { name: "念过了，签发" }).click();
  await readBack.getByText(/签发。$/).waitFor();
  const printed = page.waitForEvent("download");
  await readBack.getByRole("link", { name: "纪要（PDF）" }).click();
  expect((await printed).suggestedFilename()).toBe("关于交界的排水沟归谁清的协调会纪要.pdf");
  await town.page.getByText("纪要已签发").waitFor();
  expect(await minutes(town.page).count()).toBe(0);
  await town.page.getByText("起台：我们清上游").waitFor();
  expect([governor.faults, town.faults, office.faults]).toEqual([[], [], []]);
  await leave([town, governor, office]);
}, 180_000);
