import { expect, test } from "vitest";
import { leadsOf } from "./leads.ts";

const mayLead = leadsOf(["陈青集镇", "县医院", "县人民政府", "王庄村", "县供电公司"]);

test.each([
  ["路灯", true],
  ["下水道", true],
  ["停电", true],
  ["医院", true],
  ["灯", false],
  ["2022", false],
  ["陈青集镇", false],
  ["陈青", false],
  ["集镇", false],
  ["王庄", false],
  ["政府", false],
  ["半个月", false],
  ["晚上", false],
])("%s may stand for a theme: %j", (word, may) => {
  expect(mayLead(word)).toBe(may);
});
