import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, smallCounty, type TestCounty } from "../../plan/plan.test-support.ts";
import { texts } from "../../rooms.ts";
import type { ListenTables } from "../tables.ts";
import { ticketImporter } from "./importer.ts";
import type { TicketTables } from "./tables.ts";

const today = "2022-06-15";
let house: OpenHouse;
let county: TestCounty;
const lamp = newId(new Date(0));

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  county = await smallCounty(house);
  await tables()
    .insertInto("appealCategory")
    .values({
      countyId: county.id,
      id: lamp,
      code: "lamp",
      nameZh: "路灯",
      nameEn: "Street lamps",
      groupZh: null,
      groupEn: null,
      description: null,
      keywords: ["照明"],
      class: "ordinary",
      attributes: JSON.stringify([]) as never,
      position: 0,
      ended: false,
    })
    .execute();
});
afterAll(() => house.close());

const tables = () => house.db.withTables<ListenTables & TicketTables>();

const titles = [
  "工单编号",
  "受理时间",
  "诉求人",
  "联系电话",
  "诉求类型",
  "问题类别",
  "诉求内容",
  "承办单位",
  "办理时限",
  "工单状态",
  "办结时间",
  "办理结果",
  "满意度",
  "重复工单",
  "是否公开",
] as const;
type Title = (typeof titles)[number];
type Line = Partial<Record<Title, string>>;

const plain: Line = {
  工单编号: "T1",
  受理时间: "2022-06-10 09:30",
  诉求内容: "东头的路灯不亮",
  承办单位: "东河镇",
};
const sheet = (lines: readonly Line[], name = "工单.csv") => ({
  name,
  bytes: writeCsv([[...titles], ...lines.map((line) => titles.map((title) => line[title] ?? ""))]),
  hash: "0".repeat(64),
});

const look = async (lines: readonly Line[]) => {
  const plan = await ticketImporter.look(house.db, county.id, sheet(lines), today, "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  return plan;
};
const save = (lines: readonly Line[]) =>
  execute(house, ticketImporter.command, operator(county.id), sheet(lines));

const kept = async (number: string) =>
  tables()
    .selectFrom("appealTicket")
    .innerJoin("appeal", (join) =>
      join
        .onRef("appeal.countyId", "=", "appealTicket.countyId")
        .onRef("appeal.id", "=", "appealTicket.appealId"),
    )
    .selectAll("appeal")
    .where("appealTicket.countyId", "=", county.id)
    .where("appealTicket.number", "=", number)
    .executeTakeFirstOrThrow();

const wrong: readonly (readonly [problem: string, ref: string, line: Line])[] = [
  ["missing", "A2", { 工单编号: "" }],
  ["missing", "G2", { 诉求内容: "" }],
  ["missing", "B2", { 受理时间: "" }],
  ["no-such-date", "B2", { 受理时间: "2022-02-30" }],
  ["no-such-date", "B2", { 受理时间: "2022-06-10 25:00" }],
  ["ticket-future", "B2", { 受理时间: "2022-06-17 09:00" }],
  ["ticket-backwards", "K2", { 办结时间: "2022-06-09 09:00" }],
  ["ticket-due", "I2", { 办理时限: "2022-06-09 18:00" }],
  ["not-a-date", "I2", { 办理时限: "抓紧" }],
  ["ticket-satisfaction", "M2", { 办结时间: "2022-06-11 09:00", 满意度: "还行" }],
  ["ticket-judged-open", "M2", { 满意度: "满意" }],
  ["ticket-closed-when", "K2", { 工单状态: "已办结" }],
  ["ticket-unit-unknown", "H2", { 承办单位: "东何镇" }],
  ["ticket-into", "N2", { 工单状态: "重复", 重复工单: "T9" }],
];

const asked: readonly (readonly [problem: string, ref: string, line: Line])[] = [
  ["ticket-word", "E2", { 诉求类型: "唠嗑" }],
  ["ticket-word", "J2", { 工单状态: "差不多" }],
  ["ticket-word", "O2", { 是否公开: "看情况" }],
  ["ticket-category-unknown", "F2", { 问题类别: "灯光" }],
  ["ticket-units", "H2", { 承办单位: "东河镇、县财政局" }],
];

describe("a cell that does not hold", () => {
  test.each(wrong)("%s at %s keeps the sheet out", async (problem, ref, line) => {
    const { problems } = await look([{ ...plain, ...line }]);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map((one) => [one.id, one.ref])).toEqual([[problem, ref]]);
    expect(`problem.${problem}` in texts).toBe(true);
    expect(await save([{ ...plain, ...line }])).toMatchObject({
      refusal: "import.has-errors",
      params: { ref },
    });
  });

  test.each(asked)("%s at %s is asked about", async (problem, ref, line) => {
    const { problems } = await look([{ ...plain, ...line }]);
    expect(problems.map((one) => [one.id, one.ref, one.severity])).toEqual([[problem, ref, "question"]]);
    expect(`problem.${problem}` in texts).toBe(true);
  });

  test("a number that comes twice is an error at the second", async () => {
    const { problems } = await look([plain, plain]);
    expect(problems.map(({ id, ref }) => [id, ref])).toEqual([["ticket-twice", "A3"]]);
  });

  test("an unknown unit names those that are near", async () => {
    const { problems, choices } = await look([{ ...plain, 承办单位: "东何镇" }]);
    expect(problems[0]).toMatchObject({ params: { near: "东河镇" }, ask: { kind: "unit", said: "东何镇" } });
    expect(choices?.unit?.some(({ label }) => label === "东河镇")).toBe(true);
  });
});

