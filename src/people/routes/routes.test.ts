import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done, testCounty, type TestCounty } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import { buildApp } from "../../app.ts";
import { newId } from "../../ground/id.ts";
import type { OpenHouse } from "../../house.ts";
import { createLogin } from "../commands/login.ts";
import { changePerson } from "../commands/person.ts";
import type { PostRow } from "../store/posts.ts";
import type { UnitRow } from "../store/units.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: TestCounty;
let government: UnitRow;
let town: UnitRow;
let townHead: PostRow;
let admin = "";
let officer = "";

const assets = {
  script: "/x.js",
  styles: [],
  stylesheet: "/x.css",
  siteScripts: { speak: "/speak.js", track: "/track.js" },
  siteSheets: { voice: "/voice.css" },
  devScripts: [],
};

const ask = (
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  cookie: string,
  body?: object,
): Promise<LightMyRequestResponse> =>
  app.inject({
    method,
    url,
    headers: { host: "h", origin: "http://h", "accept-language": "zh-CN" },
    cookies: cookie ? { dingge: cookie } : {},
    ...(body ? { payload: body } : {}),
  });

const signedIn = async (post: PostRow, name: string) => {
  const person = await county.holder(post, name);
  const login = await done(house, createLogin, county.actor, { personId: person.id, name });
  const reply = await ask("POST", "/api/session", "", { name, password: login.password });
  const [cookie] = reply.cookies.filter((one) => one.name === "dingge");
  return { person, cookie: cookie?.value ?? "", reply };
};

beforeAll(async () => {
  house = await testHouse();
  app = await buildApp(house, { assets, trustProxy: false, dev: false });
  county = await testCounty(house);
  government = await county.unit("government", county.root, "县人民政府");
  town = await county.unit("township", government, "起台镇");
  townHead = await county.headOf(town);
  admin = (await signedIn(await county.post(government, "admin", "系统管理员"), "guanli")).cookie;
  officer = (await signedIn(await county.post(town, "officer", "干事"), "ganshi")).cookie;
});
afterAll(async () => {
  await app.close();
  await house.close();
});

