import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { anyOf, ownNames, queryOf, wordsOf } from "./index.ts";

const own = ownNames(["起台镇", "起台镇人民政府", "柘北新区", "Qitai Town", "（空）", "镇", "柘北新区"]);

describe("the words of a text", () => {
  test.each([
    ["拖欠农民工工资", "拖欠 农民工 工资 农民 民工 工工资"],
    ["路灯坏了3个月，没人管！", "路灯 坏 3 月 没人管 没人"],
    ["ＡＢＣ公司 １２３４５", "abc 公司 12345"],
    ["Please fix the blocked drain at No. 12 Main Street", "fix blocked drain no 12 main street"],
    ["😀😀😀 ……", ""],
    ["", ""],
    ["您好，请问一下", ""],
    ["<script>alert('x')</script>", "script alert x"],
    ["x.b+c_d%e", "x b c d e"],
    ["停水停水停水", "停水"],
    ["路灯不亮", "路 灯不亮 路灯"],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test("the county's own names stand whole, also within longer ones, and in parts", () => {
    const short = wordsOf("起台镇下水道堵了", own).split(" ");
    expect(short).toEqual(["起台镇", "起", "台", "镇", "下水道", "堵", "下水", "水道"]);
    const longer = wordsOf("起台镇人民政府", own).split(" ");
    expect(longer).toEqual(expect.arrayContaining(["起台镇人民政府", "起台镇", "人民政府"]));
  });
});

test("own names are known by Chinese names of two signs and more, each once, the longest first", () => {
  expect(own.names).toEqual(["起台镇人民政府", "柘北新区", "起台镇"]);
});

describe("a question", () => {
  test.each([
    ["下水道 堵", "'下水道' & '堵'"],
    ["blocked DRAIN", "'blocked' & 'drain'"],
    ["起台镇停水", "('起台镇' | ('起' & '台' & '镇')) & '停水'"],
    ["的、了！", null],
    ["村里路灯不亮", "'村里' & '灯不亮'"],
    ["堵 路灯", "'堵' & '路灯'"],
    ["' | !x <-> 'y", "'x' & 'y'"],
  ])("%s", (text, query) => {
    expect(queryOf(text, own)).toBe(query);
  });

  test("any one of some words", () => {
    expect(anyOf(["停水", "路灯"])).toBe("'停水' | '路灯'");
    expect(anyOf([])).toBeNull();
  });
});

describe("in the database", () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await testHouse();
  });
  afterAll(() => house.close());

  const found = async (text: string, query: string): Promise<boolean | undefined> => {
    const { rows } = await sql<{ found: boolean }>`
      select array_to_tsvector(string_to_array(${wordsOf(text, own)}, ' ')) @@ ${query}::tsquery as found`.execute(
      house.db,
    );
    return rows[0]?.found;
  };

  const signs = fc.constantFrom(
    ..."下水道堵起台镇人民政府没不学校0９Ａbç\u0000\ud800😀' &|!\\:*()的",
    "柘北新区",
    "drain",
  );
  const texts = fc.oneof(
    fc.array(signs).map((some) => some.join("")),
    fc.string({ unit: "binary" }),
  );

  test("every text is found by itself", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const query = queryOf(text, own);
        expect(query === null || (await found(text, query))).toBe(true);
      }),
    );
  });

  test.each([
    ["one word of 100,000 letters", "x".repeat(100_000), "x".repeat(100_000)],
    ["one rare sign 100,000 times", "𠮷".repeat(50_000), "𠮷"],
    ["100,000 different words", Array.from({ length: 100_000 }, (_, at) => `w${at}`).join(" "), "w7"],
  ])("%s fit", async (_, text, query) => {
    expect(await found(text, queryOf(query) ?? "")).toBe(true);
  });
});
