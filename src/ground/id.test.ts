import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "./id.ts";

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const moment = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true });

test("an id is a uuid of version 7", () => {
  fc.assert(fc.property(moment, (now) => uuid7.test(newId(now))));
});

test("an id made later sorts later", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 10_000_000 }), (now, wait) => {
      const later = new Date(now.getTime() + wait);
      expect(newId(later) > newId(now)).toBe(true);
    }),
  );
});

test("ids of one moment sort in the order they were made, and differ", () => {
  const now = new Date("2022-06-15T01:00:00Z");
  const ids = Array.from({ length: 40_000 }, () => newId(now));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
