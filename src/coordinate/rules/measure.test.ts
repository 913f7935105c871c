import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Measured, percentile, recordOf } from "./measure.ts";

test.each([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[4, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
])("of %j the %d-th part lies at %j", (values, p, wanted) => {
  expect(percentile(values, p)).toBe(wanted);
});

test("a percentile is one of the values, and at least that part of them does not exceed it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (values, p) => {
        const found = percentile(values, p)!;
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(
          p * values.length - 1e-9,
        );
      },
    ),
  );
});

const at = (text: string) => new Date(`2022-06-${text}:00+08:00`);
const now = at("22T09:00");
const held = (more: Partial<Measured> = {}): Measured => ({
  fromAt: at("15T09:00"),
  respondBy: at("16T09:00"),
  respondedAt: at("15T12:00"),
  silent: false,
  decidedAt: at("17T09:00"),
  decideBy: at("20T09:00"),
  ...more,
});

describe("a record", () => {
  test.each([
    ["answered and decided in time", held(), [1, 1], [1, 1], 0],
    ["answered late", held({ respondedAt: at("16T09:00") }), [0, 1], [1, 1], 0],
    ["decided late", held({ decidedAt: at("20T09:00") }), [1, 1], [0, 1], 0],
    ["silent", held({ respondedAt: null, decidedAt: null, silent: true }), [0, 1], [0, 1], 1],
    [
      "still within its time",
      held({
        fromAt: at("22T08:00"),
        respondBy: at("23T08:00"),
        decideBy: at("27T08:00"),
        respondedAt: null,
        decidedAt: null,
      }),
      [0, 0],
      [0, 0],
      0,
    ],
    ["answered, then over its time without being passed on", held({ decidedAt: null }), [1, 1], [0, 1], 0],
  ] as const)("of a matter %s", (_, one, [responded, responses], [decided, decisions], passedOn) => {
    expect(recordOf([one], [], now)).toMatchObject({
      asked: 1,
      respondedInTime: { part: responded, of: responses },
      decidedInTime: { part: decided, of: decisions },
      passedOn,
    });
  });

  test("of several says its median, its p90 and over how many", () => {
    const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 24];
    const many = hours.map((h) => held({ respondedAt: new Date(at("15T09:00").getTime() + h * 3_600_000) }));
    const silent = held({ respondedAt: null, decidedAt: null, silent: true });
    expect(recordOf([...many, silent], [{ inTime: true }, { inTime: false }], now)).toMatchObject({
      responses: 10,
      median: 300,
      p90: 540,
      carriedOut: { part: 1, of: 2 },
    });
  });
});
