import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../../src/ground/refusal.ts";
import { openZip } from "../../src/ground/sheets/unzip.ts";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { expectAccessible, type Reader, reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let office: Reader;
let village: Reader;
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  office = await reader(browser, { lang: "zh" });
  village = await reader(browser, { lang: "zh", phone: true });
});
afterAll(async () => {
  await village?.context.close();
  await office?.context.close();
  await browser?.close();
  await house?.close();
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

const signIn = async ({ page }: Reader, login: string) => {
  await page.goto(`${house.address}/desk`);
  await page.locator(".pick button", { hasText: login }).first().click();
  await page.locator(".pick").waitFor({ state: "detached" });
};

/** Drafts the period that stands at this place of the list, and opens its draft. */
const draft = async (page: Page, place: number) => {
  await page.goto(`${house.address}/desk/bulletins`);
  await heading(page, "督查通报");
  await page.getByLabel("说的是哪一期").click();
  await page.locator(".ant-select-item-option").nth(place).click();
  await page.getByRole("button", { name: "起草" }).click();
  await heading(page, "草稿");
};

const issue = async (page: Page, number: number) => {
  await page.getByRole("button", { name: "印发" }).click();
  await page.getByRole("button", { name: "是", exact: true }).click();
  await heading(page, `2022 年第 ${number} 期`);
};

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const loaded = async (page: Page, link: string): Promise<Download> => {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return waiting;
};

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly titleZh: string;
}

/** Calls the house as someone of the example county. */
const as = async (who: string) => {
  const headers = { origin: house.address };
  const { request } = await browser.newContext();
  const data = { name: who, password: "dingge-2022" };
  const { postId } = await (await request.post(`${house.address}/api/session`, { data, headers })).json();
  await request.put(`${house.address}/api/session/post`, { data: { postId }, headers });
  return {
    get: async (path: string) => (await request.get(`${house.address}${path}`)).json(),
    post: async (path: string, body: object) => {
      const answer = await request.post(`${house.address}${path}`, { data: body, headers });
      expect(answer.ok()).toBe(true);
      return answer.json();
    },
  };
};

/** A matter between two towns comes to the governor, who decides it. */
const topDecides = async (title: string, text: string): Promise<void> => {
  const [town, governor] = [await as("pudong"), await as("xianzhang")];
  const { units, posts }: { units: Named[]; posts: Named[] } = await town.get("/api/matter-choices");
  const between = units.filter(({ nameZh }) => ["浦东街道", "起台镇"].includes(nameZh));
  const matter = { title, question: "由谁清", units: between.map(({ id }) => ({ unitId: id })) };
  const { id } = await town.post("/api/matters", matter);
  const plan = await governor.get("/api/plans/2022");
  const decision = {
    text,
    ownerPostId: posts.find(({ titleZh }) => titleZh === "浦东街道党工委书记")?.id,
    dueOn: "2022-07-15",
    doneWhen: "沟清到底，水能走",
    areaId: plan.tasks[0].areas[0].id,
  };
  await governor.post(`/api/matters/${id}/decide`, { decisions: [decision] });
};

describe("the office issues bulletin No. 3", () => {
  test("two are out: of April, and of the first week of June", async () => {
    await signIn(office, "duchashi");
    await draft(office.page, 2);
    await issue(office.page, 1);
    await draft(office.page, 6);
    await issue(office.page, 2);
  });

  test("the third writes itself: what is far behind, with its heads, and each unit with its numbers", async () => {
    const { page } = office;
    await draft(page, 1);
    expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe(
      "关于 5 月份重点任务推进情况的通报",
    );
    await page.getByRole("table", { name: "各单位情况" }).waitFor();
    await page.getByRole("columnheader", { name: "牵头领导" }).waitFor();
    await expectAccessible(page);
  });

  test("the office writes its own words, which are saved as they are typed", async () => {
    const { page } = office;
    await page.getByLabel("正文").first().fill("五月的事，一件一件说清楚。");
    await page.getByText("已保存").waitFor();
    await page.reload();
    await heading(page, "草稿");
    expect(await page.getByLabel("正文").first().inputValue()).toBe("五月的事，一件一件说清楚。");
  });

  test("another window changed it meanwhile: both drafts are shown, and nothing is lost", async () => {
    const { page, context } = office;
    const other = await context.newPage();
    await other.goto(page.url());
    await heading(other, "草稿");
    await page.getByLabel("标题", { exact: true }).fill("五月通报");
    await other.getByLabel("标题", { exact: true }).fill("关于五月的通报");
    const told = [page, other].map(async (one) => {
      await one.getByRole("alert").waitFor();
      return one;
    });
    const late = await Promise.any(told);
    await late.getByText("不一样的地方在下面", { exact: false }).waitFor();
    await late.getByRole("button", { name: "用我的" }).click();
    await late.getByText("已保存").waitFor();
    await other.close();
    await page.reload();
    expect(["五月通报", "关于五月的通报"]).toContain(
      await page.getByLabel("标题", { exact: true }).inputValue(),
    );
    office.faults.splice(0, office.faults.length, ...office.faults.filter((fault) => !fault.includes("409")));
  });

  test("issued, it is No. 3, on paper, and cannot be changed", async () => {
    const { page } = office;
    await issue(page, 3);
    await page.getByText("2022 年第 3 期").last().waitFor();
    await page.getByText("五月的事，一件一件说清楚。").waitFor();
    expect(await page.getByLabel("标题", { exact: true }).count()).toBe(0);
    await expectAccessible(page);
  });

  test("its Word and PDF are files that open", async () => {
    const { page } = office;
    const [word, pdf] = [await loaded(page, "下载 Word"), await loaded(page, "下载 PDF")];
    expect([word.suggestedFilename(), pdf.suggestedFilename()]).toEqual([
      "督查通报 2022 年第 3 期.docx",
      "督查通报 2022 年第 3 期.pdf",
    ]);
    const zip = openZip(await bytesOf(word));
    const part = isRefusal(zip) ? zip : zip.read("word/document.xml");
    expect(isRefusal(part) ? part.refusal : new TextDecoder().decode(part)).toContain(
      "五月的事，一件一件说清楚。",
    );
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("wrong after all, it is withdrawn with its reason, for everyone to read", async () => {
    const { page } = office;
    const address = page.url();
    await page.getByRole("button", { name: "撤回" }).click();
    await page.getByLabel("为什么撤回").fill("有一个数要核");
    await page.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
    await page.getByText("原因：有一个数要核", { exact: false }).waitFor();
    await signIn(village, "zhujian-gan");
    await village.page.goto(address);
    await village.page.getByText("原因：有一个数要核", { exact: false }).waitFor();
    expect(await village.page.getByRole("button", { name: "撤回" }).count()).toBe(0);
    await expectAccessible(village.page);
  });

  test("what the top decides is named in the bulletin of its days", async () => {
    const decision = "由浦东街道清沟，县财政出一半";
    await topDecides("交界的排水沟归谁清", decision);
    const { page } = office;
    await draft(page, 0);
    const table = page.getByRole("table", { name: "县里定的事" });
    const row = table.getByRole("row").filter({ hasText: decision });
    for (const said of ["交界的排水沟归谁清", "县长", "浦东街道党工委书记", "7/15"])
      await row.getByText(said, { exact: false }).waitFor();
    await issue(page, 4);
    await page.getByText(decision).first().waitFor();
    await expectAccessible(page);
  });

  test("nothing failed on the way", () => {
    const faults = [...office.faults, ...village.faults];
    expect(faults).toEqual([]);
  });
});
