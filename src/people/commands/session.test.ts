import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { done, testCounty, type TestCounty } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { actorOf } from "../actor.ts";
import { examplePassword, hashPassword } from "../password.ts";
import { knock as countKnock } from "../knock.ts";
import { insertLogins } from "../store/sign-in.ts";
import { changePassword, createLogin, resetPassword } from "./login.ts";
import { signIn, signOut, signOutEverywhere, switchPost } from "./session.ts";

let house: OpenHouse;
let county: TestCounty;
let clock = new Date("2022-06-15T01:00:00Z");
let name = "";
let password = "";
let personId = "";
let postIds: string[] = [];
let made = 0;

beforeAll(async () => {
  const open = await testHouse();
  house = { ...open, clock: { zone: "Asia/Shanghai", now: () => clock } };
});
afterAll(() => house.close());

/** A person with two posts and a login. */
const fresh = async () => {
  made += 1;
  county = await testCounty(house);
  const head = await county.headOf(county.root);
  const second = await county.post(county.root, "officer", "干事");
  const person = await county.holder(head, "王一");
  await sql`insert into tenure values (${county.county.id}, gen_random_uuid(), ${second.id}, ${person.id}, '2021-01-01', null)`.execute(
    house.db,
  );
  [personId, postIds] = [person.id, [head.id, second.id]];
  ({ name, password } = await done(house, createLogin, county.actor, { personId, name: `wang-${made}` }));
};

const knock = (given: string, as = name, from = "10.0.0.1") =>
  signIn(house, { name: as, password: given, from });

const entered = async (given = password) => {
  const signed = await knock(given);
  if (isRefusal(signed)) throw new Error(signed.refusal);
  return signed;
};

const who = (cookie: string) =>
  actorOf(house.db, cookie, { now: clock, zone: "Asia/Shanghai", from: "10.0.0.1" });

const entries = async (act: string) => {
  const { rows } = await sql<{ after: unknown; text: string }>`
    select after, concat(before, after, reason) as text from entry
    where county_id = ${county.county.id} and act = ${act}`.execute(house.db);
  return rows;
};

test("name and password, however the name is typed, begin a session with one entry", async () => {
  await fresh();
  const { cookie } = await entered();
  expect(await who(cookie)).toMatchObject({ personId, postId: postIds[0], role: "head" });
  expect(await knock(password, ` ${name.toUpperCase()} `)).toHaveProperty("cookie");
  expect(await entries("session.start")).toHaveLength(2);
});

test("a wrong password is counted and says no more than an unknown name", async () => {
  await fresh();
  const known = await knock("wrong");
  expect(known).toEqual(await knock("wrong", "nobody-at-all"));
  expect(known).toMatchObject({ refusal: "login.wrong-password" });
  expect(await entries("session.fail")).toMatchObject([{ after: { failures: 1, login: name } }]);
  await entered();
  for (let time = 0; time < 5; time += 1) expect(await knock("wrong")).toEqual(known);
});

test("the sixth failure locks even the right password out, until the minute has passed", async () => {
  await fresh();
  for (let time = 0; time < 6; time += 1) await knock("wrong");
  expect(await knock(password)).toMatchObject({ refusal: "login.locked.too-many", params: { minutes: 1 } });
  expect(await entries("session.fail")).toHaveLength(6);
  clock = new Date(clock.getTime() + 60_000);
  await entered();
});

test("a name that nobody has locks in the same way and the same words", async () => {
  await fresh();
  for (const as of [name, `nobody-${made}`, "NO NAME AT ALL!"]) {
    const answers = [];
    for (let time = 0; time < 8; time += 1) answers.push(await knock("wrong", as));
    const wrong = { refusal: "login.wrong-password", params: {}, field: "password" };
    const locked = { refusal: "login.locked.too-many", params: { minutes: 1 }, field: "password" };
    expect(answers).toEqual([...Array.from({ length: 6 }, () => wrong), locked, locked]);
  }
});

test("who guesses from elsewhere does not lock out who signs in from here", async () => {
  await fresh();
  await entered();
  for (let at = 0; at < 40; at += 1)
    for (let time = 0; time < 3; time += 1) await countKnock(house.db, { name, from: `10.9.0.${at}` }, clock);
  expect(await knock(password, name, "10.9.1.1")).toMatchObject({ refusal: "login.locked.too-many" });
  await entered();
});

test("of many guesses at the same moment few are looked at, the right one among them or not", async () => {
  await fresh();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => knock(at === 19 ? password : `wrong ${at}`)),
  );
  const locked = answers.filter((one) => isRefusal(one) && one.refusal === "login.locked.too-many");
  expect(locked.length).toBeGreaterThanOrEqual(14);
});

test("one address cannot try many names", async () => {
  for (let at = 0; at < 101; at += 1)
    await countKnock(house.db, { name: `somebody-${at}`, from: "10.0.0.77" }, clock);
  expect(await knock("wrong", "somebody-else", "10.0.0.77")).toMatchObject({
    refusal: "login.locked.too-many",
    params: { minutes: 10 },
  });
  expect(await knock("wrong", "somebody-else")).toMatchObject({ refusal: "login.wrong-password" });
});

