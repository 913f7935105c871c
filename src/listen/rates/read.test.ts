import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { judgeAnswer } from "../commands/answer.ts";
import { confirmExclusion, excludeJudgement } from "../commands/keep.ts";
import { answered, at, done, type Listening, listeningCounty } from "../listen.test-support.ts";
import type { ListenTables } from "../tables.ts";
import type { Judgement } from "../words.ts";
import { RatesSection } from "./front.tsx";
import type { RateGrouping } from "./words.ts";
import { callbacksAskedFor, exclusionsAskedFor, publicRates, ratesOf } from "./read.ts";

let house: OpenHouse;
let listening: Listening;
beforeAll(async () => {
  house = await testHouse();
  listening = await listeningCounty(house, "419101");
});
afterAll(() => house.close());

const june = { from: "2022-06", to: "2022-06" };
const desk = () => listening.who("12345 值班岗");
const now = () => house.clock.now();

const by = (grouping: RateGrouping) => ratesOf(house.db, desk(), { ...june, by: grouping }, now());

const judged = async (judgement: Omit<Judgement, "said">, more: Parameters<typeof answered>[2] = {}) => {
  const { id } = await answered(house, listening, more);
  await done(house, judgeAnswer, desk(), { id, said: null, ...judgement });
  const { id: judgementId } = await house.db
    .withTables<ListenTables>()
    .selectFrom("appealJudgement")
    .select("id")
    .where("appealId", "=", id)
    .executeTakeFirstOrThrow();
  return { id, judgementId };
};

describe("the three rates", () => {
  test("before the first callback there is none, and the front page is silent", async () => {
    const shown = await ratesOf(house.db, desk(), { ...june, by: "unit" }, now());
    expect(shown).toMatchObject({
      rates: { response: null, score: null },
      groups: [],
      scheme: { name: "10-50-40" },
    });
    expect(await publicRates(house.db, listening.county.id, now())).toBeNull();
  });

  /** By hand: satisfaction (1 + 0.9 + 0) / 3; of housing alone (1 + 0.9) / 2, score 0.1 + 0.5 + 0.4 × 0.95. */
  test("by unit, voice and month, each with what it counts", async () => {
    await judged({ contacted: true, solved: true, satisfaction: "satisfied" });
    await judged({ contacted: true, solved: true, satisfaction: "basically" }, { voice: "native" });
    await judged(
      { contacted: false, solved: true, satisfaction: "unsatisfied" },
      { unit: "东河镇", by: "东河镇干事" },
    );
    const units = await by("unit");
    expect(units.rates.satisfaction).toMatchObject({ value: 0.633333, n: 3 });
    expect(units.received).toBe(3);
    const housing = units.groups.find(({ name }) => name?.nameZh === "县住建局");
    expect(housing).toMatchObject({
      tally: { valid: 2, contacted: 2, solved: 2 },
      rates: { satisfaction: { value: 0.95, n: 2 }, score: { value: 0.98 } },
      place: { best: 1, worst: 2, of: 2 },
    });
    const keys = async (grouping: RateGrouping) =>
      (await by(grouping)).groups.map(({ key, tally }) => [key, tally.valid]);
    expect(await keys("voice")).toEqual([
      ["native", 1],
      ["resident", 2],
    ]);
    expect(await keys("month")).toEqual([["2022-06", 3]]);
    expect(await keys("class")).toEqual([["ordinary", 3]]);
    expect(await keys("category")).toEqual([["none", 3]]);
  });

  test("another month counts none of them", async () => {
    const may = { from: "2022-05", to: "2022-05" };
    const shown = await ratesOf(house.db, desk(), { ...may, by: "unit" }, now());
    expect([shown.tally.valid, shown.received]).toEqual([0, 0]);
  });

  test("a callback is left out once a second person has said so", async () => {
    const { id, judgementId } = await judged({
      contacted: false,
      solved: true,
      satisfaction: "very-unsatisfied",
    });
    await done(house, excludeJudgement, desk(), { id, judgementId, reason: "回访打错了人" });
    const tally = async () => (await ratesOf(house.db, desk(), { ...june, by: "unit" }, now())).tally;
    expect(await tally()).toMatchObject({ valid: 4, excluded: 0 });
    const second = listening.who("督查室主任");
    expect(await exclusionsAskedFor(house.db, desk(), june, now())).toMatchObject([{ mayConfirm: false }]);
    expect(await exclusionsAskedFor(house.db, second, june, now())).toMatchObject([
      { id: judgementId, reason: "回访打错了人", askedBy: "12345 值班岗", mayConfirm: true },
    ]);
    await done(house, confirmExclusion, second, { id, judgementId });
    expect(await tally()).toMatchObject({ valid: 3, excluded: 1 });
    expect(await exclusionsAskedFor(house.db, second, june, now())).toMatchObject([
      { mayConfirm: false, confirmedBy: "督查室主任" },
    ]);
  });

  test("each line leads to its callbacks; of appeals not one's own only the judgement is told", async () => {
    const key = listening.county.unit["东河镇"]!;
    const asked = { ...june, by: "unit", key, page: 1, limit: 50 } as const;
    const mine = await callbacksAskedFor(house.db, listening.who("东河镇干事"), asked, now());
    expect(mine).toMatchObject({
      total: 1,
      callbacks: [{ solved: true, appeal: { excerpt: expect.any(String) } }],
    });
    const theirs = await callbacksAskedFor(house.db, listening.who("县水利局局长"), asked, now());
    expect(theirs).toMatchObject({ total: 1, callbacks: [{ solved: true, appeal: null }] });
  });
});

test("the front page tells the latest month with callbacks", async () => {
  const july = at(house, "2022-07-03T09:00");
  const rates = (await publicRates(july.db, listening.county.id, july.clock.now()))!;
  expect(rates).toMatchObject({ month: "2022-06", received: 4, valid: 3 });
  const page = renderToStaticMarkup(
    createElement(RatesSection, { of: rates, lang: "zh", say: house.say.zh }),
  );
  expect(page).toContain("66.7<small>%</small>");
  expect(page).toContain("回访有效 3 件");
});
