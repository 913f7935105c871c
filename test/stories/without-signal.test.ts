import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let township: Reader;
let head: Reader;
let auditor: Reader;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  township = await reader(browser, { lang: "zh", phone: true });
  head = await reader(browser, { lang: "zh" });
  auditor = await reader(browser, { lang: "zh" });
});
afterAll(async () => {
  for (const one of [township, head, auditor]) await one?.context.close();
  await browser?.close();
  await house?.close();
});

let action: string;
const title = "三樱椒标准化种植12万亩";
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

const choose = (page: Page, name: string) =>
  page
    .locator(".pick button")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click();

const signIn = async ({ page }: Reader, name: string) => {
  await page.goto(`${house.address}/desk`);
  await choose(page, name);
  await heading(page, "今日");
};

/** What is kept of a person on this device, as paths; null while nobody is known. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith("dingge-person-"));
    const kept = name === undefined ? null : await (await caches.open(name)).keys();
    return kept && kept.map(({ url }) => new URL(url).pathname);
  });

/** Waits until the worker has kept what it takes to report. */
const untilKept = (page: Page) =>
  expect
    .poll(() => keptOn(page), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(["/api/session", "/api/today", "/api/report-forms"]));

/** The keys of the reports that leave this browser, from a page or from the worker. */
const reportsSent = (context: BrowserContext): string[] => {
  const sent: string[] = [];
  context.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/reports"))
      sent.push((request.postDataJSON() as { key: string }).key);
  });
  return sent;
};

/** Ends every sign-in of somebody, from another device. */
const endSessions = async (name: string): Promise<void> => {
  const elsewhere = await browser.newContext();
  const headers = { origin: house.address };
  const data = { name, password: "dingge-2022" };
  await elsewhere.request.post(`${house.address}/api/session`, { data, headers });
  await elsewhere.request.delete(`${house.address}/api/session/everywhere`, { headers });
  await elsewhere.close();
};

const openForm = async (page: Page) => {
  await page.getByRole("link", { name: "报一次进度：3-2-01" }).click();
  await heading(page, "报一次进度");
};

const write = async (page: Page, sentence: string) => {
  await page.getByLabel("一句话：做了什么").fill(sentence);
  await page.getByLabel("下一步做什么").fill("查苗补苗");
};
const send = (page: Page) => page.getByRole("button", { name: "报上去" }).click();
const unsent = (page: Page, count: number) =>
  page.getByRole("link", { name: `未送出 ${count} 件` }).waitFor();
const allSent = (page: Page) => page.getByRole("link", { name: /未送出/ }).waitFor({ state: "detached" });

/** A photo as a good phone takes it: more than a megabyte, 2600 pixels wide. */
const largePhoto = async (page: Page): Promise<Buffer> => {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2600, height: 1950 });
    const pen = canvas.getContext("2d")!;
    const picture = pen.createImageData(2600, 1950);
    for (let at = 0; at < picture.data.length; at += 1)
      picture.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24;
    pen.putImageData(picture, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  return Buffer.from(address.split(",")[1]!, "base64");
};

/** What is kept of drafts on this device. */
const drafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open("dingge");
        asked.addEventListener("success", () => {
          const all = asked.result.transaction("drafts").objectStore("drafts").getAll();
          all.addEventListener("success", () => {
            resolve(JSON.stringify(all.result));
            asked.result.close();
          });
        });
      }),
  );

/** What the action's page says was reported, by the sentence. */
const reported = (page: Page, sentence: string) => page.locator(".rep .say", { hasText: sentence });

