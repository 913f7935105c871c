import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp, signedIn } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import type { OpenHouse } from "../../house.ts";
import {
  at,
  done,
  entriesOf,
  holderOf,
  holdings,
  raised,
  type Seated,
  seatedCounty,
  stored,
} from "../coordinate.test-support.ts";
import { wholeMatter } from "../read.ts";
import { wholeSession } from "../read-session.ts";
import { type Convening, convening } from "../words.ts";
import { declineMatter } from "./answer.ts";
import { keepMinutes } from "../session/commands.ts";
import { callOffSession, convene, moveSession } from "./session.ts";

let house: OpenHouse;
let seats: Seated;
let ids: string[];
let codes = 997_100;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
  const units = ["东河镇", "西河乡"];
  ids = [(await raised(house, seats, units)).id, (await raised(house, seats, units)).id];
});

const who = (title: string) => holderOf(seats, title);
const call = (more: Partial<Convening> = {}): Convening =>
  convening.parse({
    matterIds: ids,
    unitIds: [seats.county.unit["东河镇"], seats.county.unit["西河乡"]],
    startsAt: "2022-06-16T15:00:00+08:00",
    endsAt: "2022-06-16T17:00:00+08:00",
    place: "县政府三楼会议室",
    ...more,
  });
const called = async (where: House = house) => (await done(where, convene, who("县长"), call())).id;

describe("a session", () => {
  test("over two matters answers both, and both are decided five days after its end", async () => {
    await called();
    for (const id of ids) {
      expect(await holdings(house, id)).toMatchObject([
        { respondedAt: house.clock.now(), decideBy: new Date("2022-06-23T17:00:00+08:00") },
      ]);
      expect(await wholeMatter(house.db, who("县长"), id, house.clock.now())).toMatchObject({
        state: "in-session",
        next: "decision",
        clocks: [{}, { afterSession: true, allowed: 5, start: "2022-06-16", date: "2022-06-23" }],
        sessions: [{ place: "县政府三楼会议室" }],
      });
    }
    expect(await entriesOf(house, seats.county.id, "session.call")).toHaveLength(1);
  });

  test.each([
    ["in the past", { startsAt: "2022-06-15T08:00:00+08:00" }, "session.in-the-past", "startsAt"],
    ["that ends first", { endsAt: "2022-06-16T15:00:00+08:00" }, "session.ends-first", "endsAt"],
    [
      "put off too far",
      { startsAt: "2022-06-30T15:00:00+08:00", endsAt: "2022-06-30T16:00:00+08:00" },
      "session.too-late",
      "startsAt",
    ],
  ])("%s is refused at its field, and nothing is half-done", async (_, more, refusal, field) => {
    expect(await execute(house, convene, who("县长"), call(more))).toMatchObject({ refusal, field });
    expect((await stored(house, ids[0]!)).state).toBe("open");
  });

  test("is refused over a matter that has ended, at its place on the agenda", async () => {
    await done(house, declineMatter, who("县长"), { id: ids[1]!, reason: "不归县里" });
    expect(await execute(house, convene, who("县长"), call())).toMatchObject({
      refusal: "matter.already-declined.conflict",
      field: "matterIds.1",
    });
    expect((await stored(house, ids[0]!)).state).toBe("open");
  });

  test("is moved by who chairs it, never past the days it was first given", async () => {
    const id = await called();
    const to = (day: string) => ({
      id,
      startsAt: `${day}T10:00:00+08:00`,
      endsAt: `${day}T11:00:00+08:00`,
      place: "二楼",
    });
    expect(await execute(house, moveSession, who("县委书记"), to("2022-06-17"))).toMatchObject({
      refusal: "session.not-yours",
    });
    await done(house, moveSession, who("县长"), to("2022-06-17"));
    expect(await holdings(house, ids[0]!)).toMatchObject([
      { decideBy: new Date("2022-06-24T11:00:00+08:00") },
    ]);
    const later = at(house, "2022-06-16T09:00");
    expect(await execute(later, moveSession, who("县长"), to("2022-06-23"))).toMatchObject({
      refusal: "session.too-late",
    });
  });

  test("called off, its matters are open again under the clock they began with", async () => {
    const id = await called();
    await done(house, callOffSession, who("县长"), { id, reason: "两家谈好了" });
    expect(await stored(house, ids[0]!)).toMatchObject({ state: "open" });
    expect(await holdings(house, ids[0]!)).toMatchObject([
      { decideBy: new Date("2022-06-20T09:00:00+08:00"), sessionEnds: null },
    ]);
    expect(await execute(house, callOffSession, who("县长"), { id, reason: "再说" })).toMatchObject({
      refusal: "session.called-off.conflict",
    });
  });

  test("has its minutes kept once it has begun, by those who sit at it", async () => {
    const id = await called();
    const keep = (where: House, title: string) =>
      execute(where, keepMinutes, who(title), { id, minutes: "两家都到了", base: "" });
    expect(await keep(house, "县长")).toMatchObject({ refusal: "session.not-begun" });
    const begun = at(house, "2022-06-16T15:00");
    expect(await keep(begun, "县财政局局长")).toMatchObject({ refusal: "session.not-yours" });
    await keep(begun, "西河乡党委书记");
    expect(await wholeSession(house.db, who("县长"), id, begun.clock.now())).toMatchObject({
      minutes: "两家都到了",
      may: { move: true, minutes: true },
    });
    expect(await wholeSession(house.db, who("县财政局局长"), id, begun.clock.now())).toMatchObject({
      refusal: "session.not-there",
    });
  });
});

