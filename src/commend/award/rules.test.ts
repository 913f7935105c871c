import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { isRefusal } from "../../ground/refusal.ts";
import {
  certificateNumber,
  countStale,
  type DecisionAct,
  lacking,
  mayDecision,
  mayRevoke,
  namesStruck,
  nextDecision,
  revocable,
  typedNumber,
} from "./rules.ts";
import type { DecisionState } from "./words.ts";

const conflict = (state: DecisionState, act: DecisionAct) => {
  const after = nextDecision(state, act);
  return isRefusal(after) ? after.refusal : after;
};

const withSigner = "decision.with-signer.conflict";
const notWithSigner = "decision.not-with-signer.conflict";
const issued = "decision.issued.conflict";

test.each([
  ["draft", "draft", "signing", notWithSigner, notWithSigner, notWithSigner],
  ["signing", withSigner, withSigner, "draft", "draft", "issued"],
  ["issued", issued, issued, issued, issued, issued],
] as const)("a decision that is %s", (state, edit, submit, takeBack, back, sign) => {
  const acts = ["edit", "submit", "take-back", "return", "sign"] as const;
  expect(acts.map((act) => conflict(state, act))).toEqual([edit, submit, takeBack, back, sign]);
});

describe("who decides", () => {
  const [top, county, office] = [
    { role: "head", unitPath: "county", postId: "head" },
    { role: "head", unitPath: "county.town", postId: "town" },
    { role: "commendation", unitPath: "county.office", postId: "office" },
  ] as const;
  test.each([
    ["the office writes", office, "edit", true],
    ["the office does not sign", office, "sign", false],
    ["the county's head signs what was sent there", top, "sign", true],
    ["the county's head does not write", top, "edit", false],
    ["another head does not sign", county, "sign", false],
  ] as const)("%s", (_, actor, act, may) => {
    expect(mayDecision(actor, act, "head")).toBe(may);
  });

  test("what was sent to nobody is signed by nobody", () => {
    expect(mayDecision(top, "sign", null)).toBe(false);
  });

  test.each([
    [office, "ask", true],
    [office, "confirm", false],
    [top, "confirm", true],
    [top, "decline", true],
    [county, "confirm", false],
  ] as const)("%j may %s a revocation: %s", (actor, act, may) => {
    expect(mayRevoke(actor, act)).toBe(may);
  });
});

test.each([
  [null, null, "ask", null],
  [null, null, "confirm", "honour.not-asked.conflict"],
  ["造假", null, "ask", "honour.asked.conflict"],
  ["造假", null, "confirm", null],
  ["造假", null, "decline", null],
  ["造假", "2022-05-01", "confirm", "honour.revoked.conflict"],
  ["造假", "2022-05-01", "ask", "honour.revoked.conflict"],
] as const)("asked for %j, revoked on %j, to %s: %s", (askedFor, revokedOn, act, refusal) => {
  expect(revocable({ askedFor, revokedOn }, act)?.refusal ?? null).toBe(refusal);
});

describe("a decision is whole", () => {
  const whole = {
    mark: "中共柘山县委员会文件",
    number: "柘发〔2022〕3 号",
    organ: "中共柘山县委员会",
    title: "决定",
    addressee: "",
    text: "授予",
    copies: "",
    printer: "",
  };
  test("with its head, number, sender, title and text", () => {
    expect(lacking(whole)).toBeNull();
  });
  test.each(["mark", "number", "organ", "title", "text"] as const)("not without %s", (part) => {
    expect(lacking({ ...whole, [part]: "" })).toMatchObject({ refusal: "decision.lacking", field: part });
  });
});

const called = (nameZh: string) => ({ nameZh });

test.each([
  ["授予起台镇等 2 个单位", ["起台镇"], [], "decision.names-struck"],
  ["授予慈圣镇等 2 个单位", ["起台镇"], ["慈圣镇"], null],
  ["授予起台镇等 2 个单位", [], ["起台镇"], null],
  ["授予起台镇卫生院等 2 个单位", ["起台镇"], ["起台镇卫生院"], null],
  ["授予起台镇卫生院、起台镇", ["起台镇"], ["起台镇卫生院"], "decision.names-struck"],
])("%s, with %j struck and %j staying: %s", (text, struck, staying, refusal) => {
  expect(namesStruck(text, struck.map(called), staying.map(called))?.refusal ?? null).toBe(refusal);
});

const ofUnits = (nameZh: string) => ({ nameZh, categoryZh: "先进单位", categoryEn: "Model unit" });

test.each([
  ["授予县纪委等 2 个单位“先进单位”称号。", ["起台镇"], ["县纪委"], "decision.count-stale"],
  ["授予县纪委等\u00A02\u00A0个单位“先进单位”称号。", ["起台镇"], ["县纪委"], "decision.count-stale"],
  ["授予县纪委“先进单位”称号。", ["起台镇"], ["县纪委"], null],
  ["授予县纪委等 2 个单位“先进单位”称号。", ["起台镇"], ["县纪委", "县住建局"], null],
  ["授予县纪委等 2 个单位“先进单位”称号。", [], ["县纪委"], null],
  ["授予王小明等 2 名同志“先进个人”称号。", ["起台镇"], ["县纪委"], null],
  ["A and others, 2 units in all, are commended as “Model unit”.", ["B"], ["A"], "decision.count-stale"],
])("%s counted with %j struck and %j staying: %s", (text, struck, staying, refusal) => {
  expect(countStale(text, struck.map(ofUnits), staying.map(ofUnits))?.refusal ?? null).toBe(refusal);
});

test.each([
  ["zc-2022-0001", "ZC-2022-0001"],
  [" ＺＣ－２０２２－０００１ ", "ZC-2022-0001"],
  ["ZC—2022—0001", "ZC-2022-0001"],
  ["ZC 2022 0001", "ZC20220001"],
])("%j is read as %s", (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test("every number that is given is read as it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 99_999 }), (year, place) => {
      const number = certificateNumber("ZC", year, place);
      expect(typedNumber(number.toLowerCase())).toBe(number);
    }),
  );
});
