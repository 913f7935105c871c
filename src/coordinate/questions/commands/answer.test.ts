import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { departures } from "../../../../test/support/office-schema.ts";
import { testHouse } from "../../../../test/support/house.ts";
import { execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import type { OpenHouse } from "../../../house.ts";
import { at, done, type Seated, someoneAt } from "../../coordinate.test-support.ts";
import { citedNow } from "../cited.ts";
import { answerText } from "../compose.ts";
import { answerFile } from "../document.ts";
import { questionedCounty, questioning } from "../questions.test-support.ts";
import { answersWaiting } from "../read.ts";
import type { Citation } from "../words.ts";
import { hashOf, keepAnswer, signAnswer } from "./answer.ts";

let house: OpenHouse;
let seats: Seated;
let { who, office, now, entered, seen, citations, citedOf, kept } = {} as ReturnType<typeof questioning>;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await questionedCounty(house, "991002");
  ({ who, office, now, entered, seen, citations, citedOf, kept } = questioning(house, seats));
});
afterAll(() => house.close());

describe("its answer", () => {
  test("drafts itself from the lights, the last report and the figures as published", async () => {
    const actionId = seats.actions["1"]!;
    const lit = {
      lightsOf: async () => new Map([[actionId, { light: "pace" as const, reasons: [] }]]),
      progressOf: async () =>
        new Map([
          [actionId, { progress: "桥面已合龙", problem: null, next: "6月底通车", on: null, reached: [] }],
        ]),
    };
    const cited = await citedOf({ ...house, ...lit });
    expect(cited).toMatchObject([
      {
        light: "pace",
        said: { zh: expect.stringContaining("目前正常。最近一次报告：桥面已合龙。下一步：6月底通车。") },
      },
      { vintages: [1, 1], source: "县三级干部会议公布", publishedOn: "2022-02-09" },
    ]);
    expect(cited[1]?.said.zh).toBe(
      "2021\u00a0年地区生产总值：295\u00a0亿元，比上年 +3.2%（可比价）（初步数，县三级干部会议公布，2022\u00a0年\u00a02\u00a0月\u00a09\u00a0日公布）。",
    );
    const text = answerText(
      { asker: { zh: "商丘市", en: "Shangqiu" }, text: "桥？", receivedOn: "2022-06-14" },
      cited,
      "zh",
      house.say.zh,
    );
    expect(text.split("\n")).toMatchObject([
      "2022\u00a0年\u00a06\u00a0月\u00a014\u00a0日商丘市来问：“桥？”现将有关情况答复如下。",
      "一、落实行动",
      expect.stringMatching(/^1\. 修桥：县住房和城乡建设局牵头/),
      "二、有关数据",
      expect.stringMatching(/^1\. 2021/),
    ]);
  });

  test("cites nothing that is not there", async () => {
    const gone: Citation[] = [...citations(), { kind: "figure", code: "gdp", period: "1999" }];
    expect(await citedNow(house, seats.county.id, gone, now())).toMatchObject({
      refusal: "question.citation-unknown",
      field: "citations.2",
    });
  });

  test("is kept by who prepares it and signed by the post that answers: who, when, and the words' hash", async () => {
    const { id } = await entered();
    const text = "6月30日通车。";
    const prepared = someoneAt(seats.county, "officer", "县住房和城乡建设局");
    const { hash } = await done(house, keepAnswer, prepared, {
      id,
      text,
      revision: 0,
      cited: await citedOf(),
    });
    expect(hash).toBe(hashOf(text));
    const own = who("县住建局局长");
    const ask = {
      db: house.db,
      actor: own,
      today: "2022-06-15",
      now: now(),
      lang: "zh",
      say: house.say.zh,
    } as const;
    expect((await answersWaiting(ask)).map((one) => one.id)).toContain(id);
    expect(await execute(house, signAnswer, prepared, { id, hash })).toMatchObject({
      refusal: "question.not-yours",
    });
    const later = at(house, "2022-06-20T10:00");
    await done(later, signAnswer, own, { id, hash });
    const whole = await seen(id);
    expect(whole).toMatchObject({
      state: "answered",
      late: false,
      answers: [
        {
          seq: 1,
          hash,
          signedAt: later.clock.now().toISOString(),
          signedBy: { titleZh: "县住建局局长" },
          signedByName: expect.any(String),
          cited: [{ citation: { kind: "action" } }, { citation: { kind: "figure" } }],
        },
      ],
    });
    expect((await answersWaiting(ask)).map((one) => one.id)).not.toContain(id);
    for (const form of ["docx", "pdf"] as const) {
      const file = await answerFile(house.press, whole, form, {
        lang: "zh",
        say: house.say.zh,
        zone: house.clock.zone,
      });
      if (isRefusal(file)) throw new Error(file.refusal);
      expect(file.bytes.length).toBeGreaterThan(1_000);
      if (form === "docx") expect(await departures(file.bytes, "docx")).toEqual([]);
    }
  });

  test("two who write at once: the second sees that it changed; who signs signs what they read", async () => {
    const { id } = await entered();
    const first = await kept(id, "第一稿");
    const cited = await citedOf();
    expect(
      await execute(house, keepAnswer, office(), { id, text: "另一稿", revision: 0, cited }),
    ).toMatchObject({ refusal: "question.answer-changed.conflict" });
    await kept(id, "第二稿", first.revision);
    expect(await execute(house, signAnswer, who("县住建局局长"), { id, hash: first.hash })).toMatchObject({
      refusal: "question.answer-changed.conflict",
    });
    expect((await seen(id)).state).toBe("open");
  });

  test("that was signed is never changed: another is signed after it, and both stay", async () => {
    const { id } = await entered();
    expect(await execute(house, signAnswer, who("县住建局局长"), { id, hash: hashOf("") })).toMatchObject({
      refusal: "question.no-answer",
    });
    const one = await kept(id, "6月30日通车。");
    await done(house, signAnswer, who("县住建局局长"), { id, hash: one.hash });
    const two = await kept(id, "7月5日通车。");
    await done(house, signAnswer, who("县住建局局长"), { id, hash: two.hash });
    expect((await seen(id)).answers.map(({ seq, text }) => [seq, text])).toEqual([
      [2, "7月5日通车。"],
      [1, "6月30日通车。"],
    ]);
  });
});
