import { expect, test } from "vitest";
import { usuallyAddsUpInTime } from "./nature.ts";

test.each([
  ["地区生产总值", "元", true],
  ["一般公共预算收入", "元", true],
  ["全社会用电量", "千瓦时", true],
  ["新增就业", "人", true],
  ["金融机构贷款余额", "元", false],
  ["年末常住人口", "人", false],
  ["规上工业企业家数", "家", false],
  ["城镇登记失业率", "%", false],
  ["居民人均可支配收入", "元", false],
  ["群众满意度", "分", false],
  ["固定资产投资", null, false],
])("%s in %s: %s", (nameZh, unit, adds) => {
  expect(usuallyAddsUpInTime({ nameZh, unit })).toBe(adds);
});
