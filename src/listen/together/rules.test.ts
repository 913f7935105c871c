import { describe, expect, test } from "vitest";
import { type Asking, checkAsking, type Led } from "./rules.ts";

const today = "2022-06-15";
const [lead, water, party] = ["u-lead", "11111111-1111-1111-1111-111111111111", "u-party"];
const path = "22222222222222222222222222222222.11111111111111111111111111111111";
const asking: Asking = { unitId: water, unitPath: path, dueOn: "2022-06-17" };
const led: Led = { leadId: lead, aboutUnitIds: [], due: "2022-06-20", asked: [] };

describe("whether a unit may be asked to work along", () => {
  test.each<[string, Partial<Asking>, Partial<Led>, string | null]>([
    ["before the appeal is due", {}, {}, null],
    ["on the day it is due", { dueOn: "2022-06-20" }, {}, null],
    ["for today", { dueOn: today }, {}, null],
    ["after it is due", { dueOn: "2022-06-21" }, {}, "appeal.asked-after-due"],
    ["for yesterday", { dueOn: "2022-06-14" }, {}, "appeal.asked-for-past"],
    ["for any day where it is late already", { dueOn: "2022-07-01" }, { due: "2022-06-14" }, null],
    ["for any day while its clock stands", { dueOn: "2022-07-01" }, { due: null }, null],
    ["a unit that is not there, or has ended", { unitPath: null }, {}, "appeal.unit-unknown"],
    ["the leading unit itself", { unitId: lead }, {}, "appeal.leads-itself"],
    ["the unit complained of", {}, { aboutUnitIds: [water] }, "appeal.complained-of"],
    [
      "a unit below the one complained of",
      {},
      { aboutUnitIds: ["22222222-2222-2222-2222-222222222222"] },
      "appeal.complained-of",
    ],
    [
      "a unit that still owes",
      {},
      { asked: [{ unitId: water, state: "asked" }] },
      "appeal.asked-already.conflict",
    ],
    ["a unit that has answered, for more", {}, { asked: [{ unitId: water, state: "answered" }] }, null],
    ["a unit needed no more, anew", {}, { asked: [{ unitId: water, state: "ended" }] }, null],
    [
      "a unit that has given it back",
      {},
      { asked: [{ unitId: water, state: "declined" }] },
      "appeal.declined-already.conflict",
    ],
    ["beside another that still owes", {}, { asked: [{ unitId: party, state: "asked" }] }, null],
  ])("%s", (_, of, by, refusal) => {
    expect(checkAsking({ ...asking, ...of }, { ...led, ...by }, today)?.refusal ?? null).toBe(refusal);
  });
});
