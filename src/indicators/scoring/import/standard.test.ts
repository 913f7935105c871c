import { expect, test } from "vitest";
import { standardIn } from "./standard.ts";

test.each<[string, unknown]>([
  ["按完成比例得分，超过 100% 不加分", { kind: "completion", capped: true, most: 1.2 }],
  ["完成率×权重，超额加分", { kind: "completion", capped: false, most: 1.2 }],
  [
    "按增速位次计分：60、57、54、51、48，其余依次递减3分",
    { kind: "rank-steps", steps: [60, 57, 54, 51, 48], drop: 3 },
  ],
  ["排名第一名得10分，第二名得8分，第三名得6分", { kind: "rank-steps", steps: [10, 8, 6], drop: 0 }],
  [
    "基准分8分，比目标每高1个百分点加0.5分，每低1个百分点扣0.5分",
    { kind: "base-per-point", base: 8, step: 1, each: 0.5, reference: "target" },
  ],
  [
    "基础分５分，比全县平均每增加０．５个百分点加１分",
    { kind: "base-per-point", base: 5, step: 0.5, each: 1, reference: "mean" },
  ],
  ["采用功效系数法计分", { kind: "efficacy", floor: null, ceiling: null }],
  ["与最优值之比乘以分值", { kind: "ratio-to-best" }],
])("%s", (text, method) => {
  expect(standardIn(text)?.method).toEqual(method);
});

test("less is better where it says so", () => {
  expect(standardIn("功效系数法，越低越好")?.better).toBe("down");
  expect(standardIn("功效系数法")?.better).toBe("up");
});

test.each(["由考核组评定", "", "每月一次"])("%j says nothing that is known", (text) => {
  expect(standardIn(text)).toBeNull();
});
