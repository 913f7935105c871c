import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done, testCounty, type TestCounty } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Importer } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeXlsx } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { signIn } from "../commands/session.ts";
import { examplePassword } from "../password.ts";
import { pathUnder } from "../rules/tree.ts";
import { postsOf } from "../store/posts.ts";
import { formerNamesOf, unitByCode } from "../store/units.ts";
import { peopleImporter } from "./people.ts";
import { unitsImporter } from "./units.ts";

type Rows = readonly (readonly (string | null)[])[];

let house: OpenHouse;
let county: TestCounty;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const today = "2022-06-15";

const file = async (name: string, headings: string, rows: Rows) => {
  const columns = headings.split(" ").map((title) => ({ title }));
  const bytes = await writeXlsx([{ name, title: `${name}（试验）`, columns, rows }]);
  return { name: `${name}.xlsx`, bytes, hash: "0".repeat(64) };
};

const unitsFile = (rows: Rows) => file("单位", "代码 名称 英文名 简称 类别 上级代码 备注", rows);
const peopleFile = (rows: Rows) =>
  file("人员与岗位", "单位 岗位 英文岗位 角色 姓名 任职起 登录名 手机 备注", rows);

type Given = Awaited<ReturnType<typeof file>>;

const look = async (importer: Importer, given: Given) => {
  const plan = await importer.look(house.db, county.county.id, given, today, "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  return plan;
};

/** What a sheet's cells are asked or told, as `B4 unit.unknown`. */
const problemsOf = async (importer: Importer, given: Given) =>
  (await look(importer, given)).problems.map(({ ref, id }) => `${ref} ${id}`);

const save = (importer: Importer, given: Given) => done(house, importer.command, county.actor, given);

const entryCount = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from entry where county_id = ${county.county.id}`.execute(house.db);
  return rows[0]?.count ?? 0;
};

const code = () => county.county.code;
const root = () => [code(), "试验县", "Test County", null, "县", null, null];
const government = () => [`${code()}-G`, "县人民政府", null, "县政府", "政府", code(), null];
const town = (nameZh = "起台镇", parent = `${code()}-G`) => [
  `${code()}102`,
  nameZh,
  "Qitai",
  "起台",
  "乡镇街道",
  parent,
  null,
];
const village = () => [`${code()}102200`, "张庄村", null, null, "村社区", `${code()}102`, "示例名"];

const unit = async (of: string) => {
  const row = await unitByCode(house.db, county.county.id, of);
  if (!row) throw new Error(`no unit ${of}`);
  return row;
};

const fresh = async (options = {}) => {
  county = await testCounty(house, options);
};

describe("the list of units", () => {
  test("is saved as a tree with one entry, whatever the order of its rows, and saved again changes nothing", async () => {
    await fresh();
    const given = await unitsFile([village(), town(), government(), root()]);
    const before = await entryCount();
    expect(await save(unitsImporter, given)).toEqual({ added: 3, changed: 0, same: 1 });
    expect(await entryCount()).toBe(before + 1);
    const [parent, child] = [await unit(`${code()}102`), await unit(`${code()}102200`)];
    expect(child).toMatchObject({
      parentId: parent.id,
      path: pathUnder(parent.path, child.id),
      note: "示例名",
    });
    expect(await postsOf(house.db, county.county.id, child.id, today)).toMatchObject([
      { role: "head", holder: null },
    ]);
    expect(await save(unitsImporter, given)).toEqual({ added: 0, changed: 0, same: 4 });
  });

  test("brings a known unit up to date: another name, another parent, the rest along", async () => {
    await fresh();
    await save(unitsImporter, await unitsFile([root(), government(), town(), village()]));
    const park = [`${code()}-Z`, "高新区", null, null, "园区", code(), null];
    const given = await unitsFile([park, town("起台街道", `${code()}-Z`)]);
    expect(await save(unitsImporter, given)).toMatchObject({ added: 1, changed: 2 });
    const [moved, below] = [await unit(`${code()}102`), await unit(`${code()}102200`)];
    expect(moved).toMatchObject({ nameZh: "起台街道", parentId: (await unit(`${code()}-Z`)).id });
    expect(below.path).toBe(pathUnder(moved.path, below.id));
    expect(await formerNamesOf(house.db, county.county.id, moved.id)).toMatchObject([{ nameZh: "起台镇" }]);
  });

  test("gives the county the names of its own row", async () => {
    await fresh();
    const row = [code(), "示范县", "Model County", null, "县", null, null];
    expect(await save(unitsImporter, await unitsFile([row, government()]))).toMatchObject({ changed: 1 });
    expect(await countyById(house.db, county.county.id)).toMatchObject({
      nameZh: "示范县",
      nameEn: "Model County",
    });
  });

  test.each<[string, () => Rows, string]>([
    [
      "an unknown kind",
      () => [root(), [`${code()}-X`, "某局", null, null, "星球", code(), null]],
      "E4 unit.kind-unknown",
    ],
    [
      "a code that stands twice",
      () => [root(), government(), [`${code()}-G`, "又一个", null, null, "部门", code(), null]],
      "A5 unit.code-twice",
    ],
    ["a parent that is nowhere", () => [root(), town("起台镇", "999")], "F4 unit.parent-missing"],
    ["another county", () => [["999999", "别县", null, null, "县", null, null]], "A3 unit.county-row"],
    [
      "a village under the county",
      () => [root(), [`${code()}200`, "张庄村", null, null, "村社区", code(), null]],
      "F4 unit.wrong-place",
    ],
    ["an empty name", () => [root(), [`${code()}-X`, null, null, null, "部门", code(), null]], "B4 missing"],
    [
      "two of one name under one unit",
      () => [
        root(),
        government(),
        town(),
        [`${code()}103`, "起台镇", null, null, "乡镇街道", `${code()}-G`, null],
      ],
      "B6 unit.name-twice",
    ],
  ])("says at its cell: %s", async (_, rows, problem) => {
    await fresh();
    expect(await problemsOf(unitsImporter, await unitsFile(rows()))).toContain(problem);
  });

  test("finds a circle, and saves nothing", async () => {
    await fresh();
    const circle = [
      [`${code()}-I1`, "甲中心", null, null, "事业单位", `${code()}-I2`, null],
      [`${code()}-I2`, "乙中心", null, null, "事业单位", `${code()}-I1`, null],
    ];
    const given = await unitsFile([root(), government(), ...circle]);
    expect(await problemsOf(unitsImporter, given)).toEqual(["F5 unit.circle", "F6 unit.circle"]);
    const before = await entryCount();
    const outcome = await execute(house, unitsImporter.command, county.actor, given);
    expect(outcome).toMatchObject({
      refusal: "import.has-errors",
      params: { count: 2, ref: "F5" },
      where: "单位!F5",
    });
    expect(await unitByCode(house.db, county.county.id, `${code()}-G`)).toBeUndefined();
    expect(await entryCount()).toBe(before);
  });

  test("is refused where it is no such list", async () => {
    await fresh();
    const given = await file("别的", "甲 乙 丙", [["1", "2", "3"]]);
    const refusal = await unitsImporter.look(house.db, county.county.id, given, today, "zh");
    expect(isRefusal(refusal) && refusal.refusal.startsWith("sheet.")).toBe(true);
  });
});

const head = (name: string | null, from: string | null = "2021-07-01", login: string | null = null) => [
  "起台镇",
  "起台镇党委书记",
  "Party secretary",
  "主要负责人",
  name,
  from,
  login,
  null,
  null,
];
const deputy = (
  fields: {
    name?: string | null;
    login?: string | null;
    mobile?: string | null;
    note?: string | null;
    from?: string | null;
  } = {},
) => {
  const { name = "李镇长", from = "2021-08-01", login = null, mobile = null, note = null } = fields;
  return ["起台", "起台镇镇长", null, "副职", name, from, login, mobile, note];
};

const posts = async () => postsOf(house.db, county.county.id, (await unit(`${code()}102`)).id, today);

const knock = (name: string) => signIn(house, { name, password: examplePassword, from: "::1" });

const ready = async (options = {}) => {
  await fresh(options);
  await save(unitsImporter, await unitsFile([root(), government(), town(), village()]));
};

describe("the list of posts and people", () => {
  test("fills the head's own post, begins the others, and saved again changes nothing", async () => {
    await ready();
    const given = await peopleFile([
      head("王书记"),
      deputy(),
      ["起台", "干事", null, "工作人员", null, null, null, null, null],
    ]);
    const before = await entryCount();
    expect(await save(peopleImporter, given)).toEqual({ added: 2, changed: 1, same: 0 });
    expect(await entryCount()).toBe(before + 1);
    expect(await posts()).toMatchObject([
      { role: "head", titleZh: "起台镇党委书记", holder: { nameZh: "王书记", fromDate: "2021-07-01" } },
      { role: "deputy", rank: 1, holder: { nameZh: "李镇长" } },
      { role: "officer", rank: 2, holder: null },
    ]);
    expect(await save(peopleImporter, given)).toEqual({ added: 0, changed: 0, same: 3 });
  });

  test("hands a post over on the day the next holder begins", async () => {
    await ready();
    await save(peopleImporter, await peopleFile([head("王书记")]));
    await save(peopleImporter, await peopleFile([head("赵书记", "2022-05-01")]));
    const { rows } =
      await sql`select from_date, to_date from tenure where county_id = ${county.county.id} order by 1`.execute(
        house.db,
      );
    expect(rows).toMatchObject([
      { fromDate: "2021-07-01", toDate: "2022-04-30" },
      { fromDate: "2022-05-01", toDate: null },
    ]);
  });

  test("corrects a first day", async () => {
    await ready();
    await save(peopleImporter, await peopleFile([head("王书记")]));
    expect(await save(peopleImporter, await peopleFile([head("王书记", "2021-06-01")]))).toMatchObject({
      changed: 1,
    });
    expect(await posts()).toMatchObject([{ holder: { fromDate: "2021-06-01" } }]);
  });

  test("asks before it vacates a post, takes a day for granted, or sees two people of one name", async () => {
    await ready();
    expect(
      await problemsOf(peopleImporter, await peopleFile([head("王书记", null), deputy({ name: "王书记" })])),
    ).toEqual(["E4 person.same-name", "F3 tenure.no-date"]);
    await save(peopleImporter, await peopleFile([head("王书记")]));
    const vacant = await peopleFile([head(null)]);
    expect(await problemsOf(peopleImporter, vacant)).toEqual(["E3 tenure.vacated"]);
    await save(peopleImporter, vacant);
    expect(await problemsOf(peopleImporter, vacant)).toEqual([]);
  });

  test.each<[string, () => Rows, string[]]>([
    ["a login in common", () => [head("王一", null, "wang"), deputy({ name: "王一", login: "wang" })], []],
    [
      "a number in common",
      () => [
        [...head("王一").slice(0, 7), "138 1234 0001", null],
        deputy({ name: "王一", mobile: "13812340001" }),
      ],
      [],
    ],
    ["a note that says so", () => [deputy({ name: "王一", note: "书记兼任" }), head("王一")], []],
  ])("takes two rows for one person by %s", async (_, rows) => {
    await ready();
    const given = await peopleFile(rows());
    expect(
      (await problemsOf(peopleImporter, given)).filter((problem) => !problem.includes("no-date")),
    ).toEqual([]);
    await save(peopleImporter, given);
    const { rows: people } = await sql`select id from person where county_id = ${county.county.id}`.execute(
      house.db,
    );
    expect(people).toHaveLength(1);
  });

  test.each<[string, () => Rows, string]>([
    [
      "an unknown unit",
      () => [["启台镇", "书记", null, "主要负责人", "王一", "2021-07-01", null, null, null]],
      "A3 unit.unknown",
    ],
    [
      "an unknown role",
      () => [["起台镇", "书记", null, "皇帝", "王一", "2021-07-01", null, null, null]],
      "D3 post.role-unknown",
    ],
    ["a second head", () => [head("王一"), head("李二")], "D4 post.second-head"],
    ["a day that does not exist", () => [head("王一", "2022-02-30")], "F3 no-such-date"],
    [
      "a login that is another's",
      () => [head("王一", null, "same"), deputy({ login: "same" })],
      "G4 login.taken",
    ],
    ["a login with odd signs", () => [head("王一", null, "王一")], "G3 login.wrong"],
    ["a login for a vacant post", () => [head(null, null, "nobody")], "G3 login.without-holder"],
    ["no telephone number", () => [deputy({ mobile: "没有" })], "H3 person.mobile"],
    ["a day years ahead", () => [head("王一", "2031-01-01")], "F3 tenure.too-far-ahead"],
  ])("says at its cell: %s", async (_, rows, problem) => {
    await ready();
    expect(await problemsOf(peopleImporter, await peopleFile(rows()))).toContain(problem);
  });

  test("suggests the unit that may be meant", async () => {
    await ready();
    const given = await peopleFile([
      ["启台镇", "书记", null, "主要负责人", "王一", "2021-07-01", null, null, null],
    ]);
    const { problems } = await look(peopleImporter, given);
    expect(problems[0]?.params).toMatchObject({ text: "启台镇", near: "起台镇" });
  });

  test("refuses a next holder who would begin before the present one, and saves nothing", async () => {
    await ready();
    await save(peopleImporter, await peopleFile([head("王书记")]));
    const given = await peopleFile([head("赵书记", "2021-07-01"), deputy()]);
    expect(await problemsOf(peopleImporter, given)).toEqual(["F3 tenure.begins-too-early"]);
    expect(await execute(house, peopleImporter.command, county.actor, given)).toMatchObject({
      refusal: "import.has-errors",
    });
    expect(await posts()).toMatchObject([{ holder: { nameZh: "王书记" } }]);
  });

  test("a login taken in another county is refused", async () => {
    await ready();
    await save(peopleImporter, await peopleFile([head("王一", null, "taken-once")]));
    await ready();
    const given = await peopleFile([head("王一", null, "taken-once")]);
    expect(await problemsOf(peopleImporter, given)).toContain("G3 login.taken-elsewhere");
  });

  test("an example's sign-ins have its password; another county's none until one is given", async () => {
    await ready({ example: true });
    await save(peopleImporter, await peopleFile([head("王一", null, "shuji-a")]));
    await ready();
    await save(peopleImporter, await peopleFile([head("王一", null, "shuji-b")]));
    expect(await knock("shuji-a")).toHaveProperty("cookie");
    expect(await knock("shuji-b")).toMatchObject({ refusal: "login.wrong-password" });
  });
});