test("signing in sets a cookie that scripts cannot read, and tells who one is", async () => {
  const { reply } = await signedIn(await county.post(town, "deputy", "镇长"), "zhenzhang");
  expect(reply.statusCode).toBe(200);
  expect(reply.cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(reply.json()).toMatchObject({
    person: { nameZh: "zhenzhang" },
    county: { code: county.county.code },
    posts: [{ titleZh: "镇长", unitNameZh: "起台镇" }],
    chosen: true,
  });
});

test("nobody signed in reads null, and nothing else", async () => {
  expect((await ask("GET", "/api/session", "")).json()).toBeNull();
  expect((await ask("GET", "/api/units", "")).statusCode).toBe(401);
});

test("a wrong password is a plain sentence at its field", async () => {
  const reply = await ask("POST", "/api/session", "", { name: "guanli", password: "x" });
  expect(reply.statusCode).toBe(401);
  expect(reply.json()).toMatchObject({ sentence: "登录名或密码不对。", field: "password" });
});

test("signing out ends the cookie", async () => {
  const { cookie } = await signedIn(await county.post(town, "officer", "文书"), "wenshu");
  expect((await ask("DELETE", "/api/session", cookie)).statusCode).toBe(200);
  expect((await ask("GET", "/api/units", cookie)).statusCode).toBe(401);
});

test("the tree says where a head is vacant", async () => {
  const tree = (await ask("GET", "/api/units", officer)).json();
  expect(tree).toMatchObject([
    { nameZh: "试验县", parentId: null, headVacant: true },
    { nameZh: "县人民政府", parentId: county.root.id },
    { nameZh: "起台镇", parentId: government.id },
  ]);
});

test("a unit's page shows its posts, the units above, and who stands in", async () => {
  const page = (await ask("GET", `/api/units/${town.id}`, officer)).json();
  expect(page).toMatchObject({
    unit: { nameZh: "起台镇" },
    above: [{ nameZh: "试验县" }, { nameZh: "县人民政府" }],
    acting: { as: "stand-in", titleZh: "镇长" },
    mayManage: false,
  });
  expect(page.posts[0]).toMatchObject({ role: "head", holder: null });
});

describe("units are found", () => {
  test.each([
    ["起台", "起台镇"],
    ["人民政府", "县人民政府"],
  ])("by %s", async (text, name) => {
    const found = (await ask("GET", `/api/units/search?text=${encodeURIComponent(text)}`, officer)).json();
    expect(found).toMatchObject([{ nameZh: name }]);
  });
  test("and a sign that SQL knows is only a sign", async () => {
    expect((await ask("GET", "/api/units/search?text=%25", officer)).json()).toEqual([]);
  });
});

const missing = newId(new Date());

/** What only the admin may do: for others it is not there, as it is for a unit that does not exist. */
test.each([
  ["POST", "/api/units", { parentId: missing, kind: "village", code: "x", nameZh: "x" }],
  ["PUT", "/api/units/:town/names", { nameZh: "x" }],
  ["PUT", "/api/units/:town/parent", { parentId: missing }],
  ["POST", "/api/units/:town/merge", { intoId: missing }],
  ["POST", "/api/units/:town/end", undefined],
  ["POST", "/api/posts", { unitId: missing, role: "officer", titleZh: "x" }],
  ["POST", "/api/posts/:head/end", undefined],
  ["PUT", "/api/posts/:head/titles", { titleZh: "x" }],
  ["POST", "/api/posts/:head/holder", { personId: missing, from: "2022-06-15" }],
  ["GET", "/api/posts/:head/handover", undefined],
  ["POST", "/api/posts/:head/handover", { lastDay: "2022-06-15", nextId: null }],
  ["POST", "/api/persons", { nameZh: "x" }],
  ["GET", "/api/logins", undefined],
  ["POST", "/api/logins", { personId: missing, name: "xx" }],
  ["POST", "/api/logins/guanli/password", undefined],
] as const)("%s %s is not there for an officer", async (method, url, body) => {
  const reply = await ask(method, url.replace(":town", town.id).replace(":head", townHead.id), officer, body);
  expect(reply.statusCode).toBe(404);
  expect(reply.json()).toMatchObject({ refusal: "route.not-there" });
});

test("the admin adds a village, appoints its head and hands the post over", async () => {
  const added = await ask("POST", "/api/units", admin, {
    parentId: town.id,
    kind: "village",
    code: "v-1",
    nameZh: "张庄村",
  });
  const page = (await ask("GET", `/api/units/${added.json().id}`, admin)).json();
  const postId = page.posts[0].id;
  const [wang, li] = await Promise.all(
    ["王支书", "李支书"].map(
      async (nameZh) => (await ask("POST", "/api/persons", admin, { nameZh })).json().id,
    ),
  );
  await ask("POST", `/api/posts/${postId}/holder`, admin, { personId: wang, from: "2022-01-01" });
  expect((await ask("GET", `/api/posts/${postId}/handover`, admin)).json()).toMatchObject({
    post: { holder: { nameZh: "王支书" } },
    today: "2022-06-15",
    debts: [],
  });
  const handed = { lastDay: "2022-06-14", nextId: li };
  expect((await ask("POST", `/api/posts/${postId}/handover`, admin, handed)).statusCode).toBe(200);
  const after = (await ask("GET", `/api/units/${added.json().id}`, admin)).json();
  expect(after).toMatchObject({ posts: [{ holder: { nameZh: "李支书", fromDate: "2022-06-15" } }] });
  expect((await ask("GET", `/api/persons/${wang}`, admin)).json()).toMatchObject({
    tenures: [{ fromDate: "2022-01-01", toDate: "2022-06-14", unitNameZh: "张庄村" }],
  });
});

const numberSeen = async (id: string, cookie: string) =>
  (await ask("GET", `/api/persons/${id}`, cookie)).json().mobile;

test("a mobile number is for those over or in the same unit", async () => {
  const mobile = "13812340001";
  const above = await county.holder(await county.headOf(government), "县长");
  const same = await county.holder(await county.post(town, "officer", "宣传干事"), "刘四");
  for (const { id, nameZh } of [above, same])
    await done(house, changePerson, county.actor, {
      personId: id,
      nameZh,
      mobile,
      email: null,
      note: null,
    });
  expect([
    await numberSeen(above.id, officer),
    await numberSeen(same.id, officer),
    await numberSeen(above.id, admin),
  ]).toEqual([null, mobile, mobile]);
});

test("the admin lists sign-ins and resets one; the old password is over", async () => {
  expect((await ask("GET", "/api/logins?limit=1", admin)).json()).toMatchObject([
    { name: "ganshi", hasPassword: true, locked: false },
  ]);
  const { cookie } = await signedIn(await county.post(town, "officer", "会计"), "kuaiji");
  const reset = await ask("POST", "/api/logins/kuaiji/password", admin);
  expect((await ask("GET", "/api/units", cookie)).statusCode).toBe(401);
  const entered = await ask("POST", "/api/session", "", { name: "kuaiji", password: reset.json().password });
  expect(entered.statusCode).toBe(200);
});

test("one changes one's own password and stays signed in", async () => {
  const { person } = await signedIn(await county.post(town, "officer", "档案员"), "dangan");
  const reset = (await ask("POST", "/api/logins/dangan/password", admin)).json();
  const entered = await ask("POST", "/api/session", "", { name: "dangan", password: reset.password });
  const cookie = entered.cookies[0]?.value ?? "";
  const changed = await ask("PUT", "/api/session/password", cookie, {
    old: reset.password,
    next: "我的新密码是这一个呀",
  });
  expect(changed.statusCode).toBe(200);
  const now = await ask("GET", "/api/session", changed.cookies[0]?.value ?? "");
  expect(now.json()).toMatchObject({ person: { id: person.id } });
});

const upload = (cookie: string, content: string) =>
  app.inject({
    method: "POST",
    url: "/api/imports/units",
    headers: {
      host: "h",
      origin: "http://h",
      "accept-language": "zh-CN",
      "content-type": "multipart/form-data; boundary=x",
    },
    cookies: { dingge: cookie },
    payload: [
      "--x",
      'content-disposition: form-data; name="file"; filename="units.csv"',
      "content-type: text/csv",
      "",
      content,
      "--x--",
      "",
    ].join("\r\n"),
  });

describe("a list of units is previewed", () => {
  test("for the admin, with each problem at its cell and in words", async () => {
    const reply = await upload(admin, "代码,名称,类别,上级代码\nX-1,某办,星球,\n");
    expect(reply.json()).toMatchObject({
      errors: 1,
      problems: [{ sheet: "units", ref: "C2", severity: "error" }],
      columns: ["代码", "名称", "类别", "上级", "简称"],
    });
    expect(reply.json().problems[0].sentence).toContain("不认得类别“星球”");
  });
  test("not for an officer", async () => {
    expect((await upload(officer, "代码,名称,类别\n")).statusCode).toBe(404);
  });
  test("and what is no list is refused in a plain sentence", async () => {
    const reply = await upload(admin, "\u0000\u0001\u0002\u0003\u0004\u0005");
    expect(reply.statusCode).toBe(422);
    expect(reply.json().sentence).toContain("不是表格");
  });
});

test("units of another county are not there", async () => {
  const other = await testCounty(house);
  const reply = await ask("GET", `/api/units/${other.root.id}`, admin);
  expect(reply.statusCode).toBe(404);
});
