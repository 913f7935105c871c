import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { fixedClock } from "../../ground/clock.ts";
import { aDraft, anIndicator } from "../../indicators/indicators.test-support.ts";
import { publishObservations } from "../../indicators/index.ts";
import type { OpenHouse } from "../../house.ts";
import { adoptPlan } from "../../plan/commands/plans.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../../plan/plan.test-support.ts";
import { drawAttendees } from "../commands/attend.ts";
import { prepareMeeting, writeStages } from "../commands/prepare.ts";
import { callMeeting, closeMeeting, openMeeting } from "../commands/turn.ts";
import { done, draftOf } from "../meeting.test-support.ts";
import { meetingById } from "../store/meetings.ts";
import { summaryOf } from "./read.ts";

let first: OpenHouse;
let county: TestCounty;
const at = (local: string) => ({ ...first, clock: fixedClock(`${local}+08:00`, "Asia/Shanghai") });

beforeAll(async () => {
  first = await testHouse("2022-02-10T09:00:00+08:00");
  county = await smallCounty(first, "995300");
  await smallPlan(first, county);
  await done(first, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
});
afterAll(() => first.close());

const figure = (code: string, value: string, publishedOn: string) => ({
  indicators: [anIndicator({ code, nameEn: code })],
  figures: [aDraft({ code, value, period: "2022", publishedOn })],
});

test("the year is read anew until the meeting closes; from then on it stays, and what changes stands beside it", async () => {
  const office = actorAt(county, "delivery");
  const before = at("2023-01-19T09:00:00");
  const draft = draftOf({ year: 2023, on: "2023-01-20" });
  const { id } = await done(before, prepareMeeting, office, draft);
  await done(before, drawAttendees, office, { id, levels: ["county"] });
  const stages = [{ field: "工业", text: "爬坡过坎" }];
  await done(before, writeStages, office, { id, version: 1, stages });
  await done(before, callMeeting, office, { id });
  const summary = async (house: typeof before) =>
    summaryOf(house.db, (await meetingById(house.db, county.id, id))!, {
      now: house.clock.now(),
      say: house.say,
    });

  const open = await summary(before);
  expect(open.frozenAt).toBeNull();
  expect(open.facts.promised?.promises.map(({ number, outcome }) => [number, outcome])).toEqual([
    ["1", "missed"],
    ["2", "missed"],
  ]);
  expect(open.facts).toMatchObject({ year: 2022, opens: 2023, on: "2023-01-19", stages, plan: null });

  const day = at("2023-01-20T08:30:00");
  await done(day, publishObservations, operator(county.id), figure("gdp", "3.2", "2023-01-18"));
  await done(day, openMeeting, office, { id });
  await done(at("2023-01-20T12:00:00"), closeMeeting, office, { id });
  const closed = await summary(at("2023-01-20T12:00:00"));
  expect(closed.frozenAt).toBe("2023-01-20T04:00:00.000Z");
  expect([closed.facts.figures[0]?.growth, closed.corrections]).toEqual(["3.2", []]);

  const later = at("2023-05-01T09:00:00");
  const loans = figure("loans", "12.5", "2023-04-30");
  await done(later, publishObservations, operator(county.id), loans);
  const since = await summary(later);
  expect(since.facts).toEqual(closed.facts);
  expect(since.corrections.map(({ of, after }) => [of, after.en])).toEqual([["loans", "+12.5%"]]);
});
