import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/tables.ts";
import { withdrawAction } from "../../plan/commands/life.ts";
import { actorAt } from "../../plan/plan.test-support.ts";
import { adoptedYear, at, outcome, said, somebody } from "../advance.test-support.ts";
import { progressOf } from "../read.ts";
import { sendReport } from "../send.ts";
import type { Progress } from "../words.ts";
import { addEvidence } from "./evidence.ts";

let house: OpenHouse;
let year: Awaited<ReturnType<typeof adoptedYear>>;
let officer: Actor;
let codes = 991_000;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

beforeEach(async () => {
  year = await adoptedYear(house, String((codes += 1)));
  officer = await somebody(house, year.county, "officer", "县住房和城乡建设局");
});

const june = "2022-06-15T09:00:00+08:00";
const counted = () => year.counted.id;
const send = (change: Parameters<typeof said>[0] = {}, by = officer, actionId = counted()) =>
  sendReport(at(house, june), by, { actionId, draft: said(change) });
const progress = async (actionId = counted(), by = officer): Promise<Progress> => {
  const read = await progressOf(house.db, by, actionId, "2022-06-15");
  if (isRefusal(read)) throw new Error(read.refusal);
  return read;
};
const entries = () =>
  house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .selectAll()
    .where("countyId", "=", year.county.id)
    .where("act", "=", "report.make")
    .execute();

