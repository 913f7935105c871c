import { describe, expect, test } from "vitest";
import { roles } from "../../ground/actor.ts";
import { programmeStates } from "../words/states.ts";
import { findingsBy, mayPutForward, mayWriteFor, roomFor } from "./nominate.ts";

const open = { state: "open", nominateBy: "2021-12-10", places: 2, used: 1 } as const;

describe("room for a nomination", () => {
  test.each([
    ["a place is left", open, "2021-12-10", null],
    ["no last day", { ...open, nominateBy: null }, "2021-12-31", null],
    ["the day after the last", open, "2021-12-11", "nominee.too-late"],
    ["no place was given", { ...open, places: 0, used: 0 }, "2021-12-01", "nominee.no-quota"],
    ["the last place is taken", { ...open, used: 2 }, "2021-12-01", "nominee.quota-full"],
    ["more are there than places since it was cut", { ...open, used: 3 }, "2021-12-01", "nominee.quota-full"],
  ] as const)("%s", (_, room, today, refusal) => {
    expect(roomFor(room, today)?.refusal ?? null).toBe(refusal);
  });

  test.each(programmeStates.filter((state) => state !== "open"))("none while %s", (state) => {
    expect(roomFor({ ...open, state }, "2021-12-01")?.refusal).toBe("programme.not-now");
  });
});

describe("who nominates", () => {
  test.each(roles)("%s", (role) => {
    const own = ["head", "deputy", "officer"].includes(role);
    expect(mayWriteFor({ role, unitId: "u" }, "u")).toBe(own);
    expect(mayPutForward({ role, unitId: "u" }, "u")).toBe(role === "head");
    expect(mayWriteFor({ role, unitId: "u" }, "other")).toBe(false);
    expect(mayWriteFor({ role, unitId: null }, null)).toBe(false);
  });
});

test.each(roles)("what %s may find", (role) => {
  const counts: Partial<Record<typeof role, number>> = { discipline: 3, delivery: 2, inspector: 1 };
  expect(findingsBy(role)).toHaveLength(counts[role] ?? 0);
});
