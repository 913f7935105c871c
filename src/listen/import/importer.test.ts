import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { allCounties } from "../../ground/county/store.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, type TestCounty } from "../../plan/plan.test-support.ts";
import {
  checkProof,
  openingOf,
  openWords,
  type Proved,
  proofOf,
  readVerifier,
  type Verifier,
  verifierOf,
  verifyLog,
} from "../../log/index.ts";
import { sealCounty } from "../../log/tree/jobs/seal.ts";
import { keptWords, texts } from "../../rooms.ts";
import { saltOf } from "../store/salts.ts";
import { countyWithLamps, lamp, type Line, plain, sheet, tablesOf } from "./import.test-support.ts";
import { ticketImporter } from "./importer.ts";

const today = "2022-06-15";
let house: OpenHouse;
let county: TestCounty;

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  county = await countyWithLamps(house);
});
afterAll(() => house.close());

const tables = () => tablesOf(house);

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

  test("have each a leaf of their own in the log, which stands for what was said", async () => {
    const { id, text } = await kept("T-late");
    await sealCounty(house, (await allCounties(house.db))[0]!);
    const about = { kind: "appeal", id };
    const verifier = readVerifier((await verifierOf(house.db, county.id))!) as Verifier;
    const proved = checkProof((await proofOf(house.db, county.id, about))!, verifier) as Proved;
    expect(JSON.parse(proved.head)).toMatchObject({ act: "listen.import", subject: id });
    const salt = (await saltOf(house.db, county.id, id))!;
    const opening = (await openingOf(house.db, county.id, about, { text, salt }))!;
    expect(openWords(proved.head, opening)).toBe(text);
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
    const looked = await verifyLog(house.db, county.id, { verifier: null, saved: null, words: keptWords });
    expect(looked).toMatchObject({ words: 5, faults: [] });
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