describe("a report", () => {
  test("is kept with who made it, starts the action, lights it, and is one entry", async () => {
    expect(await progress()).toMatchObject({ light: "far" });
    const sent = await send({ quantity: "２５", place: "东关街" });
    const { light, reports, history, may } = await progress();
    expect(light).toBe("pace");
    expect(reports).toMatchObject([
      {
        id: (sent as { id: string }).id,
        quantity: "25",
        place: "东关街",
        unit: { nameZh: "县住房和城乡建设局" },
      },
    ]);
    expect(history).toMatchObject([{ day: "2022-06-15", light: "pace" }]);
    expect(may).toEqual({ report: true, claim: true, verify: false, lower: false });
    expect(await entries()).toMatchObject([
      { kind: "action", subjectId: counted(), unitId: year.county.unit["县住房和城乡建设局"] },
    ]);
  });

  test("sent twice with one key is one report, also at the same moment", async () => {
    const draft = said();
    const once = () => sendReport(at(house, june), officer, { actionId: counted(), draft });
    const answers = await Promise.all([once(), once()]);
    answers.push(await once());
    expect(new Set(answers.map((answer) => (isRefusal(answer) ? answer.refusal : answer.id))).size).toBe(1);
    expect((await progress()).reports).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  test("a key that was another's is refused", async () => {
    const key = randomUUID();
    await send({ key });
    const town = await somebody(house, year.county, "officer", "东河镇");
    expect(await outcome(send({ key }, town))).toBe("report.key.conflict");
    expect(await outcome(send({ key }, officer, year.staged.id))).toBe("report.key.conflict");
  });

  test("when somebody reported meanwhile it is shown, and sent all the same when that is seen", async () => {
    const town = await somebody(house, year.county, "officer", "李庄村");
    const first = (await send({}, town)) as { id: string };
    expect(await send()).toMatchObject({
      refusal: "report.newer.conflict",
      params: { by: "李庄村岗", on: "2022-06-15" },
    });
    expect(await outcome(send({ seen: first.id }))).toMatchObject({ again: false });
    expect(await outcome(send({ sure: ["newer"] }))).toMatchObject({ again: false });
  });

  test("reaches milestones, each once", async () => {
    const [started] = year.staged.milestones;
    await send({ milestoneIds: [started!.id] }, officer, year.staged.id);
    const { reached, reports, light } = await progress(year.staged.id);
    expect(reached).toEqual([{ id: started!.id, on: "2022-06-15" }]);
    expect(reports[0]!.milestones).toMatchObject([{ nameZh: "开工" }]);
    expect(light).toBe("pace");
    const again = { milestoneIds: [started!.id], sure: ["newer" as const] };
    expect(await outcome(send(again, officer, year.staged.id))).toBe("report.milestone-unknown");
  });

  test("brings its sender's own files, once", async () => {
    const file = { hash: "0".repeat(64), type: "image/png", name: "现场.png", size: 9 };
    const kept = await execute(house, addEvidence, officer, file);
    const id = isRefusal(kept) ? "" : kept.id;
    const other = await somebody(house, year.county, "officer", "东河镇");
    expect(await outcome(send({ evidenceIds: [id] }, other))).toBe("report.file-unknown");
    await send({ evidenceIds: [id] });
    expect((await progress()).reports[0]!.evidence).toEqual([
      { id, type: "image/png", name: "现场.png", size: 9 },
    ]);
    expect(await outcome(send({ evidenceIds: [id], sure: ["newer"] }))).toBe("report.file-unknown");
  });
});

describe("who reports", () => {
  test.each([
    ["县住房和城乡建设局", true],
    ["东河镇", true],
    ["李庄村", true],
    ["张庄村", false],
    ["县财政局", false],
    ["县人民政府", false],
    ["县委督查室", false],
  ])("%s: %s", async (unit, may) => {
    const by = await somebody(house, year.county, "officer", unit);
    expect((await progress(counted(), by)).may.report).toBe(may);
    expect(await outcome(send({}, by))).toEqual(may ? expect.anything() : "report.not-yours");
    if (!may) expect((await progress()).reports).toEqual([]);
  });

  test("only the lead unit says that it is done", async () => {
    const town = await somebody(house, year.county, "head", "东河镇");
    expect(await outcome(send({ done: true, next: null }, town))).toBe("action.not-yours");
    await send({ done: true, next: null });
    expect(await progress()).toMatchObject({ light: "claimed", may: { report: true, claim: false } });
  });
});

describe("what is refused, at its field", () => {
  test.each([
    ["30余户", { quantity: "30余户" }, "report.quantity-words", "quantity"],
    ["a negative quantity", { quantity: "−3" }, "report.quantity-negative", "quantity"],
    ["more than the whole", { quantity: "41" }, "report.over", "quantity"],
    ["no next step", { next: null }, "report.next-missing", "next.what"],
    ["a next step in the past", { next: { what: "x", on: "2022-06-14" } }, "report.next-past", "next.on"],
    ["one too far ahead", { next: { what: "x", on: "2022-06-30" } }, "report.next-far", "next.on"],
    [
      "ten files",
      { evidenceIds: Array.from({ length: 10 }, () => randomUUID()) },
      "report.files-limit",
      "evidenceIds",
    ],
    ["a file of nowhere", { evidenceIds: [randomUUID()] }, "report.file-unknown", "evidenceIds"],
    ["a milestone of nowhere", { milestoneIds: [randomUUID()] }, "report.milestone-unknown", "milestoneIds"],
  ])("%s", async (_, change, refusal, field) => {
    expect(await send(change)).toMatchObject({ refusal, field });
    expect(await entries()).toEqual([]);
  });

  test("more than the whole is taken when it is sure, and less than before too", async () => {
    await send({ quantity: "41", sure: ["over"] });
    expect(await outcome(send({ quantity: "30", sure: ["newer"] }))).toBe("report.less");
    await send({ quantity: "30", sure: ["newer", "less"] });
    expect((await progress()).reports.map(({ quantity }) => quantity)).toEqual(["30", "41"]);
  });

  test("a quantity where none was promised", async () => {
    expect(await outcome(send({ quantity: "3" }, officer, year.staged.id))).toBe("report.quantity-unasked");
  });

  test("a withdrawn action, and one of nowhere", async () => {
    await execute(house, withdrawAction, actorAt(year.county, "delivery"), { id: counted(), reason: "并入" });
    expect(await outcome(send())).toBe("report.not-open");
    expect(await outcome(send({}, officer, randomUUID()))).toBe("action.not-there");
  });
});
