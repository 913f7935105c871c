import type { Browser } from "playwright-core";
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

const heading = ({ page }: Reader, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

const refused = "Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)";

describe("a head divides an action among townships", () => {
  const title = "老旧小区改造42个小区、5180户";
  const [lake, east] = ["凤凰街道", "浦东街道"];
  let bureau: Reader;
  beforeAll(async () => {
    bureau = await enterAs(browser, house.address, { who: "zhujian", path: "/desk/plan?q=5180" });
    await bureau.page.getByRole("link", { name: title }).last().click();
    await heading(bureau, title);
  });
  afterAll(() => bureau.context.close());

  test("by quantity: what is missing is shown, and held against saving", async () => {
    const { page } = bureau;
    await page.getByRole("link", { name: "分下去" }).click();
    await heading(bureau, "分下去");
    for (const unit of [lake, east]) await choose(page, page.getByLabel("分给哪几家"), unit);
    await page.keyboard.press("Escape");
    await page.getByLabel(`${lake} 数量`).fill("3000");
    await page.getByLabel(`${east} 数量`).fill("2000");
    await page.getByText("还差 180\u00a0户 没分下去。").waitFor();
    await expectAccessible(page);
  });

  test("equally: together they are the whole", async () => {
    const { page } = bureau;
    await page.getByRole("button", { name: "平均分" }).click();
    expect(await page.getByLabel(`${lake} 数量`).inputValue()).toBe("2590");
    await page.getByText("加起来正好是整件事。").waitFor();
  });

  test("by list: an item that nobody has is named until somebody takes it", async () => {
    const { page } = bureau;
    await page.getByLabel("按清单分：一行一项，可以不写").fill("北关小区\n粮食局家属院");
    await page.getByText("没人领：北关小区、粮食局家属院。").waitFor();
    for (const [unit, item] of [
      [lake, "北关小区"],
      [east, "粮食局家属院"],
    ] as const) {
      await choose(page, page.getByLabel(`${unit} 领清单里的哪几项`), item);
      await page.keyboard.press("Escape");
      await page.locator(".ant-select-dropdown:visible").waitFor({ state: "detached" });
    }
    await page.getByText("加起来正好是整件事。").waitFor();
  });

  test("each share is an action of its own, owed by the head of its unit", async () => {
    const { page } = bureau;
    await page.getByRole("button", { name: "分给这 2 家" }).click();
    await heading(bureau, title);
    const shares = page.getByRole("region", { name: "分给 2 家" });
    await shares.getByText("凤凰街道党工委书记").waitFor();
    await shares.getByRole("link", { name: lake }).first().click();
    await heading(bureau, `${title}（${lake}）`);
    await page.getByText("2 590 户").first().waitFor();
    await expectAccessible(page);
    expect(bureau.faults).toEqual([]);
  });
});

describe("an adopted text changes only by amendment, kept and shown", () => {
  const title = "42个老旧小区改什么由居民定";
  const [before, after] = ["42个小区的清单都有居民签字", "42个小区的清单都有居民签字并公示7天"];
  let office: Reader;
  beforeAll(async () => {
    office = await enterAs(browser, house.address, { who: "duchashi", path: "/desk/plan?q=居民定" });
    await office.page.getByRole("link", { name: title }).last().click();
    await heading(office, title);
  });
  afterAll(() => office.context.close());

  test("there is no way to rewrite it", async () => {
    const { page } = office;
    expect(await page.getByRole("link", { name: "修改" }).count()).toBe(0);
    const said = await page.evaluate(async () => {
      const id = location.pathname.split("/").at(-1);
      const answer = await fetch(`/api/actions/${id}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...(await (await fetch(`/api/actions/${id}`)).json()) }),
      });
      return answer.status;
    });
    expect(said).toBe(422);
  });

  test("without a reason it is not amended, and nothing typed is lost", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "修订" }).click();
    await heading(office, "修订");
    await page.getByLabel("怎样算完成", { exact: true }).fill(after);
    await page.getByRole("button", { name: "存下" }).click();
    await page.getByText("请写一句原因。").waitFor();
    expect(await page.getByLabel("怎样算完成", { exact: true }).inputValue()).toBe(after);
  });

  test("with one, everyone sees what it said, what it says, who changed it and why", async () => {
    const { page } = office;
    await page.getByLabel("为什么修订").fill("县政府常务会议要求公示");
    await page.getByRole("button", { name: "存下" }).click();
    await heading(office, title);
    const kept = page.getByRole("region", { name: "修订过" });
    await kept.getByText("县政府常务会议要求公示").waitFor();
    await kept.getByText(before).first().waitFor();
    expect(await kept.locator("ins").textContent()).toBe(after);
    await kept.getByText("县督查室主任").waitFor();
    await expectAccessible(page);
    expect(office.faults.filter((fault) => !fault.startsWith(refused))).toEqual([]);
  });
});
