import { describe, expect, test } from "vitest";
import { reportDraft } from "../words.ts";
import { newKey } from "../../desk/key.ts";
import { doubtOf, draftOf, placeOf } from "./report-fields.ts";

const around = { key: newKey(), seen: null, sure: [] };

describe("the form as it is sent", () => {
  test("empty fields are nothing, and the schema takes it", () => {
    const draft = draftOf({ sentence: "开工", quantity: " ", nextWhat: "", nextOn: "2022-06-20" }, around);
    expect(draft).toMatchObject({ quantity: null, next: null, blocker: null, link: null, done: false });
    expect(reportDraft.safeParse(draft).success).toBe(true);
  });

  test("a next step has its words and its day", () => {
    const draft = draftOf({ sentence: "开工", nextWhat: " 验收 ", nextOn: "2022-06-20" }, around);
    expect(draft.next).toEqual({ what: "验收", on: "2022-06-20" });
  });

  test("keys are uuids, each another", () => {
    const keys = Array.from({ length: 100 }, newKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys)
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

test.each([
  ["next.what", "nextWhat"],
  ["next.on", "nextOn"],
  ["quantity", "quantity"],
  [undefined, undefined],
])("a refusal at %s is said at %s", (field, place) => {
  expect(placeOf(field)).toBe(place);
});

test.each([
  ["report.over", "over"],
  ["report.less", "less"],
  ["report.newer.conflict", "newer"],
  ["report.quantity-words", null],
])("%s asks %s", (refusal, doubt) => {
  expect(doubtOf(refusal)).toBe(doubt);
});
