import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type StoryHouse, storyHouse } from "./house.ts";
import { type Desk, deskOf } from "./listening-desk.ts";
import { enterAs, expectAccessible, type Reader, reader } from "./reader.ts";

const asked: string[] = [];
let tileServer: Server;
let host = "";
let house: StoryHouse;
let browser: Browser;
let resident: Reader;
let desk: Desk;
let id = "";

/** Each tile says which it is. */
const serveTiles = (): Server =>
  createServer(({ url = "" }, reply) => {
    asked.push(url);
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="255" height="255"
      fill="#eee"/><text x="20" y="130">${url}</text></svg>`;
    reply.writeHead(200, { "content-type": "image/svg+xml" }).end(picture);
  }).listen(0, "127.0.0.1");

beforeAll(async () => {
  tileServer = serveTiles();
  await new Promise((heard) => tileServer.once("listening", heard));
  host = `http://127.0.0.1:${(tileServer.address() as AddressInfo).port}`;
  house = await storyHouse({ tiles: { url: `${host}/{z}/{x}/{y}.svg`, by: "© 县测绘中心" } });
  browser = await launchBrowser();
  resident = await reader(browser, { lang: "zh", phone: true });
  desk = await deskOf(house.address, "rexian");
});
afterAll(async () => {
  await resident?.context.close();
  await browser?.close();
  await house?.close();
  tileServer?.close();
});

const patience = { timeout: 10_000 };
const zoomOf = (path: string) => Number(path.split("/")[1]);
const tilesShown = (page: Page) => page.locator(".map img").count();

describe("a resident points to the spot on a map", () => {
  test("which loads only when it is opened, from the one host that was set", async () => {
    const { page } = resident;
    const answer = await page.goto(`${house.address}/speak`);
    expect(answer?.headers()["content-security-policy"]).toContain(`img-src 'self' data: blob: ${host};`);
    await page.getByLabel("什么事").fill("桥头的护栏断了一截，晚上看不见");
    expect([await tilesShown(page), asked]).toEqual([0, []]);
  });

  test("by keyboard alone: Enter opens it, arrow keys move it, plus brings it nearer", async () => {
    const { page } = resident;
    await page.getByRole("button", { name: "在地图上指" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".map:focus").waitFor();
    await expect.poll(() => tilesShown(page), patience).toBeGreaterThan(1);
    const [first = ""] = asked;
    for (const key of ["+", "+", "ArrowRight", "ArrowRight", "Shift+ArrowDown"])
      await page.keyboard.press(key);
    await page.getByText("带上了这个点：").waitFor();
    await expect.poll(() => asked.map(zoomOf), patience).toContain(zoomOf(first) + 2);
    await expectAccessible(page);
  });

  test("by finger: what is pressed becomes the middle; the point may be taken away again", async () => {
    const { page } = resident;
    const at = () => page.locator("[data-at]").textContent();
    const before = await at();
    await page.locator(".map").click({ position: { x: 60, y: 60 } });
    expect(await at()).not.toBe(before);
    await page.getByRole("button", { name: "去掉这个点" }).click();
    expect([await at(), await page.locator("[name=lat]").inputValue()]).toEqual(["", ""]);
    await page.locator(".map").click({ position: { x: 200, y: 200 } });
  });

  test("and sends it: the point is where it is, no township need be chosen", async () => {
    const { page } = resident;
    await page.getByLabel("不公开").check();
    await page.getByRole("button", { name: "交上去，拿编号" }).click();
    await page.waitForURL("**/receipt");
    id = await desk.newest();
    expect((await desk.read(id)).point).toMatchObject({ lat: expect.any(Number), long: expect.any(Number) });
    expect(resident.faults).toEqual([]);
  });
});

describe("who handles it finds the place", () => {
  test("on the same map, with its coordinates in words", async () => {
    const clerk = await enterAs(browser, house.address, { who: "rexian", path: `/desk/appeals/${id}` });
    const { page } = clerk;
    const { point } = await desk.read(id);
    await page.getByText(`${point!.lat.toFixed(5)}, ${point!.long.toFixed(5)}`).waitFor();
    await expect.poll(() => tilesShown(page), patience).toBeGreaterThan(1);
    await expectAccessible(page);
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });

  test("who only watches over appeals does not see where somebody may live", async () => {
    const inspector = await deskOf(house.address, "duchashi");
    expect((await inspector.read(id)).point).toBeNull();
  });
});

test("without scripts the form asks for township, village or address as ever", async () => {
  const without = await reader(browser, { lang: "zh", phone: true, javaScript: false });
  await without.page.goto(`${house.address}/speak`);
  expect(await without.page.locator("[data-spot]").isVisible()).toBe(false);
  expect(await without.page.getByLabel("乡镇").isVisible()).toBe(true);
  await without.context.close();
});