describe("tickets", () => {
  const late: Line = {
    ...plain,
    工单编号: "T-late",
    受理时间: "2022年3月1日 10:00",
    诉求人: "王某",
    联系电话: "10000000001",
    诉求类型: "投诉",
    问题类别: "照明",
    诉求内容: "我叫王某某，电话13800138000，路灯三个月不亮",
    办理时限: "2022-03-08 18:00",
    办结时间: "2022-03-09 10:00",
    办理结果: "换了三盏灯",
    满意度: "不满意",
    是否公开: "已公开",
  };
  const open: Line = { ...plain, 工单编号: "T-open", 办理时限: "5个工作日", 承办单位: "县住建局" };
  const desk: Line = { ...plain, 工单编号: "T-desk", 承办单位: "" };
  const waits: Line = { ...plain, 工单编号: "T-waits", 工单状态: "待回访", 办结时间: "2022-06-14 10:00" };
  const twice: Line = { ...plain, 工单编号: "T-twice", 工单状态: "重复", 重复工单: "T-open" };
  const all = [late, open, desk, waits, twice];

  test("are looked at without saving anything", async () => {
    const { counts, rows, problems } = await look(all);
    expect(counts).toEqual({ added: 5, changed: 0, same: 0 });
    expect(problems).toEqual([]);
    expect(rows[1]?.slice(3)).toEqual(["", "县住房和城乡建设局", "在办", "2022-06-17 18:00"]);
    expect(await tables().selectFrom("appeal").select("id").execute()).toEqual([]);
  });

  test("become appeals, each with where it stands", async () => {
    expect(await save(all)).toEqual({ added: 5, changed: 0, same: 0 });
    const states = await Promise.all(all.map(({ 工单编号: number }) => kept(number!)));
    expect(states.map(({ state, due }) => [state, due?.toISOString() ?? null])).toEqual([
      ["closed", null],
      ["in-hand", "2022-06-17T10:00:00.000Z"],
      ["received", "2022-06-17T10:00:00.000Z"],
      ["answered", "2022-06-21T10:00:00.000Z"],
      ["merged", null],
    ]);
    expect(states.map(({ unitId }) => unitId)).toEqual([
      county.unit.东河镇,
      county.unit.县住房和城乡建设局,
      null,
      county.unit.东河镇,
      county.unit.东河镇,
    ]);
    expect(states[4]?.mergedInto).toBe(states[1]?.id);
    expect(states.map(({ number }) => /^[A-Z]{2,4}(-[0-9A-Z]{1,4}){4}$/.test(number))).not.toContain(false);
  });

  test("that are over keep their answer, whether it was late, and what the caller said", async () => {
    const { id, categoryId, door } = await kept("T-late");
    const answer = await tables().selectFrom("appealAnswer").selectAll().where("appealId", "=", id).execute();
    const judged = await tables()
      .selectFrom("appealJudgement")
      .selectAll()
      .where("appealId", "=", id)
      .execute();
    const steps = await tables()
      .selectFrom("appealStep")
      .select("act")
      .where("appealId", "=", id)
      .orderBy("at")
      .execute();
    expect([categoryId, door]).toEqual([lamp, "import"]);
    expect(answer).toMatchObject([{ done: "换了三盏灯", inTime: false, unitId: county.unit.东河镇 }]);
    expect(judged).toMatchObject([{ solved: false, satisfaction: "unsatisfied", by: "caller", round: 0 }]);
    expect(new Set(steps.map(({ act }) => act))).toEqual(
      new Set(["submit", "assign", "answer", "judge", "close"]),
    );
  });

  test("keep who called sealed, and nowhere else", async () => {
    const { id, text, anonymous } = await kept("T-late");
    const identity = await tables()
      .selectFrom("appealIdentity")
      .selectAll()
      .where("appealId", "=", id)
      .executeTakeFirstOrThrow();
    expect(identity.sealed).not.toContain("王某");
    expect(JSON.parse(house.vault.open(identity.sealed))).toMatchObject({
      name: "王某",
      phone: "10000000001",
    });
    expect([anonymous, text.includes("10000000001")]).toEqual([false, false]);
    expect((await kept("T-open")).anonymous).toBe(true);
  });

  test("that the desk had put out are public, redacted", async () => {
    const { id } = await kept("T-late");
    const out = await tables()
      .selectFrom("appealPublication")
      .selectAll()
      .where("appealId", "=", id)
      .executeTakeFirstOrThrow();
    expect([out.state, out.text.includes("13800138000"), out.text.includes("路灯三个月不亮")]).toEqual([
      "published",
      false,
      true,
    ]);
  });

  test("sent again are the same; one that went on is changed, its receipt stays", async () => {
    expect(await save(all)).toEqual({ added: 0, changed: 0, same: 5 });
    const before = await kept("T-open");
    const done: Line = { ...open, 工单状态: "已办结", 办结时间: "2022-06-14 09:00", 满意度: "满意" };
    expect(await save([late, done])).toEqual({ added: 0, changed: 1, same: 1 });
    const after = await kept("T-open");
    expect([after.id, after.number, after.state]).toEqual([before.id, before.number, "closed"]);
  });

  test("that were worked on here stay as they are", async () => {
    const { id } = await kept("T-desk");
    await tables().updateTable("appeal").set({ state: "in-hand" }).where("id", "=", id).execute();
    const moved: Line = { ...desk, 承办单位: "西河乡" };
    expect((await look([moved])).problems.map((one) => one.id)).toEqual(["ticket-taken-up"]);
    expect(await save([moved])).toEqual({ added: 0, changed: 0, same: 1 });
    expect((await kept("T-desk")).state).toBe("in-hand");
  });

  test("are not for everybody", async () => {
    const officer = actorAt(county, "officer");
    expect(await execute(house, ticketImporter.command, officer, sheet([plain]))).toMatchObject({
      refusal: "route.not-there",
    });
  });
});

