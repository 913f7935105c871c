import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExampleMeeting, exampleMeeting, holdExampleMeeting, isHeld } from "../src/example-meeting.ts";
import { type County, countyById } from "../src/ground/county/store.ts";
import { fixedClock } from "../src/ground/clock.ts";
import type { House } from "../src/ground/house.ts";
import { packsOf } from "../src/meeting/pack/store.ts";
import { meetingsOf } from "../src/meeting/store/meetings.ts";
import { smallCounty } from "../src/plan/plan.test-support.ts";
import { testHouse, type TestHouse } from "./support/house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const given: ExampleMeeting = exampleMeeting.parse({
  year: 2022,
  titleZh: "三级干部会议",
  on: "2022-02-09",
  from: "09:00",
  to: "12:00",
  place: "县会议中心",
  agenda: [{ part: "summarise", titleZh: "总结", minutes: 40 }],
  stages: [{ field: "工业发展", text: "处于爬坡期。" }],
  absent: [],
});

/** A house that is killed when it records its `last + 1`st act: what that act did is gone with it. */
const killedAfter = (last: number): House => {
  let acts = 0;
  const record: House["record"] = async (...entry) => {
    if (acts === last) throw new Error("killed");
    acts += 1;
    await house.record(...entry);
  };
  return { ...house, record };
};

const countyCalled = async (code: string): Promise<County> =>
  (await countyById(house.db, (await smallCounty(house, code)).id))!;

const packs = async ({ id }: County) => {
  const [meeting, ...others] = await meetingsOf(house.db, id, { preparing: true, limit: 10 });
  expect(others).toEqual([]);
  return { state: meeting?.state, packs: (await packsOf(house.db, id, meeting!.id)).length };
};

/** Prepared, drawn, its stages, called, three levels checked in, opened, closed, two reports, the pack. */
const acts = 12;

test.each(Array.from({ length: acts }, (_, last) => last))(
  "a start that was killed after %i acts of its meeting goes on at the next one",
  async (last) => {
    const county = await countyCalled(`9971${last.toString().padStart(2, "0")}`);
    await expect(holdExampleMeeting({ house: killedAfter(last), county, given })).rejects.toThrow("killed");
    expect(await isHeld({ house, county, given })).toBe(false);
    expect(await holdExampleMeeting({ house, county, given })).toBeNull();
    expect(await packs(county)).toEqual({ state: "closed", packs: 1 });
  },
);

test("a meeting to come is called, and held once its day is past; what is held is not held again", async () => {
  const county = await countyCalled("997199");
  const before = { ...house, clock: fixedClock("2022-02-01T09:00:00+08:00", "Asia/Shanghai") };
  expect(await holdExampleMeeting({ house: before, county, given })).toBeNull();
  expect(await packs(county)).toEqual({ state: "called", packs: 0 });
  for (const again of [1, 2]) {
    expect([again, await holdExampleMeeting({ house, county, given })]).toEqual([again, null]);
    expect(await packs(county)).toEqual({ state: "closed", packs: 1 });
  }
});
