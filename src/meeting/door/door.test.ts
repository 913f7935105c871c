import ICAL from "ical.js";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { newId } from "../../ground/id.ts";
import type { OpenHouse } from "../../house.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { seated, smallCounty, type TestCounty } from "../../plan/plan.test-support.ts";
import { calledMeeting } from "../meeting.test-support.ts";
import { openSeat, sealSeat } from "./seat.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: TestCounty;
let id: string;
let head: Record<string, string>;
let office: Record<string, string>;
let east: string;

/** Somebody in a post of the delivery office, signed in. */
const deliveryOffice = async (): Promise<Record<string, string>> => {
  const postId = newId(house.clock.now());
  const post = {
    countyId: county.id,
    id: postId,
    unitId: county.unit["县委督查室"]!,
    role: "delivery" as const,
  };
  await house.db
    .withTables<PeopleTables>()
    .insertInto("post")
    .values({ ...post, titleZh: "督查岗", titleEn: null, rank: 5, endedOn: null })
    .execute();
  const seat = await seated(house, { ...county, post: { 督查岗: postId } }, "督查岗");
  return signedIn(house, seat);
};

beforeAll(async () => {
  house = await testHouse("2022-02-08T09:00:00+08:00");
  app = await testApp(house);
  county = await smallCounty(house, "995500");
  ({ id } = await calledMeeting(house, county));
  const seat = await seated(house, county, "东河镇党委书记");
  east = seat.postId;
  head = await signedIn(house, seat);
  office = await deliveryOffice();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = (url: string, headers: Record<string, string>) => app.inject({ method: "GET", url, headers });
const cardOf = (postId: string) =>
  `/api/check-in/${sealSeat(house.vault, { meetingId: id, postId }, new Date("2022-02-09T04:00:00Z"))}`;

test("an invitation is the reader's own, at the meeting's time, and no other's name is in it", async () => {
  const answer = await get(`/api/meetings/${id}/invitation.ics`, head);
  const event = new ICAL.Component(ICAL.parse(answer.body)).getFirstSubcomponent("vevent")!;
  expect(event.getFirstPropertyValue("summary")).toBe("县委经济工作会议暨三级干部会议");
  expect(event.getFirstPropertyValue("location")).toBe("县会议中心");
  expect(answer.body).toContain("DTSTART;TZID=Asia/Shanghai:20220209T090000");
  expect(event.getAllProperties("attendee")).toHaveLength(1);
  expect((await get(`/api/meetings/${id}/invitation.ics`, office)).json().refusal).toBe(
    "meeting.not-invited",
  );
});

test("the list is the office's, as a spreadsheet and on paper, of one level where it is asked for", async () => {
  const paper = await get(`/api/meetings/${id}/attendees.pdf?level=township`, office);
  const text = pdfText(paper.rawPayload);
  expect([text.includes("东河镇党委书记"), text.includes("县长")]).toEqual([true, false]);
  const sheet = await get(`/api/meetings/${id}/attendees.xlsx`, office);
  expect(sheet.headers["content-type"]).toContain("spreadsheetml");
  expect((await get(`/api/meetings/${id}/attendees.xlsx`, head)).statusCode).toBe(404);
});

test("a card bears the post, no name, and a code; all of them print on paper", async () => {
  const cards = await get(`/api/meetings/${id}/cards.pdf`, office);
  const text = pdfText(cards.rawPayload);
  expect(text).toContain("东河镇党委书记");
  expect(cards.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a card's address says nothing to who reads it, and cannot be made or used up", async () => {
  const seat = { meetingId: id, postId: east };
  const seal = sealSeat(house.vault, seat, new Date("2022-02-09T04:00:00Z"));
  expect(Buffer.from(seal.split(".")[1]!, "base64url").toString("latin1")).not.toContain(east);
  expect(openSeat(house.vault, seal, new Date("2022-02-10T03:59:00Z"))).toEqual(seat);
  expect(openSeat(house.vault, seal, new Date("2022-02-10T04:00:00Z"))).toBeNull();
  expect(openSeat(house.vault, `${seal.slice(0, -2)}AA`, new Date("2022-02-09T01:00:00Z"))).toBeNull();
});

test("the door reads a card and checks in; who is invited does not see it", async () => {
  const card = cardOf(east);
  expect((await get(card, head)).json().refusal).toBe("meeting.card.not-there");
  expect((await get(card, office)).json().attendee).toMatchObject({ state: "invited", level: "township" });
  const come = await app.inject({ method: "POST", url: card, headers: office });
  expect(come.json()).toEqual({ changed: 1 });
  expect((await get(card, office)).json().attendee.state).toBe("came");
  expect((await app.inject({ method: "POST", url: card, headers: office })).json()).toEqual({ changed: 0 });
});
