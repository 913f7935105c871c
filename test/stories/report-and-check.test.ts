import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let township: Reader;
let bureau: Reader;
let inspector: Reader;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  township = await reader(browser, { lang: "zh", phone: true });
  bureau = await reader(browser, { lang: "zh", phone: true });
  inspector = await reader(browser, { lang: "zh" });
});
afterAll(async () => {
  for (const one of [township, bureau, inspector]) await one?.context.close();
  await browser?.close();
  await house?.close();
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const signIn = async ({ page }: Reader, name: string) => {
  await page.goto(`${house.address}/desk`);
  await page
    .locator(".pick button")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click();
  await heading(page, "今日");
};

/** What the refusal of a first try leaves in the console is no fault. */
const withoutRefusals = ({ faults }: Reader): string[] =>
  faults.filter((fault) => !/status of (422|409)/.test(fault));

/** A photo as a phone takes it: JPEG with a place in its Exif. */
const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0034.07N 115.30E", "latin1");
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
  exif,
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
]);

describe("a township officer reports from a phone", () => {
  test("from Today it is two taps to the form of the action that is due", async () => {
    const { page } = township;
    await signIn(township, "qitai-gan");
    await page.getByRole("link", { name: "三樱椒标准化种植12万亩" }).click();
    await page.getByRole("link", { name: "报一次进度", exact: true }).click();
    await heading(page, "报一次进度");
    await expectAccessible(page);
  });

  test("a quantity in words is refused at its field, and nothing typed is lost", async () => {
    const { page } = township;
    await page.getByLabel("到现在一共完成多少").fill("3余万");
    await page.getByLabel("一句话：做了什么").fill("我镇 3 万亩全部移栽，正在浇缓苗水");
    await page.getByLabel("下一步做什么").fill("查苗补苗");
    await page.getByRole("button", { name: "报上去" }).click();
    await page.getByText("只写数字，例如 30。“3余万”里有别的字。").waitFor();
    expect(await page.getByLabel("一句话：做了什么").inputValue()).toContain("浇缓苗水");
  });

  test("with a photo it is sent, and the light says what it makes of it", async () => {
    const { page } = township;
    await page.setInputFiles("input[type=file]", { name: "地块.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.getByRole("button", { name: "去掉" }).waitFor();
    await page.getByLabel("到现在一共完成多少").fill("11");
    await page.getByRole("button", { name: "报上去" }).click();
    await heading(page, "三樱椒标准化种植12万亩");
    await page.getByText("我镇 3 万亩全部移栽，正在浇缓苗水").waitFor();
    await page.getByAltText("地块.jpg").waitFor();
    await page.locator(".why.pace").waitFor();
    await expectAccessible(page);
  });
});

describe("an inspector of another unit sends a claim back, then accepts it", () => {
  const title = "42个老旧小区改什么由居民定";
  const claim = async (sentence: string) => {
    const { page } = bureau;
    await page.getByRole("link", { name: "报一次进度", exact: true }).click();
    await page.getByLabel("一句话：做了什么").fill(sentence);
    await page.getByLabel("整件做完了，请核验").check();
    await page.getByRole("button", { name: "报上去" }).click();
    await heading(page, title);
    await page.locator(".why.claimed").waitFor();
  };
  const judge = async (sentence: string, button: string) => {
    const { page } = inspector;
    await page.goto(`${house.address}/desk/advance`);
    await heading(page, "督办");
    await page.getByRole("link", { name: title }).click();
    await page.getByLabel("看到了什么").fill(sentence);
    await page.getByRole("button", { name: button }).click();
  };

  test("the bureau says that it is done", async () => {
    await signIn(bureau, "zhujian-gan");
    await bureau.page.getByRole("link", { name: title }).first().click();
    await claim("42 个小区都开过居民会");
  });

  test("who claims cannot check: the act is not there", async () => {
    expect(await bureau.page.getByRole("button", { name: "属实，核验通过" }).count()).toBe(0);
  });

  test("the inspector finds it in the queue and sends it back with what is missing", async () => {
    await signIn(inspector, "hecha");
    await judge("和谐小区、宏达家园没有居民签字", "退回");
    await inspector.page.getByText("和谐小区、宏达家园没有居民签字").waitFor();
    await inspector.page.getByText("报过完成，6 月 15 日 被退回").waitFor();
    await expectAccessible(inspector.page);
  });

  test("the bureau sees it at once, mends it and claims again; the inspector accepts", async () => {
    await bureau.page.getByText("和谐小区、宏达家园没有居民签字").waitFor();
    await claim("两个小区补了签字");
    await judge("两处都看过，签字齐了", "属实，核验通过");
    await inspector.page.locator(".why.verified").waitFor();
    expect(await inspector.page.getByRole("link", { name: "报一次进度", exact: true }).count()).toBe(0);
  });

  test("the public sees that it is verified", async () => {
    const { page } = inspector;
    await page.goto(`${house.address}/actions/2-1-01`);
    await page.getByText("由别的单位核验过").waitFor();
    await page.goto(house.address);
    await page.getByText("已核验").first().waitFor();
    await expectAccessible(page);
  });

  test("units are shown with how many they count, and a spot check is drawn from a stated seed", async () => {
    const { page } = inspector;
    await page.goto(`${house.address}/desk/advance`);
    await page
      .getByText(/^[01]\/1（/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "抽查" }).click();
    await page.getByLabel("种子").fill("2022-06-15 福彩 08 13 17");
    await page.getByRole("button", { name: "抽一次" }).click();
    await heading(page, "2022-06-15 福彩 08 13 17");
    await page.getByText(/^从 14 件里抽 \d+ 件/).waitFor();
    await expectAccessible(page);
  });

  test("another preset is looked at before it is chosen", async () => {
    const { page } = inspector;
    await page.goto(`${house.address}/desk/advance/lights?preset=sanya-2022`);
    await page.getByText("现在用的是默认。").waitFor();
    await expectAccessible(page);
  });

  test("nothing failed on the way", () => {
    for (const one of [township, bureau, inspector]) expect(withoutRefusals(one)).toEqual([]);
  });
});