const invitation = async (id: string) => {
  const app = await testApp(house);
  const personId = seats.persons["东河镇党委书记"]!;
  const postId = seats.county.post["东河镇党委书记"]!;
  const headers = await signedIn(house, { countyId: seats.county.id, personId, postId });
  const answer = await app.inject({ url: `/api/sessions/${id}/invitation.ics`, headers });
  await app.close();
  expect(answer.headers["content-type"]).toContain("text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  return { calendar, event };
};

describe("its invitation", () => {
  test("names the session, its time and its zone, and keeps its UID over every change", async () => {
    const id = await called();
    const first = await invitation(id);
    expect(first.event).toMatchObject({ uid: `${id}@dingge`, sequence: 0, location: "县政府三楼会议室" });
    expect(first.event.startDate.zone.tzid).toBe("Asia/Shanghai");
    expect(first.event.startDate.toString()).toBe("2022-06-16T15:00:00");
    expect(first.event.startDate.toJSDate()).toEqual(new Date("2022-06-16T15:00:00+08:00"));
    expect(first.event.endDate.toJSDate()).toEqual(new Date("2022-06-16T17:00:00+08:00"));
    expect(first.calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(first.calendar.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe(
      "Asia/Shanghai",
    );
    const stamp = first.calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("dtstamp");
    expect(String(stamp)).toBe("2022-06-15T01:00:00Z");
    expect(first.event.organizer).toMatch(/^mailto:/i);
    const invited = first.event.attendees.map((one) => [
      one.getParameter("cn"),
      one.getParameter("partstat"),
    ]);
    expect(invited).toEqual([
      ["东河镇党委书记", "NEEDS-ACTION"],
      ["西河乡党委书记", "NEEDS-ACTION"],
    ]);
    expect(first.event.description).toContain("2022-001");

    const startsAt = "2022-06-17T10:00:00+08:00";
    await done(house, moveSession, who("县长"), {
      id,
      startsAt,
      endsAt: "2022-06-17T11:00:00+08:00",
      place: "二楼",
    });
    const moved = await invitation(id);
    expect(moved.event).toMatchObject({ uid: first.event.uid, sequence: 1, location: "二楼" });
    expect(moved.event.startDate.toJSDate()).toEqual(new Date(startsAt));

    await done(house, callOffSession, who("县长"), { id, reason: "谈好了" });
    const off = await invitation(id);
    expect(off.event).toMatchObject({ uid: first.event.uid, sequence: 2 });
    expect(off.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(off.calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});
