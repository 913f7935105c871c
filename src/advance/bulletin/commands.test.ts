import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { type Command, execute } from "../../ground/command.ts";
import { fixedClock } from "../../ground/clock.ts";
import { printInto } from "../../ground/press/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/tables.ts";
import { say } from "./bulletin.test-support.ts";
import {
  discardBulletin,
  draftBulletin,
  editBulletin,
  issueBulletin,
  redraftBulletin,
  withdrawBulletin,
} from "./commands.ts";
import { fileOf } from "./files.ts";
import { office, writingIn } from "./office.test-support.ts";
import { bulletinById, bulletinsPage, type BulletinRow } from "./store/bulletins.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-10-08T09:00:00+08:00");
});
afterAll(() => house.close());

const writing = writingIn("far");

let made = 0;
let at: Awaited<ReturnType<typeof office>>;
beforeEach(async () => {
  made += 1;
  at = await office(house, `bulletin-${made}`);
});

const done = async <I, V>(act: Command<I, V>, input: I, actor = at.delivery): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};
const draft = (day = "2022-09-15", cadence: "monthly" | "weekly" = "monthly") =>
  done(draftBulletin(writing), { cadence, day, lang: "zh" });
const issue = issueBulletin(async () => ({ wordHash: "w", pdfHash: "p" }), say);

const editOf = ({ draft: given, version }: BulletinRow) => ({
  version,
  title: given.title,
  addressee: given.addressee,
  imprint: given.imprint,
  sections: given.sections.map(({ table: _table, ...text }) => text),
});

const entries = () =>
  house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .select(["act", "before", "after", "reason"])
    .where("countyId", "=", at.countyId)
    .where("kind", "=", "bulletin")
    .orderBy("act", "desc")
    .execute();
const entryOf = async (act: string) => (await entries()).find((entry) => entry.act === act);

/** The numbers of the bulletins listed, as who may or may not see drafts is shown them. */
const numbers = async (drafts: boolean) =>
  (await bulletinsPage(house.db, at.countyId, { drafts, page: 1, limit: 10 })).bulletins.map(
    ({ number }) => number,
  );

describe("drafting", () => {
  test("writes what is far behind with its heads, and one entry", async () => {
    const row = await draft();
    const far = row.draft.sections.find(({ key }) => key === "far");
    expect(far?.table?.rows).toEqual([
      ["改造 42 个小区", "县住建局", "县住建局局长", "县委书记", "落后 34 个百分点"],
    ]);
    expect([row.fromOn, row.toOn, row.number, row.facts.office.nameZh]).toEqual([
      "2022-09-01",
      "2022-09-30",
      null,
      "柘城县督查室",
    ]);
    expect((await entries()).map(({ act }) => act)).toEqual(["bulletin.draft"]);
  });

  test("of a period that runs, reads the lights of today", async () => {
    expect((await draft("2022-10-08")).facts.on).toBe("2022-10-08");
    expect((await draft("2022-09-08")).facts.on).toBe("2022-09-30");
  });

  test.each([
    ["a period ahead", "2022-11-02", "bulletin.period-ahead"],
    ["a year without a plan", "2021-06-01", "bulletin.no-plan"],
  ])("of %s is refused", async (_, day, refusal) => {
    const answer = await execute(house, draftBulletin(writing), at.delivery, {
      cadence: "monthly",
      day,
      lang: "zh",
    });
    expect(answer).toMatchObject({ refusal, field: "day" });
    expect(await entries()).toEqual([]);
  });

  test("of a period that has a draft is refused", async () => {
    await draft();
    const again = { cadence: "monthly", day: "2022-09-30", lang: "zh" } as const;
    const answer = await execute(house, draftBulletin(writing), at.delivery, again);
    expect(answer).toMatchObject({ refusal: "bulletin.drafted.conflict" });
  });

  test("is not there for others", async () => {
    const input = { cadence: "monthly", day: "2022-09-01", lang: "zh" } as const;
    expect(await execute(house, draftBulletin(writing), at.officer, input)).toMatchObject({
      refusal: "bulletin.not-there",
    });
  });
});

describe("editing", () => {
  test("saves, counts the version, and tells the log only what changed", async () => {
    const row = await draft();
    const saved = await done(editBulletin, { id: row.id, edit: { ...editOf(row), title: "改过的标题" } });
    expect([saved.version, saved.draft.title]).toEqual([2, "改过的标题"]);
    expect((await bulletinById(house.db, at.countyId, row.id))?.draft.title).toBe("改过的标题");
    expect(await entryOf("bulletin.edit")).toMatchObject({
      before: { title: row.draft.title },
      after: { title: "改过的标题" },
    });
  });

  test("of an older version is a conflict and changes nothing", async () => {
    const row = await draft();
    await done(editBulletin, { id: row.id, edit: { ...editOf(row), title: "甲" } });
    const answer = await execute(house, editBulletin, at.delivery, {
      id: row.id,
      edit: { ...editOf(row), title: "乙" },
    });
    expect(answer).toMatchObject({ refusal: "bulletin.changed.conflict" });
    expect((await bulletinById(house.db, at.countyId, row.id))?.draft.title).toBe("甲");
  });

  test("two at once: one is kept, the other is told", async () => {
    const row = await draft();
    const answers = await Promise.all(
      ["甲", "乙"].map((title) =>
        execute(house, editBulletin, at.delivery, { id: row.id, edit: { ...editOf(row), title } }),
      ),
    );
    expect(answers.filter(isRefusal)).toHaveLength(1);
  });

  test("new facts renew the tables and keep the words", async () => {
    const row = await draft();
    const saved = await done(editBulletin, { id: row.id, edit: { ...editOf(row), title: "我的标题" } });
    const fresh = await done(redraftBulletin(writingIn("pace")), { id: row.id, version: saved.version });
    expect([fresh.draft.title, fresh.facts.far]).toEqual(["我的标题", []]);
  });
});