const learn = (kind: string, said: string, means: string) =>
  execute(house, ticketImporter.learn!, operator(county.id), { kind, said, means });

const odd = (heading: string) => ({
  ...sheet([]),
  bytes: writeCsv([
    ["工单编号", "受理时间", "诉求内容", "承办单位", heading],
    ["X1", "2022-06-01", "问一问", "东河镇", "咨询"],
  ]),
});

const oddlyHeaded = async () => {
  const plan = await ticketImporter.look(house.db, county.id, odd("啥事儿"), today, "zh");
  return isRefusal(plan) ? [plan.refusal] : plan.problems.map(({ id }) => id);
};

describe("a word of the county", () => {
  test("taught once is known from then on", async () => {
    expect(await learn("category", "灯光", lamp)).toBeNull();
    expect(await learn("unit", "东何镇", county.unit.东河镇!)).toBeNull();
    const { problems } = await look([{ ...plain, 问题类别: "灯光", 承办单位: "东何镇" }]);
    expect(problems).toEqual([]);
  });

  test("a heading taught is read", async () => {
    expect(await oddlyHeaded()).toEqual(["ticket-column-unknown"]);
    expect(await learn("column", "啥事儿", "kind")).toBeNull();
    expect(await oddlyHeaded()).toEqual([]);
  });

  test.each([
    ["column", "啥", "nothing"],
    ["category", "啥", newId(new Date(0))],
    ["unit", "啥", "x"],
    ["colour", "啥", "red"],
    ["column", "", "kind"],
  ])("%s %s cannot mean %s", async (kind, said, means) => {
    expect(await learn(kind, said, means)).toMatchObject({ refusal: "synonym.unknown" });
  });
});

test("GB18030, as old desks export it, is read", async () => {
  const hex = "b9a4b5a5b1e0bac52cca dcc0edcab1bce42ccbdfc7f3c4dac8dd2cb3d0b0ecb5a5cebb0a";
  const head = Buffer.from(hex.replaceAll(" ", ""), "hex");
  const row = Buffer.concat([
    Buffer.from("G1,2022-06-01 08:00,"),
    Buffer.from("c2b7b5c6b2bbc1c1", "hex"),
    Buffer.from(",\n"),
  ]);
  const file = { name: "a.csv", bytes: new Uint8Array(Buffer.concat([head, row])), hash: "0".repeat(64) };
  const plan = await ticketImporter.look(house.db, county.id, file, today, "zh");
  expect(plan).toMatchObject({
    counts: { added: 1 },
    problems: [],
    rows: [["G1", "2022-06-01 08:00", "路灯不亮", "", "", "待派", expect.anything()]],
  });
});
