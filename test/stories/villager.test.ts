import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { deskOf, type Desk } from "./listening-desk.ts";
import { expectAccessibleWithoutScripts, type Reader, reader, transferred } from "./reader.ts";

let house: StoryHouse;
let browser: Browser;
let villager: Reader;
let desk: Desk;
let bureau: Desk;
let number = "";
beforeAll(async () => {
  house = await storyHouse();
  browser = await launchBrowser();
  villager = await reader(browser, { lang: "zh", phone: true, javaScript: false });
  desk = await deskOf(house.address, "rexian");
  bureau = await deskOf(house.address, "zhujian");
});
afterAll(async () => {
  await villager?.context.close();
  await browser?.close();
  await house?.close();
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
/** A photo as a phone takes it: JPEG with a place in its Exif. */
const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0034.07N 115.30E", "latin1");
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
  exif,
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
]);

describe("a villager complains about a blocked drain, on a phone without JavaScript", () => {
  test("from the front page to the form; each page is small and for everyone", async () => {
    const { page } = villager;
    await page.goto(house.address);
    await page.getByRole("link", { name: "说一件事" }).first().click();
    await heading(page, "说一件事");
    await expectAccessibleWithoutScripts(page);
    const plain = await reader(browser, { lang: "zh", phone: true });
    for (const path of ["/speak", "/track", "/answers", "/"])
      expect(await transferred(plain.page, `${house.address}${path}`)).toBeLessThan(50 * 1024);
    await plain.context.close();
  });

  test("without a place it comes back with the sentence, and nothing is lost: not the photo either", async () => {
    const { page } = villager;
    await page.getByLabel("什么事").fill("村东头排水沟堵了，一下雨水就进院子。");
    await page
      .getByLabel("照片或文件")
      .setInputFiles({ name: "沟.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await page.getByText("请选一个乡镇或街道，好让我们送对地方。").first().waitFor();
    expect(await page.getByLabel("什么事").inputValue()).toContain("水就进院子");
    await page.getByText("已带上：沟.jpg").waitFor();
    await expectAccessibleWithoutScripts(page);
  });

  test("the village is chosen in a further step", async () => {
    const { page } = villager;
    await page.getByLabel("乡镇或街道").selectOption({ label: "起台镇" });
    await page.getByRole("button", { name: "选到村" }).click();
    await page.getByLabel("村或社区").selectOption({ index: 1 });
    await page.getByLabel("怎么找到您").fill("138 3701 2345");
    await page.getByLabel("可以，隐去我的信息").check();
  });

  test("it is sent: a number, the day of the answer with its arithmetic, and a code to scan", async () => {
    const { page } = villager;
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await heading(page, "收到了");
    number = (await page.locator(".no b").textContent()) ?? "";
    expect(number).toMatch(/^[A-Z]{2,4}(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]$/);
    const due = (await page.locator("p.now").textContent())?.replaceAll("\u00a0", " ");
    expect(due).toBe("6 月 16 日 09:00 前");
    await page.getByText("24 小时，从收到起，夜里和假日也算。").waitFor();
    await page.getByRole("img", { name: "扫它直接打开这件事" }).waitFor();
    expect(page.url()).toBe(`${house.address}/receipt`);
    await expectAccessibleWithoutScripts(page);
  });

  test("a minute later it is in the public log, with a proof that tells nobody who they are", async () => {
    const { page } = villager;
    await page.getByText("等着封存").waitFor();
    await house.runJob("log.seal");
    await page.reload();
    await page.getByText(/公开日志的第 \d+ 号/).waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载证明" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^log-\d+\.tlog-proof$/);
    const proof = await readFile(await file.path(), "utf8");
    const [, head = ""] = /^extra (\S+)$/m.exec(proof) ?? [];
    const told = proof + Buffer.from(head, "base64").toString("utf8");
    expect(told).toContain('"act":"appeal.submit"');
    for (const hidden of [number, "13837012345", "排水沟", "127.0.0.1"]) expect(told).not.toContain(hidden);
  });

  test("and the page of the log says how anybody checks it", async () => {
    const { page } = villager;
    await page.getByRole("link", { name: "自己验证", exact: true }).click();
    await heading(page, "日志：谁也不能悄悄改");
    await page.getByText(/^封存了 .* 条/).waitFor();
    await expectAccessibleWithoutScripts(page);
  });

  test("the desk gives it to the bureau, which takes it and asks", async () => {
    const id = await desk.newest();
    await desk.act(id, "assign", { unitId: await desk.unit("县住房和城乡建设局") });
    await bureau.act(id, "accept", {});
    await bureau.act(id, "ask", { question: "沟在村东头哪一家门口？" });
  });

  test("the number opens it: whose desk, the question, and the words go back", async () => {
    const { page } = villager;
    await page.context().clearCookies();
    await page.goto(`${house.address}/track`);
    await page.getByLabel("编号").fill(number.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "查", exact: true }).click();
    await page.getByText("等您回话").first().waitFor();
    await page.getByText("沟在村东头哪一家门口？").waitFor();
    await expectAccessibleWithoutScripts(page);
    await page.getByLabel("想补充的").fill("老李家门口，挨着大槐树。");
    await page.getByRole("button", { name: "交上去" }).click();
    await page.getByText("老李家门口，挨着大槐树。").waitFor();
    expect(page.url()).toBe(`${house.address}/track`);
  });

  test("it is answered, and the verdict is theirs: all three, or it comes back", async () => {
    const id = await desk.newest();
    await bureau.act(id, "answer", {
      done: "6 月 15 日下午清开了沟，装了两道箅子。",
      contactWay: "phone",
      contactedAt: "2022-06-15T09:00:00+08:00",
    });
    const { page } = villager;
    await page.goto(`${house.address}/track`);
    await page.getByText("已答复，等您评一评").waitFor();
    await page.getByText("装了两道箅子").waitFor();
    await page.getByRole("button", { name: "交评价" }).click();
    await page.getByText("三样都要选").first().waitFor();
    await page.getByLabel("联系过", { exact: true }).check();
    await page.getByLabel("解决了", { exact: true }).check();
    await page.getByLabel("满意", { exact: true }).check();
    await expectAccessibleWithoutScripts(page);
    await page.getByRole("button", { name: "交评价" }).click();
    await page.getByText("您评过了").waitFor();
  });

  test("the answer is published without who they are, and is found", async () => {
    const id = await desk.newest();
    await desk.act(id, "publish", {
      text: "村东头排水沟堵了，一下雨水就进院子。",
      answer: "清开了沟，装了两道箅子。",
    });
    const { page } = villager;
    await page.goto(`${house.address}/answers`);
    await page.getByLabel("找一件事").fill("排水沟");
    await page.getByRole("button", { name: "找", exact: true }).click();
    await page.getByRole("link", { name: "村东头排水沟堵了" }).click();
    await page.getByText("装了两道箅子").waitFor();
    expect(await page.content()).not.toContain("13837012345");
    await expectAccessibleWithoutScripts(page);
  });

  test("the number is forgotten on this phone", async () => {
    const { page } = villager;
    await page.goto(`${house.address}/track`);
    await page.getByRole("button", { name: "忘掉编号" }).click();
    await heading(page, "查办理");
    expect(await page.content()).not.toContain(number);
    expect(villager.faults.filter((fault) => !/status of 422/.test(fault))).toEqual([]);
  });
});