describe("issuing", () => {
  test("gives numbers in order, and freezes", async () => {
    const [first, second] = [await draft("2022-09-01"), await draft("2022-08-01")];
    const one = await done(issue, { id: second.id, version: 1 });
    const two = await done(issue, { id: first.id, version: 1 });
    expect([one.number, two.number, two.year, two.issuedOn]).toEqual([1, 2, 2022, "2022-10-08"]);
    const answer = await execute(house, editBulletin, at.delivery, { id: two.id, edit: editOf(two) });
    expect(answer).toMatchObject({ refusal: "bulletin.already-issued" });
    const discarded = await execute(house, discardBulletin, at.delivery, { id: two.id });
    expect(discarded).toMatchObject({ refusal: "bulletin.already-issued" });
  });

  test("at the same moment: no number twice, none left out", async () => {
    const days = ["2022-09-01", "2022-08-01", "2022-07-01", "2022-06-01", "2022-05-01"];
    const drafts: BulletinRow[] = [];
    for (const day of days) drafts.push(await draft(day));
    const issued = await Promise.all(drafts.map(({ id }) => done(issue, { id, version: 1 })));
    expect(issued.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test("the same draft at the same moment is issued once", async () => {
    const { id } = await draft();
    const answers = await Promise.all(
      [1, 2, 3].map(() => execute(house, issue, at.delivery, { id, version: 1 })),
    );
    expect(answers.filter(isRefusal)).toHaveLength(2);
    expect((await bulletinById(house.db, at.countyId, id))?.number).toBe(1);
  });

  test("that fails leaves no gap", async () => {
    const { id } = await draft();
    const broken = issueBulletin(() => Promise.reject(new Error("no paper")), say);
    await expect(execute(house, broken, at.delivery, { id, version: 1 })).rejects.toThrow("no paper");
    expect((await done(issue, { id, version: 1 })).number).toBe(1);
  });

  test("of a version that is not the latest is a conflict", async () => {
    const row = await draft();
    await done(editBulletin, { id: row.id, edit: editOf(row) });
    const answer = await execute(house, issue, at.delivery, { id: row.id, version: 1 });
    expect(answer).toMatchObject({ refusal: "bulletin.changed.conflict" });
  });

  test("begins with 1 in a new year", async () => {
    await done(issue, { id: (await draft()).id, version: 1 });
    const { id } = await draft("2022-10-01");
    const later = { ...house, clock: fixedClock("2023-01-04T09:00:00+08:00", "Asia/Shanghai") };
    expect(await execute(later, issue, at.delivery, { id, version: 1 })).toMatchObject({
      year: 2023,
      number: 1,
    });
  });

  test("keeps Word and PDF byte for byte by their hashes", async () => {
    const { id } = await draft();
    const row = await done(issueBulletin(printInto(house), say), { id, version: 1 });
    const moment = { now: house.clock.now(), today: "2022-10-08" };
    const [word, pdf] = [await fileOf(house, row, "docx", moment), await fileOf(house, row, "pdf", moment)];
    if (isRefusal(word) || isRefusal(pdf)) throw new Error("no file");
    expect(pdf.name).toBe("督查通报 2022 年第 1 期.pdf");
    expect((await house.files.keep(word.bytes)).hash).toBe(row.wordHash);
    expect((await house.files.keep(pdf.bytes)).hash).toBe(row.pdfHash);
    expect((await entryOf("bulletin.issue"))?.after).toMatchObject({ number: 1, wordHash: row.wordHash });
  });
});

describe("withdrawing and discarding", () => {
  test("withdraws with the reason, which stays with the number", async () => {
    const { id } = await draft();
    await done(issue, { id, version: 1 });
    const row = await done(withdrawBulletin, { id, reason: "件数有误" });
    expect([row.state, row.number, row.withdrawnFor, row.withdrawnOn]).toEqual([
      "withdrawn",
      1,
      "件数有误",
      "2022-10-08",
    ]);
    expect(await entryOf("bulletin.withdraw")).toMatchObject({ reason: "件数有误" });
    expect((await done(issue, { id: (await draft("2022-08-01")).id, version: 1 })).number).toBe(2);
  });

  test("a draft is not withdrawn but discarded", async () => {
    const { id } = await draft();
    const answer = await execute(house, withdrawBulletin, at.delivery, { id, reason: "x" });
    expect(answer).toMatchObject({ refusal: "bulletin.not-issued" });
    await done(discardBulletin, { id });
    expect(await bulletinById(house.db, at.countyId, id)).toBeUndefined();
    expect((await entries()).map(({ act }) => act)).toEqual(["bulletin.draft", "bulletin.discard"]);
  });

  test("the list shows drafts only to who writes them, the latest number first", async () => {
    for (const day of ["2022-07-01", "2022-08-01"])
      await done(issue, { id: (await draft(day)).id, version: 1 });
    await draft("2022-09-01");
    expect(await numbers(true)).toEqual([null, 2, 1]);
    expect(await numbers(false)).toEqual([2, 1]);
  });

  test("another county's bulletin is not there", async () => {
    const { id } = await draft();
    const other = await office(house, `bulletin-other-${made}`);
    const answer = await execute(house, discardBulletin, other.delivery, { id });
    expect(answer).toMatchObject({ refusal: "bulletin.not-there" });
  });
});
