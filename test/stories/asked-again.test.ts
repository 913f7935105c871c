import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
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
let desk: Reader;
let bureau: Reader;
let governor: Reader;
let path = "";
const said = "邻村修桥把我们村口的路面压塌了一个大坑";
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  villager = await reader(browser, { lang: "zh", phone: true, javaScript: false });
  desk = await enterAs(browser, house.address, { who: "rexian", path: "/desk/appeals?list=to-assign" });
  bureau = await enterAs(browser, house.address, { who: "zhujian", path: "/desk/appeals" });
  governor = await enterAs(browser, house.address, { who: "xianzhang", path: "/desk/appeals" });
});
afterAll(async () => {
  for (const one of [villager, desk, bureau, governor]) await one?.context.close();
  await browser?.close();
  await house?.close();
});

/** The villager's page, looked at again until it says so. */
const track = async (state: string): Promise<Page> => {
  const { page } = villager;
  const says = async () => {
    await page.goto(`${house.address}/track`);
    return page.locator(".state", { hasText: state }).count();
  };
  await expect.poll(says, { timeout: 10_000 }).toBe(1);
  return page;
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const openIt = async ({ page }: Reader, act?: string) => {
  await page.goto(`${house.address}${path}${act ? `?act=${act}` : ""}`);
};

/** Takes it in hand and answers it, at the screens of whoever has it. */
const answer = async (officer: Reader, unit: string, done: string) => {
  const { page } = officer;
  await openIt(officer);
  await press(page, "接下，开始办");
  await page.getByLabel("办了什么").fill(done);
  await page.getByLabel("怎么联系的诉求人").click();
  await page.locator(".ant-select-item-option", { hasText: "电话" }).first().click();
  await page.getByLabel("什么时候联系的").fill("2022-06-15 09:00");
  await page.keyboard.press("Tab");
  await press(page, "发出答复");
  await page.getByRole("heading", { name: `${unit} 的答复` }).waitFor();
};

describe("a villager judges an answer, it is done again one level higher, and counts", () => {
  test("it is sent; where it would be filed is seen first, without scripts", async () => {
    const { page } = villager;
    await page.goto(`${house.address}/speak`);
    await page.getByLabel("什么事").fill(`${said}，夜里骑车摔过人。`);
    await press(page, "先看归到哪类、有没有人说过");
    await page.getByText("道路与路灯，5 个工作日内答复").waitFor();
    await expectAccessibleWithoutScripts(page);
    await page.getByLabel("乡镇或街道").selectOption({ label: "起台镇" });
    await press(page, "交上去，拿编号");
    await page.getByText("归到：道路与路灯").waitFor();
    await track("收到了，正在派");
  });

  test("the desk gives it out, and the villager reads to whom", async () => {
    const { page } = desk;
    await page.goto(`${house.address}/desk/appeals?list=to-assign`);
    await page.getByRole("link", { name: said }).click();
    await page.getByLabel("别的单位").check();
    path = new URL(page.url()).pathname;
    await choose(page, page.getByLabel("派给", { exact: true }), "县住房和城乡建设局");
    await press(page, "派出去");
    await page.getByText("派给 县住房和城乡建设局").waitFor();
    const own = await track("派下去了，等他们接");
    await own.getByText("派给县住房和城乡建设局").waitFor();
  });

  test("the bureau takes it in hand and answers", async () => {
    await answer(bureau, "县住房和城乡建设局", "已在坑边摆了警示桩。");
    // It will not be theirs any more once it goes higher.
    await bureau.page.goto(`${house.address}/desk/appeals`);
    const own = await track("已答复，等您评一评");
    await own.getByText("已在坑边摆了警示桩。").waitFor();
  });

  test("not solved, says the villager: it goes one level higher, by itself", async () => {
    const page = await track("已答复，等您评一评");
    await page.getByLabel("联系过", { exact: true }).check();
    await page.getByLabel("没解决", { exact: true }).check();
    await page.getByLabel("不满意", { exact: true }).check();
    await press(page, "交评价");
    await track("提一级，重新在办");
    await page.getByText("提一级重办，交给县人民政府").waitFor();
    await expectAccessibleWithoutScripts(page);
  });

  test("the level above answers, and the desk calls back", async () => {
    await answer(governor, "县人民政府", "坑已填平压实，柏油铺好了。");
    const { page } = desk;
    await openIt(desk, "judge");
    const asked = { 单位联系过您吗: "是", 解决了吗: "是", 满意吗: "满意" };
    for (const [question, word] of Object.entries(asked))
      await page.locator(".ant-form-item", { hasText: question }).getByText(word, { exact: true }).click();
    await expectAccessible(page);
    await press(page, "记下评价");
    await page.getByText("回访时说").waitFor();
    await track("您评过了");
  });

  test("asked no further, it is closed by the desk; both verdicts stand in the rates of their units", async () => {
    const { page } = desk;
    await openIt(desk, "close");
    await press(page, "办结");
    await track("办完了");
    await page.goto(`${house.address}/desk/rates`);
    for (const unit of ["县住房和城乡建设局", "县人民政府"]) {
      await page.getByRole("link", { name: unit, exact: true }).first().click();
      await page.getByText(said).first().waitFor();
      await page.goBack();
    }
  });

  test("the hole comes back: the villager asks again, in words, and whoever can decide has it", async () => {
    const page = await track("办完了");
    await press(page, "再提一次");
    await page.getByText("还没写内容。").first().waitFor();
    await page.getByLabel("现在怎么样了").fill("下了场雨，坑又塌开了。");
    await expectAccessibleWithoutScripts(page);
    await press(page, "再提一次");
    await track("在等能拍板的人定");
    await page.getByText("下了场雨，坑又塌开了。").waitFor();
    expect(await page.getByRole("button", { name: "再提一次" }).count()).toBe(0);
    const all = [desk, bureau, governor].flatMap(({ faults }) => faults);
    expect(all).toEqual([]);
  });
});
