import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { choose, enterAs, expectAccessible, type Reader } from "./reader.ts";

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

const enter = (who: string, path: string, phone = false): Promise<Reader> =>
  enterAs(browser, house.address, { who, path, phone });

/** Raises a matter between two towns, seeing who will decide it before it is sent. */
const raise = async (page: Page, title: string): Promise<void> => {
  await page.getByRole("link", { name: "提一件议题" }).click();
  await page.getByLabel("一句话说清卡在哪").fill(title);
  await page.getByLabel("要定什么").fill("由谁清，钱从哪里来");
  const units = page.getByLabel("涉及哪些单位");
  await choose(page, units, "浦东街道");
  await choose(page, units, "起台镇");
  await page.keyboard.press("Escape");
  const seat = page.getByRole("region", { name: "谁来定" });
  await seat.getByText("县长", { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "提上去" }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};

test("a silent head is passed by: the next one up decides on a phone, and it becomes an action", async () => {
  const town = await enter("pudong", "/desk/matters");
  const title = "交界的排水沟归谁清";
  await raise(town.page, title);
  await town.page.getByText("浦东街道和起台镇的共同上级，最低一级是县人民政府").waitFor();
  await expectAccessible(town.page);

  house.goTo("2022-06-15", "17:00");
  const governor = await enter("xianzhang", "/desk");
  await governor.page.getByRole("link", { name: title }).waitFor();
  await governor.page.getByText("首次回应还剩").waitFor();
  await expectAccessible(governor.page);

  house.goTo("2022-06-16", "09:00");
  await house.runJob("coordinate.pass-on");
  const passed = await enter("xianzhang", "/desk/matters?list=passed");
  await passed.page.getByRole("link", { name: title }).click();
  await passed.page.getByRole("heading", { name: "到时没有回应的" }).waitFor();
  expect(await passed.page.getByRole("button", { name: "定了" }).count()).toBe(0);
  expect(passed.faults).toEqual([]);

  const secretary = await enter("shuji", "/desk", true);
  const { page } = secretary;
  await page.getByRole("link", { name: "作决定" }).click();
  await page.getByText("县人民政府到时没有回应，上呈到柘城县").waitFor();
  await page.getByLabel("定什么", { exact: true }).fill("由浦东街道清沟，县财政出一半");
  await choose(page, page.getByLabel("谁负责到底"), "浦东街道党工委书记");
  await page.getByLabel("哪天前").fill("2022-06-10");
  await page.getByLabel("哪天前").press("Enter");
  await page.getByLabel("怎样算完成").fill("沟清到底，水能走");
  await choose(page, page.getByLabel("排进总表哪个方面"), "人居环境整治");
  await page.getByRole("button", { name: "定了" }).click();
  await page.getByText("期限要在今天或以后。").waitFor();
  expect(await page.getByLabel("定什么", { exact: true }).inputValue()).toBe("由浦东街道清沟，县财政出一半");
  await page.getByLabel("哪天前").fill("2022-07-15");
  await page.getByLabel("哪天前").press("Enter");
  await page.getByRole("button", { name: "定了" }).click();
  await page.getByText(/浦东街道党工委书记负责到底/).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^行动 2022-001\.1/ }).click();
  await page.getByRole("heading", { name: "由浦东街道清沟，县财政出一半", level: 1 }).waitFor();
  await page.getByText(`2022-001 ${title}`).waitFor();
  expect(secretary.faults).toEqual([expect.stringContaining("status of 422")]);
  await Promise.all([town, governor, passed, secretary].map(({ context }) => context.close()));
}, 120_000);

test("whoever is stuck with an action takes it up in one act, and sees whose desk it is on", async () => {
  house.goTo("2022-06-20", "09:00");
  const { page, context, faults } = await enter("qitai", "/desk/matters");
  await page.getByText("没有要您定的事。").waitFor();
  const id = await page.evaluate(async () => {
    const answer = await fetch("/api/plans/2022/actions?limit=1&state=under-way");
    return ((await answer.json()) as { actions: { id: string }[] }).actions[0]!.id;
  });
  await page.goto(`${house.address}/desk/actions/${id}`);
  await page.getByRole("link", { name: "卡住了，上呈" }).click();
  expect(await page.getByLabel("一句话说清卡在哪").inputValue()).not.toBe("");
  await page.getByLabel("要定什么").fill("少了地，从哪里来");
  await page.getByRole("region", { name: "谁来定" }).waitFor();
  await page.getByRole("button", { name: "提上去" }).click();
  await page.getByText("来自卡点").waitFor();
  await page.getByText(/立起，定者：/).waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);
