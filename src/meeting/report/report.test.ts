import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { smallCounty } from "../../plan/plan.test-support.ts";
import { calledMeeting, done } from "../meeting.test-support.ts";
import { askForPack } from "../pack/commands.ts";
import { makeWaiting } from "../pack/jobs.ts";
import { packById, packsOf } from "../pack/store.ts";
import { draftReport, editReport, redraftReport, reviseReport } from "./commands.ts";
import { reportFor } from "./store.ts";
import type { ReportDraft } from "./words.ts";

let house: OpenHouse;
let meeting: { id: string; office: Actor };
beforeAll(async () => {
  house = await testHouse("2022-02-08T09:00:00+08:00");
  meeting = await calledMeeting(house, await smallCounty(house, "995301"));
  await done(house, draftReport, meeting.office, { id: meeting.id, lang: "zh" });
});
afterAll(() => house.close());

const at = () => ({ id: meeting.id, lang: "zh" as const });
const now = async () => (await reportFor(house.db, meeting.office.countyId, meeting.id, "zh"))!;
const make = (from = house) => makeWaiting(from, house.clock.now());

const issue = async () => {
  const { version } = await now();
  return done(house, askForPack, meeting.office, { ...at(), version, issue: true });
};
const typed = ({ sections, ...words }: ReportDraft) => ({
  ...words,
  sections: sections.map(({ key, heading, lead, text }) => ({ key, heading, lead, text })),
});
const edit = async (title: string) => {
  const { version, draft } = await now();
  return execute(house, editReport, meeting.office, {
    ...at(),
    edit: { ...typed(draft), title, version },
  });
};
const revise = async (reason: string) =>
  execute(house, reviseReport, meeting.office, { ...at(), version: (await now()).version, reason });
const hashesOf = (files: readonly { hash: string }[]) => files.map(({ hash }) => hash);
const refusalOf = (value: object | Refusal) => (isRefusal(value) ? value.refusal : null);

test("what was issued stays: its words, its facts, its files", async () => {
  expect(refusalOf(await revise("早了"))).toBe("meeting.report.unissued");
  const { id } = await issue();
  await make();
  const { files, number } = (await packById(house.db, meeting.office.countyId, id))!;
  expect([number, files.length > 0]).toEqual([1, true]);
  const { version } = await now();
  const frozen = refuse("meeting.report.issued.conflict", { number: 1 });
  expect(await edit("另一个标题")).toEqual(frozen);
  expect(await execute(house, redraftReport, meeting.office, { ...at(), version })).toEqual(frozen);
  expect(await execute(house, askForPack, meeting.office, { ...at(), version, issue: true })).toEqual(frozen);
  expect(hashesOf((await packById(house.db, meeting.office.countyId, id))!.files)).toEqual(hashesOf(files));
});

test("it is written again for a reason, and issued as the next number, beside the first", async () => {
  const before = (await packsOf(house.db, meeting.office.countyId, meeting.id))[0]!;
  expect(refusalOf(await revise("一处数字有误"))).toBeNull();
  expect(refusalOf(await edit("更正后的报告"))).toBeNull();
  await issue();
  await make();
  const [second, first] = await packsOf(house.db, meeting.office.countyId, meeting.id);
  expect(second).toMatchObject({ number: 2, reason: "一处数字有误", state: "done" });
  expect(first).toMatchObject({ number: 1, reason: null, files: before.files });
  expect(hashesOf(second!.files)).not.toEqual(hashesOf(first!.files));
});

test("an issue that cannot be made gives its number back, and the report is open again", async () => {
  await revise("再改一处");
  const { id } = await issue();
  await make({ ...house, press: { ...house.press, word: async () => refuse("print.too-large") } });
  expect(await packById(house.db, meeting.office.countyId, id)).toMatchObject({
    state: "failed",
    number: null,
    why: "print.too-large",
  });
  expect(await now()).toMatchObject({ issued: null, revisedFor: "再改一处" });
  expect(await issue()).toMatchObject({ number: 3, reason: "再改一处" });
});
