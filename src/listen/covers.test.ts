import * as fc from "fast-check";
import { expect, test } from "vitest";
import { coveredIn } from "./covers.ts";

test("the moderator sees what is covered, with its kind, and the text as it would stand", () => {
  expect(coveredIn("我叫张小明，电话13812345678，路灯不亮")).toEqual({
    pieces: [
      { text: "我叫", covered: null },
      { text: "张小明", covered: "name" },
      { text: "，电话", covered: null },
      { text: "13812345678", covered: "phone" },
      { text: "，路灯不亮", covered: null },
    ],
    plain: "我叫＊＊＊，电话＊＊＊，路灯不亮",
  });
});

test("the pieces together are the text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(
        coveredIn(text)
          .pieces.map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
