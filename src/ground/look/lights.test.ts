import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { countLights, inLightOrder, lightOrder } from "./lights.ts";

const kinds = array(constantFrom(...lightOrder));

test("things stand in the order of their lights, and those of one light as they stood", () => {
  assert(
    property(kinds, (given) => {
      const things = given.map((kind, at) => ({ kind, at }));
      const sorted = inLightOrder(things, ({ kind }) => kind);
      expect(countLights(sorted.map(({ kind }) => kind))).toEqual(countLights(given));
      for (const [at, thing] of sorted.entries()) {
        const next = sorted[at + 1];
        if (!next) continue;
        const [here, there] = [lightOrder.indexOf(thing.kind), lightOrder.indexOf(next.kind)];
        expect(here < there || (here === there && thing.at < next.at)).toBe(true);
      }
    }),
  );
});
