import type { Browser, Page } from "playwright-core";
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
  await one.page.getByLabel("登录名").waitFor({ state: "detached" });
  return one;
};

interface Sent {
  readonly id: string;
  readonly number: string;
}

/** Asks the house from within the page, as its own desk does. */
const asked = <A>(page: Page, path: string, body?: object): Promise<A> =>
  page.evaluate(
    async ([address, given]) => {
      const how = given
        ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(given) }
        : {};
      const answer = await fetch(address, how);
      if (!answer.ok) throw new Error(`${address} ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as A;
    },
    [path, body] as const,
  );

const choose = async (page: Page, label: string, words: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(words);
  await page.locator(".ant-select-item-option").filter({ hasText: words }).first().click();
};

/** The villager's call becomes an appeal with the town, which is stuck with it and refers it up. */
const referred = async (hotline: Page, town: Page, title: string): Promise<Sent> => {
  const { units } = await asked<{ units: { id: string; nameZh: string }[] }>(town, "/api/matter-choices");
  const unit = (name: string) => units.find(({ nameZh }) => nameZh === name)!.id;
  const said = { text: "村头的排水沟堵了，一下雨路上就积水，归哪家清说不清。", door: "phone" };
  const appeal = await asked<Sent>(hotline, "/api/appeals", said);
  await asked(hotline, `/api/appeals/${appeal.id}/assign`, { unitId: unit("起台镇") });
  const unitIds = [unit("起台镇"), unit("县住房和城乡建设局")];
  await asked(town, `/api/appeals/${appeal.id}/refer`, { title, question: "由谁清，钱从哪里来", unitIds });
  return appeal;
};

const decide = async (page: Page): Promise<void> => {
  await page.getByLabel("定什么", { exact: true }).fill("由起台镇清沟，县住建局出钱");
  await choose(page, "谁负责到底", "起台镇党委书记");
  await page.getByLabel("哪天前").fill("2022-07-15");
  await page.keyboard.press("Enter");
  await page.getByLabel("怎样算完成").fill("沟清到底，水能走");
  await choose(page, "排进总表哪个方面", "人居环境整治");
  await page.getByRole("button", { name: "定了" }).click();
  await page.getByText(/起台镇党委书记负责到底/).waitFor();
};

/** Looks after the call by its number, on a phone without JavaScript. */
const villagerAt = async (number: string): Promise<Reader> => {
  const villager = await reader(browser, { lang: "zh", phone: true, javaScript: false });
  await villager.page.goto(`${house.address}/track`);
  await villager.page.getByLabel("编号").fill(number);
  await villager.page.getByRole("button", { name: "查", exact: true }).click();
  return villager;
};

test("a town's stuck drain reaches the governor, is decided on a phone, done and verified; the villager is told", async () => {
  const title = "村头的排水沟归谁清";
  const governor = await enter("xianzhang", "/desk", true);
  const [hotline, town] = [await enter("rexian", "/desk"), await enter("qitai", "/desk/matters?list=all")];

  const appeal = await referred(hotline.page, town.page, title);
  await governor.page.getByRole("link", { name: title }).waitFor();
  await town.page.getByRole("link", { name: title }).first().waitFor();
  await governor.page.getByRole("link", { name: title }).click();
  await governor.page.getByRole("heading", { name: "背后是什么" }).waitFor();
  await expectAccessible(governor.page);
  await governor.page.getByRole("link", { name: "决定", exact: true }).click();
  await decide(governor.page);

  await town.page.getByRole("link", { name: title }).first().click();
  await town.page.getByText("由起台镇清沟，县住建局出钱").first().waitFor();
  await hotline.page.goto(`${house.address}/desk/appeals/${appeal.id}`);
  await hotline.page.getByText("县长定了：由起台镇清沟，县住建局出钱").first().waitFor();

  const villager = await villagerAt(appeal.number);
  await villager.page.getByText("县长定了：由起台镇清沟，县住建局出钱").first().waitFor();

  await town.page.getByRole("link", { name: /^行动 / }).click();
  await town.page.getByRole("link", { name: "报一次进度", exact: true }).click();
  await town.page.getByLabel("一句话：做了什么").fill("沟清到底，下过雨没有积水");
  await town.page.getByLabel("整件做完了，请核验").check();
  await town.page.getByRole("button", { name: "报上去" }).click();
  await town.page.locator(".why.claimed").waitFor();
  const inspector = await enter("hecha", new URL(town.page.url()).pathname);
  await inspector.page.getByLabel("看到了什么").fill("到现场看过，水能走");
  await inspector.page.getByRole("button", { name: "属实，核验通过" }).click();
  await inspector.page.locator(".why.verified").waitFor();
  await inspector.page.getByRole("heading", { name: "议题" }).waitFor();

  await house.runJob("coordinate.close");
  await hotline.page.getByText("决定的 1 件事都办结了。").first().waitFor();
  const after = await villagerAt(appeal.number);
  await after.page.getByText("决定的 1 件事都办结了。").first().waitFor();
  const all = [governor, hotline, town, inspector, villager, after];
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  await Promise.all(all.map(({ context }) => context.close()));
}, 180_000);
