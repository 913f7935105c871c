import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import { setSetting } from "../ground/settings/commands.ts";
import type { OpenHouse } from "../house.ts";
import { adoptPlan } from "../plan/index.ts";
import { declineMatter, delegateMatter } from "./commands/answer.ts";
import { decideMatter } from "./commands/decide.ts";
import {
  at,
  done,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
  someoneAt,
} from "./coordinate.test-support.ts";
import { publicHead, publicHeadsOf } from "./heads.ts";
import { passOnSilent } from "./jobs.ts";
import { recordsCsv } from "./records-csv.ts";
import { lastMonths, postRecord, recordsOf } from "./records.ts";
import { publicHeads } from "./settings.ts";
import { decisionDraft } from "./words.ts";

let house: OpenHouse;
let seats: Seated;
let app: FastifyInstance;
const units = ["东河镇", "县住房和城乡建设局"];
const who = (title: string) => holderOf(seats, title);
const post = (title: string) => seats.county.post[title]!;
const later = () => at(house, "2022-06-21T09:00");
const now = () => later().clock.now();

/** Three matters reach the county's governor: one declined, one decided by a delegate and overdue, one met with silence. */
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "990001");
  app = await testApp(later());
  await done(house, adoptPlan, someoneAt(seats.county, "delivery", "县委督查室"), { year: 2022 });
  const declined = await raised(house, seats, units);
  const decided = await raised(house, seats, units);
  await done(at(house, "2022-06-15T12:00"), declineMatter, who("县长"), {
    id: declined.id,
    reason: "不归县里",
  });
  await done(house, delegateMatter, who("县长"), { id: decided.id, postId: post("常务副县长"), note: null });
  const decision = decisionDraft.parse({
    text: "清沟",
    ownerPostId: post("县住建局局长"),
    dueOn: "2022-06-17",
    doneWhen: "水能走",
    areaId: seats.areaId,
  });
  await done(house, decideMatter, who("常务副县长"), { id: decided.id, decisions: [decision] });
  await raised(house, seats, units);
  const silent = at(house, "2022-06-16T09:00");
  await passOnSilent.run(silent, silent.clock.now());
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const ofGovernor = {
  asked: 3,
  responses: 2,
  median: 0,
  p90: 180,
  respondedInTime: { part: 2, of: 3 },
  decidedInTime: { part: 2, of: 3 },
  carriedOut: { part: 0, of: 1 },
  passedOn: 1,
};

describe("the records of a county", () => {
  test("per head: what a delegate decided is the deciding post's, who owes it", async () => {
    const { rows, total } = await recordsOf(house.db, who("县委书记"), { by: "head" }, now());
    const found = rows.find(({ id }) => id === post("县长"));
    expect(found).toMatchObject({ post: { titleZh: "县长" }, unit: { nameZh: "县人民政府" }, ...ofGovernor });
    expect(rows.some(({ id }) => id === post("常务副县长"))).toBe(false);
    expect(total).toMatchObject({ asked: 4, passedOn: 1, to: "2022-06-21" });
  });

  test("per unit, in a month, and nothing of a month without any", async () => {
    const june = await recordsOf(house.db, who("县委书记"), { by: "unit", month: "2022-06" }, now());
    expect(june.rows.find(({ unit }) => unit.nameZh === "县人民政府")).toMatchObject({
      post: null,
      ...ofGovernor,
    });
    expect(
      (await recordsOf(house.db, who("县委书记"), { by: "unit", month: "2022-05" }, now())).rows,
    ).toEqual([]);
  });

  test("are read by who stands above, and no further", async () => {
    const mine = await recordsOf(house.db, who("东河镇党委书记"), { by: "head" }, now());
    expect(mine).toMatchObject({ rows: [], total: { asked: 0 } });
    const refused = await postRecord(house.db, who("东河镇党委书记"), { postId: post("县长") }, now());
    expect(refused).toMatchObject({ refusal: "record.not-there" });
  });

  test("open to the months and matters of one post, and to who sits in it", async () => {
    const record = await postRecord(
      house.db,
      who("县委书记"),
      { postId: post("县长"), month: "2022-06" },
      now(),
    );
    expect(record).toMatchObject({
      post: { titleZh: "县长" },
      holder: { fromDate: expect.any(String) },
      standIn: null,
      months: expect.arrayContaining([expect.objectContaining({ month: "2022-06", ...ofGovernor })]),
    });
    const held = "held" in record ? record.held : [];
    expect(held.map(({ silent }) => silent).toSorted()).toEqual([false, false, true]);
  });

  test("go out as CSV, each share as its part and its whole", async () => {
    const { rows } = await recordsOf(house.db, who("县委书记"), { by: "head" }, now());
    const csv = recordsCsv(rows, { from: "2022-03-24", to: "2022-06-21", lang: "zh", say: house.say.zh });
    const lines = new TextDecoder().decode(csv.bytes).split("\r\n");
    expect(lines[0]).toContain("岗位或单位,单位,问了几件,首次回应次数");
    expect(lines).toContain("县长,县人民政府,3,2,0,180,2,3,2,3,0,1,1");
  });
});

test.each([
  ["2022-02-10", ["2022-02", "2022-01", "2021-12"]],
  ["2022-12-31", ["2022-12", "2022-11", "2022-10"]],
])("the last months up to %s", (today, months) => {
  expect(lastMonths(today, 3)).toEqual(months);
});

describe("for the public", () => {
  test("posts and sums, what each answers for, and who holds it one tap away", async () => {
    const all = await publicHeadsOf(later(), seats.county.id, now());
    expect(all?.heads.find(({ post: { id } }) => id === post("县长"))).toMatchObject({ record: ofGovernor });
    const one = await publicHead(later(), seats.county.id, post("县住建局局长"), now());
    expect(one?.actions.map(({ number }) => number)).toContain("1");
    const page = await app.inject(`/heads/${post("县住建局局长")}?lang=zh`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`/speak?post=${post("县住建局局长")}`);
    expect(page.body).toContain("修桥");
    const list = await app.inject("/heads?lang=en");
    expect(list.body).toContain(`/heads/${post("县长")}`);
    expect(list.body).not.toContain("清沟");
  });

  test("not an officer's post, nor one that is not there", async () => {
    for (const id of ["none", seats.county.unit["东河镇"]!]) {
      expect((await app.inject(`/heads/${id}`)).statusCode).toBe(404);
    }
  });

  test("nothing where a county hides it", async () => {
    const admin = someoneAt(seats.county, "admin", "甲山县");
    const hide = { name: publicHeads.name, value: "hidden", validFrom: "2022-06-21" };
    await done(later(), setSetting([publicHeads]), admin, hide);
    expect((await app.inject("/heads")).statusCode).toBe(404);
    expect((await app.inject(`/heads/${post("县长")}`)).statusCode).toBe(404);
  });
});
