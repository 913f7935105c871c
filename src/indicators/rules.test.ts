import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnownOn, knownOn, sameDecimal, stepOf, type Vintage } from "./rules.ts";
import { tableOf } from "./table.ts";
import { aDraft, anIndicator, anObservation } from "./indicators.test-support.ts";

const preliminary: Vintage = {
  vintage: 1,
  publishedOn: "2022-02-09",
  value: "295",
  multiplier: 8,
  status: "P",
};
const final: Vintage = { ...preliminary, vintage: 2, publishedOn: "2022-12-30", value: "301.2", status: "R" };
const correctedSameDay: Vintage = { ...final, vintage: 3, value: "301.25" };
const vintages = [preliminary, final, correctedSameDay];

describe("what was known on a day", () => {
  test.each([
    ["2022-02-08", undefined],
    ["2022-02-09", "295"],
    ["2022-12-29", "295"],
    ["2022-12-30", "301.25"],
    ["2030-01-01", "301.25"],
  ])("%s: %s", (date, value) => {
    expect(knownOn(vintages, date)?.value).toBe(value);
    expect(knownOn([...vintages].reverse(), date)?.value).toBe(value);
  });

  test("is the document published last, even if it was recorded first", () => {
    const older = { ...preliminary, vintage: 4, publishedOn: "2022-01-20", value: "290" };
    expect(knownOn([...vintages, older], "2022-01-31")?.value).toBe("290");
    expect(knownOn([...vintages, older], "2022-02-28")?.value).toBe("295");
  });

  test("never comes from a later day", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2022-02-${String(d).padStart(2, "0")}`);
    const some = fc.array(fc.record({ publishedOn: day, value: fc.nat().map(String) }), { maxLength: 8 });
    fc.assert(
      fc.property(some, day, (given, date) => {
        const all = given.map((each, at) => ({ ...preliminary, ...each, vintage: at + 1 }));
        const known = knownOn(all, date);
        const visible = all.filter(({ publishedOn }) => publishedOn <= date);
        expect(known === undefined).toBe(visible.length === 0);
        if (known) expect(visible.every(({ publishedOn }) => publishedOn <= known.publishedOn)).toBe(true);
      }),
    );
  });
});

test("of many observations each is known by itself; growth on another basis is another observation", () => {
  const comparable = anObservation({ measure: "growth", basis: "comparable", value: "3.2" });
  const nominal = anObservation({ measure: "growth", basis: "nominal", value: "8.1" });
  const later = anObservation({ ...nominal, vintage: 2, publishedOn: "2022-03-01", value: "8.3" });
  expect(asKnownOn([comparable, nominal, later], "2022-02-09").map(({ value }) => value)).toEqual([
    "3.2",
    "8.1",
  ]);
  expect(asKnownOn([comparable, nominal, later], "2022-03-01").map(({ value }) => value)).toEqual([
    "3.2",
    "8.3",
  ]);
});

describe("what publishing a figure does", () => {
  const draft = aDraft({ measure: "level", basis: "plain", value: "295", multiplier: 8, status: "P" });
  test.each([
    ["the same again", {}, "same"],
    ["with a zero more", { value: "295.0" }, "same"],
    ["another value", { value: "296" }, "revision"],
    ["another status", { status: "A" as const }, "revision"],
    ["other unit word", { value: "2950000", multiplier: 4 }, "revision"],
    ["from an earlier document", { value: "290", publishedOn: "2022-01-20" }, "first"],
  ])("%s", (_, change, step) => {
    expect(stepOf([preliminary], { ...draft, ...change })).toMatchObject({ step });
  });

  test("the old document again, after a revision, changes nothing", () => {
    expect(stepOf([preliminary, final], draft)).toEqual({ step: "same" });
  });

  test("a revision takes the next vintage and knows what it replaces", () => {
    const revised = { ...draft, value: "302", publishedOn: "2023-01-05" };
    expect(stepOf(vintages, revised)).toEqual({ step: "revision", vintage: 4, was: correctedSameDay });
  });
});

test.each([
  ["10", "10.0", true],
  ["10.30", "10.3", true],
  ["0", "-0.00", true],
  ["100", "1", false],
  ["9007199254740993", "9007199254740992", false],
  ["-4.1", "4.1", false],
])("%s and %s say the same: %s", (a, b, same) => {
  expect(sameDecimal(a, b)).toBe(same);
});

describe("figures stand as they were published", () => {
  const yunhe = [
    anObservation({
      period: "2021",
      measure: "level",
      basis: "plain",
      value: "972846",
      multiplier: 4,
      status: "R",
    }),
    anObservation({
      period: "2022",
      measure: "level",
      basis: "plain",
      value: "951435",
      multiplier: 4,
      publishedOn: "2023-03-01",
    }),
    anObservation({
      period: "2022",
      measure: "growth",
      basis: "comparable",
      value: "-4.1",
      publishedOn: "2023-03-01",
    }),
  ];

  test("Yunhe 2022: the level by division would have fallen 2.2 %; what was published is −4.1 %", () => {
    const [row] = tableOf([anIndicator()], yunhe, "2022", "2023-12-31").rows;
    expect([row?.level?.value, row?.growths[0]?.value, row?.growths[0]?.basis]).toEqual([
      "951435",
      "-4.1",
      "comparable",
    ]);
  });

  test("where no growth was published there is none, whatever the levels say", () => {
    const levels = yunhe.filter(({ measure }) => measure === "level");
    const [row] = tableOf([anIndicator()], levels, "2022", "2023-12-31").rows;
    expect([row?.level?.value, row?.growths]).toEqual(["951435", []]);
  });

  test("a growth whose basis is stated comes before one that does not state it", () => {
    const growths = (["not-stated", "nominal", "comparable"] as const).map((basis, at) =>
      anObservation({ measure: "growth", basis, value: String(at) }),
    );
    const [row] = tableOf([anIndicator()], growths, "2021", "2022-12-31").rows;
    expect(row?.growths.map(({ basis }) => basis)).toEqual(["comparable", "nominal", "not-stated"]);
  });

  test("an indicator of which nothing was known by that day has no line", () => {
    expect(tableOf([anIndicator()], yunhe, "2022", "2023-02-28").rows).toEqual([]);
  });
});
