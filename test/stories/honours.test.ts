import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { enterAs, expectAccessible, expectAccessibleWithoutScripts, type Reader, reader } from "./reader.ts";
import { shortlistIn } from "./shortlist.ts";

let house: StoryHouse;
let browser: Browser;
let programme: string;
/** Of the first certificate. */
let number = "";
const readers: Reader[] = [];
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  house.goTo("2022-02-14", "09:00");
  programme = `/desk/commend/${await shortlistIn(house.address)}`;
});
afterAll(async () => {
  for (const { context } of readers) await context.close();
  await browser?.close();
  await house?.close();
});

const enter = async (who: string, path: string): Promise<Page> => {
  const one = await enterAs(browser, house.address, { who, path });
  readers.push(one);
  return one.page;
};

/** Somebody at home, whose browser runs no scripts. */
const neighbour = async (path: string): Promise<Page> => {
  const one = await reader(browser, { lang: "zh", javaScript: false, phone: true });
  readers.push(one);
  await one.page.goto(`${house.address}${path}`);
  return one.page;
};

const sure = (page: Page, name: string) =>
  page.locator(".ant-popconfirm").getByRole("button", { name, exact: true }).click();

describe("the commendation office takes a list through its public notice and an objection to certificates", () => {
  test("makes the panel's list public for five working days", async () => {
    const page = await enter("biaozhang", programme);
    await page.getByRole("button", { name: "公示名单" }).click();
    await page.getByText("公示中，到").waitFor();
    await expectAccessible(page);
  });

  test("a neighbour objects without scripts, and gets a number", async () => {
    const page = await neighbour("/");
    await page.getByRole("link", { name: "2021 年度先进单位和先进个人表彰" }).click();
    await page.getByRole("link", { name: "提出异议" }).first().click();
    await expectAccessibleWithoutScripts(page);
    await page.getByLabel("关于谁").selectOption({ index: 1 });
    await page.getByLabel("什么情况").fill("报的数字和村里的对不上");
    await page.getByLabel("怎么找到您").fill("13900001111");
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await page.getByText("正在核查").waitFor();
    await expect(page.locator(".no b").textContent()).resolves.toMatch(/^[A-Z]{2}-/);
  });

  test("discipline sees it among what waits, answers that it held, and the name is struck", async () => {
    const page = await enter("jiwei", "/desk/commend");
    await page.getByRole("link", { name: "异议", exact: true }).click();
    await page.locator("tbody").getByRole("link").first().click();
    await page.getByText("报的数字和村里的对不上").waitFor();
    expect(await page.getByText("13900001111").count()).toBe(0);
    await page.getByLabel("为什么要看").fill("核实情况");
    await page.getByRole("button", { name: "查看" }).click();
    await page.getByText("13900001111").waitFor();
    await page.getByRole("radio", { name: "属实", exact: true }).check();
    await page.getByRole("textbox", { name: "答复" }).fill("查了台账，数字不实。");
    await page.getByLabel("取消的原因").fill("上报数字不实");
    await page.getByRole("button", { name: "答复", exact: true }).click();
    await page.getByText("查了台账，数字不实。").waitFor();
    const notice = await neighbour("/notices");
    await notice.locator(".list a").first().click();
    await notice.getByText("经查实异议，已从名单去掉：上报数字不实").waitFor();
  });

  test("the office drafts the decision, cannot send it while the list is public, and sends it after", async () => {
    const page = await enter("biaozhang", programme);
    await page.getByRole("button", { name: "起草决定" }).click();
    await page.getByLabel("发文字号").fill("柘发〔2022〕3 号");
    const saved = page.waitForResponse((answer) => answer.request().method() === "PUT");
    await page.getByRole("button", { name: "保存" }).click();
    expect((await saved).ok()).toBe(true);
    const send = page.getByRole("button", { name: "送县主要负责人签发" });
    await expect(send.isDisabled()).resolves.toBe(true);
    house.goTo("2022-02-22", "09:00");
    const later = await enter("biaozhang", programme);
    await later.getByRole("button", { name: "送县主要负责人签发" }).click();
    await later.getByText("在等县委书记签发").waitFor();
  });

  test("the county's head signs it from what waits under Today", async () => {
    const page = await enter("shuji", "/desk");
    await page.getByRole("link", { name: /中共柘城县委员会关于表彰/ }).click();
    await page.getByRole("button", { name: "签发", exact: true }).click();
    await sure(page, "签发");
    const first = page.getByText(/-2022-\d{4}$/).first();
    // The first document of a house loads the faces it is set in.
    await first.waitFor({ timeout: 40_000 });
    number = (await first.textContent()) ?? "";
    expect(number).toMatch(/^[A-Z]{2}-2022-\d{4}$/);
    await expectAccessible(page);
  });

  test("anyone checks a certificate; once revoked it says so and why", async () => {
    const visitor = await neighbour("/certificates");
    await visitor.getByLabel("编号").fill(number.toLowerCase());
    await visitor.getByRole("button", { name: "查验" }).click();
    await visitor.getByText("有效", { exact: true }).waitFor();
    await expectAccessibleWithoutScripts(visitor);
    const office = await enter("biaozhang", programme);
    await office.getByRole("button", { name: "提请撤销" }).first().click();
    await office.getByLabel("原因").fill("事后查实造假");
    await office.getByRole("dialog").getByRole("button", { name: "提请撤销" }).click();
    await office.getByText("已提请撤销：事后查实造假").waitFor();
    const head = await enter("shuji", programme);
    await head.getByRole("button", { name: "撤销", exact: true }).click();
    await sure(head, "撤销");
    await head.getByText(/撤销：事后查实造假/).waitFor();
    await visitor.reload();
    await visitor.getByText("已撤销", { exact: true }).waitFor();
  });

  test("nobody's browser complained", () => {
    // A page that asks who is signed in hears 401 before anyone is.
    const expected = /status of 401/;
    expect(readers.flatMap(({ faults }) => faults).filter((fault) => !expected.test(fault))).toEqual([]);
  });
});
