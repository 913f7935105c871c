import { expect, test } from "vitest";
import { z } from "zod";
import { translators } from "../intl.ts";
import { isRefusal, statusOf } from "../refusal.ts";
import { read } from "./input.ts";
import { inputTexts } from "./texts-of-input.ts";

const say = translators(inputTexts);
const form = z.strictObject({
  reason: z.string().min(2).max(5).optional(),
  name: z.string().min(1).optional(),
  year: z.coerce.number().int().min(1990).max(2099).optional(),
  weight: z.number().positive().lt(10).optional(),
  measure: z.enum(["level", "growth"]).optional(),
  publishedOn: z.iso.date().optional(),
  startsAt: z.iso.datetime().optional(),
  unitId: z.uuid().optional(),
  email: z.email().optional(),
  code: z.string().regex(/^a+$/).optional(),
  urgent: z.boolean().optional(),
  unitIds: z.array(z.uuid()).min(1).max(2).optional(),
  figures: z.array(z.strictObject({ value: z.string(), place: z.strictObject({}) })).optional(),
  basis: z.union([z.literal(1), z.literal(2)]).optional(),
});
const some = "01234567-89ab-7def-8123-456789abcdef";

test.each<[unknown, string, string, string]>([
  [{ reason: 5 }, "reason", "原因：这里要填文字。", "Reason: text is wanted here."],
  [{ reason: null }, "reason", "原因：没有填。", "Reason: nothing is filled in."],
  [{ reason: "一" }, "reason", "原因：至少写 2 个字。", "Reason: write at least 2 characters."],
  [{ reason: "一二三四五六" }, "reason", "原因：最多写 5 个字。", "Reason: write at most 5 characters."],
  [{ name: "" }, "name", "名称：没有填。", "Name: nothing is filled in."],
  [{ year: "两千" }, "year", "年份：这里要填数字。", "Year: a number is wanted here."],
  [{ year: 2020.5 }, "year", "年份：这里要填整数。", "Year: a whole number is wanted here."],
  [{ year: 1989 }, "year", "年份：不能小于 1990。", "Year: not less than 1990."],
  [{ year: 2100 }, "year", "年份：不能大于 2099。", "Year: not more than 2099."],
  [{ weight: 0 }, "weight", "权重：要大于 0。", "Weight: more than 0."],
  [{ weight: 10 }, "weight", "权重：要小于 10。", "Weight: less than 10."],
  [
    { measure: "rank" },
    "measure",
    "量：没有这个选项，请从给出的里选。",
    "Measure: there is no such choice. Choose one of those offered.",
  ],
  [
    { publishedOn: "2022-02-30" },
    "publishedOn",
    "公布日期：没有这个日期，请照 2022-06-15 的样子写。",
    "Published on: there is no such day. Write it like 2022-06-15.",
  ],
  [
    { startsAt: "九点" },
    "startsAt",
    "开始时间：没有这个时间，请重选。",
    "Beginning: there is no such time. Choose it again.",
  ],
  [{ unitId: "x" }, "unitId", "单位：没有找到，请从列表里选。", "Unit: not found. Choose it from the list."],
  [
    { email: "x" },
    "email",
    "邮箱：不是邮箱地址，请照 name@example.cn 的样子写。",
    "E-mail: not an e-mail address. Write it like name@example.cn.",
  ],
  [{ code: "b" }, "code", "代码：写法不对，请照说明写。", "Code: not written as it must be; see its hint."],
  [{ urgent: "yes" }, "urgent", "“urgent”：这里要填是或否。", "“urgent”: yes or no is wanted here."],
  [{ unitIds: [] }, "unitIds", "单位：至少要有 1 项。", "Units: at least 1 is needed."],
  [
    { unitIds: [some, some, some] },
    "unitIds",
    "单位：最多 2 项，请分几次。",
    "Units: at most 2 are taken at once. Split them.",
  ],
  [{ unitIds: "x" }, "unitIds", "单位：这里要填一组内容。", "Units: a list is wanted here."],
  [
    {
      figures: [
        { value: "1", place: {} },
        { value: 1, place: {} },
      ],
    },
    "figures.1.value",
    "第 2 项的数值：这里要填文字。",
    "Value of item 2: text is wanted here.",
  ],
  [
    { figures: [{ value: "1", place: 5 }] },
    "figures.0.place",
    "第 1 项的地点：这里要填几项内容。",
    "Place of item 1: a group of fields is wanted here.",
  ],
  [{ basis: 3 }, "basis", "口径：写法不对，请照说明写。", "Basis: not written as it must be; see its hint."],
  [
    { colour: 1 },
    "",
    "这里不收：colour。请去掉再试。",
    "Not taken here: colour. Leave it out and try again.",
  ],
  [null, "", "整份内容：没有填。", "The whole: nothing is filled in."],
])("%j is told at %s", (input, field, zh, en) => {
  const found = read<unknown>(form, input);
  if (!isRefusal(found)) throw new Error("taken");
  const key = `refusal.${found.refusal}`;
  expect([found.field, statusOf(found), say.zh(key, found.params), say.en(key, found.params)]).toEqual([
    field,
    422,
    zh,
    en,
  ]);
});

test("what fits is read", () => {
  expect(read<unknown>(form, { year: "2022" })).toEqual({ year: 2022 });
});
