import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, seated, smallCounty, type TestCounty } from "../../plan/plan.test-support.ts";
import { fixedClock } from "../../ground/clock.ts";
import { calledMeeting, done, draftOf } from "../meeting.test-support.ts";
import { attendeeRows, attendeesPage } from "../store/attendees.ts";
import { meetingById } from "../store/meetings.ts";
import { answerInvitation, checkIn, drawAttendees } from "./attend.ts";
import { editMeeting, prepareMeeting, writeStages } from "./prepare.ts";
import { callMeeting, cancelMeeting, openMeeting } from "./turn.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-02-08T09:00:00+08:00");
});
afterAll(() => house.close());

let code = 995100;
const inCounty = async (): Promise<TestCounty> => smallCounty(house, `${(code += 1)}`);
const refusalOf = (value: unknown) => (value as { refusal?: string } | null)?.refusal;

const told = async (countyId: string) => {
  const rows = await house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .select(["textKey", "urgency"])
    .where("countyId", "=", countyId)
    .execute();
  return rows.map(({ textKey, urgency }) => `${textKey} ${urgency}`);
};

test("the list is drawn from the tree, level by level, heads and the county's deputies, and each is told", async () => {
  const county = await inCounty();
  const { id } = await calledMeeting(house, county);
  const rows = await attendeeRows(house.db, county.id, id);
  const titles = new Map(Object.entries(county.post).map(([title, postId]) => [postId, title]));
  expect(rows.map(({ postId, level }) => [titles.get(postId), level])).toEqual([
    ["县委书记", "county"],
    ["督查室主任", "county"],
    ["县长", "county"],
    ["常务副县长", "county"],
    ["县住建局局长", "county"],
    ["县财政局局长", "county"],
    ["县农业农村局局长", "county"],
    ["东河镇党委书记", "township"],
    ["西河乡党委书记", "township"],
  ]);
  expect(await told(county.id)).toEqual(rows.map(() => "meeting.told.called digest"));
});

test("one meeting a year, by the office alone, with an end after its beginning", async () => {
  const county = await inCounty();
  const office = actorAt(county, "delivery");
  expect(refusalOf(await execute(house, prepareMeeting, actorAt(county, "officer"), draftOf()))).toBe(
    "meeting.not-yours",
  );
  const upside = await execute(house, prepareMeeting, office, draftOf({ to: "08:00" }));
  expect(upside).toMatchObject({ refusal: "meeting.ends-before", field: "to" });
  const { id } = await done(house, prepareMeeting, office, draftOf());
  expect(refusalOf(await execute(house, prepareMeeting, office, draftOf()))).toBe("meeting.year.conflict");
  await done(house, cancelMeeting, office, { id, reason: "改期" });
  await done(house, prepareMeeting, office, draftOf());
});

test("a meeting that moves tells everyone at once; two who edit do not overwrite each other", async () => {
  const county = await inCounty();
  const { id, office } = await calledMeeting(house, county);
  const { year: _year, ...plan } = draftOf({ place: "县体育馆" });
  await done(house, editMeeting, office, { id, edit: { ...plan, version: 1 } });
  expect((await told(county.id)).filter((one) => one === "meeting.told.moved urgent")).toHaveLength(9);
  const again = await execute(house, editMeeting, office, { id, edit: { ...plan, version: 1 } });
  expect(refusalOf(again)).toBe("meeting.changed.conflict");
  const stages = [{ field: "工业", text: "正处于爬坡过坎的阶段" }];
  await done(house, writeStages, office, { id, version: 2, stages });
  expect((await meetingById(house.db, county.id, id))?.stages).toEqual(stages);
});

test("nobody is called to an empty list, nor twice", async () => {
  const county = await inCounty();
  const office = actorAt(county, "delivery");
  const { id } = await done(house, prepareMeeting, office, draftOf());
  expect(refusalOf(await execute(house, callMeeting, office, { id }))).toBe("meeting.nobody");
  await done(house, drawAttendees, office, { id, levels: ["township"] });
  await done(house, callMeeting, office, { id });
  expect(refusalOf(await execute(house, callMeeting, office, { id }))).toBe("meeting.called.conflict");
});

test("one answers for oneself; the list drawn anew keeps it and tells only who is new", async () => {
  const county = await inCounty();
  const office = actorAt(county, "delivery");
  const { id } = await done(house, prepareMeeting, office, draftOf());
  await done(house, drawAttendees, office, { id, levels: ["township"] });
  await done(house, callMeeting, office, { id });
  const who = await seated(house, county, "东河镇党委书记");
  const head = { ...actorAt(county, "head", "东河镇"), ...who };
  await done(house, answerInvitation, head, { id, state: "sent", who: "镇长" });
  await done(house, drawAttendees, office, { id, levels: ["county", "township"] });
  const own = (await attendeeRows(house.db, county.id, id)).find(({ postId }) => postId === who.postId);
  expect([own?.state, own?.who]).toEqual(["sent", "镇长"]);
  expect(await told(county.id)).toHaveLength(9);
  const stranger = await execute(house, answerInvitation, office, { id, state: "coming", who: null });
  expect(refusalOf(stranger)).toBe("meeting.not-yours");
});

test("who came is written at the door, one by one or a level but for some, and can be taken back", async () => {
  const county = await inCounty();
  const { id, office } = await calledMeeting(house, county);
  const east = county.post["东河镇党委书记"]!;
  const door = actorAt(county, "officer");
  const at = (level: "county" | "township" | null, postIds: string[], came = true) =>
    execute(house, checkIn, door, { id, level, postIds, came });
  expect(await at("township", [east])).toEqual({ changed: 1 });
  expect(await at(null, [east])).toEqual({ changed: 1 });
  expect(await at(null, [east])).toEqual({ changed: 0 });
  expect(await at(null, [east], false)).toEqual({ changed: 1 });
  expect(refusalOf(await at(null, [id]))).toBe("meeting.not-invited");
  const outside = actorAt(county, "officer", "县财政局");
  const refused = await execute(house, checkIn, outside, { id, level: null, postIds: [east], came: true });
  expect(refusalOf(refused)).toBe("meeting.not-yours");
  const filter = { state: "came", page: 1, limit: 50 } as const;
  const came = await attendeesPage(house.db, county.id, id, "2022-02-09", filter);
  expect(came.attendees.map(({ post }) => post.titleZh)).toEqual(["西河乡党委书记"]);
  expect(office.role).toBe("delivery");
});

test("it opens on its day, not before", async () => {
  const county = await inCounty();
  const { id, office } = await calledMeeting(house, county);
  expect(refusalOf(await execute(house, openMeeting, office, { id }))).toBe("meeting.too-early");
  const later = { ...house, clock: fixedClock("2022-02-09T08:30:00+08:00", "Asia/Shanghai") };
  expect((await done(later, openMeeting, office, { id })).state).toBe("open");
});

test("those called are told that it is off, and why is kept", async () => {
  const county = await inCounty();
  const { id, office } = await calledMeeting(house, county);
  await done(house, cancelMeeting, office, { id, reason: "疫情" });
  expect((await told(county.id)).filter((one) => one === "meeting.told.off urgent")).toHaveLength(9);
  expect((await meetingById(house.db, county.id, id))?.cancelledFor).toBe("疫情");
});
