import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { enterAs, expectAccessible, type Reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let office: Reader;
let head: Reader;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await office?.context.close();
  await head?.context.close();
  await browser?.close();
  await house?.close();
});

const heading = ["序号", "考核项目", "各项分值", "考核内容", "评分标准", "说明"];
const sheet = (rows: readonly (readonly string[])[]) => ({
  name: "2022年乡镇考核办法.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([heading, ...rows].map((row) => row.join(",")).join("\n")),
});
const usual = [
  ["1", "固定资产投资", "60", "当年完成投资", "按完成比例得分", "县统计局"],
  ["2", "群众满意度", "40", "年末调查", "直接计分", "第三方"],
];
const forbidden = ["3", "信息宣传", "10", "", "媒体刊发文章一篇加1分", ""];

interface Township {
  readonly id: string;
  readonly nameZh: string;
  readonly kind: string;
}

const get = async <T>(page: Page, path: string): Promise<T> =>
  (await page.request.get(house.address + path)).json() as Promise<T>;

/** The first invests most; the second is liked most; the third is close behind the second in both. */
const shares = [
  { invested: 100, liked: 20 },
  { invested: 60, liked: 40 },
  { invested: 58, liked: 38 },
] as const;

const entriesFor = (townships: readonly Township[]) =>
  townships.slice(0, shares.length).flatMap(({ id: unitId }, at) => [
    { unitId, line: "line-1", value: shares[at]!.invested, target: 100, source: "统计月报" },
    { unitId, line: "line-2", value: shares[at]!.liked, source: "年末调查" },
  ]);

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

describe("the county head moves a weight and sees who is robust", () => {
  let townships: readonly Township[];

  test("the office brings in the table; what the rules forbid to assess is refused by name", async () => {
    office = await enterAs(browser, house.address, { who: "duchashi", path: "/desk/import?kind=scheme" });
    const { page } = office;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.setInputFiles("input[type=file]", sheet([...usual, forbidden]));
    await page.getByText("整治形式主义为基层减负若干规定", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /^保存/ }).count()).toBe(0);
    await page.setInputFiles("input[type=file]", sheet(usual));
    await page.getByText("新增 2 · 更新 0 · 不变 0").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^保存/ }).click();
    await page.getByRole("status").getByRole("link").waitFor();
  });

  test("figures of three townships are entered with their sources", async () => {
    const { page } = office;
    const { schemes } = await get<{ schemes: { id: string }[] }>(page, "/api/schemes");
    townships = (await get<Township[]>(page, "/api/units")).filter(({ kind }) => kind === "township");
    const kept = await page.request.post(`${house.address}/api/schemes/${schemes[0]!.id}/entries`, {
      data: { entries: entriesFor(townships) },
      headers: { origin: house.address },
    });
    expect(await kept.json()).toEqual({ kept: 6 });
  });

  test("the head opens the sheet: each place with how firm it is", async () => {
    head = await enterAs(browser, house.address, { who: "shuji", path: "/desk/scores" });
    const { page } = head;
    await page.getByRole("link", { name: "2022年乡镇考核办法" }).click();
    await rowOf(page, townships[0]!.nameZh).getByText("80.00").waitFor();
    await rowOf(page, townships[1]!.nameZh).getByText("76.00").waitFor();
    await expectAccessible(page);
  });

  test("moves the weight of investment down, and sees who moves and who stays", async () => {
    const { page } = head;
    await page.getByText("试一试", { exact: true }).click();
    const first = rowOf(page, townships[0]!.nameZh);
    const third = rowOf(page, townships[2]!.nameZh);
    await first.getByText("不动").waitFor();
    await page.getByRole("slider", { name: "固定资产投资" }).press("Home");
    await first.getByText("−2").waitFor();
    await rowOf(page, townships[1]!.nameZh).getByText("+1").waitFor();
    expect(await third.getByText("100%").count()).toBe(1);
    await expectAccessible(page);
  });

  test("takes it back: nothing was saved, and nobody's browser complained", async () => {
    const { page } = head;
    await page.getByRole("button", { name: "回到办法里的权重" }).click();
    await rowOf(page, townships[0]!.nameZh).getByText("不动").waitFor();
    await page.reload();
    await rowOf(page, townships[0]!.nameZh).getByText("不动").waitFor();
    expect([...office.faults, ...head.faults]).toEqual([]);
  });
});