test("failures at the same moment are each counted", async () => {
  await fresh();
  await Promise.all(Array.from({ length: 4 }, () => knock("wrong")));
  const counts = (await entries("session.fail")).map(({ after }) => (after as { failures: number }).failures);
  expect(counts.toSorted()).toEqual([1, 2, 3, 4]);
});

test("an example's sign-in opens an example county and no other", async () => {
  for (const example of [true, false]) {
    made += 1;
    const place = await testCounty(house, { example });
    const person = await place.holder(await place.headOf(place.root), "县委书记");
    const login = { name: `shuji-${made}`, countyId: place.county.id, personId: person.id, example: true };
    const passwordHash = await hashPassword(examplePassword);
    const open = { passwordHash, passwordSetAt: null };
    await insertLogins(house.db, [{ ...login, ...open }]);
    const signed = await knock(examplePassword, login.name);
    if (example) expect(signed).toHaveProperty("cookie");
    else expect(signed).toMatchObject({ refusal: "login.example-only.not-yours" });
  }
});

test("someone without a post is signed in to nothing", async () => {
  await fresh();
  await sql`update tenure set to_date = '2022-06-14' where person_id = ${personId}`.execute(house.db);
  expect(await knock(password)).toMatchObject({ refusal: "session.no-post.expired" });
});

test("a login without a password opens to nothing", async () => {
  await fresh();
  await sql`update login set password_hash = null where name = ${name}`.execute(house.db);
  expect(await knock("")).toMatchObject({ refusal: "login.wrong-password" });
});

test("one acts as another post of one's own, and as no other's", async () => {
  await fresh();
  const { cookie, actor } = await entered();
  await done(house, switchPost, actor, { cookie, postId: postIds[1]! });
  expect(await who(cookie)).toMatchObject({ postId: postIds[1], role: "officer" });
  const other = await county.post(county.root, "officer", "别人");
  expect(await execute(house, switchPost, actor, { cookie, postId: other.id })).toMatchObject({
    refusal: "post.not-there",
  });
  expect(await entries("session.switch-post")).toHaveLength(1);
});

test("signing out ends this session, signing out everywhere ends all", async () => {
  await fresh();
  const [first, second, third] = [await entered(), await entered(), await entered()];
  await done(house, signOut, first.actor, { cookie: first.cookie });
  expect(await who(first.cookie)).toMatchObject({ refusal: "session.expired" });
  expect(await who(second.cookie)).toMatchObject({ personId });
  await done(house, signOutEverywhere, second.actor, null);
  expect(await who(third.cookie)).toMatchObject({ refusal: "session.expired" });
});

test("a new password ends the old one and every session, and opens a locked name", async () => {
  await fresh();
  const { cookie } = await entered();
  for (let time = 0; time < 6; time += 1) await knock("wrong");
  const given = await done(house, resetPassword, county.actor, { name });
  expect(await who(cookie)).toMatchObject({ refusal: "session.expired" });
  expect(await knock(password)).toMatchObject({ refusal: "login.wrong-password" });
  await entered(given.password);
});

test("another county's admin cannot reset it", async () => {
  await fresh();
  const other = await testCounty(house);
  expect(await execute(house, resetPassword, operator(other.county.id), { name })).toMatchObject({
    refusal: "login.not-there",
  });
});

test("a person changes their own password and stays signed in here only", async () => {
  await fresh();
  const [here, there] = [await entered(), await entered()];
  const change = (old: string, next: string) => changePassword(house, here.actor, { old, next });
  expect(await change("wrong", "long enough now")).toMatchObject({ refusal: "password.old-is-wrong" });
  expect(await change(password, password)).toMatchObject({ refusal: "password.same" });
  expect(await change(password, `${name}-2022`)).toMatchObject({ refusal: "password.too-plain" });
  const changed = await change(password, "long enough now");
  if (isRefusal(changed)) throw new Error(changed.refusal);
  expect(await who(there.cookie)).toMatchObject({ refusal: "session.expired" });
  expect(await who(changed.cookie)).toMatchObject({ personId });
  await entered("long enough now");
});

test("a sign-in is given once a person, and a name once", async () => {
  await fresh();
  const give = (input: { personId: string; name: string }) =>
    execute(house, createLogin, county.actor, input);
  expect(await give({ personId, name: "another" })).toMatchObject({ refusal: "login.has-one" });
  const li = await county.holder(await county.post(county.root, "deputy", "副职"), "李二");
  expect(await give({ personId: li.id, name })).toMatchObject({ refusal: "login.taken" });
});

test("no entry holds a password", async () => {
  await fresh();
  const { actor } = await entered();
  await changePassword(house, actor, { old: password, next: "long enough now" });
  const { password: reset } = await done(house, resetPassword, county.actor, { name });
  const { rows } = await sql<{ text: string }>`select row_to_json(entry)::text as text from entry`.execute(
    house.db,
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const secret of [password, "long enough now", reset])
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
});
