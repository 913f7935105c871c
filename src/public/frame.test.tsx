import { renderToStaticMarkup } from "react-dom/server";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { PublicPage, type PublicText } from "./frame.tsx";
import { publicTexts } from "./texts.ts";

const fill =
  (lang: "zh" | "en"): PublicText =>
  (key, params = {}) =>
    publicTexts[key][lang].replaceAll(/\{(\w+)\}/g, (_, name) => String(params[name]));

function page(lang: "zh" | "en"): string {
  return renderToStaticMarkup(
    <PublicPage
      lang={lang}
      t={fill(lang)}
      county={{ name: "柘城县" }}
      title="今年"
      description="今年说到的，做到哪了"
      path="/year"
      here="year"
      links={[
        { key: "year", label: "今年", href: "/" },
        { key: "figures", label: "数字", href: "/figures" },
      ]}
      stylesheet="/public.css"
      footer={<p>最近封存</p>}
    >
      <h1>正文</h1>
    </PublicPage>,
  );
}

describe("PublicPage", () => {
  it("says its language, title and address in the other language", () => {
    expect(page("zh")).toMatch(/^<html lang="zh-CN">/);
    expect(page("zh")).toContain("<title>今年 · 柘城县顶格</title>");
    expect(page("zh")).toContain('<a href="/year?lang=en" lang="en" hrefLang="en">English</a>');
    expect(page("en")).toContain('<a href="/year?lang=zh" lang="zh-CN" hrefLang="zh-CN">中文</a>');
  });

  it("skips to the body and marks the place one is at, once", () => {
    expect(page("zh")).toContain('<a class="skip" href="#main">跳到正文</a>');
    expect(page("zh")).toContain('<main id="main" class="pub" tabindex="-1"><h1>正文</h1></main>');
    expect(page("zh").match(/<a[^>]*aria-current="page"[^>]*>[^<]*/g)).toEqual([
      '<a href="/" aria-current="page">今年',
    ]);
  });

  it("leads to accessibility, open data and the desk", () => {
    for (const word of ["最近封存", "无障碍", "公开接口", "工作人员登录"]) expect(page("zh")).toContain(word);
  });

  it("needs no script and no style of its own", () => {
    expect(page("zh")).not.toMatch(/<script|<style|style=/);
  });
});

it.each([
  ["every page", "public.css", 20],
  ["the pages of a voice beside it", "voice.css", 4],
])("%s: %s weighs less than %i KB of style, minified: it is fetched once and kept", async (_, name, most) => {
  const input = fileURLToPath(new URL(name, import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rollupOptions: { input } },
  });
  const sheets = [output].flat().flatMap((made) => ("output" in made ? made.output : []));
  const sizes = sheets.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [Buffer.byteLength(file.source)] : [],
  );
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(most * 1024);
});
