import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NomineeList } from "../../src/commend/words.ts";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { choose, enterAs, expectAccessible, type Reader } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let office: Reader;
let bureau: Reader;
let member: Reader;
/** Where the programme is at the desk. */
let at = "";

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
const press = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
};
const confirm = async (page: Page, name: string) => {
  await press(page, name);
  await press(page, "就这样");
};
const go = async ({ page }: Reader, path: string, title: string | RegExp) => {
  await page.goto(`${house.address}${path}`);
  await heading(page, title);
};

/** Somebody of the panel who does at once, by the same routes as the screens, what another is seen to do. */
const panelist = async (who: string) => {
  const { request } = await browser.newContext();
  const headers = { origin: house.address };
  const data = { name: who, password: "dingge-2022" };
  const { postId } = await (await request.post(`${house.address}/api/session`, { data, headers })).json();
  await request.put(`${house.address}/api/session/post`, { data: { postId }, headers });
  const api = `${house.address}/api/programmes/${at.split("/").at(-1)}/nominees`;
  const { nominees } = (await (await request.get(api)).json()) as NomineeList;
  return async (what: "score" | "vote", body: object) => {
    for (const { id, mine } of nominees)
      if (mine.recused === null) {
        const answer = await request.put(`${api}/${id}/${what}`, { data: body, headers });
        expect(answer.ok(), await answer.text()).toBe(true);
      }
  };
};

beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  office = await enterAs(browser, house.address, { who: "biaozhang", path: "/desk/commend" });
  bureau = await enterAs(browser, house.address, { who: "zhujian", path: "/desk/commend" });
  member = await enterAs(browser, house.address, { who: "duchashi", path: "/desk/commend" });
});
afterAll(async () => {
  for (const one of [office, bureau, member]) await one?.context.close();
  await browser?.close();
  await house?.close();
});

const name = "2022 年度先进表彰";
const points = { "criterion-1": 50, "criterion-2": 20, "criterion-3": 10 };

describe("the organisation office runs a commendation from call to certificate, with an objection", () => {
  test("it writes a programme on a basis and an approval", async () => {
    const { page } = office;
    await heading(page, "表彰");
    await page.getByRole("link", { name: "写一项表彰" }).click();
    await page.getByLabel("名称", { exact: true }).fill(name);
    await page.getByLabel("依据").fill("县委常委会会议纪要");
    await page.getByLabel("批准文号").fill("商评组〔2022〕3 号");
    await page.getByLabel("名额").first().fill("1");
    await expectAccessible(page);
    await press(page, "存下");
    await heading(page, name);
    at = new URL(page.url()).pathname;
  });

  test("it gives out the places, names a panel, and opens nominations", async () => {
    const { page } = office;
    await go(office, `${at}/quotas`, "名额分配表");
    for (const unit of ["县住房和城乡建设局", "起台镇"]) {
      await choose(page, page.getByLabel("加一个单位"), unit);
      await page.getByLabel(`${unit} 先进单位`).fill("1");
    }
    await page.getByLabel("县住房和城乡建设局 先进个人").fill("1");
    await press(page, "存下名额");
    await page.getByText("存好了。").waitFor();
    await go(office, `${at}/panel`, "评审");
    for (const post of ["县督查室主任", "县长", "党风政风监督室主任"])
      await choose(page, page.getByLabel("加一位成员"), post);
    await press(page, "存下评审组");
    await page.getByText("存好了。").waitFor();
    await expectAccessible(page);
    await go(office, at, name);
    await confirm(page, "开始推荐");
    await page.getByRole("button", { name: "截止推荐，交评审" }).waitFor();
  });

  test("a bureau nominates itself and somebody of the front line, and its head puts them forward", async () => {
    const { page } = bureau;
    for (const [category, field, whom] of [
      ["先进单位", "哪个单位", "县住房和城乡建设局"],
      ["先进个人", "哪一位", "城建股股长"],
    ] as const) {
      await go(bureau, `${at}/nominate`, "推荐");
      await page.getByLabel(category, { exact: true }).check();
      await choose(page, page.getByLabel(field), whom);
      if (category === "先进个人") await page.getByLabel("一线", { exact: true }).check();
      await page.getByLabel("事迹").fill("四十二个小区的排水一次改到位。");
      await press(page, "存下推荐");
      await page.getByRole("heading", { name: /这一年$/ }).waitFor();
      await press(page, "报上去");
      await page.getByText("已报", { exact: true }).waitFor();
    }
    await expectAccessible(page);
  });

  test("the panel scores, each alone", async () => {
    await go(office, at, name);
    await confirm(office.page, "截止推荐，交评审");
    await office.page.getByText("评审组正在各自打分。").waitFor();
    const { page } = member;
    for (const whom of ["县住房和城乡建设局", "城建股股长"]) {
      await go(member, `${at}/panel`, "评审");
      await page.getByRole("link", { name: whom }).click();
      await page.getByLabel("工作实绩").fill("55");
      await page.getByLabel("群众评价").fill("20");
      await page.getByLabel("事迹材料").fill("12");
      const sent = page.waitForResponse((answer) => answer.url().endsWith("/score"));
      await press(page, "打这个分");
      await sent;
      await page.goto(`${house.address}${at}/panel`);
      await page.getByText("打过了").first().waitFor();
    }
    await expectAccessible(page);
    await go(office, `${at}/panel`, "评审");
    expect(await office.page.getByRole("button", { name: "公开分数，开始议" }).isDisabled()).toBe(true);
    for (const who of ["xianzhang", "jiwei"]) await (await panelist(who))("score", { points });
  });

  test("it talks, votes by name, and the list stands within places and ratios", async () => {
    const { page } = office;
    await go(office, `${at}/panel`, "评审");
    await confirm(page, "公开分数，开始议");
    await page.getByLabel("记一条").fill("两个对象都核过。");
    await press(page, "记下");
    await page.getByText("两个对象都核过。").waitFor();
    await confirm(page, "开始表决");
    await page.getByRole("button", { name: "结束表决，定名单" }).waitFor();
    for (const who of ["duchashi", "xianzhang", "jiwei"])
      await (
        await panelist(who)
      )("vote", { question: "commend", vote: "yes" });
    await page.reload();
    await confirm(page, "结束表决，定名单");
    await page.getByText("名单定了。").waitFor();
    await page.getByText("在名单上", { exact: true }).nth(1).waitFor();
    expect(await page.getByText("不合", { exact: true }).count()).toBe(0);
    await expectAccessible(page);
    // A page that is left gives up what it had asked: that is no fault.
    const faults = [office, bureau, member].flatMap((one) => one.faults);
    expect(faults).toEqual([]);
  });
});
