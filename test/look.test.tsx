import { AxeBuilder } from "@axe-core/playwright";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { renderToStaticMarkup } from "react-dom/server";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Meter, Stack } from "../src/ground/look/bars.tsx";
import type { Lang } from "../src/ground/look/lang.ts";
import { lightOrder } from "../src/ground/look/lights.ts";
import { Barred, Cells, Figure, Legend, Post } from "../src/ground/look/marks.tsx";
import { PublicPage } from "../src/public/frame.tsx";
import { publicTexts } from "../src/public/texts.ts";
import { launchBrowser } from "./browser.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const counts = { verified: 69, claimed: 28, pace: 59, behind: 19, far: 5, idle: 6 };

let browser: Browser;
let css: string;

beforeAll(async () => {
  [browser, css] = await Promise.all([launchBrowser(), publicStyles()]);
});
afterAll(() => browser.close());

async function publicStyles(): Promise<string> {
  const input = fileURLToPath(new URL("../src/public/public.css", import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rollupOptions: { input } },
  });
  const files = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  return files
    .flatMap((file) => (file.fileName.endsWith(".css") && "source" in file ? [file.source] : []))
    .join();
}

function marks(lang: Lang) {
  const cells = lightOrder.map((kind) => ({ id: kind, kind, href: `#${kind}`, name: kind }));
  return (
    <>
      <h1>柘城县 2022</h1>
      <Cells paper cells={lightOrder.map((kind) => ({ id: kind, kind }))} lang={lang} />
      <Legend counts={counts} lang={lang} />
      <Barred title="六项任务" count={6} more={{ href: "#all", label: "全部 186 件" }} />
      <Cells cells={cells} lang={lang} />
      <Stack counts={counts} lang={lang} />
      <Meter at={0.56} due={0.79} label="56 / 79%" />
      <p>
        <Post>县长</Post> <Figure value="295" unit="亿元" lang={lang} /> <Figure value={null} lang={lang} />
      </p>
    </>
  );
}

function page(lang: Lang): string {
  const html = renderToStaticMarkup(
    <PublicPage
      lang={lang}
      t={(key, params = {}) =>
        publicTexts[key][lang].replaceAll(/\{(\w+)\}/g, (_, name) => `${params[name]}`)
      }
      county={{ name: "柘城县" }}
      title="今年"
      description="今年"
      path="/"
      here="year"
      links={["year", "speak", "track", "figures"].map((key) => ({ key, label: key, href: `/${key}` }))}
      stylesheet="/public.css"
    >
      {marks(lang)}
    </PublicPage>,
  );
  return `<!doctype html>${html}`;
}

/** Serves the page as it is served in earnest: styles from a file, and none from within. */
async function open(lang: Lang, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const tab = await context.newPage();
  const broken: string[] = [];
  tab.on("console", (said) => broken.push(said.text()));
  await tab.route("**/*", (route) =>
    route.request().url().endsWith(".css")
      ? route.fulfill({ body: css, contentType: "text/css" })
      : route.fulfill({
          body: page(lang),
          contentType: "text/html",
          headers: { "content-security-policy": "default-src 'none'; style-src 'self'" },
        }),
  );
  await tab.goto("http://county.test/");
  return { context, tab, broken };
}

describe.each(["zh", "en"] as const)("a public page in %s", (lang) => {
  it.each([320, 390, 1440])("at %d px is open to everyone and fits", async (width) => {
    const { context, tab, broken } = await open(lang, width);
    const { violations } = await new AxeBuilder({ page: tab }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(broken).toEqual([]);
    await context.close();
  });
});
