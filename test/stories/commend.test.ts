import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NomineeList } from "../../src/commend/words.ts";
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
let office: Reader;
let bureau: Reader;
let member: Reader;
/** Those who come in later, each for a while. */
const later: Reader[] = [];
/** Where the programme is at the desk. */
let at = "";
/** Of the certificate. */
let number = "";

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

const enter = async (who: string, path: string): Promise<Page> => {
  const one = await enterAs(browser, house.address, { who, path });
  later.push(one);
  return one.page;
};

/** Somebody at home, whose browser runs no scripts. */
const neighbour = async (path: string): Promise<Page> => {
  const one = await reader(browser, { lang: "zh", javaScript: false, phone: true });
  later.push(one);
  await one.page.goto(`${house.address}${path}`);
  return one.page;
};

/** The second step of an act that asks whether one is sure. */
const sure = (page: Page, what: string) =>
  page.locator(".ant-popconfirm").getByRole("button", { name: what, exact: true }).click();

const ledger = {
  name: "台账.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
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
  for (const one of [office, bureau, member, ...later]) await one?.context.close();
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
    // A screen that is turned crosses the break of the look, and takes nothing that was typed along.
    for (const width of [390, 1440]) await page.setViewportSize({ width, height: 900 });
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
  });

  test("it makes the list public; a neighbour objects without scripts, with a file, and gets a number", async () => {
    await go(office, at, name);
    await press(office.page, "公示名单");
    await office.page.getByText("公示中，到").waitFor();
    await expectAccessible(office.page);
    const page = await neighbour("/");
    await page.getByRole("link", { name }).click();
    await page.getByRole("link", { name: "提出异议" }).first().click();
    await expectAccessibleWithoutScripts(page);
    await page.getByLabel("关于谁").selectOption({ label: "县住房和城乡建设局" });
    await page.getByLabel("什么情况").fill("报的数字和小区里的对不上");
    await page.getByLabel("照片或文件").setInputFiles(ledger);
    await page.getByLabel("怎么找到您").fill("13900001111");
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await page.getByText("正在核查").waitFor();
    await page.getByText("1 个文件").waitFor();
    expect(await page.locator(".no b").textContent()).toMatch(/^[A-Z]{2}-/);
  });

  test("discipline reads it and its file, looks who it is for a reason, and strikes the name", async () => {
    const page = await enter("jiwei", "/desk/commend");
    await page.getByRole("link", { name: "异议", exact: true }).click();
    await page.locator("tbody").getByRole("link").first().click();
    await page.getByText("报的数字和小区里的对不上").waitFor();
    await expectAccessible(page);
    const file = (await page.getByRole("link", { name: "台账.pdf" }).getAttribute("href"))!;
    expect((await page.request.get(`${house.address}${file}`)).status()).toBe(200);
    expect((await office.page.request.get(`${house.address}${file}`)).status()).toBe(404);
    expect(await page.getByText("13900001111").count()).toBe(0);
    await page.getByLabel("为什么要看").fill("核实情况");
    await press(page, "查看");
    await page.getByText("13900001111").waitFor();
    await page.getByRole("radio", { name: "属实", exact: true }).check();
    await page.getByRole("textbox", { name: "答复" }).fill("查了台账，数字不实。");
    await page.getByLabel("取消的原因").fill("上报数字不实");
    await press(page, "答复");
    await page.getByText("查了台账，数字不实。").waitFor();
    const notice = await neighbour("/notices");
    await notice.locator(".list a").first().click();
    await notice.getByText("经查实异议，已从名单去掉：上报数字不实").waitFor();
  });

  test("it drafts the decision, and sends what it wrote once the notice is over", async () => {
    await go(office, at, name);
    await press(office.page, "起草决定");
    await office.page.getByLabel("发文字号").waitFor();
    const send = office.page.getByRole("button", { name: "送县主要负责人签发" });
    expect(await send.isDisabled()).toBe(true);
    house.goTo("2022-06-23", "09:00");
    const page = await enter("biaozhang", at);
    await page.getByLabel("发文字号").fill("柘发〔2022〕9 号");
    await page.getByRole("button", { name: "送县主要负责人签发" }).click();
    await page.getByText("在等县委书记签发").waitFor();
    await page.getByText("柘发〔2022〕9 号").waitFor();
  });

  test("the county's head signs it from what waits under Today", async () => {
    const page = await enter("shuji", "/desk");
    await page.getByRole("link", { name: /中共柘城县委员会关于表彰/ }).click();
    await press(page, "签发");
    await sure(page, "签发");
    const first = page.getByText(/-2022-\d{4}$/).first();
    // The first document of a house loads the faces it is set in.
    await first.waitFor({ timeout: 40_000 });
    number = (await first.textContent()) ?? "";
    expect(number).toMatch(/^[A-Z]{2}-2022-\d{4}$/);
    await expectAccessible(page);
  });

  test("anyone checks the certificate; once it is revoked the page says so, and why", async () => {
    const visitor = await neighbour("/certificates");
    await visitor.getByLabel("编号").fill(number.toLowerCase());
    await visitor.getByRole("button", { name: "查验" }).click();
    await visitor.getByText("有效", { exact: true }).waitFor();
    await expectAccessibleWithoutScripts(visitor);
    const asks = await enter("biaozhang", at);
    await asks.getByRole("button", { name: "提请撤销" }).first().click();
    await asks.getByLabel("原因").fill("事后查实造假");
    await asks.getByRole("dialog").getByRole("button", { name: "提请撤销" }).click();
    await asks.getByText("已提请撤销：事后查实造假").waitFor();
    const head = await enter("shuji", at);
    await head.getByRole("button", { name: "撤销", exact: true }).click();
    const revoked = head.waitForResponse((answer) => answer.request().method() === "POST");
    await sure(head, "撤销");
    expect((await revoked).ok()).toBe(true);
    await visitor.reload();
    await visitor.getByText("已撤销", { exact: true }).waitFor();
    await visitor.getByText("事后查实造假").waitFor();
  });

  test("nobody's browser complained", () => {
    // A page that asks who is signed in hears 401 before anyone is, and after a week.
    const expected = /status of 401/;
    const faults = [office, bureau, member, ...later].flatMap((one) => one.faults);
    expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
  });
});
