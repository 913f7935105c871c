import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import type { OpenHouse } from "../../house.ts";
import type { PeopleTables } from "../../people/tables.ts";
import {
  at,
  done,
  draftOf,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
  stored,
} from "../coordinate.test-support.ts";
import { wholeMatter } from "../read.ts";
import { type DecisionDraft, decisionDraft } from "../words.ts";
import { askUnits, delegateMatter } from "./answer.ts";
import { decideMatter } from "./decide.ts";
import { changeUnits } from "./regroup.ts";
import { convene } from "./session.ts";

let house: OpenHouse;
let app: FastifyInstance;
let seats: Seated;
let codes = 989000;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
});
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const who = (title: string) => holderOf(seats, title);
const post = (title: string) => seats.county.post[title]!;
const [town, housing] = ["东河镇", "县住房和城乡建设局"];
const open = async () => (await raised(house, seats, [town, housing])).id;
const people = () => house.db.withTables<PeopleTables>();

const decision = (more: Partial<DecisionDraft> = {}) => ({
  text: "由县住建局清沟",
  ownerPostId: post("县住建局局长"),
  dueOn: "2022-07-15",
  doneWhen: "水能走",
  areaId: seats.areaId,
  ...more,
});

const decideOver = async (id: string, given: object) => {
  const personId = seats.persons["县长"]!;
  const headers = await signedIn(house, { countyId: seats.county.id, personId, postId: post("县长") });
  const url = `/api/matters/${id}/decide`;
  return app.inject({ method: "POST", url, headers, payload: { decisions: [given] } });
};

test.each([
  ["an owner", { ownerPostId: undefined }, "decisions.0.ownerPostId"],
  ["a date", { dueOn: undefined }, "decisions.0.dueOn"],
  ["a day that exists", { dueOn: "2022-02-30" }, "decisions.0.dueOn"],
  ["words", { text: "  " }, "decisions.0.text"],
])("a decision without %s is said at its field, and nothing is decided", async (_, more, field) => {
  const id = await open();
  const answer = await decideOver(id, decision(more as never));
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ field, sentence: expect.stringMatching(/\S/) });
  expect((await stored(house, id)).state).toBe("open");
});

const end = (unit: string) =>
  people()
    .updateTable("unit")
    .set({ endedOn: "2022-06-14" })
    .where("id", "=", seats.county.unit[unit]!)
    .execute();

test("a unit removed meanwhile: it is not brought in again, and what was open is still decided", async () => {
  const id = await open();
  await end("县财政局");
  const units = draftOf(seats.county, [town, "县财政局"]).units;
  expect(await execute(house, changeUnits, who("县长"), { id, units, reason: "财政也管" })).toMatchObject({
    refusal: "matter.unit-ended",
    field: "units.1.unitId",
  });
  const call = {
    startsAt: "2022-06-16T15:00:00+08:00",
    endsAt: "2022-06-16T16:00:00+08:00",
    place: "一楼",
    matterIds: [id],
    unitIds: [seats.county.unit["县财政局"]!],
    note: null,
  };
  expect(await execute(house, convene, who("县长"), call)).toMatchObject({
    refusal: "matter.unit-ended",
    field: "unitIds",
  });
  await end(town);
  await done(house, decideMatter, who("县长"), { id, decisions: [decisionDraft.parse(decision())] });
  expect((await stored(house, id)).state).toBe("decided");
});

test("a session in the past is refused at its start, and the matter stays where it was", async () => {
  const id = await open();
  const times = { startsAt: "2022-06-14T15:00:00+08:00", endsAt: "2022-06-14T16:00:00+08:00" };
  const unitIds = [seats.county.unit[town]!];
  const call = { ...times, place: "一楼", matterIds: [id], unitIds, note: null };
  expect(await execute(house, convene, who("县长"), call)).toMatchObject({
    refusal: "session.in-the-past",
    field: "startsAt",
  });
  expect((await stored(house, id)).state).toBe("open");
});

test("a delegate who has left: the post that owes decides, and gives it to nobody's post no more", async () => {
  const id = await open();
  const delegate = (title: string, where: House = house) =>
    execute(where, delegateMatter, who("县长"), { id, postId: post(title), note: null });
  await delegate("常务副县长");
  await people()
    .updateTable("tenure")
    .set({ toDate: "2022-06-15" })
    .where("postId", "=", post("常务副县长"))
    .execute();
  const later = at(house, "2022-06-16T09:00");
  expect(await delegate("常务副县长", later)).toMatchObject({
    refusal: "matter.nobody-holds",
    field: "postId",
  });
  expect(await wholeMatter(house.db, who("县长"), id, later.clock.now())).toMatchObject({
    state: "delegated",
    deciding: { titleZh: "县长" },
    may: expect.arrayContaining(["decide", "convene", "delegate", "decline"]),
  });
  await done(later, decideMatter, who("县长"), { id, decisions: [decisionDraft.parse(decision())] });
});

test("units that are not of this county are asked nothing", async () => {
  const id = await open();
  const elsewhere = await seatedCounty(house, String((codes += 1)));
  const asked = { id, unitIds: [elsewhere.county.unit[town]!], question: "沟多长", hours: 24 };
  expect(await execute(house, askUnits, who("县长"), asked)).toMatchObject({
    refusal: "matter.unit-not-involved",
    field: "unitIds",
  });
});
