import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { done, testCounty, type TestCounty } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import { type Command, execute } from "../../ground/command.ts";
import type { Debt } from "../../ground/debt.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { type PostRow, postOn, postsOf } from "../store/posts.ts";
import { tenuresOfPost } from "../store/tenures.ts";
import { changePerson, createPerson } from "./person.ts";
import { endPost, renamePost } from "./post.ts";
import { appoint, handOver } from "./tenure.ts";

let house: OpenHouse;
let county: TestCounty;
let head: PostRow;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const debt: Debt = {
  kind: "action",
  id: newId(new Date()),
  title: "修路",
  due: "2022-10-31",
  href: "/desk/x",
};
const debts = async () => [debt];
const none = async () => [];

const fresh = async () => {
  county = await testCounty(house);
  head = await county.headOf(county.root);
};

const entries = async (act?: string) => {
  const { rows } = await sql<{ act: string; before: unknown; after: unknown }>`
    select act, before, after from entry where county_id = ${county.county.id}`.execute(house.db);
  return act ? rows.filter((row) => row.act === act) : rows;
};

const tenures = () => tenuresOfPost(house.db, county.county.id, head.id);

const refused = async <I, V>(act: Command<I, V>, input: I) => {
  const before = [await tenures(), (await entries()).length];
  const outcome = await execute(house, act, county.actor, input);
  expect([await tenures(), (await entries()).length]).toEqual(before);
  return isRefusal(outcome) ? outcome.refusal : null;
};

const person = (nameZh: string) =>
  done(house, createPerson, county.actor, { nameZh, mobile: "13812340001", email: null, note: null });

test("someone takes a vacant post, and is its holder from that day", async () => {
  await fresh();
  const wang = await person("王一");
  await done(house, appoint, county.actor, { postId: head.id, personId: wang.id, from: "2022-06-01" });
  expect(await entries("tenure.begin")).toHaveLength(1);
  const on = async (day: string) => (await postOn(house.db, county.county.id, head.id, day))?.holder?.nameZh;
  expect([await on("2022-05-31"), await on("2022-06-01"), await on("2022-06-15")]).toEqual([
    undefined,
    "王一",
    "王一",
  ]);
});

test("a held post is not given to another, nor anything to nobody", async () => {
  await fresh();
  await county.holder(head, "王一");
  const li = await person("李二");
  const from = "2022-06-15";
  expect(await refused(appoint, { postId: head.id, personId: li.id, from })).toBe("tenure.held");
  expect(await refused(appoint, { postId: head.id, personId: head.id, from })).toBe("person.not-there");
  expect(await refused(appoint, { postId: li.id, personId: li.id, from })).toBe("post.not-there");
});

test("of two who are appointed at once, one holds the post", async () => {
  await fresh();
  const people = [await person("王一"), await person("李二")];
  const outcomes = await Promise.all(
    people.map(({ id }) =>
      execute(house, appoint, county.actor, { postId: head.id, personId: id, from: "2022-06-15" }),
    ),
  );
  expect(outcomes.filter(isRefusal)).toMatchObject([{ refusal: "tenure.held" }]);
});

test("a handover leaves no day without a holder and keeps the list of what is owed", async () => {
  await fresh();
  const wang = await county.holder(head, "王一");
  const li = await person("李二");
  const given = { postId: head.id, lastDay: "2022-06-30", nextId: li.id };
  expect(await done(house, handOver(debts), county.actor, given)).toEqual({ debts: [debt] });
  expect(await tenures()).toMatchObject([
    { personId: wang.id, fromDate: "2021-07-01", toDate: "2022-06-30" },
    { personId: li.id, fromDate: "2022-07-01", toDate: null },
  ]);
  expect(await entries("post.hand-over")).toMatchObject([
    {
      before: { person: "王一" },
      after: { person: "李二", lastDay: "2022-06-30", debts: [{ title: "修路", due: "2022-10-31" }] },
    },
  ]);
});

test("without a next holder the post is vacant from the day after", async () => {
  await fresh();
  await county.holder(head, "王一");
  await done(house, handOver(none), county.actor, { postId: head.id, lastDay: "2022-06-14", nextId: null });
  expect((await postsOf(house.db, county.county.id, county.root.id, "2022-06-15"))[0]?.holder).toBeNull();
});

test("a handover is refused, and nothing is changed", async () => {
  await fresh();
  const act = handOver(debts);
  const vacant = { postId: head.id, lastDay: "2022-06-14", nextId: null };
  expect(await refused(act, vacant)).toBe("tenure.vacant");
  const wang = await county.holder(head, "王一");
  expect(await refused(act, { ...vacant, nextId: wang.id })).toBe("tenure.same-person");
  expect(await refused(act, { ...vacant, nextId: head.id })).toBe("person.not-there");
  expect(await refused(act, { ...vacant, lastDay: "2021-06-30" })).toBe("tenure.ends-before-it-begins");
  await done(house, act, county.actor, { ...vacant, lastDay: "2022-06-30" });
  expect(await refused(act, vacant)).toBe("tenure.over");
});

test("the head's post stays; another ends with its holder's tenure, unless it owes", async () => {
  await fresh();
  expect(await refused(endPost(none), { postId: head.id })).toBe("post.head-stays");
  const office = await county.post(county.root, "officer", "干事");
  await county.holder(office, "赵三");
  expect(await refused(endPost(debts), { postId: office.id })).toBe("post.owes-still");
  await done(house, endPost(none), county.actor, { postId: office.id });
  expect(await tenuresOfPost(house.db, county.county.id, office.id)).toMatchObject([
    { toDate: "2022-06-15" },
  ]);
  expect(await refused(renamePost, { postId: office.id, titleZh: "x", titleEn: null })).toBe("post.ended");
});

test("a person is changed; the log shows that the number changed, not the number", async () => {
  await fresh();
  const wang = await person("王一");
  const draft = { nameZh: "王一", mobile: "13999990002", email: "wang.yi@example.cn", note: null };
  await done(house, changePerson, county.actor, { personId: wang.id, ...draft });
  expect(await entries("person.change")).toMatchObject([
    {
      before: { mobile: "138****0001", email: null },
      after: { mobile: "139****0002", email: "w***@example.cn" },
    },
  ]);
  expect(await refused(changePerson, { personId: head.id, ...draft })).toBe("person.not-there");
});
