import { assert, constantFrom, date, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "../../ground/actor.ts";
import { addDays } from "../../ground/clock.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { say, september } from "./bulletin.test-support.ts";
import { composeBulletin } from "./compose.ts";
import {
  edited,
  issuable,
  mayAct,
  mayRead,
  mayWrite,
  next,
  periodAfter,
  periodAround,
  periodsBefore,
  redrafted,
} from "./rules.ts";
import { bulletinStates, cadences } from "./words.ts";

const draft = composeBulletin(september, "2022-10-08", { lang: "zh", say: say.zh });
const texts = draft.sections.map(({ table: _table, ...text }) => text);
const edit = {
  version: 1,
  title: draft.title,
  addressee: draft.addressee,
  imprint: draft.imprint,
  sections: texts,
};

describe("who and when", () => {
  test("only the delivery office writes", () => {
    expect(roles.filter((role) => mayWrite({ role }))).toEqual(["delivery"]);
  });

  test.each([
    ["draft", false],
    ["issued", true],
    ["withdrawn", true],
  ] as const)("an officer reads what is %s: %s", (state, may) => {
    const row = { state, signPostId: null };
    expect(mayRead({ role: "officer", postId: "some" }, row)).toBe(may);
    expect(mayRead({ role: "delivery", postId: "office" }, row)).toBe(true);
  });

  test.each([
    ["the office while it writes", "delivery", "office", null, "edit", null],
    [
      "nobody changes what waits for a signature",
      "delivery",
      "office",
      "head",
      "edit",
      "bulletin.with-signer.conflict",
    ],
    ["nor issues it but its signer", "delivery", "office", "head", "issue", "bulletin.with-signer.conflict"],
    ["its signer issues it", "head", "head", "head", "issue", null],
    ["and does not rewrite it", "head", "head", "head", "edit", "bulletin.not-there"],
    ["another head sees nothing of it", "head", "other", "head", "issue", "bulletin.not-there"],
  ] as const)("%s", (_, role, postId, signPostId, act, refusal) => {
    expect(mayAct({ role, postId }, { state: "draft", signPostId }, act)?.refusal ?? null).toBe(refusal);
  });

  test.each([
    ["draft", "edit", "draft"],
    ["draft", "redraft", "draft"],
    ["draft", "issue", "issued"],
    ["draft", "discard", "gone"],
    ["draft", "withdraw", "bulletin.not-issued"],
    ["issued", "edit", "bulletin.already-issued"],
    ["issued", "redraft", "bulletin.already-issued"],
    ["issued", "issue", "bulletin.already-issued"],
    ["issued", "discard", "bulletin.already-issued"],
    ["issued", "withdraw", "withdrawn"],
    ["withdrawn", "withdraw", "bulletin.already-withdrawn"],
    ["withdrawn", "edit", "bulletin.already-withdrawn"],
  ] as const)("%s, %s: %s", (state, act, after) => {
    const answer = next(state, act);
    expect(isRefusal(answer) ? answer.refusal : answer).toBe(after);
  });

  test("nothing that was issued becomes a draft or goes away", () => {
    for (const state of bulletinStates.filter((one) => one !== "draft"))
      for (const act of ["edit", "redraft", "issue", "discard", "withdraw"] as const)
        expect(["draft", "gone"]).not.toContain(next(state, act));
  });
});

describe("periods", () => {
  test.each([
    ["weekly", "2022-10-08", "2022-10-03", "2022-10-09"],
    ["weekly", "2022-10-09", "2022-10-03", "2022-10-09"],
    ["weekly", "2022-10-10", "2022-10-10", "2022-10-16"],
    ["weekly", "2023-01-01", "2022-12-26", "2023-01-01"],
    ["monthly", "2022-02-10", "2022-02-01", "2022-02-28"],
    ["monthly", "2024-02-29", "2024-02-01", "2024-02-29"],
    ["monthly", "2022-12-31", "2022-12-01", "2022-12-31"],
  ] as const)("%s around %s: %s to %s", (cadence, day, from, to) => {
    expect(periodAround(cadence, day)).toEqual({ cadence, from, to });
  });

  const days = date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map(
    (day) => day.toISOString().slice(0, 10),
  );

  test("every day lies in exactly one period, and they follow each other without a gap", () => {
    assert(
      property(days, constantFrom(...cadences), (day, cadence) => {
        const period = periodAround(cadence, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodAfter(period).from).toBe(addDays(period.to, 1));
        const [, before] = periodsBefore(cadence, day, 2);
        expect(periodAfter(before!)).toEqual(period);
      }),
    );
  });
});

describe("editing", () => {
  test("keeps what was typed and every table", () => {
    const answer = edited(draft, {
      ...edit,
      title: "新标题",
      sections: texts.map((one) => ({ ...one, text: "补一句" })),
    });
    expect(answer).toMatchObject({ title: "新标题" });
    if (isRefusal(answer)) throw new Error(answer.refusal);
    expect(answer.sections.map(({ table }) => table)).toEqual(draft.sections.map(({ table }) => table));
    expect(answer.sections.every(({ text }) => text === "补一句")).toBe(true);
  });

  test("takes a section out", () => {
    const answer = edited(draft, { ...edit, sections: texts.filter(({ key }) => key !== "units") });
    expect(isRefusal(answer) ? [] : answer.sections.map(({ key }) => key)).toEqual([
      "overall",
      "far",
      "next",
    ]);
  });

  test.each([
    ["a section that is not there", [...texts, { ...texts[0]!, key: "decided" as const }]],
    ["a section twice", [...texts, texts[0]!]],
  ])("refuses %s", (_, sections) => {
    expect(edited(draft, { ...edit, sections })).toMatchObject({ refusal: "bulletin.unknown-section" });
  });
});

describe("new facts", () => {
  const later = composeBulletin({ ...september, tasks: 7, far: [] }, "2022-10-09", {
    lang: "zh",
    say: say.zh,
  });

  test("renew what nobody touched", () => {
    expect(redrafted(draft, draft, later)).toEqual(later);
  });

  test("change nothing when there are none", () => {
    const words = record({ title: string(), heading: string(), lead: string(), text: string() });
    assert(
      property(words, ({ title, ...section }) => {
        const mine = { ...draft, title, sections: draft.sections.map((one) => ({ ...one, ...section })) };
        expect(redrafted(mine, draft, draft)).toEqual(mine);
      }),
    );
  });

  test("keep every word that people wrote, with the new table", () => {
    const sections = draft.sections.map((one) =>
      one.key === "far" ? { ...one, text: "卡在杆线迁改费。" } : one,
    );
    const fresh = redrafted({ ...draft, title: "我的标题", sections }, draft, later);
    expect(fresh.title).toBe("我的标题");
    expect(fresh.sections.find(({ key }) => key === "far")).toMatchObject({
      heading: "严重滞后的事项",
      text: "卡在杆线迁改费。",
      table: null,
    });
  });
});

test.each([
  ["a draft as composed", draft, null],
  ["no title", { ...draft, title: "" }, "bulletin.no-title"],
  ["no sections", { ...draft, sections: [] }, "bulletin.empty"],
  [
    "sections that say nothing",
    { ...draft, sections: draft.sections.map((one) => ({ ...one, lead: "", text: "", table: null })) },
    "bulletin.empty",
  ],
])("issuing %s", (_, given, refusal) => {
  expect(issuable(given)?.refusal ?? null).toBe(refusal);
});
