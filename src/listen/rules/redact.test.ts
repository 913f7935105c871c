import { array, assert, constantFrom, integer, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { isCard, isIdentity } from "./personal-numbers.ts";
import { coveredPieces, personalIn, withCovers } from "./redact.ts";

/** What is found, as `kind: text`. */
const found = (text: string): string[] =>
  personalIn(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe("what names someone is found", () => {
  test.each([
    ["打我电话13837012345，谢谢", ["phone: 13837012345"]],
    ["138 3701 2345", ["phone: 138 3701 2345"]],
    ["138-3701-2345。", ["phone: 138-3701-2345"]],
    ["１３８３７０１２３４５", ["phone: １３８３７０１２３４５"]],
    ["一三八三七零一二三四五", ["phone: 一三八三七零一二三四五"]],
    ["+86 13837012345", ["phone: +86 13837012345"]],
    ["0370-7291234", ["phone: 0370-7291234"]],
    ["（0370）7291234", ["phone: （0370）7291234"]],
    ["电话：7291234", ["phone: 7291234"]],
    ["身份证11010519491231002X", ["id: 11010519491231002X"]],
    ["身份证11010519491231002x，", ["id: 11010519491231002x"]],
    ["身份证 440524 18800101 0014。", ["id: 440524 18800101 0014"]],
    ["身份证号４４０５２４１８８００１０１００１４", ["id: ４４０５２４１８８００１０１００１４"]],
    ["抄错一位440524188001010015", ["digits: 440524188001010015"]],
    ["老身份证411424900307123", ["id: 411424900307123"]],
    ["卡号6222021001116245702", ["card: 6222021001116245702"]],
    ["卡号 4111 1111 1111 1111", ["card: 4111 1111 1111 1111"]],
    ["单号 4111111111111112", ["digits: 4111111111111112"]],
    ["豫N12345的货车", ["plate: 豫N12345"]],
    ["新能源车豫ND12345", ["plate: 豫ND12345"]],
    ["豫N·A1234", ["plate: 豫N·A1234"]],
    ["豫N1234挂", ["plate: 豫N1234挂"]],
    ["写信到 wang.lei@example.com.cn 就行", ["email: wang.lei@example.com.cn"]],
    ["ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["email: ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ"]],
    ["微信号：wang_lei88", ["account: wang_lei88"]],
    ["QQ 12345678", ["account: 12345678"]],
    ["我叫张伟，家住起台镇", ["name: 张伟"]],
    ["我叫王小明家里没水", ["name: 王小明"]],
    ["我的名字是欧阳娜娜。", ["name: 欧阳娜娜"]],
    ["本人李秀英，女，62岁", ["name: 李秀英"]],
    ["我是张三，住和谐小区", ["name: 张三"]],
    ["联系人：刘洋 13837012345", ["name: 刘洋", "phone: 13837012345"]],
    ["我叫阿卜杜拉·买买提", ["name: 阿卜杜拉·买买提"]],
    ["姓名:赵敏", ["name: 赵敏"]],
  ])("%s", (text, spans) => {
    expect(found(text)).toEqual(spans);
  });
});

describe("what names nobody stays", () => {
  test.each([
    "和谐小区三号楼前面的沟，八月份挖开，到现在没填。",
    "我是起台镇的村民，2022年6月15日下午3点停水",
    "我是王庄村村民",
    "我是张桥镇人",
    "我是高中老师，想反映补课",
    "我是马上要开工的企业",
    "本人居住在未来路",
    "我叫了三次都没人来",
    "我叫他修，他不修",
    "投资951435万元，占地12万亩",
    "工单20220615001",
    "打12345没人接，又打110",
    "2022-06-15 09:00 到 2022-06-16 18:00",
    "三樱椒亩产二百三十五公斤，共一万二千三百四十五亩",
    "新建云南路 A1 段",
    "",
    "😀😀",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the checks of numbers", () => {
  test.each([
    ["11010519491231003X", false],
    ["41142419900230123X", false],
    ["11010519491231002X", true],
    ["440524188001010014", true],
    ["411424900307123", true],
    ["411424901307123", false],
  ])("identity %s: %s", (number, holds) => {
    expect(isIdentity(number)).toBe(holds);
  });
  test.each([
    ["4111111111111111", true],
    ["4111111111111112", false],
    ["6222021001116245702", true],
    ["411111", false],
  ])("card %s: %s", (number, holds) => {
    expect(isCard(number)).toBe(holds);
  });
});

describe("a covered text", () => {
  test("says what kind stands where, and nothing of what it was", () => {
    const text = "我叫张伟，电话13837012345。";
    expect(coveredPieces(text, personalIn(text))).toEqual([
      { text: "我叫" },
      { covered: "name" },
      { text: "，电话" },
      { covered: "phone" },
      { text: "。" },
    ]);
    expect(withCovers(text, personalIn(text))).toBe("我叫＊＊＊，电话＊＊＊。");
  });
});

const words = array(constantFrom(..."村东头路塌了一块，收玉米的车过不去。 我叫本人是13800-１２三四X@豫N"), {
  maxLength: 60,
}).map((all) => all.join(""));
const mobile = tuple(integer({ min: 3, max: 9 }), integer({ min: 0, max: 999_999_999 })).map(
  ([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`,
);

describe("laws", () => {
  test("spans lie within the text, in order and apart", () => {
    assert(
      property(string({ unit: "binary" }), words, (noise, said) => {
        const text = `${said}${noise}`;
        let end = 0;
        for (const { from, to } of personalIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("what stands outside them is not touched", () => {
    assert(
      property(words, (text) => {
        const spans = personalIn(text);
        const said = coveredPieces(text, spans).flatMap((piece) => ("text" in piece ? [piece.text] : []));
        const kept = spans.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
        expect(said.join("")).toBe(kept);
      }),
    );
  });

  test("a phone among words is always covered, narrow, wide or in characters", () => {
    const forms = constantFrom("0123456789", "０１２３４５６７８９", "零一二三四五六七八九");
    assert(
      property(mobile, forms, (number, form) => {
        const said = [...number].map((digit) => form[Number(digit)]).join("");
        expect(withCovers(`请打${said}，谢谢`, personalIn(`请打${said}，谢谢`))).toBe("请打＊＊＊，谢谢");
      }),
    );
  });

  test("what was covered once needs no second time", () => {
    assert(
      property(mobile, words, (number, said) => {
        const once = withCovers(`${number}，${said}`, personalIn(`${number}，${said}`));
        expect(once).not.toContain(number);
      }),
    );
  });
});

test.each(["1 ", "1", "我叫", "一", "a.a@"])("100,000 characters of %j end", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  expect(personalIn(text).every(({ to }) => to <= text.length)).toBe(true);
});
