import { describe, expect, test } from "vitest";
import type { Actor } from "../../ground/actor.ts";
import { checkDays, clockOf, mayDo, mayEnter, next, partsOf, type Standing, transitions } from "./rules.ts";
import {
  type QuestionAct,
  questionActs,
  type QuestionPart,
  questionParts,
  type QuestionState,
  questionStates,
} from "./words.ts";

/** Everything that works, written out: any other product of state, act and part is refused. */
const works: readonly (readonly [
  QuestionAct,
  QuestionPart,
  Partial<Record<QuestionState, QuestionState>>,
])[] = [
  ["amend", "enterer", { open: "open" }],
  ...(["enterer", "owner", "office"] as const).map((part) => ["assign", part, { open: "open" }] as const),
  ["withdraw", "enterer", { open: "withdrawn" }],
  ...(["owner", "unit", "office"] as const).map(
    (part) => ["keep", part, { open: "open", answered: "answered" }] as const,
  ),
  ["sign", "owner", { open: "answered", answered: "answered" }],
  ...(["enterer", "owner", "office"] as const).map((part) => ["raise", part, { open: "open" }] as const),
];

const product = questionStates.flatMap((state) =>
  questionActs.flatMap((act) => questionParts.map((part) => [state, act, part] as const)),
);

test.each(product)("%s: %s by %s", (state, act, part) => {
  const mine = works.find(([each, by]) => each === act && by === part);
  const wanted = mine?.[2][state];
  const refusal = mine ? `question.already-${state}.conflict` : "question.not-yours";
  if (wanted) expect(next(state, act, [part])).toBe(wanted);
  else expect(next(state, act, [part])).toMatchObject({ refusal });
});

test("nothing closes a question but its answer or who entered it", () => {
  const closing = questionActs.filter((act) => !["same", "open"].includes(transitions[act].to));
  expect(closing).toEqual(["withdraw", "sign"]);
  expect(mayDo("open", ["reader"])).toEqual([]);
});

const standing: Standing = {
  unitId: "town",
  unitPath: "county.gov.town",
  askerUnitId: "gov",
  enteredByPostId: "clerk",
  signerPostId: "secretary",
};
const somebody = (more: Partial<Actor>) =>
  ({ role: "officer", postId: "p", unitId: "elsewhere", unitPath: "county.elsewhere", ...more }) as Actor;

describe("what somebody is to a question", () => {
  test.each<[string, Partial<Actor>, QuestionPart[]]>([
    ["who entered it", { postId: "clerk" }, ["enterer"]],
    [
      "who signs",
      { postId: "secretary", unitId: "town", unitPath: "county.gov.town" },
      ["owner", "unit", "reader"],
    ],
    ["of the unit that answers", { unitId: "town", unitPath: "county.gov.town" }, ["unit", "reader"]],
    ["above it", { unitId: "gov", unitPath: "county.gov" }, ["reader"]],
    ["the office", { role: "delivery" }, ["office", "reader"]],
    ["an auditor", { role: "auditor" }, ["reader"]],
    ["anyone else", {}, []],
  ])("%s", (_, actor, parts) => {
    expect(partsOf(somebody(actor), standing)).toEqual(parts);
  });
});

describe("who may enter one", () => {
  const [gov, town] = [
    { id: "gov", path: "county.gov" },
    { id: "town", path: "county.gov.town" },
  ];
  test.each<
    [string, Partial<Actor>, Parameters<typeof mayEnter>[1], Parameters<typeof mayEnter>[2], string | null]
  >([
    ["the office, of above", { role: "delivery" }, "above", town, null],
    ["a head, of above", { role: "head" }, "above", town, null],
    ["a head, of their own unit", { role: "head", unitId: "gov" }, gov, town, null],
    ["a head, of another", { role: "head" }, gov, town, "question.asker-not-yours"],
    ["the office, of any unit", { role: "delivery" }, gov, town, null],
    ["a unit asks one above it", { role: "head", unitId: "town" }, town, gov, "question.not-below"],
    ["a unit asks itself", { role: "head", unitId: "gov" }, gov, gov, "question.not-below"],
    ["a unit that is not there", { role: "delivery" }, undefined, town, "question.asker-unknown"],
    ["an officer", {}, "above", town, "question.not-yours"],
    ["nobody's post", { postId: null }, "above", town, "question.no-post"],
  ])("%s", (_, actor, asker, answers, refusal) => {
    const answer = mayEnter(somebody(actor), asker, answers);
    expect(answer?.refusal ?? null).toBe(refusal);
  });
});

test.each([
  ["2022-06-10", "2022-06-20", null],
  ["2022-06-15", "2022-06-15", null],
  ["2022-06-16", "2022-06-20", "question.received-later"],
  ["2022-06-10", "2022-06-14", "question.due-past"],
])("received %s, due %s", (receivedOn, dueOn, refusal) => {
  expect(checkDays({ receivedOn, dueOn }, "2022-06-15")?.refusal ?? null).toBe(refusal);
});

test.each<[string, QuestionState, string | null, number | null, boolean]>([
  ["days left", "open", null, 5, false],
  ["answered on its day", "answered", "2022-06-20", null, false],
  ["answered late", "answered", "2022-06-21", null, true],
  ["taken back", "withdrawn", null, null, false],
])("%s", (_, state, answeredOn, left, late) => {
  expect(clockOf({ state, dueOn: "2022-06-20", answeredOn }, "2022-06-15")).toEqual({ left, late });
});

test("past its day it is late, with the days it is over", () => {
  expect(clockOf({ state: "open", dueOn: "2022-06-14", answeredOn: null }, "2022-06-15")).toEqual({
    left: -1,
    late: true,
  });
});
