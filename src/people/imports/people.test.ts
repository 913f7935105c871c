import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { signIn } from "../commands/session.ts";
import { examplePassword } from "../password.ts";
import { postsOf } from "../store/posts.ts";
import {
  importingCounty,
  type ImportingCounty,
  peopleFile,
  type Rows,
  today,
  unitRows,
  unitsFile,
} from "./import.test-support.ts";
import { peopleImporter } from "./people.ts";
import { unitsImporter } from "./units.ts";

let house: OpenHouse;
let on: ImportingCounty;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const code = () => on.county.code;
const root = () => unitRows(code()).root;
const government = () => unitRows(code()).government;
const town = (...given: [string?, string?]) => unitRows(code()).town(...given);
const village = () => unitRows(code()).village;

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
    email?: string | null;
    note?: string | null;
    from?: string | null;
  } = {},
) => {
  const {
    name = "李镇长",
    from = "2021-08-01",
    login = null,
    mobile = null,
    note = null,
    email = null,
  } = fields;
  return ["起台", "起台镇镇长", null, "副职", name, from, login, mobile, note, email];
};

const emails = async () => {
  const { rows } = await sql<{ email: string | null }>`
    select email from person where county_id = ${on.county.id}`.execute(house.db);
  return rows.map(({ email }) => email);
};

const posts = async () => postsOf(house.db, on.county.id, (await on.unit(`${code()}102`)).id, today);

const knock = (name: string) => signIn(house, { name, password: examplePassword, from: "::1" });

const ready = async (options = {}) => {
  on = await importingCounty(house, options);
  await on.save(unitsImporter, await unitsFile([root(), government(), town(), village()]));
};

describe("the list of posts and people", () => {
  test("fills the head's own post, begins the others, and saved again changes nothing", async () => {
    await ready();
    const given = await peopleFile([
      head("王书记"),
      deputy(),
      ["起台", "干事", null, "工作人员", null, null, null, null, null],
    ]);
    const before = await on.entryCount();
    expect(await on.save(peopleImporter, given)).toEqual({ added: 2, changed: 1, same: 0 });
    expect(await on.entryCount()).toBe(before + 1);
    expect(await posts()).toMatchObject([
      { role: "head", titleZh: "起台镇党委书记", holder: { nameZh: "王书记", fromDate: "2021-07-01" } },
      { role: "deputy", rank: 1, holder: { nameZh: "李镇长" } },
      { role: "officer", rank: 2, holder: null },
    ]);
    expect(await on.save(peopleImporter, given)).toEqual({ added: 0, changed: 0, same: 3 });
  });

  test("hands a post over on the day the next holder begins", async () => {
    await ready();
    await on.save(peopleImporter, await peopleFile([head("王书记")]));
    await on.save(peopleImporter, await peopleFile([head("赵书记", "2022-05-01")]));
    const { rows } =
      await sql`select from_date, to_date from tenure where county_id = ${on.county.id} order by 1`.execute(
        house.db,
      );
    expect(rows).toMatchObject([
      { fromDate: "2021-07-01", toDate: "2022-04-30" },
      { fromDate: "2022-05-01", toDate: null },
    ]);
  });

  test("corrects a first day", async () => {
    await ready();
    await on.save(peopleImporter, await peopleFile([head("王书记")]));
    expect(await on.save(peopleImporter, await peopleFile([head("王书记", "2021-06-01")]))).toMatchObject({
      changed: 1,
    });
    expect(await posts()).toMatchObject([{ holder: { fromDate: "2021-06-01" } }]);
  });

  test("asks before it vacates a post, takes a day for granted, or sees two people of one name", async () => {
    await ready();
    expect(
      await on.problemsOf(
        peopleImporter,
        await peopleFile([head("王书记", null), deputy({ name: "王书记" })]),
      ),
    ).toEqual(["E4 person.same-name", "F3 tenure.no-date"]);
    await on.save(peopleImporter, await peopleFile([head("王书记")]));
    const vacant = await peopleFile([head(null)]);
    expect(await on.problemsOf(peopleImporter, vacant)).toEqual(["E3 tenure.vacated"]);
    await on.save(peopleImporter, vacant);
    expect(await on.problemsOf(peopleImporter, vacant)).toEqual([]);
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
      (await on.problemsOf(peopleImporter, given)).filter((problem) => !problem.includes("no-date")),
    ).toEqual([]);
    await on.save(peopleImporter, given);
    const { rows: people } = await sql`select id from person where county_id = ${on.county.id}`.execute(
      house.db,
    );
    expect(people).toHaveLength(1);
  });

  test("takes an address, and a new one later; a sheet without it leaves it", async () => {
    await ready();
    for (const [email, kept] of [
      ["li@example.cn", "li@example.cn"],
      ["li.ming@example.cn", "li.ming@example.cn"],
      [null, "li.ming@example.cn"],
    ] as const) {
      await on.save(peopleImporter, await peopleFile([deputy({ email, login: `${code()}li` })]));
      expect(await emails()).toEqual([kept]);
    }
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
    ["no e-mail address", () => [deputy({ email: "没有" })], "J3 person.email"],
    ["a day years ahead", () => [head("王一", "2031-01-01")], "F3 tenure.too-far-ahead"],
  ])("says at its cell: %s", async (_, rows, problem) => {
    await ready();
    expect(await on.problemsOf(peopleImporter, await peopleFile(rows()))).toContain(problem);
  });

  test("suggests the unit that may be meant", async () => {
    await ready();
    const given = await peopleFile([
      ["启台镇", "书记", null, "主要负责人", "王一", "2021-07-01", null, null, null],
    ]);
    const { problems } = await on.look(peopleImporter, given);
    expect(problems[0]?.params).toMatchObject({ text: "启台镇", near: "起台镇" });
  });

  test("refuses a next holder who would begin before the present one, and saves nothing", async () => {
    await ready();
    await on.save(peopleImporter, await peopleFile([head("王书记")]));
    const given = await peopleFile([head("赵书记", "2021-07-01"), deputy()]);
    expect(await on.problemsOf(peopleImporter, given)).toEqual(["F3 tenure.begins-too-early"]);
    expect(await on.tryToSave(peopleImporter, given)).toMatchObject({
      refusal: "import.has-errors",
    });
    expect(await posts()).toMatchObject([{ holder: { nameZh: "王书记" } }]);
  });

  test("a login taken in another county is refused", async () => {
    await ready();
    await on.save(peopleImporter, await peopleFile([head("王一", null, "taken-once")]));
    await ready();
    const given = await peopleFile([head("王一", null, "taken-once")]);
    expect(await on.problemsOf(peopleImporter, given)).toContain("G3 login.taken-elsewhere");
  });

  test("an example's sign-ins have its password; another county's none until one is given", async () => {
    await ready({ example: true });
    await on.save(peopleImporter, await peopleFile([head("王一", null, "shuji-a")]));
    await ready();
    await on.save(peopleImporter, await peopleFile([head("王一", null, "shuji-b")]));
    expect(await knock("shuji-a")).toHaveProperty("cookie");
    expect(await knock("shuji-b")).toMatchObject({ refusal: "login.wrong-password" });
  });
});
