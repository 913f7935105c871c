import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const toForm = async (who: string): Promise<Reader> => {
  const one = await enterAs(browser, house.address, { who, path: "/desk/burden/new" });
  await one.page.getByRole("heading", { level: 1, name: "登记一项要数" }).waitFor();
  return one;
};

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Types what is asked of every village of the county, and until when. */
const ask = async (page: Page, title: string, fields: readonly string[]): Promise<void> => {
  await field(page, "要什么").fill(title);
  await choose(page, field(page, "在哪些单位之下"), "柘城县");
  await page.keyboard.press("Escape");
  for (const one of fields) {
    await field(page, "要哪些字段").fill(one);
    await page.keyboard.press("Enter");
  }
  await field(page, "依据").fill("农村危房排查通知");
  await field(page, "要到哪天为止").fill("2022-12-31");
  await field(page, "要到哪天为止").press("Tab");
};

const register = (page: Page) => page.getByRole("button", { name: "登记一项要数" }).click();
const inRegister = (page: Page, title: string) =>
  page.getByRole("table", { name: "要数登记簿" }).getByRole("row").filter({ hasText: title });

const isShownTheField = async (page: Page): Promise<void> => {
  const shown = page.getByRole("status").filter({ hasText: "这些已经报过" });
  await shown.getByText("“危房户数”就是“危房排查月报”里的“危房户数”（县住房和城乡建设局）").waitFor();
};

describe("a department asks what is already reported and is shown the field", () => {
  test("the housing bureau asks the villages for it first", async () => {
    const { page, context, faults } = await toForm("zhujian-gan");
    await ask(page, "危房排查月报", ["危房户数", "住在危房里的人数"]);
    await expectAccessible(page);
    await register(page);
    await inRegister(page, "危房排查月报").waitFor();
    await page.getByText("县住房和城乡建设局 30").first().waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("asked once more it is refused, with the field that there is; nothing typed is lost", async () => {
    const { page, context } = await toForm("zhujian-gan");
    await ask(page, "住房安全台账", ["危房户数"]);
    await isShownTheField(page);
    await register(page);
    await page
      .getByText("“危房户数”已经报过：“危房排查月报”里的“危房户数”。直接用，不再要。", { exact: false })
      .first()
      .waitFor();
    await field(page, "确要再报，写明原因").fill("要用在抗震改造");
    await register(page);
    await page.getByText("只有本单位或上级的一把手能定").first().waitFor();
    expect(await field(page, "要什么").inputValue()).toBe("住房安全台账");
    await expectAccessible(page);
    await page.goto(`${house.address}/desk/burden`);
    await inRegister(page, "危房排查月报").waitFor();
    expect(await inRegister(page, "住房安全台账").count()).toBe(0);
    await context.close();
  });

  test("its head overrules, with a reason that everyone reads", async () => {
    const { page, context, faults } = await toForm("zhujian");
    await ask(page, "住房安全台账", ["危房户数"]);
    await isShownTheField(page);
    await field(page, "确要再报，写明原因").fill("抗震改造要逐户核一遍");
    await register(page);
    const row = inRegister(page, "住房安全台账");
    await row.getByText("一把手定的再要：抗震改造要逐户核一遍").waitFor();
    expect(faults).toEqual([]);
    await context.close();
    const village = await enterAs(browser, house.address, {
      who: "cunzhishu",
      path: "/desk/burden",
      phone: true,
    });
    await village.page.getByText("抗震改造要逐户核一遍", { exact: false }).waitFor();
    await expectAccessible(village.page);
    await village.context.close();
  });
});
