import { expect, test } from "vitest";
import { messageFilesOf } from "./message-files.ts";

const texts = {
  "plan.title": { zh: "总表", en: "The plan" },
  "refusal.plan.not-there": { zh: "没有", en: "Not there" },
};

test("a file has one language, and not what only the server says", () => {
  const { zh, en } = messageFilesOf(texts);
  expect(JSON.parse(zh.body)).toEqual({ "plan.title": "总表" });
  expect(JSON.parse(en.body)).toEqual({ "plan.title": "The plan" });
});

test("a file's name changes with what it says, and only then", () => {
  const changed = { ...texts, "plan.title": { zh: "总表", en: "Plan" } };
  expect(messageFilesOf(changed).zh.href).toBe(messageFilesOf(texts).zh.href);
  expect(messageFilesOf(changed).en.href).not.toBe(messageFilesOf(texts).en.href);
});