describe("a township officer reports from a phone without signal", () => {
  const [first, second] = ["东片两万亩移栽完", "西片开始浇缓苗水"];
  let sent: string[];

  test("opening Today once with a signal keeps what is due", async () => {
    house.goTo("2022-06-23", "09:00");
    sent = reportsSent(township.context);
    await signIn(township, "qitai-gan");
    await untilKept(township.page);
    await expectAccessible(township.page);
  });

  test("without one the desk opens all the same, and is one tap from the form", async () => {
    const { page, context } = township;
    await context.setOffline(true);
    await page.reload();
    await heading(page, "今日");
    await page.getByText("没有信号。", { exact: false }).waitFor();
    await page.getByRole("heading", { name: "等您报进度" }).waitFor();
    await page.getByText("别的要有信号才看得到。").waitFor();
    await expectAccessible(page);
    await openForm(page);
    action = /actions\/([\da-f-]+)\//.exec(page.url())![1]!;
  });

  test("a photo is made smaller and waits, and what is typed outlives a reload", async () => {
    const { page } = township;
    const buffer = await largePhoto(page);
    expect(buffer.length).toBeGreaterThan(1_000_000);
    await page.setInputFiles("input[type=file]", { name: "地块.jpg", mimeType: "image/jpeg", buffer });
    await page.getByText(/地块\.jpg .* MB（原来 .* MB），有信号再传/).waitFor();
    await write(page, first);
    await expect.poll(() => drafts(page), { timeout: 10_000 }).toContain("查苗补苗");
    await page.reload();
    await page.getByText("接着上次没送的写。").waitFor();
    expect(await page.getByLabel("一句话：做了什么").inputValue()).toBe(first);
    await page.getByText(/地块\.jpg/).waitFor();
    await expectAccessible(page);
  });

  test("two reports wait, over a reload too, each with its words", async () => {
    const { page } = township;
    await send(page);
    await page.getByText("写好了，存在这台设备里。", { exact: false }).waitFor();
    await page.getByRole("link", { name: "回今日" }).click();
    await openForm(page);
    await write(page, second);
    await send(page);
    await unsent(page, 2);
    await page.reload();
    await page.getByRole("link", { name: "未送出 2 件" }).click();
    await heading(page, "没送出的");
    await page.getByText(first).waitFor();
    await page.getByText("等前一件送出：同一件事按先后送。").waitFor();
    await expectAccessible(page);
    expect(sent).toEqual([]);
  });

  test("meanwhile the township's head reports on the same action", async () => {
    const { page } = head;
    await signIn(head, "qitai");
    await page.goto(`${house.address}/desk/actions/${action}/report`);
    await write(page, "镇里看过东片");
    await send(page);
    await reported(page, "镇里看过东片").waitFor();
  });

  test("the signal is back, in two windows at once: the conflict is shown, and nothing passes it by", async () => {
    const { page, context } = township;
    const other = await context.newPage();
    await other.goto(`${house.address}/desk/unsent`);
    await other.getByText(first).waitFor();
    await context.setOffline(false);
    for (const one of [page, other]) {
      await one.getByRole("link", { name: "未送出 2 件，1 件要您看" }).waitFor();
      await one.getByText("起台镇党委书记", { exact: false }).waitFor();
    }
    expect(sent).toHaveLength(1);
    await expectAccessible(page);
    await other.close();
  });

  test("seen and confirmed, both go in their order", async () => {
    const { page } = township;
    await page.getByRole("link", { name: "改一改" }).first().click();
    await heading(page, "报一次进度");
    expect(await page.getByLabel("一句话：做了什么").inputValue()).toBe(first);
    await page.getByLabel("看过了，照样报").check();
    await send(page);
    await reported(page, second).waitFor();
    await allSent(page);
    const said = await page.locator(".rep .say").allTextContents();
    expect(said.slice(0, 3)).toEqual([second, first, "镇里看过东片"]);
    await page.getByAltText("地块.jpg").waitFor();
  });

  test("each was sent until it was taken and never again, and is in the log once", async () => {
    expect(sent).toHaveLength(3);
    expect(new Set(sent).size).toBe(2);
    await signIn(auditor, "shenji");
    const asked = await auditor.context.request.get(
      `${house.address}/api/entries?subject=${action}&limit=200`,
    );
    const { entries } = (await asked.json()) as { entries: { id: string; act: string }[] };
    expect(entries.filter(({ act }) => act === "report.make")).toHaveLength(3);
  });
});

describe("what is written does not hang on a sign-in", () => {
  const sentence = "缓苗水浇完一遍";

  test("a sign-in that ended meanwhile is asked for, and then it goes", async () => {
    const { page, context } = township;
    await page.goto(`${house.address}/desk`);
    await heading(page, "今日");
    await untilKept(page);
    await context.setOffline(true);
    await page.goto(`${house.address}/desk/actions/${action}/report`);
    await write(page, sentence);
    await send(page);
    await unsent(page, 1);
    await endSessions("qitai-gan");
    await context.setOffline(false);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("登录名").fill("qitai-gan");
    await dialog.getByLabel("密码").fill("dingge-2022");
    await dialog.getByRole("button", { name: "登录", exact: true }).click();
    await allSent(page);
    await page.goto(`${house.address}/desk/actions/${action}`);
    await reported(page, sentence).waitFor();
    expect(await reported(page, sentence).count()).toBe(1);
  });

  test("signing out leaves nothing to read on the device", async () => {
    const { page, context } = township;
    await page.goto(`${house.address}/desk`);
    await untilKept(page);
    await page.getByRole("button", { name: "更多" }).click();
    await page.locator(".ph-more .me-post").click();
    await page.getByRole("menuitem", { name: "退出", exact: true }).click();
    await page.locator(".pick").waitFor();
    expect(await keptOn(page)).toBeNull();
    await context.setOffline(true);
    await page.reload();
    await page.getByText("没连上。您写的都还在，有网再试。").waitFor();
    expect(await page.getByText(title).count()).toBe(0);
  });
});

test("nothing failed but for want of a signal", () => {
  const expected = /INTERNET_DISCONNECTED|ERR_(ABORTED|FAILED)|status of (401|409)/;
  const faults = [township, head, auditor].flatMap((one) => one.faults);
  expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
});
