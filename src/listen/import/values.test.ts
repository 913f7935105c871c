import { describe, expect, test } from "vitest";
import {
  classOf,
  classOfSpell,
  kindOf,
  publishingOf,
  satisfactionOf,
  saysNobody,
  statusOf,
  voiceOf,
} from "./values.ts";

describe("the words of a 12345 desk", () => {
  test.each([
    [voiceOf, "群众", "resident"],
    [voiceOf, "企业", "entrepreneur"],
    [voiceOf, "在外乡贤", "native"],
    [voiceOf, "Cadre", "cadre"],
    [voiceOf, "机器人", undefined],
    [kindOf, "投诉类", "complaint"],
    [kindOf, "表扬", "thanks"],
    [kindOf, " Question ", "question"],
    [statusOf, "待回访", "answered"],
    [statusOf, "已办结", "closed"],
    [statusOf, "不予受理", "not-accepted"],
    [statusOf, "In hand", "in-hand"],
    [statusOf, "差不多", undefined],
    [satisfactionOf, "非常满意", "satisfied"],
    [satisfactionOf, "基本满意", "basically"],
    [satisfactionOf, "不满意", "unsatisfied"],
    [satisfactionOf, "very unsatisfied", "very-unsatisfied"],
    [satisfactionOf, "还行", undefined],
    [publishingOf, "已公开", "published"],
    [publishingOf, "否", "no"],
    [classOf, "特急", "urgent"],
    [classOf, "信访件", "petition"],
  ] as const)("%o reads %s as %s", (read, text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  test.each([
    ["2小时", "urgent"],
    ["24 小时内", "utilities"],
    ["1天", "utilities"],
    ["3个工作日", "ordinary"],
    ["5个工作日", "ordinary"],
    ["5 working days", "ordinary"],
    ["10个工作日", "complex"],
    ["15日", "complex"],
    ["60日", "petition"],
    ["2022-06-15", undefined],
    ["尽快", undefined],
  ] as const)("a limit of %s is %s", (text, named) => {
    expect(classOfSpell(text)).toBe(named);
  });

  test.each([
    ["匿名", true],
    ["／", true],
    ["王某", false],
  ])("%s is nobody: %s", (text, nobody) => {
    expect(saysNobody(text)).toBe(nobody);
  });
});
