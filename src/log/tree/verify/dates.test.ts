import { describe, expect, test } from "vitest";
import { batch } from "../jobs/seal.ts";
import { backdated, grace } from "./dates.ts";

const start = Date.UTC(2022, 5, 15, 1);
const at = (hours: number): Date => new Date(start + hours * 3_600_000);
const none = { size: 0, at: null };

describe("an entry is older than it can be", () => {
  test.each([
    ["before any checkpoint nothing is", 0, -9_000, false],
    ["after one, what was made since is not", 10, 1, false],
    ["after one, what took its time is not", 10, -grace / 3_600_000, false],
    ["after one, what was long there is", 10, -2, true],
  ])("%s", (_what, position, made, late) => {
    const found = backdated(none, [{ position, at: at(made) }], [{ size: 10, signedAt: at(0) }]);
    expect(found.late).toHaveLength(late ? 1 : 0);
  });

  test("not while a backlog is worked off, batch by batch", () => {
    const checkpoints = [
      { size: batch, signedAt: at(0) },
      { size: 2 * batch, signedAt: at(0) },
      { size: 2 * batch + 5, signedAt: at(0) },
    ];
    const old = { position: 2 * batch, at: at(-9_000) };
    expect(backdated(none, [old], checkpoints).late).toEqual([]);
    const later = { position: 2 * batch + 5, at: at(-9_000) };
    expect(backdated(none, [old, later], checkpoints).late).toEqual([later]);
  });

  test("what is known goes on from one stretch to the next", () => {
    const { known } = backdated(none, [], [{ size: 10, signedAt: at(0) }]);
    expect(known).toEqual({ size: 10, at: at(0) });
    expect(backdated(known, [{ position: 10, at: at(-5) }], []).late).toHaveLength(1);
  });
});
