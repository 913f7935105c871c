import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** How long something may take to appear before the story fails; shorter than a test's own limit, so that it says what. */
const patience = 10_000;
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Someone at a browser. `faults` collects what the console and the content policy complain of. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
}

interface Wants {
  readonly lang: "zh" | "en";
  readonly javaScript?: boolean;
  readonly phone?: boolean;
}

/** Opens a browser window for one person, in their language. */
export const reader = async (
  browser: Browser,
  { lang, javaScript = true, phone = false }: Wants,
): Promise<Reader> => {
  const context = await browser.newContext({
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    javaScriptEnabled: javaScript,
    // What slides into its place can be pressed while it is still on its way, and then hears nothing.
    reducedMotion: "reduce",
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on(
    "console",
    (line) => line.type() === "error" && faults.push(`${line.text()} ${line.location().url}`.trim()),
  );
  page.on("requestfailed", (request) => {
    // What a page still reads, and its stream, end when it is left; that is no fault.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED" && !request.url().endsWith("/api/changes"))
      faults.push(`${request.url()} ${why}`);
  });
  return { page, context, faults };
};

interface Entering {
  /** A sign-in of the example county. */
  readonly who: string;
  readonly path: string;
  readonly phone?: boolean;
}

/** Someone of the example county at a browser, signed in at the page they were on their way to. */
export const enterAs = async (
  browser: Browser,
  address: string,
  { who, path, phone = false }: Entering,
): Promise<Reader> => {
  const one = await reader(browser, { lang: "zh", phone });
  await one.page.goto(`${address}${path}`);
  await one.page.getByLabel("登录名").fill(who);
  await one.page.getByLabel("密码", { exact: true }).fill("dingge-2022");
  await one.page.getByRole("button", { name: "登录", exact: true }).click();
  return one;
};

/** Chooses from a list by typing what is looked for. */
export const choose = async (page: Page, field: Locator, words: string): Promise<void> => {
  await field.click();
  await field.fill(words);
  await page.locator(".ant-select-item-option").filter({ hasText: words, visible: true }).first().click();
};

/** Holds the page to WCAG 2.2 AA, as far as a tool can tell. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
  expect(told).toEqual([]);
};

/** The same where scripts are off: the tool has them while it looks, the page's own never run. */
export const expectAccessibleWithoutScripts = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const scriptsOff = (value: boolean) => session.send("Emulation.setScriptExecutionDisabled", { value });
  // A session lifts only what it has set itself.
  await scriptsOff(true);
  await scriptsOff(false);
  await expectAccessible(page);
  await scriptsOff(true);
};

/** The bytes a page costs, as sent over the wire, with all it loads. */
export const transferred = async (page: Page, address: string): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return bytes;
};
