import { describe, expect, test } from "vitest";
import type { Letter } from "./letter.ts";
import { dingtalkBody, feishuBody, markdownOf, robotAnswer, wecomBody } from "./robots.ts";

const letter: Letter = {
  title: "县住建局局长：2 件提醒",
  lines: [
    { text: "1-2 改造[老旧]小区*", due: "2022 年 6 月 30 日到期", href: "https://d.test/desk/actions/1" },
    { text: "2-1 修路", due: null, href: "https://d.test/desk/actions/2" },
  ],
  more: null,
  all: { text: "到顶格看全部", href: "https://d.test/desk/reminders" },
};

test("Markdown: a heading, a line with its link for each, marks in names are only signs", () => {
  expect(markdownOf(letter, 4096)).toBe(
    [
      "### 县住建局局长：2 件提醒",
      "",
      "- [1-2 改造\\[老旧\\]小区\\*](https://d.test/desk/actions/1) 2022 年 6 月 30 日到期",
      "- [2-1 修路](https://d.test/desk/actions/2)",
      "[到顶格看全部](https://d.test/desk/reminders)",
    ].join("\n"),
  );
});

test("WeCom takes 4096 bytes: lines that do not fit are left to the desk", () => {
  const lines = Array.from({ length: 200 }, () => letter.lines[0]!);
  const { content } = wecomBody({ ...letter, lines }).markdown;
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
  expect(content.endsWith("(https://d.test/desk/reminders)")).toBe(true);
});

test("DingTalk: a title for the list of chats, and the Markdown", () => {
  expect(dingtalkBody(letter)).toMatchObject({
    msgtype: "markdown",
    markdown: { title: letter.title, text: markdownOf(letter, 20_000) },
  });
});

test("Feishu: a post of lines of links, with time and signature beside it", () => {
  const body = feishuBody(letter, { timestamp: "1", sign: "s" });
  expect(body).toMatchObject({ timestamp: "1", sign: "s", msg_type: "post" });
  expect(body.content.post.zh_cn.content).toEqual([
    [
      { tag: "a", text: "1-2 改造[老旧]小区*", href: "https://d.test/desk/actions/1" },
      { tag: "text", text: " 2022 年 6 月 30 日到期" },
    ],
    [{ tag: "a", text: "2-1 修路", href: "https://d.test/desk/actions/2" }],
    [{ tag: "a", text: "到顶格看全部", href: "https://d.test/desk/reminders" }],
  ]);
});

describe("what a robot answers", () => {
  test.each([
    ["DingTalk took it", 200, '{"errcode":0,"errmsg":"ok"}', { ok: true }],
    ["Feishu took it", 200, '{"code":0,"msg":"success","data":{}}', { ok: true }],
    [
      "DingTalk did not",
      200,
      '{"errcode":310000,"errmsg":"sign not match"}',
      { ok: false, why: "310000 sign not match" },
    ],
    [
      "Feishu did not",
      200,
      '{"code":19021,"msg":"sign match fail"}',
      { ok: false, why: "19021 sign match fail" },
    ],
    ["no robot", 200, "<html>", { ok: false, why: "not a robot’s answer" }],
    ["a fault", 502, "", { ok: false, why: "HTTP 502" }],
  ])("%s", (_, status, body, expected) => {
    expect(robotAnswer({ status, wait: undefined, body })).toEqual(expected);
  });
});
